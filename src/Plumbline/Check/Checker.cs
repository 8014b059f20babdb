using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Runs every rule over the content.</summary>
public static class Checker
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new PercentCountRule(),
        new CategoriesTotalRule(),
        new IntervalMethodRule(),
        new RateIntervalRule(),
        new EstimateInsideRule(),
        new LimitSideRule(),
        new FollowUpLimitRule(),
        new PValueRule(),
        new TestChoiceRule(),
        new PIntervalRule(),
        new RatioSystemRule(),
        new RatioDirectionRule(),
        new RatioEventsRule(),
        new EventsPerVariableRule(),
        new PrintedTwiceRule(),
        new MedianRateRule(),
        new MedianPartsRule(),
        new MedianWidthRule(),
        new SampleSizeRule(),
        new ReviewOverdueRule(),
    ];

    /// <summary>The findings of all rules, discrepancies first, with editors' notes; curated numbers without proof are diagnostics.</summary>
    public static ImmutableArray<Finding> Check(Content content, DiagnosticBag diagnostics)
    {
        var evidence = new Evidence(content);
        LineProof.Prove(evidence, diagnostics);
        ReportUnknownRules(content, diagnostics);
        var findings = Rules.SelectMany(rule => rule.Check(evidence)).Select(finding => WithNote(content, finding)).ToImmutableArray();
        foreach (var finding in findings.Where(finding => finding is { Severity: FindingSeverity.Material, EditorNote: null, IsDiscrepancy: true }))
        {
            var study = content.Studies.First(one => one.Id == finding.Study);
            var place = finding.Facts.IsEmpty ? study.Position : study.Results.First(result => result.Id == finding.Facts[0]).Position;
            diagnostics.Add(Problems.UnexplainedFinding, place with { Length = 1 }, finding.Message, $"add an entry to editorNotes with rule: {finding.Rule}");
        }

        return [.. findings.OrderBy(finding => Rank(finding.Verdict)).ThenByDescending(finding => finding.Severity).ThenBy(finding => finding.Study).ThenBy(finding => Array.FindIndex([.. Rules], rule => rule.Id == finding.Rule))];
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.DiffersConclusion => 0,
        Verdict.Differs => 1,
        Verdict.Explained => 2,
        Verdict.NotCheckable => 3,
        Verdict.MatchMethod => 4,
        Verdict.MatchRounding => 5,
        Verdict.Match => 6,
        _ => throw new InvalidOperationException($"unknown verdict {verdict}"),
    };

    private static Finding WithNote(Content content, Finding finding)
    {
        if (!finding.IsDiscrepancy) return finding;
        var study = content.Studies.First(one => one.Id == finding.Study);
        var outcomes = study.Results.Where(result => finding.Facts.Contains(result.Id)).Select(result => result.Outcome.Id).ToHashSet();
        var note = study.Notes.FirstOrDefault(one => one.Rule.ToString() == finding.Rule && (finding.Facts.IsEmpty || outcomes.Contains(one.Outcome)));
        if (note is null) return finding;
        return finding with { EditorNote = note.Text, Verdict = note.Explains ? Verdict.Explained : finding.Verdict };
    }

    private static void ReportUnknownRules(Content content, DiagnosticBag diagnostics)
    {
        var known = Rules.Select(rule => rule.Id).ToList();
        foreach (var note in content.Studies.SelectMany(study => study.Notes).Where(note => !known.Contains(note.Rule.ToString(), StringComparer.Ordinal)))
        {
            diagnostics.Add(Problems.UnknownId, note.Position, $"no rule is called '{note.Rule}'", NearestName.Hint(note.Rule.ToString(), known));
        }
    }
}
