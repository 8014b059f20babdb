using System.Collections.Immutable;
using System.Text;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>The files at the root of the site that tell programs what is in it: sitemap, robots, feed, llms.txt.</summary>
internal static class SiteFiles
{
    public const string FeedPath = "feed.xml";
    public const string LlmsPath = "llms.txt";

    private const string SitemapPath = "sitemap.xml";

    public static IEnumerable<KeyValuePair<string, string>> Of(Content content, Facts facts, ImmutableArray<DataFile> data, IEnumerable<string> pages) =>
    [
        new(SitemapPath, Sitemap(content.Site, pages)),
        new("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {content.Site.Url}{SitemapPath}\n"),
        new(FeedPath, AtomFeed.Write(content, facts)),
        new(LlmsPath, LlmsText.Write(content, data)),
    ];

    private static string Sitemap(SiteInfo site, IEnumerable<string> pages)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages.Where(page => page != "404.html").Order(StringComparer.Ordinal))
        {
            xml.Append("  <url><loc>").Append(Html.Escape(site.Url + page)).Append("</loc><lastmod>").Append(site.AsOf).Append("</lastmod></url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }
}
