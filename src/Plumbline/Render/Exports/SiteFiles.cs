using System.Collections.Immutable;
using System.Text;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Translations;

namespace Plumbline.Render.Exports;

/// <summary>The files at the root of the site that tell programs what is in it: sitemap, robots, feed, llms.txt.</summary>
internal static class SiteFiles
{
    public const string FeedPath = "feed.xml";
    public const string LlmsPath = "llms.txt";

    private const string SitemapPath = "sitemap.xml";

    public static IEnumerable<KeyValuePair<string, string>> Of(Content content, Facts facts, ImmutableArray<DataFile> data, IEnumerable<string> pages, Twins twins) =>
    [
        new(SitemapPath, Sitemap(content, pages, twins)),
        new("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {content.Site.Url}{SitemapPath}\n"),
        new(FeedPath, AtomFeed.Write(content, facts)),
        new(LlmsPath, LlmsText.Write(content, data)),
    ];

    private static string Sitemap(Content content, IEnumerable<string> pages, Twins twins)
    {
        var site = content.Site;
        // Only a site in several languages needs the names of XHTML.
        var names = content.Translations.IsEmpty ? "" : " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"").Append(names).Append(">\n");
        foreach (var page in pages.Where(page => page != "404.html").Order(StringComparer.Ordinal))
        {
            xml.Append("  <url><loc>").Append(Html.Escape(site.Url + page)).Append("</loc><lastmod>").Append(site.AsOf).Append("</lastmod>");
            foreach (var (language, path) in twins.Of(twins.OriginalOf(page)))
            {
                xml.Append("<xhtml:link rel=\"alternate\" hreflang=\"").Append(language.Tag).Append("\" href=\"").Append(Html.Escape(site.Url + path)).Append("\"/>");
            }

            xml.Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }
}
