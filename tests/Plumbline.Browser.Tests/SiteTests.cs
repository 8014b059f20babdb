using System.Collections.Concurrent;
using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>What every page of the published site promises, seen as a reader's browser sees it, from file://.</summary>
public sealed class SiteTests(Chromium chromium) : IClassFixture<Chromium>
{
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    [Fact]
    public Task A_page_logs_no_error_and_no_warning() => chromium.EveryPage(Wide(), async page =>
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"uncaught: {error}");

        await page.ReloadAsync();
        await page.EvaluateAsync("() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))");

        return complaints;
    });

    [Fact]
    public Task A_page_asks_for_nothing_outside_the_site() => chromium.EveryPage(Wide(), async page =>
    {
        List<string> complaints = [];
        await page.RouteAsync("**/*", async route =>
        {
            string? complaint = Site.Complaint(route.Request.Url);
            if (complaint is null)
            {
                await route.ContinueAsync();
                return;
            }

            complaints.Add(complaint);
            await route.AbortAsync();
        });

        await page.ReloadAsync();

        return complaints;
    });

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public Task Axe_finds_nothing(ColorScheme scheme, int width) => chromium.EveryPage(Wide(width, scheme), async page =>
    {
        AxeResult result = await page.RunAxe(Rules);

        return [.. result.Violations.Select(violation => string.Create(CultureInfo.InvariantCulture,
            $"{violation.Id}: {violation.Help} ({violation.Nodes.Length} places, first: {violation.Nodes[0].Html})"))];
    });

    /// <summary>
    /// Measured in this browser's own font: no word of a chart leaves the drawing by more than a pixel, and no two cover each other. The
    /// boxes of two lines reach over each other by the room that a font leaves above and below its letters.
    /// </summary>
    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public Task The_words_of_a_chart_have_room(int width) => chromium.EveryPage(Wide(width), async page =>
        await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('svg.chart')].filter(svg => svg.getClientRects().length > 0).flatMap(svg => {
              const chart = svg.getBoundingClientRect();
              const words = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]).filter(word => word[0].trim() !== '');
              const out = words.filter(([, box]) => box.left < chart.left - 1 || box.right > chart.right + 1 || box.top < chart.top - 1 || box.bottom > chart.bottom + 1)
                .map(([text]) => `${svg.closest('figure').id}: '${text}' leaves the drawing`);
              const over = words.flatMap(([one, a], i) => words.slice(i + 1)
                .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3.5)
                .map(([other]) => `${svg.closest('figure').id}: '${one}' and '${other}' cover each other`));
              return [...out, ...over];
            })
            """));

    [Fact]
    public async Task A_page_says_the_same_without_scripts()
    {
        ConcurrentDictionary<string, string> withScripts = [];
        await chromium.EveryPage(Wide(), async page =>
        {
            withScripts[page.Url] = await MainText(page);
            return [];
        });

        BrowserNewContextOptions noScripts = Wide();
        noScripts.JavaScriptEnabled = false;
        await chromium.EveryPage(noScripts, async page =>
        {
            string text = await MainText(page);
            List<string> complaints = [];
            if (!await page.Locator("h1").First.IsVisibleAsync())
                complaints.Add("no visible h1");
            if (text.Length == 0)
                complaints.Add("<main> is missing or empty");
            if (await page.Locator(".search a[href$='a-z.html']").CountAsync() != 1)
                complaints.Add("no link to the A to Z where the search is missing");
            if (text.Length != withScripts[page.Url].Length)
                complaints.Add(string.Create(CultureInfo.InvariantCulture,
                    $"<main> shows {text.Length} characters, and {withScripts[page.Url].Length} with scripts"));
            return complaints;
        });
    }

    [Fact]
    public Task Everything_interactive_is_reached_with_the_Tab_key_and_shows_its_focus() => chromium.EveryPage(Wide(), async page =>
    {
        int total = await page.EvaluateAsync<int>(KeyboardWalk.Begin);
        for (int presses = 0; presses < total + 100 && await page.EvaluateAsync<bool>(KeyboardWalk.Unfinished); presses += 20)
        {
            for (int press = 0; press < 20; press++)
                await page.Keyboard.PressAsync("Tab");
        }

        return await page.EvaluateAsync<string[]>(KeyboardWalk.Complaints);
    });

    [Fact]
    public Task A_page_does_not_scroll_sideways_at_320_pixels() => chromium.EveryPage(Wide(320), async page =>
        await page.EvaluateAsync<string[]>("""
            () => {
              const width = document.documentElement.scrollWidth;
              if (width <= 320) return [];
              const wide = [...document.body.querySelectorAll('*')].find(e => e.getBoundingClientRect().right > 320);
              return [`is ${width} pixels wide, first past the edge: ${wide?.outerHTML.slice(0, 120)}`];
            }
            """));

    /// <summary>WCAG 1.4.4: text of double the size, in a window and on a phone.</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public Task A_page_with_text_of_double_size_does_not_scroll_sideways(int width) => chromium.EveryPage(Wide(width), async page =>
        await page.EvaluateAsync<string[]>("""
            () => {
              document.documentElement.style.fontSize = '200%';
              const edge = document.documentElement.clientWidth;
              const width = document.documentElement.scrollWidth;
              if (width <= edge) return [];
              const wide = [...document.body.querySelectorAll('*')].find(e => e.getBoundingClientRect().right > edge && !e.closest('thead'));
              return [`is ${width} pixels wide of ${edge}, first past the edge: ${wide?.outerHTML.slice(0, 120)}`];
            }
            """));

    private static BrowserNewContextOptions Wide(int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme };

    private static async Task<string> MainText(IPage page) =>
        string.Join(' ', (await page.Locator("main").AllInnerTextsAsync()).SelectMany(text => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
}
