using Plumbline.Model;

namespace Plumbline.Tests.Check;

/// <summary>Rules about people out of a group. Every expected figure is worked out beside it.</summary>
public sealed class ProportionRuleTests
{
    [Theory]
    [InlineData("count: 33, percent: 29.2", 113, "match", "33/113 = 0.29204 (MM-002, response to pomalidomide with dexamethasone)")]
    [InlineData("count: 8, percent: 7.4", 108, "match", "8/108 = 0.07407 (MM-002, response to pomalidomide alone)")]
    [InlineData("count: 18, percent: 56.3", 32, "match", "18/32 = 0.5625, half away from zero")]
    [InlineData("count: 18, percent: 56.2", 32, "match-rounding", "18/32 = 0.5625, half to even")]
    [InlineData("count: 2, percent: 66.6", 3, "match-rounding", "2/3 = 0.66666, cut off")]
    [InlineData("count: 17, percent: 85.00", 20, "match", "17/20 = 0.85")]
    [InlineData("percent: 33", 113, "match", "37/113 = 32.74 rounds to 33; 36/113 = 31.86 and 38/113 = 33.63 do not")]
    [InlineData("percent: 18", 108, "match", "19/108 = 17.59 rounds to 18; 20/108 = 18.52 does not")]
    [InlineData("count: 17, percent: 75.00", 20, "differs", "17/20 = 0.85")]
    [InlineData("count: 8, percent: 7.5", 108, "differs", "8/108 = 7.407, which rounds to 7.4 and is cut off to 7.4")]
    [InlineData("count: 3, percent: 42.0", 7, "differs", "3/7 = 42.857")]
    [InlineData("percent: 50", 3, "differs", "1/3 = 33, 2/3 = 67")]
    [InlineData("percent: 97.3", 25, "differs", "24/25 = 96.0, 25/25 = 100.0")]
    public void Percentage_against_count(string numbers, int people, string verdict, string origin)
    {
        var findings = RuleBench.Findings("percent-count", $"{{outcome: orr, {numbers}, lines: [6]}}", people);

        Assert.True(verdict == VerdictWords.Id(Assert.Single(findings).Verdict), $"{origin}: {findings[0].Message}");
    }

    [Theory]
    [InlineData("count: 17, percent: 75.00", 20, FindingSeverity.Material, "10 points away")]
    [InlineData("count: 8, percent: 7.5", 108, FindingSeverity.Minor, "a tenth of a point away")]
    [InlineData("count: 3, percent: 42.0", 7, FindingSeverity.Minor, "0.86 points away")]
    public void A_percentage_matters_when_it_is_more_than_a_point_away(string numbers, int people, FindingSeverity severity, string why)
    {
        var finding = Assert.Single(RuleBench.Findings("percent-count", $"{{outcome: orr, {numbers}, lines: [6]}}", people));

        Assert.True(severity == finding.Severity, why);
    }

