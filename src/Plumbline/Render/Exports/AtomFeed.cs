using System.Text;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Currency;
using Plumbline.Text;

namespace Plumbline.Render.Exports;

/// <summary>What changed, newest first, as an Atom feed (RFC 4287). A day stands for its first moment in UTC, because Atom knows no days.</summary>
internal static class AtomFeed
{
    public static string Write(Content content, Facts facts)
    {
        var site = content.Site;
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
        Element(feed, "  ", "id", site.Url + SiteFiles.FeedPath);
        Element(feed, "  ", "title", $"{site.Title}: what changed");
        Element(feed, "  ", "updated", Moment(content.Changes.Select(change => change.Date).Append(site.AsOf).Max()));
        feed.Append("  <author><name>").Append(Html.Escape(site.Authors)).Append("</name></author>\n");
        feed.Append("  <link rel=\"self\" type=\"application/atom+xml\" href=\"").Append(Html.Escape(site.Url + SiteFiles.FeedPath)).Append("\"/>\n");
        feed.Append("  <link rel=\"alternate\" type=\"text/html\" href=\"").Append(Html.Escape(site.Url)).Append("\"/>\n");
        Element(feed, "  ", "rights", site.Licence);
        foreach (var change in Changes(content, facts).OrderByDescending(change => change.Date)) Entry(feed, site, change);
        return feed.Append("</feed>\n").ToString();
    }

    /// <summary>Those that people wrote down, and that numbers changed since the version before.</summary>
    private static IEnumerable<SiteChange> Changes(Content content, Facts facts)
    {
        if (content.PreviousVersion is { } previous && previous.Version != content.Site.Version && VersionChanges.Since(previous, facts) is { IsEmpty: false } changes)
            yield return new SiteChange(Slug.Create("numbers-since-" + Html.Anchor(previous.Version)), content.Site.AsOf, $"Numbers of version {content.Site.Version}", $"Since version {previous.Version}: {ChangesTable.Counted(changes)}.", Position.OfFile("content/versions"));
        foreach (var change in content.Changes) yield return change;
    }

    /// <summary>The id holds what never changes again: the version and the change's own name.</summary>
    private static void Entry(StringBuilder feed, SiteInfo site, SiteChange change)
    {
        feed.Append("  <entry>\n");
        Element(feed, "    ", "id", $"{site.Url}{SiteFiles.FeedPath}#{change.Id}");
        Element(feed, "    ", "title", change.Title);
        Element(feed, "    ", "updated", Moment(change.Date));
        feed.Append("    <link rel=\"alternate\" type=\"text/html\" href=\"").Append(Html.Escape(site.Url)).Append("\"/>\n");
        Element(feed, "    ", "summary", change.Text);
        feed.Append("  </entry>\n");
    }

    private static void Element(StringBuilder feed, string indent, string name, string text) =>
        feed.Append(indent).Append('<').Append(name).Append('>').Append(Html.Escape(text)).Append("</").Append(name).Append(">\n");

    private static string Moment(PartialDate date) => $"{PartialDate.Create(date.First.Year, date.First.Month, date.First.Day)}T00:00:00Z";
}
