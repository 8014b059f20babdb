using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Markdown;
using Plumbline.Render.Exports;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The ledger: what was checked, what agrees, what differs, what could not be checked. By study, by rule, by how much it matters.</summary>
internal sealed class ChecksPage(Content content, Facts facts, ImmutableArray<Finding> findings, FindingViews views, FindingAnchors anchors)
{
    /// <summary>So many reasons are listed on the ledger itself; where there are more, they have a page of their own.</summary>
    private const int MostOpen = 100;

    private static readonly FindingSeverity[] Severities = [FindingSeverity.Material, FindingSeverity.Minor, FindingSeverity.Info];

    private static readonly ImmutableArray<Heading> Headings =
    [
        new("covered", "What did we check?"), new("counts", "How it came out"), new("differences", "Where sources differ"),
        new("by-rule", "Differences by rule"), new("open", "What could not be checked"), new("all-checks", "All checks"),
    ];

    public bool HasOpenPage => NeedsOpenPage(findings);

    public static bool NeedsOpenPage(ImmutableArray<Finding> findings) => findings.Count(finding => finding.Verdict == Verdict.NotCheckable) > MostOpen;

    public ChecksView View(string sourcesTableHtml, string resultsTableHtml)
    {
        var open = HasOpenPage ? [] : Open(SitePaths.Checks);
        return new ChecksView(
            Totals("", "", findings),
            findings.Any(finding => finding.Verdict == Verdict.Explained),
            Headings,
            sourcesTableHtml,
            resultsTableHtml,
            [.. content.Studies.Select(study => Totals(study.Name, SitePaths.Study(study.Id), findings.Where(finding => finding.Study == study.Id)))],
            [.. Checker.Rules.Select(rule => Totals(rule.Name, HasDifference(rule) ? $"#rule-{rule.Id}" : "", findings.Where(finding => finding.Rule == rule.Id)))],
            [.. content.Studies.Select(BySeverity).Where(row => row.HasAny)],
            [.. content.Studies.Select(Ledger).Where(ledger => !ledger.Groups.IsEmpty)],
            [.. Checker.Rules.Where(HasDifference).Select(rule => new RuleLinks($"rule-{rule.Id}", rule.Name, char.ToUpperInvariant(rule.Formula[0]) + rule.Formula[1..], [.. Differences(finding => finding.Rule == rule.Id).Select(finding => new NavItem("#" + anchors.Of(finding), Subject(finding), IsCurrent: false))]))],
            open,
            Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable)),
            HasOpenPage ? SitePaths.NotChecked : "",
            DataFolder.FindingsJsonPath,
            DataFolder.FindingsCsvPath,
            DataFolder.CoverageJsonPath);
    }

    /// <summary>What could not be checked, and why, by study.</summary>
    public ImmutableArray<OpenGroup> Open(string page) =>
    [
        .. from study in content.Studies
           let open = findings.Where(finding => finding.Study == study.Id && finding.Verdict == Verdict.NotCheckable).ToImmutableArray()
           where !open.IsEmpty
           select new OpenGroup(study.Name, SitePaths.Link(page, SitePaths.Study(study.Id)), [.. open.Select(finding => new OpenItem(anchors.Of(finding), views.Of(finding, page).Rule, finding.Message))]),
    ];

    private static CountRow Totals(string name, string href, IEnumerable<Finding> of)
    {
        var all = of.ToImmutableArray();
        string Count(Func<Finding, bool> which) => Figures.Integer(all.Count(which));
        return new CountRow(
            name,
            href,
            Count(finding => finding.IsMatch),
            Count(finding => finding.IsDiscrepancy),
            Count(finding => finding.Verdict == Verdict.Explained),
            Count(finding => finding.Verdict == Verdict.NotCheckable),
            Figures.Integer(all.Length));
    }

    private static string SeverityTitle(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Material => "Matters to readers",
        FindingSeverity.Minor => "Minor",
        FindingSeverity.Info => "For information",
        _ => throw new InvalidOperationException($"unknown severity {severity}"),
    };

    private static string Anchor(Study study, FindingSeverity severity) => $"{study.Id}-{severity.ToString().ToLowerInvariant()}";

    private IEnumerable<Finding> Differences(Func<Finding, bool> which) => findings.Where(finding => finding.IsDiscrepancy && which(finding));

    private bool HasDifference(Rule rule) => Differences(finding => finding.Rule == rule.Id).Any();

    private SeverityRow BySeverity(Study study)
    {
        ImmutableArray<NavItem> cells = [.. Severities.Select(severity => (severity, Count: Differences(finding => finding.Study == study.Id && finding.Severity == severity).Count())).Select(cell => new NavItem(cell.Count == 0 ? "" : "#" + Anchor(study, cell.severity), Figures.Integer(cell.Count), IsCurrent: false))];
        return new SeverityRow(study.Name, "#ledger-" + study.Id, cells, cells.Any(cell => cell.Href.Length > 0));
    }

    private StudyLedger Ledger(Study study) => new(
        $"ledger-{study.Id}",
        study.Name,
        SitePaths.Study(study.Id),
        [
            .. from severity in Severities
               let found = Differences(finding => finding.Study == study.Id && finding.Severity == severity).ToImmutableArray()
               where !found.IsEmpty
               select new SeverityGroup(Anchor(study, severity), SeverityTitle(severity), [.. found.Select(finding => views.Of(finding, SitePaths.Checks))]),
        ]);

    /// <summary>What a finding is about, in a few words.</summary>
    private string Subject(Finding finding)
    {
        var study = content.Studies.First(one => one.Id == finding.Study);
        return finding switch
        {
            { Subject: { } about } => $"{study.Name}, {study.Accounts.FirstOrDefault(account => account.Id == about)?.Name ?? study.Contradictions.FirstOrDefault(one => one.Id == about)?.About ?? about.ToString()}",
            { Facts: [var first, ..] } when facts.Find(first.Text) is ResultFact { Result: var result } => $"{study.Name}, {result.Outcome.Name}" + (result.Group.Id == study.Groups[0].Id ? "" : $", {result.Group.Name}"),
            _ => study.Name,
        };
    }
}
