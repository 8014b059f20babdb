using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Check.Documents;

/// <summary>
/// Checks a document that nobody has curated, for an editor or reviewer with a manuscript in hand: every rule that needs one statistic
/// alone, the tests against their P values, and results that the summary and the text print differently. It says only what it can show.
/// </summary>
public static class DocumentChecker
{
    /// <summary>The rules that look at one result and nothing else.</summary>
    private static readonly string[] OfOneResult = ["percent-count", "interval-method", "estimate-inside", "ratio-system", "p-interval", "rate-interval", "limit-side"];

    /// <param name="record">What the extractor read.</param>
    public static ImmutableArray<Finding> Check(SourceRecord record)
    {
        var evidence = new Evidence(DocumentContent.Of(record));
        var ofOne = Checker.Rules.Where(rule => OfOneResult.Contains(rule.Id, StringComparer.Ordinal)).SelectMany(rule => rule.Check(evidence)).Select(Cautious);
        var all = ofOne.Concat(TestsAgainstP.Check(record)).Concat(SummaryAgainstText.Check(record));
        // A proportion with an interval and no number of people is what most texts print: that is no finding.
        // The place is all that tells one result from another here; ids of facts would mean nothing to the reader.
        return [.. all.Where(finding => finding.Verdict != Verdict.NotCheckable || finding.Rule != "interval-method").Select(finding => finding with { Facts = [] }).OrderByDescending(finding => finding.IsDiscrepancy).ThenByDescending(finding => finding.Severity).ThenBy(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].Line)];
    }

    // Which test a P value came from is seldom said, and tests differ a little; only a contradiction in what is concluded is shown.
    private static Finding Cautious(Finding finding) =>
        finding is { Rule: "ratio-system" or "p-interval", Verdict: Verdict.Differs } && finding.Method.Contains("Wald", StringComparison.Ordinal) ? finding with { Verdict = Verdict.MatchMethod, Severity = FindingSeverity.Info } : finding;
}
