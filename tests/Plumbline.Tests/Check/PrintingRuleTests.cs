using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>The same thing printed twice, a median beside a rate, a promise of review.</summary>
public sealed class PrintingRuleTests
{
    [Theory]
    [InlineData("median: 8.5", "median: 8.50", "match-rounding", "8.50 prints as 8.5")]
    [InlineData("count: 18, percent: 56.3", "percent: 56.25", "match-rounding", "56.25 prints as 56.3")]
    [InlineData("count: 18, percent: 56.2", "percent: 56.25", "match-rounding", "56.25 prints as 56.2, half to even")]
    [InlineData("hazardRatio: 0.60, low: 0.40, high: 0.90", "hazardRatio: 0.6, low: 0.4, high: 0.9", "match-rounding", "one decimal less")]
    [InlineData("median: 6.05", "median: 5.55", "differs", "half a month apart")]
    [InlineData("count: 18, percent: 56.3", "count: 17, percent: 53.1", "differs", "one person apart")]
    [InlineData("median: 8.5, low: 6.1, high: 11.0", "median: 8.5, low: 6.1, high: 12.0", "differs", "another upper limit")]
    [InlineData("median: 8.5", "median: 8.62", "differs", "8.62 prints as 8.6")]
    public void A_result_printed_in_two_places(string one, string other, string verdict, string origin)
    {
        var finding = Twice("pfs", one, other);

        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
    }

    [Theory]
    [InlineData("p: 0.005", "p: <0.01", "0.005 is below 0.01")]
    [InlineData("p: <0.05", "p: <0.01", "what is below 0.01 is below 0.05")]
    [InlineData("p: \">0.05\"", "p: <0.1", "0.07 would be both")]
    [InlineData("p: \">0.05\"", "p: 0.3", "0.3 is above 0.05")]
    public void P_values_that_can_both_be_true_are_said_to_be_so(string one, string other, string origin)
    {
        var finding = Twice("pfs", $"group: a, versus: b, {one}", other);

        Assert.True(finding.Verdict == Verdict.MatchRounding, $"{origin}: {finding.Message}");
        Assert.Contains("both can be true", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("only in rounding", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p: 0.02", "p: <0.01", "0.02 is not below 0.01")]
    [InlineData("p: \">0.05\"", "p: <0.05", "nothing is both")]
    [InlineData("p: \">0.05\"", "p: 0.01", "0.01 is not above 0.05")]
    [InlineData("p: 0.005", "p: 0.05", "ten times as much")]
    public void P_values_that_cannot_both_be_true_differ(string one, string other, string origin)
    {
        var finding = Twice("pfs", $"group: a, versus: b, {one}", other);

        Assert.True(finding.Verdict == Verdict.Differs, $"{origin}: {finding.Message}");
    }

    [Fact]
    public void Printings_that_differ_in_P_alone_are_shown_with_P()
    {
        var finding = Twice("pfs", "group: a, versus: b, hazardRatio: 0.60, p: 0.014", "hazardRatio: 0.60, p: 0.14");

        Assert.Equal(Verdict.Differs, finding.Verdict);
        Assert.Contains("P = 0.014", finding.Message, StringComparison.Ordinal);
        Assert.Contains("P = 0.14", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.5", 6, "62.0", "match", "62 % at 6 months, so the median comes later, and 8.5 does")]
    [InlineData("8.5", 12, "30.0", "match", "30 % at 12 months, so the median came earlier, and 8.5 did")]
    [InlineData("6.0", 6, "51.0", "match", "6.0 may stand for 6.04")]
    [InlineData("8.5", 8, "50.0", "match", "50.0 may stand for either side of one half")]
    [InlineData("not reached", 12, "55.0", "match", "the curve was above one half to the end")]
    [InlineData("5.55", 6, "51.0", "differs", "more than half were free at 6 months, so the median cannot be 5.55")]
    [InlineData("8.5", 6, "40.0", "differs", "fewer than half were free at 6 months, so the median cannot be 8.5")]
    [InlineData("not reached", 12, "45.0", "differs", "the curve came below one half, so the median was reached")]
    public void Median_against_the_rate_at_a_time(string median, int months, string percent, string verdict, string origin)
    {
        var findings = RuleBench.Findings("median-rate", $"{{outcome: pfs, median: {median}, lines: [9]}}\n{{outcome: pfs, time: {months}m, percent: {percent}, lines: [10]}}");

        Assert.True(verdict == VerdictWords.Id(Assert.Single(findings).Verdict), $"{origin}: {findings[0].Message}");
    }

    [Fact]
    public void The_other_printed_median_is_named_where_it_agrees_with_the_rate()
    {
        var findings = RuleBench.Findings("median-rate", "{outcome: pfs, median: 6.05, lines: [9], alsoPrinted: [{median: 5.55, lines: [9]}]}\n{outcome: pfs, time: 6m, percent: 51.0, lines: [10]}");

        Assert.Equal([Verdict.Match, Verdict.Differs], findings.Select(finding => finding.Verdict));
        Assert.EndsWith("The other printed median, 6.05 months, agrees with it.", findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "quarterly", "match", "due on 1 June 2026, the very day")]
    [InlineData("2025-12-01", "yearly", "match", "due on 1 December 2026")]
    [InlineData("2026-05", "monthly", "match", "May could be 31 May, so due on 30 June")]
    [InlineData("2025-12-30", "quarterly", "differs", "due on 30 March 2026")]
    [InlineData("2025-05-31", "yearly", "differs", "due on 31 May 2026, the day before")]
    [InlineData("2026-04-30", "monthly", "differs", "due on 30 May 2026")]
    [InlineData("2026-03-01", "now and then", "not-checkable", "nobody can tell when that is")]
    public void Promise_of_review_on_1_June_2026(string last, string frequency, string verdict, string origin)
    {
        var source = SmallContent.Files[SmallSite.Source].Replace("statistics:\n", $"  lastReviewed: {{value: {last}, line: 1}}\n  reviewFrequency: {{value: {frequency}, line: 2}}\nstatistics:\n", StringComparison.Ordinal);
        var problems = new DiagnosticBag();
        var content = ContentReader.Read(new InputTree(SmallContent.Files.SetItem(SmallSite.Source, source)), problems)!;

        ImmutableArray<Finding> findings = [.. new ReviewOverdueRule().Check(new Evidence(content))];

        Assert.Empty(problems.Sorted());
        Assert.True(verdict == VerdictWords.Id(Assert.Single(findings).Verdict), $"{origin}: {findings[0].Message}");
    }

    private static Finding Twice(string outcome, string one, string other) =>
        Assert.Single(RuleBench.Findings("printed-twice", $"{{outcome: {(one.Contains("percent", StringComparison.Ordinal) ? "orr" : outcome)}, {one}, lines: [9], alsoPrinted: [{{{other}, lines: [10]}}]}}"));
}
