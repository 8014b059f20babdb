using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.Tests.Render.Exports;

/// <summary>
/// The linked data of the pages. Types and properties are those of schema.org. That a block of data passes a policy without scripts: HTML
/// Standard, "prepare the script element", which ends for every type but JavaScript's before the policy is asked.
/// </summary>
public sealed class LinkedDataTests
{
    public static TheoryData<string> Pages => [.. ExportedSites.Of("published").Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_one_block_of_data_and_no_script_but_the_search(string path)
    {
        var document = Parse(path);
        var script = Assert.Single(document.QuerySelectorAll("script:not([src])"));

        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        Assert.EndsWith("assets/search.js", Assert.Single(document.QuerySelectorAll("script[src]")).GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal(-1, script.TextContent.AsSpan().IndexOfAny("<>&"));
        var page = ExportedSites.Parse(script.TextContent);
        Assert.Equal(("https://schema.org", "MedicalWebPage", "2026-11-21"), (Text(page, "@context"), Text(page, "@type"), Text(page, "lastReviewed")));
        Assert.Equal("MedicalAudience", Text(page.GetProperty("audience"), "@type"));
    }

    [Fact]
    public void The_page_of_a_study_names_its_source_as_an_article()
    {
        var article = Data("studies/ren-2026.html").GetProperty("citation")[0];

        Assert.Equal(("MedicalScholarlyArticle", "https://doi.org/10.7507/1002-0179.202508180", "435-441"), (Text(article, "@type"), Text(article, "sameAs"), Text(article, "pagination")));
        var volume = article.GetProperty("isPartOf").GetProperty("isPartOf");
        Assert.Equal(("41", "West China Medical Journal"), (Text(volume, "volumeNumber"), Text(volume.GetProperty("isPartOf"), "name")));
    }

    [Fact]
    public void The_page_about_the_data_offers_every_file_of_it()
    {
        var site = ExportedSites.Of("published");
        var dataset = Data("data.html").GetProperty("mainEntity");

        var offered = dataset.GetProperty("distribution").EnumerateArray().Select(file => Text(file, "contentUrl")["https://plumbline.example/".Length..]);

        Assert.Equal("Dataset", Text(dataset, "@type"));
        Assert.Equal(site.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)), offered.Order(StringComparer.Ordinal));
    }

    /// <summary>The four that every page needs, and the words that an image should have: ogp.me, basic metadata.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_to_those_who_share_it_what_it_is(string path)
    {
        var document = Parse(path);

        Assert.All(["og:title", "og:type", "og:url", "og:description", "og:image:alt"], name => Assert.NotEqual("", document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content") ?? ""));
        Assert.Equal("https://plumbline.example/" + path, document.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal("https://plumbline.example/assets/link.png", document.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
    }

    private static JsonElement Data(string path) => ExportedSites.Parse(Parse(path).QuerySelector("script:not([src])")!.TextContent);

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(ExportedSites.Of("published")[path]);

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;
}
