using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>One browser for all tests. It is the machine's own; Playwright brings only the driver.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chromium-browser"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        string[] asRoot = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", .. asRoot],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens every page of the site in one context and asserts that <paramref name="look"/> finds nothing to complain of.</summary>
    public async Task EveryPage(BrowserNewContextOptions options, Func<IPage, Task<IReadOnlyList<string>>> look)
    {
        options.ReducedMotion = ReducedMotion.Reduce;
        options.Offline = true;
        await using IBrowserContext context = await browser!.NewContextAsync(options);
        var found = new IReadOnlyList<string>[Site.Pages.Count];
        await Parallel.ForAsync(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (index, _) =>
        {
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(Site.Address(Site.Pages[index]));
            found[index] = await look(page);
            await page.CloseAsync();
        });

        string[] complaints = [.. found.SelectMany((list, index) => list.Select(complaint => $"{Site.Pages[index]}: {complaint}"))];
        Assert.True(complaints.Length == 0, string.Join('\n', complaints.Prepend($"{complaints.Length} complaints")));
    }

    /// <summary>Opens one page of the site, as a reader without a network does.</summary>
    public async Task OnePage(string path, Func<IPage, Task> use, bool scripts = true)
    {
        await using IBrowserContext context = await browser!.NewContextAsync(new() { Offline = true, JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(5000);
        await page.GotoAsync(Site.Address(path));
        await use(page);
    }

    // Null lets Playwright look for a browser that it has installed itself.
    private static string? Find() =>
        Environment.GetEnvironmentVariable("PLUMBLINE_CHROMIUM") is { Length: > 0 } named
            ? named
            : Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists);
}
