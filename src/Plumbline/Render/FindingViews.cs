using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Render.Studies;
using Plumbline.Render.Views;

namespace Plumbline.Render;

/// <summary>Findings as templates show them.</summary>
internal sealed class FindingViews(FindingAnchors anchors, StudyPages pages)
{
    private static readonly ImmutableDictionary<string, string> RuleNames = Checker.Rules.ToImmutableDictionary(rule => rule.Id, rule => rule.Name, StringComparer.Ordinal);

    public FindingView Of(Finding finding, string page)
    {
        return new FindingView(
            anchors.Of(finding),
            VerdictWords.Id(finding.Verdict),
            SitePaths.Link(page, $"{pages.PageOf(finding.Study, StudySection.Findings)}#{anchors.Of(finding)}"),
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

    /// <summary>The checks of one number that came out with the same verdict, by name.</summary>
    public static CheckView Check(Verdict verdict, IEnumerable<Finding> same) =>
        new(VerdictWords.Id(verdict), Sentence(VerdictWords.Plain(verdict)), string.Join("; ", same.Select(finding => RuleNames[finding.Rule]).Distinct(StringComparer.Ordinal)));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

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
