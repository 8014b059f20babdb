using Plumbline.Model;

namespace Plumbline.Tests.Check;

/// <summary>
/// P values and ratios. Recomputed by hand, or in Python 3 from the formulas: Pearson N(ad − bc)² / (n1 n2 m1 m2); Yates with |ad − bc| − N/2;
/// Fisher as the sum of all tables no likelier than the one observed; SE = (ln high − ln low) / 3.919928, z = ln ratio / SE.
/// </summary>
public sealed class ComparisonRuleTests
{
    [Theory]
    [InlineData("37", 113, "19", 108, "p: .013", "match-method", "Fisher exact", "MM-002, 33% of 113 v 18% of 108: Fisher 0.0130, Pearson 0.0096, Yates 0.0149")]
    [InlineData("37", 113, "19", 108, "p: .013, test: Fisher's exact test", "match", "Fisher exact", "the source names the test")]
    [InlineData("18", 32, "10", 40, "p: 0.007", "match", "Pearson", "chi-squared 7.3052, P 0.0069")]
    [InlineData("18", 32, "10", 40, "p: <0.01", "match", "Pearson", "P 0.0069")]
    [InlineData("18", 32, "10", 40, "statistic: 6.049, p: 0.014", "match-method", "Pearson chi-squared, Yates-corrected", "Yates 6.0494, P 0.0139")]
    [InlineData("17", 20, "10", 18, "statistic: 3.993, p: 0.046", "match", "Pearson", "chi-squared 3.9933, P 0.0457")]
    [InlineData("18", 32, "10", 40, "p: 0.04", "differs", "all", "P is 0.0069, 0.0139 or 0.0084")]
    [InlineData("18", 32, "10", 40, "p: <0.001", "differs", "all", "P is 0.0069, 0.0139 or 0.0084")]
    [InlineData("18", 32, "10", 40, "statistic: 9.999, p: 0.007", "differs", "all", "chi-squared is 7.3052 or 6.0494")]
    [InlineData("18", 32, "10", 40, "p: 0.20", "differs-conclusion", "all", "every test is below 0.05")]
    [InlineData("12", 32, "10", 40, "p: 0.02", "differs-conclusion", "all", "Pearson 0.2526, Yates 0.3752, Fisher 0.3076: all above 0.05")]
    public void P_value_of_a_comparison_of_counts(string one, int ofOne, string two, int ofTwo, string printed, string verdict, string method, string origin)
    {
        var results = $"{{outcome: orr, count: {one}, lines: [6]}}\n{{outcome: orr, group: b, count: {two}, lines: [6]}}\n{{outcome: orr, group: a, versus: b, {printed.Replace(" .", " 0.", StringComparison.Ordinal)}, lines: [7]}}";

        var finding = Assert.Single(RuleBench.Findings("p-value", results, ofOne, ofTwo));

        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
        Assert.StartsWith(method, finding.Method, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The counts are implied: only 37 of 113 rounds to 33 %, only 19 of 108 to 18 %.</summary>
    [Fact]
    public void P_value_from_percentages_that_only_one_count_gives()
    {
        var results = "{outcome: orr, percent: 33, lines: [6]}\n{outcome: orr, group: b, percent: 18, lines: [6]}\n{outcome: orr, group: a, versus: b, p: 0.013, lines: [7]}";

        var finding = Assert.Single(RuleBench.Findings("p-value", results, 113, 108));

        Assert.Equal(Verdict.MatchMethod, finding.Verdict);
        Assert.StartsWith("Fisher", finding.Method, StringComparison.Ordinal);
        Assert.Contains("37 of 113 against 19 of 108", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pfs", "survival times")]
    [InlineData("age", "a measured quantity")]
    [InlineData("infections", "counted events")]
    public void A_test_that_counts_of_people_cannot_repeat_is_named_for_what_it_is(string outcome, string words)
    {
        var finding = Assert.Single(RuleBench.Findings("p-value", $"{{outcome: {outcome}, group: a, versus: b, p: 0.03, lines: [7]}}"));

        Assert.Equal(Verdict.NotCheckable, finding.Verdict);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void P_value_without_the_counts_of_both_groups_is_not_checkable()
    {
        var finding = Assert.Single(RuleBench.Findings("p-value", "{outcome: orr, count: 18, lines: [6]}\n{outcome: orr, group: a, versus: b, p: 0.007, lines: [7]}"));

        Assert.Equal(Verdict.NotCheckable, finding.Verdict);
        Assert.Contains("the counts of both groups", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.009", "match-rounding", "MM-003 overall survival: SE 0.1359, z -2.624, P 0.0087")]
    [InlineData("hazardRatio: 0.45, low: 0.35, high: 0.59, p: <0.001", "match", "MM-003 progression-free survival: P 2e-9")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.008", "match-rounding", "P 0.0087, from 0.0059 to 0.0123 given the rounding")]
    [InlineData("hazardRatio: 0.60, low: 0.40, high: 0.90, p: 0.014", "match-rounding", "z -2.4693, P 0.0135")]
    [InlineData("oddsRatio: 1.50, low: 1.10, high: 2.05, p: 0.011", "match-rounding", "z 2.5531, P 0.0107")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.03", "differs", "0.0059 to 0.0123")]
    [InlineData("hazardRatio: 0.45, low: 0.35, high: 0.59, p: 0.01", "differs", "P 2e-9")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.20", "differs-conclusion", "0.0059 to 0.0123, all below 0.05")]
    [InlineData("hazardRatio: 0.80, low: 0.52, high: 1.23, p: 0.001", "differs-conclusion", "the interval holds 1, so P is above 0.05")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.03, test: log-rank", "not-checkable", "a log-rank test is another test")]
    public void P_value_from_a_ratio_and_its_interval(string numbers, string verdict, string origin)
    {
        var findings = RuleBench.Findings("p-interval", $"{{outcome: pfs, group: a, versus: b, {numbers}, lines: [12]}}");

        var finding = findings.Single(one => one.Method.StartsWith("Wald", StringComparison.Ordinal));
        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
    }

    [Theory]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92", "match", "√(0.54 × 0.92) = 0.7048")]
    [InlineData("hazardRatio: 0.45, low: 0.35, high: 0.59", "match", "√(0.35 × 0.59) = 0.4544")]
    [InlineData("oddsRatio: 1.50, low: 1.10, high: 2.05", "match", "√(1.10 × 2.05) = 1.5017")]
    [InlineData("hazardRatio: 0.80, low: 0.54, high: 0.92", "differs", "√(0.54 × 0.92) = 0.7048")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.99", "differs", "√(0.54 × 0.99) = 0.7312")]
    [InlineData("oddsRatio: 1.50, low: 1.10, high: 3.05", "differs", "√(1.10 × 3.05) = 1.8317")]
    public void Ratio_midway_between_its_limits(string numbers, string verdict, string origin)
    {
        var finding = Assert.Single(RuleBench.Findings("ratio-system", $"{{outcome: pfs, group: a, versus: b, {numbers}, lines: [12]}}"));

        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
    }

    [Theory]
    [InlineData("coefficient: -0.350, standardError: 0.136, wald: 6.623", "match-rounding", "exp(-0.350) = 0.7047; limits 0.5398 and 0.9199; (0.350/0.136)² = 6.6231")]
    [InlineData("coefficient: -0.350, standardError: 0.136, wald: 9.9", "differs", "6.6231 and no more than 6.7 by rounding")]
    [InlineData("coefficient: -0.257, standardError: 0.136", "differs", "exp(-0.257) = 0.7734")]
    public void Ratio_with_its_coefficient(string numbers, string verdict, string origin)
    {
        var findings = RuleBench.Findings("ratio-system", $"{{outcome: pfs, group: a, versus: b, hazardRatio: 0.70, low: 0.54, high: 0.92, {numbers}, lines: [12]}}");

        var finding = findings.Single(one => one.Method.StartsWith("exponential", StringComparison.Ordinal));
        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
    }

    [Theory]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.0087", "give P = 0.0087, as printed", "P 0.008687 to four decimals")]
    [InlineData("hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.03", "P from 0.006 to 0.012; the printed P = 0.03", "0.0059 and 0.0123; a range has three decimals at least")]
    [InlineData("hazardRatio: 0.45, low: 0.35, high: 0.59, p: <0.0001", "give P < 0.0001, as printed", "P 2e-9")]
    [InlineData("hazardRatio: 0.45, low: 0.35, high: 0.59, p: 0.00", "give P < 0.01, as printed", "P 2e-9, which no number of decimals shows")]
    public void A_recomputed_P_value_has_the_decimals_of_the_printed_one(string numbers, string words, string origin)
    {
        var findings = RuleBench.Findings("p-interval", $"{{outcome: pfs, group: a, versus: b, {numbers}, lines: [12]}}");

        var message = findings.Single(one => one.Method.StartsWith("Wald", StringComparison.Ordinal)).Message;
        Assert.True(message.Contains(words, StringComparison.Ordinal), $"{origin}: {message}");
    }

    [Fact]
    public void Ratio_without_an_interval_is_not_checkable()
    {
        var finding = Assert.Single(RuleBench.Findings("ratio-system", "{outcome: pfs, group: a, versus: b, hazardRatio: 0.70, p: 0.03, lines: [12]}"));

        Assert.Equal(Verdict.NotCheckable, finding.Verdict);
    }

    /// <summary>Medians 8.5 and 8.0 have the ratio 0.94, and the hazard ratio is 0.45: with curves that cross the middle so, both may hold.</summary>
    [Fact]
    public void Trap_a_hazard_ratio_is_not_compared_with_medians()
    {
        var results = "{outcome: pfs, median: 8.5, lines: [9]}\n{outcome: pfs, group: b, median: 8.0, lines: [9]}\n{outcome: pfs, group: a, versus: b, hazardRatio: 0.45, low: 0.35, high: 0.59, p: <0.001, lines: [12]}";

        Assert.DoesNotContain(RuleBench.AllFindings(results, 302, 153), finding => finding.IsDiscrepancy);
    }

    [Fact]
    public void Trap_a_log_rank_P_value_is_never_a_discrepancy()
    {
        var results = "{outcome: pfs, group: a, versus: b, hazardRatio: 0.70, low: 0.54, high: 0.92, p: 0.06, test: stratified log-rank test, lines: [12]}";

        Assert.DoesNotContain(RuleBench.AllFindings(results, 302, 153), finding => finding.IsDiscrepancy);
    }
}
