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

    // In half widths of the interval on the log scale.
    private const double FarOff = 0.25;

    /// <param name="record">What the extractor read.</param>
    public static ImmutableArray<Finding> Check(SourceRecord record)
    {
        var content = DocumentContent.Of(record);
        var evidence = new Evidence(content);
        var ofOne = Checker.Rules.Where(rule => OfOneResult.Contains(rule.Id, StringComparer.Ordinal)).SelectMany(rule => rule.Check(evidence)).Select(finding => Cautious(finding, content));
        var all = ofOne.Concat(TestsAgainstP.Check(record)).Concat(SummaryAgainstText.Check(record));
        // A proportion with an interval and no number of people is what most texts print: that is no finding.
        // The place is all that tells one result from another here; ids of facts would mean nothing to the reader.
        return [.. all.Where(finding => finding.Verdict != Verdict.NotCheckable || finding.Rule != "interval-method").Select(finding => finding with { Facts = [] }).OrderByDescending(finding => finding.IsDiscrepancy).ThenByDescending(finding => finding.Severity).ThenBy(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].Line)];
    }

    // Which test a P value came from is seldom said, and tests differ a little; only a contradiction in what is concluded is shown. Nor is a ratio
    // a little off the middle of its interval: exact, Bayesian and bootstrap intervals lie so.
    private static Finding Cautious(Finding finding, Content content)
    {
        if (finding is not { Rule: "ratio-system" or "p-interval", Verdict: Verdict.Differs }) return finding;
        var isSmall = finding.Method.Contains("Wald", StringComparison.Ordinal) || !IsFarOff(content.Results.First(result => result.Id == finding.Facts[0]).Reading);
        return isSmall ? finding with { Verdict = Verdict.MatchMethod, Severity = FindingSeverity.Info } : finding;
    }

    private static bool IsFarOff(Reading reading)
    {
        if (reading is not { EstimateNumber.Value: > 0, Low.Value.Number.Value: > 0, High.Value.Number.Value: > 0 }) return false;
        var (estimate, low, high) = (Math.Log(reading.EstimateNumber.ToDouble()), Math.Log(reading.Low!.Value.Number!.ToDouble()), Math.Log(reading.High!.Value.Number!.ToDouble()));
        return Math.Abs(estimate - (low + high) / 2) > FarOff * (high - low) / 2;
    }
}
