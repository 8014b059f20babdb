using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Render.Exports;

/// <summary>What tells programs where things are: sitemap (sitemaps.org, protocol 0.9), feed (RFC 4287), robots (RFC 9309), llms.txt.</summary>
public sealed class SiteFileTests
{
    private const string Root = "https://plumbline.example/";

    [Fact]
    public void The_sitemap_names_every_page_but_the_one_for_errors_with_the_day_of_the_evidence()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var site = ExportedSites.Of("published");
        var urls = XDocument.Parse(site["sitemap.xml"]).Root!.Elements(sitemap + "url").ToList();

        Assert.Equal(site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html"), urls.Select(url => url.Element(sitemap + "loc")!.Value[Root.Length..]));
        Assert.All(urls, url => Assert.Equal("2026-11-21", url.Element(sitemap + "lastmod")!.Value));
    }

    [Fact]
    public void The_feed_has_what_Atom_demands_of_it_and_of_its_entries()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(ExportedSites.Of("published")["feed.xml"]).Root!;
        var entries = feed.Elements(atom + "entry").ToList();

        Assert.NotEmpty(entries);
        Assert.NotNull(feed.Element(atom + "author")?.Element(atom + "name"));
        Assert.All(entries.Append(feed), one => Assert.All(["id", "title", "updated"], name => Assert.NotEqual("", Assert.Single(one.Elements(atom + name)).Value)));
        Assert.All(entries.Append(feed), one => Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$", one.Element(atom + "updated")!.Value));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(feed.Elements(atom + "link"), link => link.Attribute("rel")!.Value == "self");
    }

    [Fact]
    public void Changes_stand_newest_first_and_the_newest_dates_the_feed()
    {
        const string changes = "changes:\n  - {id: one, date: 2026-06-02, title: One & first, text: T}\n  - {id: two, date: 2026-07-03, title: Two, text: T}\n";

        var feed = SmallSite.Good.With("content/changes.yaml", changes).Build().Site["feed.xml"];

        Assert.Contains("<title>One &amp; first</title>", feed, StringComparison.Ordinal);
        Assert.True(feed.IndexOf("#two<", StringComparison.Ordinal) < feed.IndexOf("#one<", StringComparison.Ordinal));
        Assert.Contains("what changed</title>\n  <updated>2026-07-03T00:00:00Z</updated>", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: 2026-06", "names none")]
    [InlineData("", "'date'")]
    public void A_change_without_its_day_is_told(string date, string told)
    {
        var built = SmallSite.Good.With("content/changes.yaml", $"changes:\n  - id: one\n    title: One\n    text: T\n    {date}\n").Build();

        Assert.Contains(told, built.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_written_changes_has_a_feed_without_entries()
    {
        Assert.DoesNotContain("<entry>", ExportedSites.Of("invented")["feed.xml"], StringComparison.Ordinal);
    }

    /// <summary>llmstxt.org: a first-level heading, a quotation, then lists of links below second-level headings.</summary>
    [Fact]
    public void The_overview_for_language_models_leads_only_to_what_is_there()
    {
        var site = ExportedSites.Of("published");
        var text = site["llms.txt"];

        Assert.Matches(@"\A# .+\n\n> .+\n", text);
        var links = Regex.Matches(text, @"^- \[[^\]]+\]\((?<url>[^)]+)\): .+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["url"].Value).ToList();
        Assert.All(links, link => Assert.Contains(link[Root.Length..], site.Keys));
        Assert.Contains(Root + "data/facts.json", links);
        Assert.Contains(Root + "patients/index.html", links);
    }

    [Fact]
    public void Robots_are_told_where_the_sitemap_is()
    {
        Assert.Contains($"Sitemap: {Root}sitemap.xml\n", ExportedSites.Of("published")["robots.txt"], StringComparison.Ordinal);
    }
}
