using System.Collections.Immutable;
using Plumbline.Draw.Pictures;
using Plumbline.Model;
using Plumbline.Render.Exports;
using Plumbline.Render.Studies;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>What stands around every page: header, menus, footer.</summary>
internal sealed class Frame(Content content, StudyPages pages, ImmutableArray<DataFile> data, SitePicture? picture, Templates templates, DiagnosticBag diagnostics, string liveReload)
{
    private static readonly (string Path, string Text)[] FooterLinks =
        [("about.html", "About"), (SitePaths.Methods, "Methods"), (SitePaths.Checks, "Checks"), (SitePaths.Glossary, "Glossary"), (SitePaths.AToZ, "A to Z")];

    /// <summary>Those that a site need not have.</summary>
    private static readonly (string Path, string Text)[] OptionalFooterLinks = [(SitePaths.Currency, "How current it is"), (SitePaths.Data, "Data"), (SitePaths.Summary, "The whole summary")];

    private readonly Breadcrumbs breadcrumbs = new(content, pages);

    public string Around(string path, string title, string description, Audience audience, string mainHtml)
    {
        var site = content.Site;
        var isHome = path == "index.html";
        var isNotFound = path == SitePaths.NotFound;
        var trail = breadcrumbs.To(path, title, audience);
        var view = new LayoutView(
            isHome ? site.Title : $"{title} \u2013 {site.Title}",
            site.Title,
            description,
            site.Url + path,
            isHome ? "website" : "article",
            picture is null ? null : new PictureView(site.Url + SitePicture.Path, Figures.Integer(LinkPicture.Width), Figures.Integer(LinkPicture.Height), picture.Words),
            SitePaths.Link(path, SiteFiles.FeedPath),
            audience switch { Audience.Patients => "for-patients", Audience.Clinicians => "for-clinicians", Audience.Everyone => "for-everyone", _ => throw new InvalidOperationException($"unknown audience {audience}") },
            SitePaths.Link(path, SitePaths.Stylesheet)[..^SitePaths.Stylesheet.Length],
            SitePaths.Link(path, "index.html"),
            [Item(path, Breadcrumbs.PatientsPath, "For patients", audience == Audience.Patients), Item(path, Breadcrumbs.CliniciansPath, "For clinicians", audience == Audience.Clinicians)],
            Sections(path, audience),
            [.. trail.Select(crumb => Item(path, crumb.Path, crumb.Name, crumb.Path == path))],
            new SearchView(SitePaths.Link(path, SitePaths.SearchScript), SitePaths.Link(path, SitePaths.SearchIndex("en")), SitePaths.Link(path, SitePaths.AToZ)),
            [.. FooterLinks.Concat(OptionalFooterLinks.Where(link => link.Path == SitePaths.Summary ? SummaryPage.IsPossible(content) : content.Pages.Any(page => SitePaths.Of(page) == link.Path))).Select(link => Item(path, link.Path, link.Text, path == link.Path))],
            site.AsOf.ToWords(),
            site.Version,
            site.NextReview.ToWords(),
            site.Authors,
            site.Funding,
            site.Licence,
            site.Disclaimer,
            JsonLd.Of(content, data, path, title, description, audience, trail),
            isNotFound ? mainHtml + FarLinks() : mainHtml,
            liveReload,
            liveReload.Length > 0,
            isNotFound ? NotFoundFrame.StyleHtml : "",
            isNotFound ? NotFoundFrame.StylePolicy : "");
        return Tidy(templates.Fill("layout", view, diagnostics));
    }

    private string FarLinks() => NotFoundFrame.FarLinks(content.Site,
        [new("index.html", content.Site.Title, IsCurrent: false), new(Breadcrumbs.PatientsPath, "For patients", IsCurrent: false), new(Breadcrumbs.CliniciansPath, "For clinicians", IsCurrent: false), new(SitePaths.AToZ, AToZ.Title, IsCurrent: false)]);

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
