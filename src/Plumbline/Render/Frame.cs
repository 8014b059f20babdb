using System.Collections.Immutable;
using Plumbline.Draw.Pictures;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Exports;
using Plumbline.Render.Studies;
using Plumbline.Render.Translations;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>What stands around every page of one language: header, menus, footer.</summary>
internal sealed class Frame(Edition edition, Twins twins, Content content, StudyPages pages, ImmutableArray<DataFile> data, SitePicture? picture, Templates templates, DiagnosticBag diagnostics, string liveReload)
{
    private static readonly (string Path, Phrase Text)[] FooterLinks =
        [("about.html", PagePhrases.About), (SitePaths.Methods, PagePhrases.Methods), (SitePaths.Checks, PagePhrases.Checks), (SitePaths.Glossary, PagePhrases.Glossary), (SitePaths.AToZ, PagePhrases.AToZ)];

    /// <summary>Those that a site need not have.</summary>
    private static readonly (string Path, Phrase Text)[] OptionalFooterLinks = [(SitePaths.Currency, PagePhrases.Currency), (SitePaths.Data, PagePhrases.Data), (SitePaths.Summary, PagePhrases.Summary)];

    private readonly Breadcrumbs breadcrumbs = new(edition, content, pages);

    private PhraseBook Book => edition.Book;

    private Language Language => edition.Language;

    public string Around(string path, string title, string description, Audience audience, string mainHtml)
    {
        var (site, words) = (edition.Site, new TemplateWords(Book));
        var isHome = path == Language.Path("index.html");
        var isNotFound = path == SitePaths.NotFound;
        var trail = breadcrumbs.To(edition.OriginalOf(path), title, audience);
        var view = new LayoutView(
            isHome ? site.Title : Book.Say(PagePhrases.Title, title, site.Title),
            site.Title,
            description,
            site.Url + path,
            isHome ? "website" : "article",
            picture is null ? null : new PictureView(site.Url + SitePicture.Path, Figures.Integer(LinkPicture.Width), Figures.Integer(LinkPicture.Height), picture.Words),
            SitePaths.Link(path, SiteFiles.FeedPath),
            audience switch { Audience.Patients => "for-patients", Audience.Clinicians => "for-clinicians", Audience.Everyone => "for-everyone", _ => throw new InvalidOperationException($"unknown audience {audience}") },
            SitePaths.Link(path, SitePaths.Stylesheet)[..^SitePaths.Stylesheet.Length],
            SitePaths.Link(path, twins.Nearest("index.html", Language)),
            [Item(path, Breadcrumbs.PatientsPath, words.ForPatients, audience == Audience.Patients), Item(path, Breadcrumbs.CliniciansPath, words.ForClinicians, audience == Audience.Clinicians)],
            Sections(path, audience),
            [.. trail.Select(crumb => Item(path, crumb.Path, crumb.Name, Language.Path(crumb.Path) == path))],
            new SearchView(SitePaths.Link(path, SitePaths.SearchScript), SitePaths.Link(path, SitePaths.SearchIndex(Language.IsFirst ? Language.Tag : Language.Folder)), SitePaths.Link(path, SitePaths.AToZ)),
            [.. FooterLinks.Concat(OptionalFooterLinks.Where(link => link.Path == SitePaths.Summary ? SummaryPage.IsPossible(content) : content.Pages.Any(page => SitePaths.Of(page) == link.Path))).Select(link => Item(path, link.Path, Book.Say(link.Text), path == Language.Path(link.Path)))],
            Book.Date(site.AsOf),
            site.Version,
            Book.Say(PagePhrases.By, Book.Date(site.NextReview)),
            site.Authors,
            site.Funding,
            site.Licence,
            site.Disclaimer,
            JsonLd.Of(content, data, path, Untranslated.Strip(title), Untranslated.Strip(description), audience, [.. trail.Select(crumb => crumb with { Path = Language.Path(crumb.Path) })], Language.Tag),
            TranslationNotes.Of(edition, twins, content, path) + (isNotFound ? mainHtml + FarLinks() : mainHtml),
            liveReload,
            liveReload.Length > 0,
            isNotFound ? NotFoundFrame.StyleHtml : "",
            isNotFound ? NotFoundFrame.StylePolicy : "")
        {
            Words = words,
            Language = Language.Tag,
            Locale = Language.Locale,
            FeedTitle = Book.Say(PagePhrases.Feed, site.Title),
            Languages = Languages(path),
            Alternates = [.. twins.Of(twins.OriginalOf(path)).SelectMany(twin => Alternates(twin.Language, site.Url + twin.Path))],
            OtherLocales = [.. twins.Of(twins.OriginalOf(path)).Where(twin => twin.Language.Folder != Language.Folder).Select(twin => twin.Language.Locale)],
        };
        return MarkedText.Resolve(Tidy(templates.Fill("layout", view, diagnostics)), Book, diagnostics);
    }

    private string FarLinks() => NotFoundFrame.FarLinks(content.Site,
        [new("index.html", content.Site.Title, IsCurrent: false), new(Breadcrumbs.PatientsPath, "For patients", IsCurrent: false), new(Breadcrumbs.CliniciansPath, "For clinicians", IsCurrent: false), new(SitePaths.AToZ, AToZ.Title, IsCurrent: false)]);

    /// <summary>The first language is also for those whose language there is none of.</summary>
    private static IEnumerable<AlternateItem> Alternates(Language language, string url) =>
        language.IsFirst ? [new(language.Tag, url), new("x-default", url)] : [new(language.Tag, url)];

    /// <summary>The same page in each other language, or where that language says that it has not got it.</summary>
    private ImmutableArray<LanguageItem> Languages(string path)
    {
        var original = twins.OriginalOf(path);
        return [.. twins.Editions.Where(other => other.Language.Folder != Language.Folder).Select(other => new LanguageItem(SitePaths.Link(path, Switch(original, other.Language)), other.Language.Tag, other.Language.Name))];
    }

    private string Switch(string original, Language language) => (twins.Has(original, language), language.IsFirst) switch
    {
        (true, _) => language.Path(original),
        (false, true) => "index.html",
        (false, false) when original == SitePaths.NotFound => language.Path("index.html"),
        (false, false) => $"{language.Path(Twins.Missing)}#{Twins.Anchor(original)}",
    };

    /// <summary>A link to a page as it is in this language; else to the English, and it says so.</summary>
    private NavItem Item(string page, string original, string text, bool isCurrent) => Language.IsFirst || twins.Has(original, Language) || original == Twins.Missing
        ? new NavItem(SitePaths.Link(page, Language.Path(original)), text, isCurrent)
        : new NavItem(SitePaths.Link(page, original), Book.Say(PagePhrases.InEnglish, text), isCurrent) { HrefLang = "en" };

    /// <summary>The pages of the part one is in; on a study's page, the studies.</summary>
    private ImmutableArray<NavItem> Sections(string path, Audience audience)
    {
        if (path.StartsWith("studies/", StringComparison.Ordinal)) return [.. content.Studies.Select(study => Item(path, SitePaths.Study(study.Id), study.Name, pages.Of(study.Id).Any(part => part.Path == path)))];
        if (audience == Audience.Everyone) return [];
        return [.. edition.Pages.Where(page => page.Audience == audience).OrderBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal).Select(page => Item(path, edition.OriginalOf(SitePaths.Of(page)), page.Menu, path == SitePaths.Of(page)))];
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
