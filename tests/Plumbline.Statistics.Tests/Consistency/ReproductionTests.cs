using Plumbline.Statistics.Consistency;

namespace Plumbline.Statistics.Tests.Consistency;

public sealed class ReproductionTests
{
    // Newcombe (1998, Statist. Med. 17:873), Table II, contrast (a): 56/70 − 48/80.
    [Theory]
    [InlineData("0.0575", "0.3425", "Risk difference, Wald")]
    [InlineData("0.0524", "0.3339", "Risk difference, Newcombe")]
    [InlineData("0.0428", "0.3422", "Risk difference, Newcombe, continuity-corrected")]
    [InlineData("0.0528", "0.3382", "Risk difference, Miettinen-Nurminen score")]
    [InlineData("0.0533", "0.3377", "Risk difference, Mee score")]
    public void The_method_of_a_difference_is_named(string low, string high, string method)
    {
        var matches = Reproduction.OfDifference(
            new TwoByTwo(56, 14, 48, 32), PrintedDecimal.Parse(low), PrintedDecimal.Parse(high), ShareUnit.Proportion);

        Assert.Equal([method], matches.Where(match => match.Reproduced).Select(match => match.Interval.Method));
    }

    [Fact]
    public void A_difference_cut_at_1_counts_as_printed_so()
    {
        // Wald: 19/20 − 0/2 = 0.95 ± 0.0955, beyond 1.
        var matches = Reproduction.OfDifference(new TwoByTwo(19, 1, 0, 2), PrintedDecimal.Parse("85"), PrintedDecimal.Parse("100"));

        Assert.Contains(matches, match => match is { Reproduced: true, Interval.Method: "Risk difference, Wald" });
    }

    /// <summary>MM-002: 33 of 113, printed 21.0 to 38.5 % and 21.03 to 38.50 %: Clopper-Pearson, and nothing else.</summary>
    [Theory]
    [InlineData("21.0", "38.5")]
    [InlineData("21.03", "38.50")]
    public void MM002_interval_is_Clopper_Pearson(string low, string high)
    {
        var matches = Reproduction.OfInterval(33, 113, Printed(low), Printed(high));

        Assert.Equal(Proportion.Methods.Length, matches.Length);
        Assert.Equal("Clopper-Pearson (exact)", Assert.Single(matches, match => match.Reproduced).Interval.Method);
    }

    [Fact]
    public void One_limit_may_fit_without_the_other()
    {
        var matches = Reproduction.OfInterval(33, 113, Printed("0.210"), Printed("0.400"), ShareUnit.Proportion);

        Assert.DoesNotContain(matches, match => match.Reproduced);
        Assert.Contains(matches, match => match.LowReproduced && !match.HighReproduced);
    }

    [Fact]
    public void Limits_beyond_0_may_have_been_cut()
    {
        var cut = Reproduction.OfInterval(1, 20, Printed("0.0"), Printed("14.6")); // 0.05 + 1.96 sqrt(.05 x .95/20) = 0.1455
        var kept = Reproduction.OfInterval(1, 20, Printed("-4.6"), Printed("14.6"));

        Assert.Equal("Wald", Assert.Single(cut, match => match.Reproduced).Interval.Method);
        Assert.Equal("Wald", Assert.Single(kept, match => match.Reproduced).Interval.Method);
    }

    /// <summary>MM-002: 37 of 113 against 19 of 108, P = 0.0130 is Fisher's; P &lt; 0.05 is everybody's.</summary>
    [Fact]
    public void MM002_P_value_is_Fishers()
    {
        var t = TwoByTwo.FromTotals(37, 113, 19, 108);

        var match = Assert.Single(Reproduction.OfP(t, PComparison.Equal, Printed("0.0130")), match => match.Reproduced);
        Assert.Equal("Fisher exact", match.Test.Method);
        Assert.All(Reproduction.OfP(t, PComparison.Less, Printed("0.05")), match => Assert.True(match.Reproduced));
        Assert.All(Reproduction.OfP(t, PComparison.Greater, Printed("0.05")), match => Assert.False(match.Reproduced));
    }

    [Fact]
    public void Empty_rows_leave_the_exact_tests()
    {
        var matches = Reproduction.OfP(new TwoByTwo(0, 0, 3, 4), PComparison.Equal, Printed("1.00"));

        Assert.All(matches, match => Assert.StartsWith("Fisher", match.Test.Method, StringComparison.Ordinal));
        Assert.Contains(matches, match => match.Reproduced);
    }

    /// <summary>P of t(28) = 2.20 is 0.0362 (R: 2 * pt(-2.2, 28)), of 2.195 to 2.205 it is 0.0366 to 0.0358.</summary>
    [Theory]
    [InlineData("0.036", PComparison.Equal, false, false)]
    [InlineData("0.04", PComparison.Equal, false, false)]
    [InlineData("0.03", PComparison.Equal, true, false)]
    [InlineData("0.07", PComparison.Equal, true, true)]
    [InlineData("0.05", PComparison.Less, false, false)]
    [InlineData("0.01", PComparison.Less, true, false)]
    [InlineData("0.05", PComparison.Greater, true, true)]
    [InlineData("0.00", PComparison.Equal, true, false)]
    public void Printed_P_of_a_t_test(string p, PComparison comparison, bool inconsistent, bool changes)
    {
        var test = new PrintedTest(StatisticKind.T, 28, null, Printed("2.20"), comparison, Printed(p));

        var result = StatisticCheck.Check(test);

        Assert.Equal(0.03622, result.TwoTailed.P, 0.00001);
        Assert.Equal((inconsistent, changes), (result.IsInconsistent, result.ChangesDecision));
    }

