using Plumbline.Statistics.Consistency;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests;

public sealed class HostileInputTests
{
    public static TheoryData<string, Action> Refused => new()
    {
        { "no patients", () => Proportion.ClopperPearson(0, 0) },
        { "more responders than patients", () => Proportion.Wilson(11, 10) },
        { "negative responders", () => Proportion.Wald(-1, 10) },
        { "absurd total", () => Proportion.ClopperPearson(1, long.MaxValue) },
        { "level 0", () => Proportion.Jeffreys(1, 10, 0) },
        { "level 1", () => Proportion.MidP(1, 10, 1) },
        { "level 95", () => Proportion.AgrestiCoull(1, 10, 95) },
        { "level NaN", () => Proportion.WilsonContinuity(1, 10, double.NaN) },
        { "p0 NaN", () => Proportion.BinomialTest(1, 10, double.NaN) },
        { "p0 above 1", () => Proportion.BinomialTest(1, 10, 1.5) },
        { "negative cell", () => TwoByTwo.Create(1, -1, 2, 3) },
        { "difference NaN", () => NumberNeededToTreat.FromDifference(
            new Effect(double.NaN, new Interval(0, 0.1, 0.95, "x"), null, "x"), EventValue.Wanted) },
        { "moderator without values", () => _ = new Moderator("dose", default) },
        { "degrees of freedom beyond any study", () => StatisticCheck.Check(new PrintedTest(
            StatisticKind.F, 1, 1e20, PrintedDecimal.Parse("4.1"), PComparison.Equal,
            PrintedDecimal.Parse("0.05"))) },
        { "logit without end", () => LogitNormal.LogLikelihood(
            [new EventCount(5, 55)], -double.MaxValue, 0) },
        { "absurd cell", () => TwoByTwo.Create(1, long.MaxValue, 2, 3) },
        { "responders above total", () => TwoByTwo.FromTotals(5, 4, 1, 2) },
        { "table of one row", () => ContingencyTable.Pearson(new long[,] { { 1, 2 } }) },
        { "negative count", () => ContingencyTable.Pearson(new long[,] { { 1, 2 }, { -1, 3 } }) },
        { "ratio 0", () => RatioAlgebra.FromInterval(0, 0.5, 1) },
        { "ratio infinite", () => RatioAlgebra.FromInterval(double.PositiveInfinity, 0.5, 1) },
        { "ratio NaN", () => RatioAlgebra.FromInterval(double.NaN, 0.5, 1) },
        { "limits swapped", () => RatioAlgebra.FromInterval(0.7, 0.92, 0.54) },
        { "limits equal", () => RatioAlgebra.FromInterval(0.7, 0.7, 0.7) },
        { "lower limit 0", () => RatioAlgebra.FromInterval(0.7, 0, 1) },
        { "upper limit infinite", () => RatioAlgebra.FromInterval(0.7, 0.1, double.PositiveInfinity) },
        { "negative decimals", () => RatioAlgebra.PRangeFromRounded(0.7, 0.5, 1, -1) },
        { "negative half-unit", () => RatioAlgebra.PRangeFromRounded(0.7, 0.5, 1, -0.1, 0, 0) },
        { "P of 0", () => RatioAlgebra.IntervalFromP(0.7, 0) },
        { "P of 1", () => RatioAlgebra.IntervalFromP(0.7, 1) },
        { "ratio 1 with a P", () => RatioAlgebra.IntervalFromP(1, 0.5) },
        { "no standard error", () => RatioAlgebra.FromCoefficient(0.5, 0) },
        { "coefficient NaN", () => RatioAlgebra.FromCoefficient(double.NaN, 1) },
        { "interval upside down", () => _ = new Interval(2, 1, 0.95, "x") },
        { "interval NaN", () => _ = new Interval(double.NaN, 1, 0.95, "x") },
        { "interval without method", () => _ = new Interval(0, 1, 0.95, " ") },
        { "standard deviation negative", () => _ = new SampleSummary(1, -1, 5) },
        { "mean infinite", () => _ = new SampleSummary(double.NegativeInfinity, 1, 5) },
        { "no values", () => _ = new SampleSummary(1, 0, 0) },
        { "one value with spread", () => _ = new SampleSummary(1, 2, 1) },
        { "no points", () => IllustrativeCurve.Fit([]) },
        { "survival 0", () => IllustrativeCurve.Fit([(1, 0)]) },
        { "survival 1", () => IllustrativeCurve.Fit([(1, 1)]) },
        { "time 0", () => IllustrativeCurve.Fit([(0, 0.5)]) },
        { "time twice", () => IllustrativeCurve.Fit([(1, 0.5), (1, 0.4)]) },
        { "survival rising", () => IllustrativeCurve.Fit([(1, 0.5), (2, 0.6)]) },
        { "survival flat", () => IllustrativeCurve.Fit([(1, 0.5), (2, 0.5)]) },
        { "median 0", () => IllustrativeCurve.FromMedian(0) },
        { "time before 0", () => IllustrativeCurve.FromMedian(5).SurvivalAt(-1) },
        { "share above 1", () => IllustrativeCurve.FromMedian(5).Quantile(1.1) },
        { "z NaN", () => Distributions.NormalCdf(double.NaN) },
        { "p below 0", () => Distributions.NormalQuantile(-0.1) },
        { "df 0", () => Distributions.StudentTSurvival(1, 0) },
        { "chi-squared negative", () => Distributions.ChiSquaredSurvival(-1, 1) },
        { "chi-squared df infinite", () => Distributions.ChiSquaredSurvival(1, double.PositiveInfinity) },
        { "chi-squared quantile df 0", () => Distributions.ChiSquaredQuantile(0.5, 0) },
        { "F NaN", () => Distributions.FSurvival(double.NaN, 1, 1) },
        { "beta shape 0", () => Distributions.BetaQuantile(0.5, 0, 1) },
        { "more drawn than in the urn", () => Distributions.HypergeometricPmf(1, 2, 3, 6) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Refusal_names_the_values()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(11, 10));

        Assert.Contains("responders is 11 and total is 10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_with_an_empty_margin_have_no_chi_squared_but_a_Fisher_of_1()
    {
        var t = new TwoByTwo(0, 0, 3, 4);

        Assert.Null(TwoByTwoTests.Pearson(t));
        Assert.Null(TwoByTwoTests.Yates(t));
        Assert.Null(TwoByTwoTests.NMinusOne(t));
        Assert.Null(TwoByTwoTests.LikelihoodRatio(t));
        Assert.Null(RiskDifference.Newcombe(t));
        Assert.Null(OddsRatio.Woolf(t)?.Effect);
        Assert.Equal(1, TwoByTwoTests.Fisher(t)!.Value.PValue);
        Assert.Equal(1, TwoByTwoTests.Fisher(default)!.Value.PValue);
    }

    [Fact]
    public void Tables_with_a_negative_count_are_not_created() => Assert.Null(TwoByTwo.TryCreate(1, 2, -3, 4));

    [Fact]
    public void Zero_cells_are_corrected_and_the_method_says_so()
    {
        Assert.Contains("0.5 added", RiskRatio.Katz(new TwoByTwo(0, 5, 3, 4))!.Value.Effect.Method, StringComparison.Ordinal);
        Assert.DoesNotContain("0.5", RiskRatio.Katz(new TwoByTwo(1, 5, 3, 4))!.Value.Effect.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_without_spread_have_no_t()
    {
        var flat = new SampleSummary(3, 0, 5);

        Assert.Null(StudentT.Pooled(flat, flat));
        Assert.Null(StudentT.Welch(flat, flat));
        Assert.Null(StudentT.Welch(new SampleSummary(1, 0, 1), new SampleSummary(3, 1, 9)));
        Assert.Null(StudentT.OneSample(new SampleSummary(3, 0, 1)));
    }

    [Fact]
    public void Rounding_that_reaches_1_or_0_opens_the_range_of_P()
    {
        Assert.Equal(1, RatioAlgebra.PRangeFromRounded(1.0, 0.8, 1.3, 1).High);
        Assert.Equal(1, RatioAlgebra.PRangeFromRounded(0.4, 0.04, 1.3, 1).High);
        Assert.Equal(0, RatioAlgebra.PRangeFromRounded(0.4, 0.4, 0.5, 1).Low);
    }

    [Fact]
    public void A_coefficient_of_0_has_no_observed_minus_expected_however_precise() =>
        Assert.Equal(0, RatioAlgebra.FromCoefficient(0, 1e-300).ObservedMinusExpected);

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(8e307)]
    public void A_trend_does_not_depend_on_the_unit_of_its_scores(double unit)
    {
        var inUnits = ContingencyTable.Trend([1, 5, 9], [10, 10, 10], [0, unit, 2 * unit]);

        Assert.Equal(ContingencyTable.Trend([1, 5, 9], [10, 10, 10])!.Value.Statistic!.Value, inUnits!.Value.Statistic!.Value, 1e-12);
    }

    [Fact]
    public void A_one_sided_exact_limit_at_hardly_any_confidence_settles()
    {
        var table = new TwoByTwo(1_000_000, 2, 2, 0);

        var interval = OddsRatio.Exact(table, 1e-300, Alternative.Less).Interval;

        Assert.Equal(0, interval.Low);
        Assert.InRange(interval.High, 0, OddsRatio.Exact(table, 0.5, Alternative.Less).Interval.High);
    }

    [Fact]
    public void Infinite_arguments_give_the_limits()
    {
        Assert.Equal(0, Distributions.NormalSurvival(double.PositiveInfinity));
        Assert.Equal(1, Distributions.NormalSurvival(double.NegativeInfinity));
        Assert.Equal(0, Distributions.StudentTSurvival(double.PositiveInfinity, 3));
        Assert.Equal(0, Distributions.ChiSquaredSurvival(double.PositiveInfinity, 3));
        Assert.Equal(0, Distributions.FSurvival(double.PositiveInfinity, 3, 4));
        Assert.Equal(1, Distributions.FSurvival(0, 3, 4));
        Assert.Equal(0, IllustrativeCurve.FromMedian(5).SurvivalAt(double.PositiveInfinity));
    }

    [Fact]
    public void Largest_counts_still_settle()
    {
        var interval = Proportion.ClopperPearson(300_000_000, 1_000_000_000);
        var fisher = TwoByTwoTests.Fisher(new TwoByTwo(100_000_000, 200_000_000, 100_010_000, 199_990_000));

        Assert.Equal(0.3, (interval.Low + interval.High) / 2, 1e-6);
        Assert.InRange(fisher!.Value.PValue, 0, 1);
    }
}
