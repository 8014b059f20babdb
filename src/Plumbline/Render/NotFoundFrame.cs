using System.Security.Cryptography;
using System.Text;
using Plumbline.Model;
using Plumbline.Render.Views;

namespace Plumbline.Render;

/// <summary>
/// The page for addresses that lead to nothing. A host shows it at any depth, where neither its relative links nor the stylesheet are
/// found; opened from disk, only those work. So it holds both: a style of its own shows links from the root of the host and hides the
/// rest, and the stylesheet, where it is found, does the reverse.
/// </summary>
internal static class NotFoundFrame
{
    private const string Style = "body{max-width:40em;margin:3em auto;padding:0 1em;font:1.125em/1.55 Georgia,serif;color:#1c2326;background:#fcfcfa}"
        + "a{display:inline-block;padding:.3em 0;color:#0a5a60}.skip,.site-header,.crumbs,.prose,.site-footer{display:none}"
        + "@media(prefers-color-scheme:dark){body{color:#e6e8e6;background:#12181a}a{color:#74cfc6}}";

    public static string StyleHtml { get; } = $"<style>{Style}</style>";

    /// <summary>What lets the policy of the page take this style and no other.</summary>
    public static string StylePolicy { get; } = $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Links from the root of the host to the first pages, for where relative ones are not found.</summary>
    public static string FarLinks(SiteInfo site, IEnumerable<NavItem> places)
    {
        var root = Uri.TryCreate(site.Url, UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') + "/" : "/";
        return $"<ul class=\"far\">\n{string.Concat(places.Select(place => $"<li><a href=\"{Html.Escape(root + place.Href)}\">{Html.Escape(place.Text)}</a></li>\n"))}</ul>\n";
    }
}
