using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Cards;
using Plumbline.Render.Markdown;
using Plumbline.Render.Search;
using Plumbline.Render.Studies;

namespace Plumbline.Render.Translations;

/// <summary>The pages of a translation: those that were written in it, the glossary, and the list of what is not translated.</summary>
internal sealed class TranslatedPages(Edition edition, Content content, Twins twins, StudyPages studies, MarkdownRenderer markdown, PageViews views, Frame frame, FactCards cards, Func<string, object, string> fill)
{
    private readonly ImmutableDictionary<string, Page> originals = content.Pages.ToImmutableDictionary(page => page.Path, StringComparer.Ordinal);

    private readonly ConcurrentBag<SearchedPage> searched = [];

    /// <param name="paths">Every page of the site.</param>
    public IEnumerable<Func<KeyValuePair<string, string>>> All(IEnumerable<string> paths) =>
    [
        .. edition.Pages.Select(page => (Func<KeyValuePair<string, string>>)(() => Written(page))),
        () => Glossary(),
        () => Missing(paths),
    ];

    private KeyValuePair<string, string> Written(Page page)
    {
        var body = markdown.Render(page, originals.GetValueOrDefault(edition.OriginalOf(page.Path)));
        var path = SitePaths.Of(page);
        searched.Add(new SearchedPage(path, page.Title.Value, page.Description, page.Audience, page.Order, body));
        var isHome = edition.OriginalOf(page.Path) == "index";
        var main = isHome ? fill("home", views.Home(path, body)) : fill("page", views.Page(page, body));
        return new(path, frame.Around(path, page.Title.Value, page.Description, page.Audience, main + cards.Of(main, path, CardWords.In(edition.Book))));
    }

    /// <summary>What the search of this language looks through; once all pages are made.</summary>
    public KeyValuePair<string, string> SearchFile()
    {
        var words = SearchWords.Of(edition.Book);
        return new(SitePaths.SearchIndex(words.Language), SearchIndex.Write(words, SearchEntries.Of(edition, content, SiteRenderer.SearchOrder(searched)), edition.Language.Path(SitePaths.Glossary)));
    }

    private KeyValuePair<string, string> Glossary()
    {
        var path = edition.Language.Path(SitePaths.Glossary);
        return new(path, frame.Around(path, edition.Book.Say(PagePhrases.Glossary), edition.Book.Say(PagePhrases.GlossaryDescription), Audience.Everyone, fill("glossary", views.Glossary())));
    }

    /// <summary>Where the language link of a page without a twin leads: it says so at that page's entry, which the address names, and links back.</summary>
    private KeyValuePair<string, string> Missing(IEnumerable<string> paths)
    {
        var path = edition.Language.Path(Twins.Missing);
        var own = twins.Editions.Where(other => other.IsTranslation).Select(other => other.Language.Folder + "/").ToImmutableArray();
        var body = new StringBuilder($"<p>{Say(TranslationPhrases.TranslatedText)}</p>\n<ul>\n");
        foreach (var page in edition.Pages.Where(page => page.Audience != Audience.Clinicians).OrderBy(page => page.Order)) Entry(SitePaths.Of(page), page.Title.Value, "", "");
        Entry(edition.Language.Path(SitePaths.Glossary), edition.Book.Say(PagePhrases.Glossary), "", "");
        body.Append("</ul>\n<p>").Append(Say(TranslationPhrases.MissingText)).Append("</p>\n<ul>\n");
        foreach (var missing in paths.Where(one => one != SitePaths.NotFound && !twins.Has(one, edition.Language) && !own.Any(folder => one.StartsWith(folder, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            Entry(missing, Title(missing), $" id=\"{Twins.Anchor(missing)}\"", " lang=\"en\" hreflang=\"en\"");
        }

        body.Append("</ul>");
        var (title, lead) = (edition.Book.Say(TranslationPhrases.MissingTitle), edition.Book.Say(TranslationPhrases.MissingLead));
        var view = views.Plain(path, title, lead, body.ToString());
        return new(path, frame.Around(path, title, lead, Audience.Everyone, fill("page", view)));

        void Entry(string target, string text, string id, string language) =>
            body.Append($"<li{id}>{(id.Length > 0 ? $"<span class=\"missing-here\">{Say(TranslationPhrases.MissingLead)}</span> " : "")}<a href=\"{Html.Escape(SitePaths.Link(path, target))}\"{language}>{Html.Escape(text)}</a></li>\n");
    }

    /// <summary>What a page of the first language is called; made pages that have no title here go by their path.</summary>
    private string Title(string path) =>
        originals.GetValueOrDefault(path[..^".html".Length])?.Title.Value
        ?? content.Studies.SelectMany(study => studies.Of(study.Id).Where(part => part.Path == path).Select(part => part.IsFirst ? study.Name : $"{study.Name}: {part.Title}")).FirstOrDefault()
        ?? (path switch { SitePaths.AToZ => AToZ.Title, SitePaths.Summary => SummaryPage.Title, _ => null })
        ?? content.Syntheses.FirstOrDefault(synthesis => SitePaths.Synthesis(synthesis.Id) == path)?.Title
        ?? Words(path[..^".html".Length]);

    private static string Words(string path) => string.Join(": ", path.Split('/').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..].Replace('-', ' ')));

    private string Say(Phrase phrase) => Html.Escape(edition.Book.Say(phrase));
}