    [Fact]
    public void A_one_tailed_P_is_excused_only_where_the_text_says_so()
    {
        var test = new PrintedTest(StatisticKind.Z, null, null, Printed("1.80"), PComparison.Equal, Printed("0.036"));

        Assert.True(StatisticCheck.Check(test).ChangesDecision);
        Assert.False(StatisticCheck.Check(test, 0.05, oneTailedMentioned: true).IsInconsistent);
    }

    [Fact]
    public void A_statistic_that_rounds_to_0_allows_P_of_1()
    {
        var zero = StatisticCheck.Check(new PrintedTest(StatisticKind.T, 30, null, Printed("0.00"), PComparison.Equal, Printed("1.000")));
        var full = StatisticCheck.Check(new PrintedTest(StatisticKind.R, 30, null, Printed("-1.00"), PComparison.Less, Printed("0.001")));

        Assert.Equal(1, zero.TwoTailed.High);
        Assert.False(zero.IsInconsistent);
        Assert.Equal(0, full.TwoTailed.Low);
        Assert.False(full.IsInconsistent);
    }

    public static TheoryData<string, PrintedTest> Refused => new()
    {
        { "t without df", new(StatisticKind.T, null, null, Printed("2"), PComparison.Equal, Printed("0.1")) },
        { "z with df", new(StatisticKind.Z, 3, null, Printed("2"), PComparison.Equal, Printed("0.1")) },
        { "F with one df", new(StatisticKind.F, 3, null, Printed("2"), PComparison.Equal, Printed("0.1")) },
        { "F negative", new(StatisticKind.F, 3, 4, Printed("-2"), PComparison.Equal, Printed("0.1")) },
        { "chi-squared with df 0", new(StatisticKind.ChiSquared, 0, null, Printed("2"), PComparison.Equal, Printed("0.1")) },
        { "t with df NaN", new(StatisticKind.T, double.NaN, null, Printed("2"), PComparison.Equal, Printed("0.1")) },
        { "correlation above 1", new(StatisticKind.R, 9, null, Printed("1.2"), PComparison.Equal, Printed("0.1")) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Impossible_tests_are_refused(string what, PrintedTest test)
    {
        var exception = Record.Exception(() => StatisticCheck.Check(test));

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    /// <summary>Ranks of the sign-test interval from the binomial: n = 10 gives 2 and 9 (0.9785), n = 20 gives 6 and 15 (0.9586), n = 5
    /// none. R: 1 - 2 * pbinom(r - 1, n, 0.5).</summary>
    [Theory]
    [InlineData(5, null, null, null)]
    [InlineData(6, 1L, 6L, 0.96875)]
    [InlineData(10, 2L, 9L, 0.978515625)]
    [InlineData(20, 6L, 15L, 0.9586105346679688)]
    public void Ranks_of_the_sign_test(long events, long? lower, long? upper, double? coverage)
    {
        var range = MedianPlausibility.For(12, events);

        Assert.Equal((lower, upper), (range.LowerRank, range.UpperRank));
        Assert.Equal(coverage ?? 0, range.Coverage ?? 0, 1e-12);
        Assert.Equal(lower is null, range.OrderStatistics is null);
    }

    /// <summary>Median 12, 100 events: exponential 12 exp(±0.196) = 9.86 to 14.60; sign test ranks 40 and 61 of 100, expected at
    /// −ln(61/101)·12/ln 2 = 8.73 and −ln(40/101)·12/ln 2 = 16.03.</summary>
    [Fact]
    public void Widths_by_hand()
    {
        var range = MedianPlausibility.For(12, 100);

        Assert.Equal(12 * Math.Exp(-0.1959963984540054), range.Exponential.Low, 1e-12);
        Assert.Equal(12 * Math.Exp(0.1959963984540054), range.Exponential.High, 1e-12);
        Assert.Equal(12 * Math.Exp(0.1959963984540054 / Math.Log(2)), range.KaplanMeier.High, 1e-12);
        Assert.Equal((40L, 61L), (range.LowerRank, range.UpperRank));
        Assert.Equal(-Math.Log(61 / 101.0) * 12 / Math.Log(2), range.OrderStatistics!.Value.Low, 1e-12);
        Assert.Equal(-Math.Log(40 / 101.0) * 12 / Math.Log(2), range.OrderStatistics!.Value.High, 1e-12);
        Assert.Equal(1, range.RelativeWidth(range.Exponential.Low, range.Exponential.High)!.Value, 1e-12);
        Assert.Equal(100, range.EventsOfWidth(range.Exponential.Low, range.Exponential.High)!.Value, 1e-9);
        Assert.Null(range.RelativeWidth(9, null));
        Assert.Null(range.EventsOfWidth(9, double.PositiveInfinity));
    }

    [Fact]
    public void Impossible_medians_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianPlausibility.For(0, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianPlausibility.For(12, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianPlausibility.For(12, 10).RelativeWidth(9, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianPlausibility.For(12, 10).RelativeWidth(9, double.NaN));
        Assert.NotNull(MedianPlausibility.For(12, 1_000_000_000).OrderStatistics);
    }

    private static PrintedDecimal Printed(string text) => PrintedDecimal.Parse(text);
}
