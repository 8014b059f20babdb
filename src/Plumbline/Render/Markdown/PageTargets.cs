using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Markdown;

/// <summary>The pages that a link in Markdown may go to.</summary>
internal sealed class PageTargets(ImmutableHashSet<string> paths)
{
    /// <summary>
    /// A relative link to a page of the site, written as <c>.md</c> or <c>.html</c>, from where the text is shown; null where there is no
    /// such page.
    /// </summary>
    /// <param name="page">The page that it was written for.</param>
    /// <param name="url">The link as written.</param>
    /// <param name="from">The path of the page that shows it: that page or another.</param>
    public string? Resolve(Page page, string url, string from)
    {
        var own = SitePaths.Of(page);
        if (url.StartsWith('#')) return SitePaths.Link(from, own + url);
        var (path, anchor) = Split(url);
        return Absolute(own, path) is { } target && paths.Contains(target) ? SitePaths.Link(from, target) + anchor : null;
    }

    public string? Hint(Page page, string url) =>
        Absolute(SitePaths.Of(page), Split(url).Path) is { } target && NearestName.Of(target, paths) is { } nearest
            ? $"did you mean '{SitePaths.Link(SitePaths.Of(page), nearest)}'?"
            : "link to a page of this site by its relative path, or to the web with https://";

    private static (string Path, string Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        return (path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] + ".html" : path, anchor);
    }

    /// <summary>The path from the root of the site; null where it leaves the site or names a scheme.</summary>
    private static string? Absolute(string from, string path)
    {
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/')) return null;
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
