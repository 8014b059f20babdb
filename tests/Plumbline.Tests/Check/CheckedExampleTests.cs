using Plumbline.Model;

namespace Plumbline.Tests.Check;

/// <summary>Printed results of known trials, and what an experienced checker says of each. Recomputed in R 4.2.2.</summary>
public sealed class CheckedExampleTests
{
    [Theory]
    [InlineData("p-interval", "{outcome: pfs, group: a, versus: b, hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.009, lines: [12]}", "match-rounding", "MM-003 overall survival: SE 0.1359, z -2.624, P 0.0087; 0.0059 to 0.0123")]
    [InlineData("p-interval", "{outcome: pfs, group: a, versus: b, hazardRatio: 0.45, low: 0.35, high: 0.59, p: <0.001, lines: [12]}", "match", "MM-003 progression-free survival: SE 0.1332, P about 2e-9")]
    [InlineData("interval-method", "{outcome: orr, count: 33, percent: 29.2, low: 21.0, high: 38.5, lines: [6]}", "match-method Clopper-Pearson (exact)", "MM-002: 21.03 to 38.50")]
    [InlineData("interval-method", "{outcome: orr, group: b, count: 8, percent: 7.4, low: 3.3, high: 14.1, lines: [6]}", "match-method Clopper-Pearson (exact)", "MM-002: 3.25 to 14.07")]
    [InlineData("p-value", "{outcome: orr, percent: 33, lines: [6]}\n{outcome: orr, group: b, percent: 18, lines: [6]}\n{outcome: orr, group: a, versus: b, p: 0.013, lines: [7]}", "match-method Fisher exact", "MM-002: only 37 and 19 round to these; Fisher 0.0130, Pearson 0.0096, Yates 0.0149")]
    [InlineData("percent-count", "{outcome: orr, count: 17, total: 35, percent: 49, lines: [6]}", "match", "Lacy 2011: 17/35 = 48.6")]
    public void Comes_out_as_stated(string rule, string results, string expected, string origin)
    {
        var finding = Assert.Single(RuleBench.Findings(rule, results, 113, 108));

        var verdict = finding.Verdict == Verdict.MatchMethod ? $"{VerdictWords.Id(finding.Verdict)} {finding.Method}" : VerdictWords.Id(finding.Verdict);
        Assert.True(expected == verdict, $"{origin}: {verdict}, {finding.Message}");
    }

    /// <summary>One- or two-sided, Fisher or chi-squared, exact or Wilson, log-rank or Wald, adjusted ratio against medians, percentages
    /// that add to 101, medians not reached: none of these is a discrepancy.</summary>
    [Theory]
    [InlineData("{outcome: orr, count: 37, percent: 33, low: 24.2, high: 42.2, lines: [6]}\n{outcome: orr, group: b, count: 19, percent: 18, lines: [6]}\n{outcome: orr, group: a, versus: b, p: 0.007, lines: [7]}", "one-sided Fisher 0.0070")]
    [InlineData("{outcome: pfs, median: 4.2, lines: [9]}\n{outcome: pfs, group: b, median: 2.7, lines: [9]}\n{outcome: pfs, group: a, versus: b, hazardRatio: 0.68, adjusted: stage, lines: [12]}", "MM-002: 2.7/4.2 = 0.64, adjusted 0.68")]
    [InlineData("{outcome: pfs, median: not reached, low: 13.0, high: not reached, lines: [9]}\n{outcome: pfs, time: 12m, percent: 54.0, lines: [10]}", "not reached, and 54 % at 12 months")]
    [InlineData("{outcome: pfs, group: a, versus: b, hazardRatio: 0.70, low: 0.51, high: 0.96, p: 0.035, test: stratified log-rank, lines: [12]}", "stratified log-rank against Wald 0.027")]
    public void Trap_is_silent(string results, string origin)
    {
        Assert.True(RuleBench.AllFindings(results, 113, 108).All(finding => !finding.IsDiscrepancy), origin + ": " + string.Join('\n', RuleBench.AllFindings(results, 113, 108).Where(finding => finding.IsDiscrepancy).Select(finding => finding.Message)));
    }
}
