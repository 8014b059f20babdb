using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Render.Markdown;
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
    public static ImmutableSortedDictionary<string, string>? Render(Content content, Computed computed, ImmutableArray<Finding> findings, InputTree files, PreparedTemplates prepared, DiagnosticBag diagnostics, string liveReload = "")
    {
        diagnostics.AddRange(prepared.Diagnostics);
        if (prepared.Templates is not { } templates) return null;
        var facts = new Facts(content, computed);
        var anchors = new FindingAnchors(findings);
        var links = new FactLinks(findings, anchors);
        var views = new FindingViews(content, anchors);
        var directives = new Directives(new FigureCatalog(content, facts), new Tables(content, facts, links), templates, diagnostics);
        var frame = new Frame(content, templates, diagnostics, liveReload);
        var paths = Paths(content);
        var markdown = new MarkdownRenderer(facts, links, directives, new PageTargets([.. paths, .. DataFiles.Downloads]), diagnostics);
        var site = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        foreach (var page in content.Pages)
        {
            var body = markdown.Render(page);
            var main = page.Path == HomePath ? templates.Fill("home", Home(content, findings, body), diagnostics) : templates.Fill("page", Page(page, body), diagnostics);
            site[SitePaths.Of(page)] = frame.Around(SitePaths.Of(page), page.Title.Value, page.Description, page.Audience, main);
        }

        var studyPage = new StudyPage(content, facts, findings, new Evidence(content), views, links, directives);
        foreach (var study in content.Studies)
        {
            var path = SitePaths.Study(study.Id);
            site[path] = frame.Around(path, study.Name, study.Title, Audience.Clinicians, templates.Fill("study", studyPage.Of(study), diagnostics));
        }

        site[SitePaths.Checks] = frame.Around(SitePaths.Checks, "Checks", "What the sources print against what we recompute.", Audience.Everyone, templates.Fill("checks", ChecksPage.Of(content, findings, views), diagnostics));
        var terms = content.Glossary.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).Select(term => new GlossaryRow(term.Id.ToString(), term.Abbreviation is { } abbreviation ? $"{term.Term} ({abbreviation})" : term.Term, term.Explanation));
        site[SitePaths.Glossary] = frame.Around(SitePaths.Glossary, "Glossary", "Words that need explaining.", Audience.Everyone, templates.Fill("glossary", new GlossaryView([.. terms]), diagnostics));
        foreach (var (path, text) in files.Below("templates/assets", "")) site["assets/" + path["templates/assets/".Length..]] = text;
        site.AddRange(DataFiles.Of(content, facts, findings, paths));
        return site.ToImmutable();
    }

    private static ImmutableHashSet<string> Paths(Content content) =>
    [
        .. content.Pages.Select(SitePaths.Of),
        .. content.Studies.Select(study => SitePaths.Study(study.Id)),
        SitePaths.Checks,
        SitePaths.Glossary,
    ];

    private static PageView Page(Page page, PageBody body) => new(
        page.Title.Value,
        page.Description,
        body.Html,
        body.Headings,
        body.Headings.Length > 2,
        page.Audience switch { Audience.Patients => "For patients", Audience.Clinicians => "For clinicians", Audience.Everyone => "", _ => throw new InvalidOperationException($"unknown audience {page.Audience}") });

    private static HomeView Home(Content content, ImmutableArray<Finding> findings, PageBody body) => new(
        content.Site.Question,
        body.Html,
        "patients/index.html",
        "clinicians/index.html",
        [.. content.Studies.Select(study => new SourceItem(SitePaths.Study(study.Id), study.Name, study.Title, DesignWords.Of(study.Design), People(study), Figures.Integer(study.Year)))],
        Figures.Integer(findings.Length),
        Figures.Integer(findings.Count(finding => finding.IsMatch)),
        Figures.Integer(findings.Count(finding => finding.IsDiscrepancy)),
        Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable)),
        SitePaths.Checks,
        content.Site.AsOf.ToWords());

    private static string People(Study study)
    {
        var counts = study.Groups.Where(group => StudyGroups.IsMain(study, group)).Select(group => group.Count?.Value.Value).ToImmutableArray();
        return counts.All(count => count is not null) ? $"{Figures.Whole(counts.Sum(count => count!.Value))} people" : "number not reported";
    }
}
