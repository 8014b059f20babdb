using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Model;
using Plumbline.Render.Markdown;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>
/// The whole summary as one page to print: what patients read first, the answer, what clinicians read first, the sources and what
/// differs in them. Its parts are the pages' own texts, made again from where this page stands; nothing is written twice.
/// </summary>
internal sealed class SummaryPage(Content content, MarkdownRenderer markdown, FindingViews views, ImmutableArray<Finding> findings)
{
    public const string Title = "The whole summary on one page";
    public const string Description = "The answer, the main points for patients, the results for clinicians, the sources and where they differ: on one page, to print or to keep.";

    private static readonly ImmutableArray<Heading> Headings =
        [new("the-answer", "The answer"), new("for-patients", "For patients"), new("for-clinicians", "For clinicians"), new("the-sources", "Sources"), new("the-findings", "Where the sources differ")];

    /// <summary>Of the differences, those that matter to readers; the rest is counted.</summary>
    private const FindingSeverity Shown = FindingSeverity.Material;

    public static bool IsPossible(Content content) => Needed.All(path => content.Pages.Any(page => SitePaths.Of(page) == path));

    private static readonly string[] Needed = ["index.html", Breadcrumbs.PatientsPath, Breadcrumbs.CliniciansPath];

    public PageView View(string sourcesTableHtml)
    {
        var html = new StringBuilder();
        Part(html, 0, $"<p class=\"asked\">{Html.Escape(content.Site.Question)}</p>\n{Body(Needed[0], "answer").Html}");
        Part(html, 1, FirstSection(Body(Needed[1], "patients").Html));
        Part(html, 2, Body(Needed[2], "clinicians").Html);
        Part(html, 3, sourcesTableHtml);
        Part(html, 4, FindingsHtml());
        return new PageView(Title, Description, html.ToString(), Headings, HasHeadings: true, Trust: "", SitePaths.Checks);
    }

    private static void Part(StringBuilder html, int index, string body) =>
        html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Headings[index].Anchor}\">{SelfLink.Around(Headings[index].Anchor, Headings[index].Text, isListed: true)}</h2>\n{body.Trim()}\n");

    private PageBody Body(string path, string prefix) => markdown.RenderAt(content.Pages.First(page => SitePaths.Of(page) == path), SitePaths.Summary, prefix);

    /// <summary>The main points, which come first: everything before the second section.</summary>
    private static string FirstSection(string html)
    {
        const string begin = "<h3 ";
        var first = html.IndexOf(begin, StringComparison.Ordinal);
        var second = first < 0 ? -1 : html.IndexOf(begin, first + 1, StringComparison.Ordinal);
        return second < 0 ? html : html[..second];
    }

    private string FindingsHtml()
    {
        var differ = findings.Where(finding => finding.IsDiscrepancy).ToImmutableArray();
        var shown = differ.Where(finding => finding.Severity == Shown).ToImmutableArray();
        var rest = differ.Length - shown.Length;
        var html = new StringBuilder($"<p>{Figures.Integer(findings.Length)} checks: {Figures.Integer(findings.Count(finding => finding.IsMatch))} agree, {Figures.Integer(differ.Length)} differ, {Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable))} could not be checked. We cannot know which of two figures is right.");
        html.Append(shown.IsEmpty ? "" : rest == 0 ? " These matter to readers:" : $" These matter to readers; {Figures.Integer(rest)} more are minor.").Append($" <a href=\"{SitePaths.Checks}\">See every difference</a></p>\n");
        if (shown.IsEmpty) return html.ToString();
        html.Append("<ul class=\"ledger\">\n");
        foreach (var (finding, view) in shown.Select(finding => (finding, views.Of(finding, SitePaths.Summary))))
        {
            var study = content.Studies.First(study => study.Id == finding.Study).Name;
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"entry {view.Class}\"><b>{Html.Escape(study)}: {Html.Escape(view.Rule)}</b> {Html.Escape(view.Message)} <a href=\"{Html.Escape(view.Href)}\">Show how this was recomputed</a></li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }
}
