using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Render.Cards;
using Plumbline.Render.Exports;
using Plumbline.Render.Markdown;
using Plumbline.Render.Search;
using Plumbline.Render.Studies;
using Plumbline.Render.Summaries;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Makes every file of the site in memory.</summary>
public static class SiteRenderer
{
    private const string HomePath = "index";

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
        var directives = new Directives(facts, studyPages, figures, tables, figureFiles, templates, diagnostics);
        var picture = SitePicture.Of(content, facts, diagnostics);
        var frame = new Frame(content, studyPages, data, picture, templates, diagnostics, liveReload);
        var checks = new ChecksPage(content, facts, findings, views, anchors);
        var paths = Paths(content, computed, studyPages, checks);
        var targets = new PageTargets([.. paths, .. data.Select(file => file.Path), SiteFiles.FeedPath, SiteFiles.LlmsPath]);
        MarkdownRenderer Markdown(DiagnosticBag told) => new(SiteWords.Of(content.Site), facts, links, certainty, directives, targets, told);
        var markdown = Markdown(diagnostics);
        var studyPage = new StudyPage(content, facts, findings, studyPages, new ResultRows(facts, evidence, links), views, directives);
        var synthesisPage = new SynthesisPage(directives);
        // The summary shows what other pages show: what is wrong in it has been said there.
        var summaryPage = new SummaryPage(content, Markdown(new DiagnosticBag()), views, findings);
        var searched = new ConcurrentBag<SearchedPage>();
        Func<KeyValuePair<string, string>>[] pages =
        [
            .. content.Studies.SelectMany(study => studyPages.Of(study.Id).Select(part => (Func<KeyValuePair<string, string>>)(() => OfStudy(study, part)))),
            .. content.Pages.Select(page => (Func<KeyValuePair<string, string>>)(() => OfMarkdown(page))),
            () => Made(SitePaths.Checks, "Checks", "What the sources print against what we recompute.", "checks", checks.View(Filled(CoverageTables.OfSources(content, coverage, SitePaths.Checks)), Filled(CoverageTables.OfResults(coverage, SitePaths.Checks)))),
            .. checks.HasOpenPage ? new[] { () => OfOpen() } : [],
            .. computed.Pooled.Select(pooled => (Func<KeyValuePair<string, string>>)(() => OfSynthesis(pooled))),
            .. picture is null ? [] : new[] { () => new KeyValuePair<string, string>(SitePicture.Path, picture.Png()) },
            .. data.Select(file => (Func<KeyValuePair<string, string>>)(() => new(file.Path, file.Text()))),
            () => Made(SitePaths.Glossary, "Glossary", "Words that need explaining.", "glossary", GlossaryOf(content)),
            () => Made(SitePaths.AToZ, AToZ.Title, AToZ.Description, "page", new AToZ(content, facts, studyPages).View()),
            .. SummaryPage.IsPossible(content) ? new[] { () => Made(SitePaths.Summary, SummaryPage.Title, SummaryPage.Description, "page", summaryPage.View(tables.Find(["sources"], SitePaths.Summary) is { } sources ? Filled(sources) : "")) } : [],
        ];
        var made = new KeyValuePair<string, string>[pages.Length];
        Parallel.For(0, pages.Length, i => made[i] = pages[i]());
        var site = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        site.AddRange(made);
        foreach (var (path, text) in files.Below("templates/assets", "")) site["assets/" + path["templates/assets/".Length..]] = text;
        if (site.TryGetValue(SitePaths.Stylesheet, out var css)) site[SitePaths.Stylesheet] = css + PrintMargin.Css(content.Site);
        site[SitePaths.SearchIndex(SearchWords.English.Language)] = SearchIndex.Write(SearchWords.English, SearchEntries.Of(content, studyPages, SearchOrder(searched)));
        site.AddRange(figureFiles.All());
        site.AddRange(SiteFiles.Of(content, facts, data, paths));
        return site.ToImmutable();

        KeyValuePair<string, string> Framed(string path, string title, string description, Audience audience, string template, object view)
        {
            var main = templates.Fill(template, view, diagnostics);
            return new(path, frame.Around(path, title, description, audience, main + cards.Of(main, path, audience)));
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
            var isHome = page.Path == HomePath;
            return Framed(SitePaths.Of(page), page.Title.Value, page.Description, page.Audience, isHome ? "home" : "page", isHome ? Home(content, findings, body) : PageOf(page, body));
        }
    }

    private static GlossaryView GlossaryOf(Content content) =>
        new([.. content.Glossary.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).Select(term => new GlossaryRow(term.Id.ToString(), term.Abbreviation is { } abbreviation ? $"{term.Term} ({abbreviation})" : term.Term, term.Explanation))]);

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
    ];

    /// <summary>Patients' pages first, the page for what is not there never; else in the order of menus.</summary>
    private static ImmutableArray<SearchedPage> SearchOrder(IEnumerable<SearchedPage> pages) =>
        [.. pages.Where(page => page.Path != SitePaths.NotFound).OrderBy(page => page.Audience switch { Audience.Patients => 0, Audience.Clinicians => 1, _ => 2 }).ThenBy(page => page.Order).ThenBy(page => page.Path, StringComparer.Ordinal)];

    private static PageView PageOf(Page page, PageBody body) => new(
        page.Title.Value,
        page.Description,
        body.Html,
        body.Headings,
        body.ListsHeadings,
        page.Audience == Audience.Patients && body.Html.Contains("data-fact=", StringComparison.Ordinal) ? Trust(body) : "",
        SitePaths.Link(SitePaths.Of(page), SitePaths.Checks));

    /// <summary>For patients: what the checks mean for how far the numbers of this page can be trusted.</summary>
    private static string Trust(PageBody body) => body.Html.Contains("class=\"differs\"", StringComparison.Ordinal)
        ? "The sign \u2260 means that a paper does not agree with itself about that number, so take it with more care."
        : "We worked out the numbers on this page again where we could, and they agree.";

    private static HomeView Home(Content content, ImmutableArray<Finding> findings, PageBody body) => new(
        content.Site.Question,
        body.Html,
        Breadcrumbs.PatientsPath,
        Breadcrumbs.CliniciansPath,
        [.. content.Studies.Select(study => new SourceItem(SitePaths.Study(study.Id), study.Name, study.Title, DesignWords.Of(study.Design), People(study), Figures.Integer(study.Year)))],
        Figures.Integer(findings.Length),
        Figures.Integer(findings.Count(finding => finding.IsMatch)),
        Figures.Integer(findings.Count(finding => finding.IsDiscrepancy)),
        Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable)),
        SitePaths.Checks,
        SummaryPage.IsPossible(content) ? SitePaths.Summary : "",
        content.Site.AsOf.ToWords());

    private static string People(Study study)
    {
        var counts = study.Groups.Where(group => StudyGroups.IsMain(study, group)).Select(group => group.Count?.Value.Value).ToImmutableArray();
        return counts.All(count => count is not null) ? $"{Figures.Whole(counts.Sum(count => count!.Value))} people" : "number not reported";
    }
}
