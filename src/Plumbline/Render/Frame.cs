using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Exports;
using Plumbline.Render.Studies;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>What stands around every page: header, menus, footer.</summary>
internal sealed class Frame(Content content, StudyPages pages, ImmutableArray<DataFile> data, Templates templates, DiagnosticBag diagnostics, string liveReload)
{
    private static readonly (string Path, string Text)[] FooterLinks =
        [("about.html", "About"), (SitePaths.Methods, "Methods"), (SitePaths.Checks, "Checks"), (SitePaths.Glossary, "Glossary")];

    /// <summary>Those that a site need not have.</summary>
    private static readonly (string Path, string Text)[] OptionalFooterLinks = [(SitePaths.Currency, "How current it is"), (SitePaths.Data, "Data")];

    public string Around(string path, string title, string description, Audience audience, string mainHtml)
    {
        var site = content.Site;
        var isHome = path == "index.html";
        var view = new LayoutView(
            isHome ? site.Title : $"{title} \u2013 {site.Title}",
            site.Title,
            description,
            site.Url + path,
            isHome ? "website" : "article",
            SitePaths.Link(path, SiteFiles.FeedPath),
            audience switch { Audience.Patients => "for-patients", Audience.Clinicians => "for-clinicians", Audience.Everyone => "for-everyone", _ => throw new InvalidOperationException($"unknown audience {audience}") },
            SitePaths.Link(path, SitePaths.Stylesheet)[..^SitePaths.Stylesheet.Length],
            SitePaths.Link(path, "index.html"),
            [Item(path, "patients/index.html", "For patients", audience == Audience.Patients), Item(path, "clinicians/index.html", "For clinicians", audience == Audience.Clinicians)],
            Sections(path, audience),
            [.. FooterLinks.Concat(OptionalFooterLinks.Where(link => content.Pages.Any(page => SitePaths.Of(page) == link.Path))).Select(link => Item(path, link.Path, link.Text, path == link.Path))],
            site.AsOf.ToWords(),
            site.Version,
            site.NextReview.ToWords(),
            site.Authors,
            site.Funding,
            site.Licence,
            site.Disclaimer,
            JsonLd.Of(content, data, path, title, description, audience),
            mainHtml,
            liveReload,
            liveReload.Length > 0);
        return Tidy(templates.Fill("layout", view, diagnostics));
    }

    private static NavItem Item(string page, string target, string text, bool isCurrent) => new(SitePaths.Link(page, target), text, isCurrent);

    /// <summary>The pages of the part one is in; on a study's page, the studies.</summary>
    private ImmutableArray<NavItem> Sections(string path, Audience audience)
    {
        if (path.StartsWith("studies/", StringComparison.Ordinal)) return [.. content.Studies.Select(study => Item(path, SitePaths.Study(study.Id), study.Name, pages.Of(study.Id).Any(part => part.Path == path)))];
        if (audience == Audience.Everyone) return [];
        return [.. content.Pages.Where(page => page.Audience == audience).OrderBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal).Select(page => Item(path, SitePaths.Of(page), page.Menu, path == SitePaths.Of(page)))];
    }

    /// <summary>Templates leave empty lines behind; a reader of the source need not see them.</summary>
    private static string Tidy(string html)
    {
        var tidy = new System.Text.StringBuilder(html.Length);
        foreach (var line in html.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimEnd();
            if (!trimmed.TrimStart().IsEmpty) tidy.Append(trimmed).Append('\n');
        }

        return tidy.ToString();
    }
}
