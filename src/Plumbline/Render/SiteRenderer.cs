using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Render.Cards;
using Plumbline.Model.Languages;
using Plumbline.Render.Exports;
using Plumbline.Render.Markdown;
using Plumbline.Render.Search;
using Plumbline.Render.Studies;
using Plumbline.Render.Summaries;
using Plumbline.Render.Translations;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Makes every file of the site in memory.</summary>
public static class SiteRenderer
{
    /// <summary>
    /// Begins to compile the templates, which need nothing from the content: the longest single piece of work, so it starts first
    /// and runs beside reading and checking.
    /// </summary>
    public static Task<PreparedTemplates> Prepare(InputTree files) => Task.Run(() =>
    {
        var diagnostics = new DiagnosticBag();
        return new PreparedTemplates(Templates.Compile(files, diagnostics), diagnostics.Sorted());
    });

    /// <param name="liveReload">HTML that <c>serve</c> puts into each page; empty for publishing.</param>
    /// <returns>Files by path, or null where a template is missing or broken.</returns>
    public static ImmutableSortedDictionary<string, string>? Render(Content content, Computed computed, ImmutableArray<Finding> findings, Coverage coverage, InputTree files, PreparedTemplates prepared, DiagnosticBag diagnostics, string liveReload = "")
    {
        diagnostics.AddRange(prepared.Diagnostics);
        if (prepared.Templates is not { } templates) return null;
        var facts = new Facts(content, computed);
        var anchors = new FindingAnchors(findings);
        var figures = new FigureCatalog(content, facts);
        // How large the charts are decides on which page they stand, and drawing them is much of the work.
        Parallel.ForEach(content.Studies, study => figures.GroupsNeedPage(study));
        var studyPages = new StudyPages(content, facts, findings, figures.GroupsNeedPage);
        var evidence = new Evidence(content);
        var cards = new FactCards(content, facts, findings, studyPages, evidence);
        var links = new FactLinks(findings, anchors, studyPages);
        var certainty = new CertaintySpeech(content, facts);
        RatingRecheck.Report(content, facts, diagnostics);
        var views = new FindingViews(anchors, studyPages);
        var data = DataFolder.Of(content, computed, facts, findings, coverage, studyPages);
        var figureFiles = new FigureFiles();
        var tables = new Tables(content, facts, links, certainty, new DifferencesTable(content, facts, findings, views, links), coverage, data);
        var directives = new Directives(facts, studyPages, links, figures, tables, figureFiles, templates, diagnostics, PhraseBook.English);
        var picture = SitePicture.Of(content, facts, diagnostics);
        var twins = new Twins(content);
        var edition = twins.Editions[0];
        var frame = new Frame(edition, twins, content, studyPages, data, picture, templates, diagnostics, liveReload);
        var written = new PageViews(edition, twins, content, findings);
        var checks = new ChecksPage(content, facts, findings, views, anchors);
        var paths = Paths(content, computed, studyPages, checks);
        var targets = new PageTargets([.. paths, .. data.Select(file => file.Path), SiteFiles.FeedPath, SiteFiles.LlmsPath]);
        MarkdownRenderer Markdown(DiagnosticBag told) => new(edition, facts, links, certainty, directives, targets, told);
        var markdown = Markdown(diagnostics);
        TwinCheck.Report(content, diagnostics);
        var studyPage = new StudyPage(content, facts, findings, studyPages, new ResultRows(facts, evidence, links), views, directives);
        var synthesisPage = new SynthesisPage(directives);
        // The summary shows what other pages show: what is wrong in it has been said there.
        var summaryPage = new SummaryPage(content, Markdown(new DiagnosticBag()), views, findings);
        var searched = new ConcurrentBag<SearchedPage>();
        var translated = content.Translations.Select(Translated).ToImmutableArray();
        Func<KeyValuePair<string, string>>[] pages =
        [
            .. content.Studies.SelectMany(study => studyPages.Of(study.Id).Select(part => (Func<KeyValuePair<string, string>>)(() => OfStudy(study, part)))),
            .. content.Pages.Select(page => (Func<KeyValuePair<string, string>>)(() => OfMarkdown(page))),
            () => Made(SitePaths.Checks, "Checks", "What the sources print against what we recompute.", "checks", checks.View(Filled(CoverageTables.OfSources(content, coverage, SitePaths.Checks)), Filled(CoverageTables.OfResults(coverage, SitePaths.Checks)))),
            .. checks.HasOpenPage ? new[] { () => OfOpen() } : [],
            .. computed.Pooled.Select(pooled => (Func<KeyValuePair<string, string>>)(() => OfSynthesis(pooled))),
            .. picture is null ? [] : new[] { () => new KeyValuePair<string, string>(SitePicture.Path, picture.Png()) },
            .. data.Select(file => (Func<KeyValuePair<string, string>>)(() => new(file.Path, file.Text()))),
            () => Made(SitePaths.Glossary, "Glossary", "Words that need explaining.", "glossary", written.Glossary()),
            () => Made(SitePaths.AToZ, AToZ.Title, AToZ.Description, "page", new AToZ(content, facts, studyPages).View()),
            .. SummaryPage.IsPossible(content) ? new[] { () => Made(SitePaths.Summary, SummaryPage.Title, SummaryPage.Description, "page", summaryPage.View(tables.Find(["sources"], SitePaths.Summary) is { } sources ? Filled(sources) : "")) } : [],
            .. translated.SelectMany(one => one.All(paths)),
        ];
        var made = new KeyValuePair<string, string>[pages.Length];
        Parallel.For(0, pages.Length, i => made[i] = pages[i]());
        var site = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        site.AddRange(made);
        foreach (var (path, text) in files.Below("templates/assets", "")) site["assets/" + path["templates/assets/".Length..]] = text;
        if (site.TryGetValue(SitePaths.Stylesheet, out var css)) site[SitePaths.Stylesheet] = css + PrintMargin.Css(content.Site);
        site[SitePaths.SearchIndex(SearchWords.English.Language)] = SearchIndex.Write(SearchWords.English, SearchEntries.Of(content, studyPages, SearchOrder(searched)));
        site.AddRange(translated.Select(one => one.SearchFile()));
        site.AddRange(figureFiles.All());
        site.AddRange(SiteFiles.Of(content, facts, data, paths, twins));
        return site.ToImmutable();

        KeyValuePair<string, string> Framed(string path, string title, string description, Audience audience, string template, object view)
        {
            var main = templates.Fill(template, view, diagnostics);
            return new(path, frame.Around(path, title, description, audience, main + cards.Of(main, path, CardWords.For(audience))));
        }

        TranslatedPages Translated(Edition translation)
        {
            var book = translation.Book;
            var own = new Directives(facts, studyPages, links.In(book), figures, tables, figureFiles, templates, diagnostics, book);
            return new TranslatedPages(
                translation,
                content,
                twins,
                studyPages,
                new MarkdownRenderer(translation, facts, links.In(book), certainty, own, targets, diagnostics),
                new PageViews(translation, twins, content, findings),
                new Frame(translation, twins, content, studyPages, data, picture, templates, diagnostics, liveReload),
                cards,
                (template, view) => templates.Fill(template, view, diagnostics));
        }

        KeyValuePair<string, string> Made(string path, string title, string description, string template, object view)
        {
            searched.Add(new SearchedPage(path, title, description, Audience.Everyone, int.MaxValue, PageBody.Empty));
            return Framed(path, title, description, Audience.Everyone, template, view);
        }

        string Filled(TableView table) => templates.Fill("table", table, diagnostics);

        KeyValuePair<string, string> OfOpen() =>
            Framed(SitePaths.NotChecked, "What could not be checked", "Numbers that could not be recomputed, and why.", Audience.Everyone, "open", new OpenView(Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable)), checks.Open(SitePaths.NotChecked), SitePaths.Checks));

        KeyValuePair<string, string> OfStudy(Study study, StudyPart part)
        {
            var view = studyPage.Of(study, part);
            return Framed(part.Path, part.IsFirst ? study.Name : $"{study.Name}: {part.Title}", view.Title, Audience.Clinicians, "study", view);
        }

        KeyValuePair<string, string> OfSynthesis(PooledSynthesis pooled)
        {
            var path = SitePaths.Synthesis(pooled.Synthesis.Id);
            var view = synthesisPage.Of(pooled, Filled(SynthesisPage.Table(pooled)));
            return Framed(path, view.Title, view.Lead, Audience.Clinicians, "page", view);
        }

        KeyValuePair<string, string> OfMarkdown(Page page)
        {
            var body = markdown.Render(page);
            searched.Add(new SearchedPage(SitePaths.Of(page), page.Title.Value, page.Description, page.Audience, page.Order, body));
            var isHome = page.Path == "index";
            return Framed(SitePaths.Of(page), page.Title.Value, page.Description, page.Audience, isHome ? "home" : "page", isHome ? written.Home(SitePaths.Of(page), body) : written.Page(page, body));
        }
    }

    private static ImmutableHashSet<string> Paths(Content content, Computed computed, StudyPages studyPages, ChecksPage checks) =>
    [
        .. content.Pages.Select(SitePaths.Of),
        .. studyPages.Paths,
        .. computed.Pooled.Select(pooled => SitePaths.Synthesis(pooled.Synthesis.Id)),
        SitePaths.Checks,
        .. checks.HasOpenPage ? new[] { SitePaths.NotChecked } : [],
        SitePaths.Glossary,
        SitePaths.AToZ,
        .. SummaryPage.IsPossible(content) ? new[] { SitePaths.Summary } : [],
        .. content.Translations.SelectMany(Twins.Pages),
        .. content.Translations.Select(edition => edition.Language.Path(Twins.Missing)),
    ];

    /// <summary>Patients' pages first, the page for what is not there never; else in the order of menus.</summary>
    internal static ImmutableArray<SearchedPage> SearchOrder(IEnumerable<SearchedPage> pages) =>
        [.. pages.Where(page => page.Path != SitePaths.NotFound).OrderBy(page => page.Audience switch { Audience.Patients => 0, Audience.Clinicians => 1, _ => 2 }).ThenBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal)];
}
