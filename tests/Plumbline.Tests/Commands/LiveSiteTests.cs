using Plumbline.Commands;

namespace Plumbline.Tests.Commands;

/// <summary>The site that <c>serve</c> shows follows the files, and shows what is wrong with them.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string root = Directory.CreateTempSubdirectory("plumbline-live-").FullName;

    public LiveSiteTests()
    {
        foreach (var folder in new[] { "content", "templates" }) Copy(Path.Combine(Project(), folder), Path.Combine(root, folder));
    }

    [Fact]
    public async Task AChangedSentence_IsShown_AMistakeIsShown_AndItsMendingToo()
    {
        using var errors = new StringWriter();
        using var site = new LiveSite(new Context(root, null, TextWriter.Null, errors, Verbose: false));
        var page = Path.Combine(root, "content", "pages", "patients", "questions.md");
        var sound = await File.ReadAllTextAsync(page);
        var seen = site.Version;

        await File.WriteAllTextAsync(page, sound + "\nA sentence that was not there before.\n");
        seen = await Next(site, seen);
        Assert.Contains("A sentence that was not there before.", site.Find("patients/questions.html").Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(page, sound + "\n{nobody.knows}\n");
        seen = await Next(site, seen);
        Assert.Contains("PL0301", site.Find("patients/questions.html").Text, StringComparison.Ordinal);
        Assert.Contains("PL0301", errors.ToString(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(page, sound);
        await Next(site, seen);
        Assert.Contains("Which treatments could I have now?", site.Find("patients/questions.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownAddress_GetsThe404Page()
    {
        using var site = new LiveSite(new Context(root, null, TextWriter.Null, TextWriter.Null, Verbose: false));

        var (text, status) = site.Find("nowhere.html");

        Assert.Equal(404, status);
        Assert.Contains("This page is not here", text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static async Task<int> Next(LiveSite site, int seen)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await site.NextAsync(seen, patience.Token);
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
