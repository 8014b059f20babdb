using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Render.Views;

namespace Plumbline.Render;

/// <summary>Findings as templates show them.</summary>
internal sealed class FindingViews(Content content, FindingAnchors anchors)
{
    private static readonly ImmutableDictionary<string, string> RuleNames = Checker.Rules.ToImmutableDictionary(rule => rule.Id, rule => rule.Name, StringComparer.Ordinal);

    public FindingView Of(Finding finding, string page)
    {
        var study = content.Studies.First(one => one.Id == finding.Study);
        return new FindingView(
            anchors.Of(finding),
            VerdictWords.Id(finding.Verdict),
            study.Name,
            SitePaths.Link(page, SitePaths.Study(study.Id)),
            RuleNames[finding.Rule],
            VerdictWords.Plain(finding.Verdict),
            SeverityWords(finding.Severity),
            finding.Printed,
            finding.Recomputed,
            finding.Method,
            finding.Message,
            finding.EditorNote ?? "",
            finding.EditorNote is not null,
            [.. finding.Places.Select(Place)]);
    }

    public static CheckView Check(Finding finding, int times) => new(
        VerdictWords.Id(finding.Verdict),
        VerdictWords.Plain(finding.Verdict) + (times > 1 ? $" ({times} times)" : ""),
        RuleNames[finding.Rule]);

    public static PlaceView Place(FindingPlace place) =>
        new(place.Source.ToString(), $"line {place.Line}", place.Section ?? "", place.Printed.ReplaceLineEndings(" "), place.Printed.Length > 0);

    private static string SeverityWords(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Info => "for information",
        FindingSeverity.Minor => "minor",
        FindingSeverity.Material => "matters to readers",
        _ => throw new InvalidOperationException($"unknown severity {severity}"),
    };
}
