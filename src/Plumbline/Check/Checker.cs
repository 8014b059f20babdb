using System.Collections.Immutable;
using Plumbline.Check.Plans;
using Plumbline.Check.Prose;
using Plumbline.Check.Sums;
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
        new GroupsWholeRule(),
        new TotalRangeRule(),
        new AccountRule(),
        new ClaimRule(),
        new StatementsRule(),
        new EligibilityRule(),
        new ScheduleRule(),
        new DatesRule(),
        new DefinitionRule(),
        new SameElsewhereRule(),
        new UnitsRule(),
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
        ReportUnknownFacts(evidence, diagnostics);
        ReportUnknownRules(content, diagnostics);
        // No rule needs anything of another.
        var found = new ImmutableArray<Finding>[Rules.Length];
        Parallel.For(0, Rules.Length, i => found[i] = [.. Rules[i].Check(evidence).Select(finding => EditorNotes.WithNote(content, finding))]);
        var findings = found.SelectMany(one => one).ToImmutableArray();
        foreach (var finding in findings.Where(finding => finding is { Severity: FindingSeverity.Material, EditorNote: null, IsDiscrepancy: true }))
        {
            var about = finding.Subject is { } name ? $" and about: {name}" : "";
            diagnostics.Add(Problems.UnexplainedFinding, EditorNotes.PositionOf(content, finding), finding.Message, $"add an entry to editorNotes with rule: {finding.Rule}{about}");
        }

        // A file that is not in order yet has other things to say first.
        if (!diagnostics.HasErrors) EditorNotes.ReportStale(content, findings, diagnostics);
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

    /// <summary>A result that repeats a fact of another study needs that fact to exist.</summary>
    private static void ReportUnknownFacts(Evidence evidence, DiagnosticBag diagnostics)
    {
        var facts = evidence.Content.Results.Select(result => result.Id.Text).ToImmutableArray();
        foreach (var same in evidence.Content.Results.Select(result => result.SameAs).OfType<Located<FactId>>().Where(same => evidence.Find(same.Value) is null))
        {
            diagnostics.Add(Problems.UnknownFact, same.Position, $"no fact is called '{same.Value}'", NearestName.Hint(same.Value.Text, facts));
        }
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
