using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The ledger: what was checked, what agrees, what differs, what could not be checked.</summary>
internal static class ChecksPage
{
    public static ChecksView Of(Content content, ImmutableArray<Finding> findings, FindingViews views)
    {
        var open = findings.Where(finding => finding.Verdict == Verdict.NotCheckable).ToImmutableArray();
        return new ChecksView(
            Figures.Integer(findings.Length),
            Figures.Integer(findings.Count(finding => finding.IsMatch)),
            Figures.Integer(findings.Count(finding => finding.IsDiscrepancy)),
            Figures.Integer(open.Length),
            [.. content.Studies.Select(study => Count(study.Name, SitePaths.Study(study.Id), findings.Where(finding => finding.Study == study.Id)))],
            [.. Checker.Rules.Select(rule => Count(rule.Name, "", findings.Where(finding => finding.Rule == rule.Id)))],
            [.. findings.Where(finding => finding.IsDiscrepancy).Select(finding => views.Of(finding, SitePaths.Checks))],
            [.. open.Select(finding => views.Of(finding, SitePaths.Checks))],
            Figures.Integer(open.Length),
            DataFiles.FindingsJsonPath,
            DataFiles.FindingsCsvPath);
    }

    private static CountRow Count(string name, string href, IEnumerable<Finding> findings)
    {
        var all = findings.ToImmutableArray();
        return new CountRow(
            name,
            href,
            Figures.Integer(all.Count(finding => finding.IsMatch)),
            Figures.Integer(all.Count(finding => finding.IsDiscrepancy)),
            Figures.Integer(all.Count(finding => finding.Verdict == Verdict.NotCheckable)),
            Figures.Integer(all.Length));
    }
}