    [Fact]
    public void A_percentage_that_differs_is_said_with_all_its_numbers_and_accuses_nobody()
    {
        var finding = Assert.Single(RuleBench.Findings("percent-count", "{outcome: orr, count: 17, percent: 75.00, lines: [6]}", 20));

        Assert.Equal("The source prints 75.00% beside 17 of 20 people (Overall response, A), and 17 of 20 is 85.00%. 15 of 20 would be 75.00%. The two do not fit together; we cannot tell which one is off.", finding.Message);
        Assert.Equal("17 ÷ 20 = 85.00%", finding.Recomputed);
        Assert.DoesNotContain("wrong", finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("orr 18; cr 2; pr 16", "match", "2 + 16 = 18")]
    [InlineData("orr 18; cr 0; pr 18", "match", "0 + 18 = 18")]
    [InlineData("orr 18; cr 2; pr 10", "not-checkable", "2 + 10 = 12, and six may be in a category that is not printed")]
    [InlineData("cr 2; pr 16; pd 10; ne 4", "match", "2 + 16 + 10 + 4 = 32")]
    [InlineData("orr 18; cr 3; pr 16", "differs", "3 + 16 = 19, more than 18")]
    [InlineData("orr 18; cr 18; pr 1", "differs", "18 + 1 = 19, more than 18")]
    [InlineData("cr 2; pr 16; pd 10; ne 3", "differs", "2 + 16 + 10 + 3 = 31, one person of 32 in none")]
    [InlineData("cr 2; pr 16; pd 11; ne 4", "differs", "2 + 16 + 11 + 4 = 33, one of 32 counted twice")]
    [InlineData("pr 16; pd 10; ne 3", "differs", "16 + 10 + 3 = 29, and progression and not evaluable close the set")]
    public void Categories_against_their_total(string counts, string verdict, string origin)
    {
        var findings = RuleBench.Findings("categories-total", Counts(counts));

        Assert.True(verdict == VerdictWords.Id(Assert.Single(findings).Verdict), $"{origin}: {findings[0].Message}");
    }

    [Fact]
    public void Categories_of_a_set_that_nothing_closes_are_not_summed()
    {
        Assert.Empty(RuleBench.Findings("categories-total", Counts("pr 16; pd 10")));
    }

    /// <summary>Three times one third: 33.3 + 33.3 + 33.3 = 99.9.</summary>
    [Fact]
    public void Trap_percentages_that_sum_to_99_point_9_are_silent()
    {
        var results = "{outcome: cr, count: 1, percent: 33.3, lines: [6]}\n{outcome: pd, count: 1, percent: 33.3, lines: [6]}\n{outcome: ne, count: 1, percent: 33.3, lines: [6]}";

        Assert.DoesNotContain(RuleBench.AllFindings(results, 3), finding => finding.IsDiscrepancy);
    }

    /// <summary>3/8 = 37.5 prints as 38 twice, 2/8 = 25: 38 + 38 + 25 = 101.</summary>
    [Fact]
    public void Trap_percentages_that_sum_to_101_are_silent()
    {
        var results = "{outcome: cr, count: 3, percent: 38, lines: [6]}\n{outcome: pd, count: 3, percent: 38, lines: [6]}\n{outcome: ne, count: 2, percent: 25, lines: [6]}";

        Assert.DoesNotContain(RuleBench.AllFindings(results, 8), finding => finding.IsDiscrepancy);
    }

    [Theory]
    [InlineData("count: 33, percent: 29.2, low: 21.0, high: 38.5", 113, "match-method", "Clopper-Pearson (exact)", "MM-002 as printed; binomial tails of 0.025 at 21.03 and 38.50")]
    [InlineData("count: 8, percent: 7.4, low: 3.3, high: 14.1", 108, "match-method", "Clopper-Pearson (exact)", "MM-002 as printed; binomial tails of 0.025 at 3.25 and 14.07")]
    [InlineData("percent: 29.2, low: 21.0, high: 38.5", 113, "match-method", "Clopper-Pearson (exact)", "only 33 of 113 is 29.2 %: 32 is 28.3, 34 is 30.1")]
    [InlineData("count: 33, percent: 29.2, low: 21.6, high: 38.2", 113, "match-method", "Wilson score", "Wilson 21.61 to 38.16")]
    [InlineData("count: 8, percent: 7.4, low: 2.5, high: 12.3", 108, "match-method", "Wald", "0.07407 ± 1.95996 √(0.07407 × 0.92593 / 108) = 0.0247 to 0.1235")]
    [InlineData("count: 33, percent: 29.2, low: 19.0, high: 38.5", 113, "differs", "Clopper-Pearson (exact)", "no method gives 19.0")]
    [InlineData("count: 33, percent: 29.2, low: 21.0, high: 40.0", 113, "differs", "Clopper-Pearson (exact)", "no method gives 40.0")]
    [InlineData("count: 8, percent: 7.4, low: 1.0, high: 14.1", 108, "differs", "Clopper-Pearson (exact)", "no method gives 1.0")]
    [InlineData("percent: 50, low: 40, high: 60", 1000, "differs", "Clopper-Pearson (exact)", "495 to 505 of 1000 all print as 50 %, and the exact limits of none lie outside 46 and 54")]
    public void Interval_against_the_known_methods(string numbers, int people, string verdict, string method, string origin)
    {
        var finding = Assert.Single(RuleBench.Findings("interval-method", $"{{outcome: orr, {numbers}, lines: [6]}}", people));

        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
        Assert.StartsWith(method, finding.Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("percent: 29.2, low: 21.0, high: 38.5", "match", "21.0 < 29.2 < 38.5")]
    [InlineData("percent: 0.0, low: 0.0, high: 8.8", "match", "an estimate may be its own limit")]
    [InlineData("percent: 100.0, low: 91.2, high: 100.0", "match", "an estimate may be its own limit")]
    [InlineData("percent: 20.9, low: 21.0, high: 38.5", "differs", "20.9 < 21.0")]
    [InlineData("percent: 38.6, low: 21.0, high: 38.5", "differs", "38.6 > 38.5")]
    [InlineData("percent: 2.92, low: 21.0, high: 38.5", "differs", "a slipped decimal mark")]
    public void Estimate_inside_its_interval(string numbers, string verdict, string origin)
    {
        var finding = Assert.Single(RuleBench.Findings("estimate-inside", $"{{outcome: orr, {numbers}, lines: [6]}}"));

        Assert.True(verdict == VerdictWords.Id(finding.Verdict), $"{origin}: {finding.Message}");
    }

    [Fact]
    public void Estimate_below_a_limit_that_was_not_reached_is_inside()
    {
        var finding = Assert.Single(RuleBench.Findings("estimate-inside", "{outcome: pfs, median: 9.9, low: 6.1, high: not reached, lines: [9]}"));

        Assert.Equal(Verdict.Match, finding.Verdict);
    }

    private static string Counts(string counts) =>
        string.Join('\n', counts.Split("; ").Select(pair => pair.Split(' ')).Select(pair => $"{{outcome: {pair[0]}, count: {pair[1]}, lines: [6]}}"));
}
