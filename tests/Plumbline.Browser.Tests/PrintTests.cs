using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>The pages on paper.</summary>
public sealed partial class PrintTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public Task The_questions_fit_on_one_side(string format) => chromium.OnePage("patients/questions.html", async page =>
    {
        var pdf = await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false });

        Assert.Single(Leaf().Matches(Encoding.Latin1.GetString(pdf)));
    });

    [Theory]
    [InlineData("patients/index.html")]
    [InlineData("clinicians/efficacy.html")]
    [InlineData("summary.html")]
    public Task What_is_folded_is_unfolded_and_what_is_to_be_clicked_is_left_out(string path) => chromium.OnePage(path, async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var folded = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main details')].filter(e => !e.closest('.contents'))
              .filter(e => [...e.children].some(child => child.localName !== 'summary' && child.getBoundingClientRect().height === 0)).map(e => e.outerHTML.slice(0, 100))
            """);
        Assert.Empty(folded);
        Assert.Equal(0, await page.Locator(":is(.search, .crumbs, .contents, .skip):visible").CountAsync());
    });

    /// <summary>A page in the file that Chromium writes; the list of them is /Pages.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Leaf();
}
