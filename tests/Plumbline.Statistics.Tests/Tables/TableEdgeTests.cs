namespace Plumbline.Statistics.Tests.Tables;

/// <summary>Zeros, ends, extremes and nonsense.</summary>
public sealed class TableEdgeTests
{
    private static readonly double[] Levels = [1e-6, 0.5, 0.95, 0.9999, 1 - 1e-9];

    public static TheoryData<string, Action> Refused => new()
    {
        { "level 1", () => RiskDifference.MiettinenNurminen(new TwoByTwo(1, 2, 3, 4), 1) },
        { "level NaN", () => RiskRatio.Koopman(new TwoByTwo(1, 2, 3, 4), double.NaN) },
        { "level 0", () => OddsRatio.Exact(new TwoByTwo(1, 2, 3, 4), 0) },
        { "level 95", () => NumberNeededToTreat.Newcombe(new TwoByTwo(1, 2, 3, 4), EventValue.Wanted, 95) },
        { "difference 1", () => RiskDifference.FarringtonManning(new TwoByTwo(1, 2, 3, 4), 1) },
        { "difference NaN", () => RiskDifference.MiettinenNurminenTest(new TwoByTwo(1, 2, 3, 4), double.NaN) },
        { "p0 of a score test 0", () => ProportionTest.Score(1, 10, 0) },
        { "p0 of a score test 1", () => ProportionTest.ScoreContinuity(1, 10, 1) },
        { "p0 NaN", () => ProportionTest.Exact(1, 10, double.NaN) },
        { "one-sided level 1", () => Proportion.ClopperPearson(1, 10, 1, Alternative.Less) },
        { "trend of one group", () => ContingencyTable.Trend([1], [2]) },
        { "trend without a total", () => ContingencyTable.Trend([1, 2], [2]) },
        { "trend with more responders than people", () => ContingencyTable.Trend([1, 3], [2, 2]) },
        { "trend with an infinite score", () => ContingencyTable.Trend([1, 2], [2, 2], [1, double.PositiveInfinity]) },
        { "Fisher of one column", () => ContingencyTable.Fisher(new long[,] { { 1 }, { 2 } }) },
        { "Fisher of a negative count", () => ContingencyTable.Fisher(new long[,] { { 1, 2 }, { -1, 3 } }) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Differences_without_an_interval_have_no_number_needed() =>
        Assert.Throws<ArgumentException>(() => NumberNeededToTreat.FromDifference(new Effect(0.1, null, null, "x"), EventValue.Wanted));

    [Fact]
    public void Empty_groups_have_no_effect()
    {
        var t = new TwoByTwo(0, 0, 3, 4);

        Assert.Null(RiskDifference.Mee(t));
        Assert.Null(RiskDifference.WaldTest(t));
        Assert.Null(RiskDifference.WaldTestHalfAdded(t));
        Assert.Null(RiskDifference.FarringtonManning(t, 0));
        Assert.Null(RiskRatio.Estimate(t));
        Assert.Null(RiskRatio.MiettinenNurminen(t));
        Assert.Null(OddsRatio.Score(t));
        Assert.Null(OddsRatio.Peto(t));
        Assert.Null(NumberNeededToTreat.Wald(t, EventValue.Wanted));
        Assert.Null(OddsRatio.Exact(t).Estimate);
        Assert.Equal((0, double.PositiveInfinity), (OddsRatio.Exact(t).Interval.Low, OddsRatio.Exact(t).Interval.High));
    }

    [Fact]
    public void Equal_risks_need_an_infinite_number_even_where_their_quotients_round_apart()
    {
        // 1/10 − 3/30 is −1.4e−17 in floating point.
        var needed = NumberNeededToTreat.Newcombe(TwoByTwo.FromTotals(1, 10, 3, 30), EventValue.Unwanted)!;

        Assert.Equal((double.PositiveInfinity, NumberNeededDirection.None), (needed.Number, needed.Direction));
        Assert.IsType<NumberNeededInterval.ThroughInfinity>(needed.Interval);
    }

    [Fact]
    public void Trend_is_absent_where_nothing_can_change()
    {
        Assert.Null(ContingencyTable.Trend([0, 0, 0], [4, 5, 6]));
        Assert.Null(ContingencyTable.Trend([4, 5, 6], [4, 5, 6]));
        Assert.Null(ContingencyTable.Trend([1, 0], [4, 0]));
        Assert.Null(ContingencyTable.Trend([0, 0], [0, 0]));
        Assert.Null(ContingencyTable.Trend([1, 2], [4, 4], [7, 7]));
    }

    [Fact]
    public void Fisher_of_a_table_beyond_the_limit_has_no_answer()
    {
        Assert.Null(ContingencyTable.Fisher(new long[,] { { 2_000, 1_000, 900 }, { 1_000, 2_000, 900 } }));
        Assert.Null(ContingencyTable.Fisher(LargeSquare(7)));
        Assert.Equal(1, ContingencyTable.Fisher(new long[,] { { 0, 0, 0 }, { 1_000_000, 5, 7 } })!.Value.PValue);
        Assert.Equal(1, ContingencyTable.Fisher(new long[2, 3])!.Value.PValue);
    }

    private static long[,] LargeSquare(int size)
    {
        var t = new long[size, size];
        for (var i = 0; i < size * size; i++)
        {
            t[i / size, i % size] = 50 + i * i % 11;
        }

        return t;
    }

    [Fact]
    public void Every_small_table_at_every_level_has_ordered_limits()
    {
        foreach (var t in from a in Few() from b in Few() from c in Few() from d in Few() select new TwoByTwo(a, b, c, d))
        {
            foreach (var level in Levels)
            {
                Check(t, level);
            }
        }

        static long[] Few() => [0, 1, 2, 7];
    }

    [Fact]
    public void Tables_of_a_million_settle_at_every_level()
    {
        foreach (var level in Levels)
        {
            Check(new TwoByTwo(1, 999_999, 0, 1_000_000), level);
            Check(new TwoByTwo(499_000, 501_000, 12, 88), level);
            Check(new TwoByTwo(999_999, 1, 1, 999_999), level);
            Check(new TwoByTwo(1_000_000, 0, 500_000, 500_000), level);
            Check(new TwoByTwo(0, 200_000_000, 0, 1), level);
            Check(new TwoByTwo(100_000_000, 200_000_000, 100_010_000, 199_990_000), level);
        }
    }

    // An interval checks its own order and refuses NaN, so that building it is the test.
    private static void Check(TwoByTwo t, double level)
    {
        _ = RiskDifference.MiettinenNurminen(t, level);
        _ = RiskDifference.Mee(t, level);
        _ = RiskDifference.NewcombeContinuity(t, level);
        _ = RiskDifference.WaldContinuity(t, level);
        _ = RiskDifference.AgrestiCaffo(t, level);
        _ = RiskRatio.Koopman(t, level);
        _ = RiskRatio.MiettinenNurminen(t, level);
        _ = RiskRatio.Katz(t, level);
        _ = OddsRatio.Score(t, level);
        _ = OddsRatio.MiettinenNurminen(t, level);
        _ = OddsRatio.Woolf(t, level);
        _ = OddsRatio.ExactMidP(t, level);
        _ = OddsRatio.Exact(t, level, Alternative.Less);
        _ = NumberNeededToTreat.Newcombe(t, EventValue.Unwanted, level);
        var exact = OddsRatio.Exact(t, level);
        Assert.True(exact.Estimate is not { } estimate || exact.Interval.Contains(estimate) || level < 0.5, $"{t}: {exact}");
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            Assert.InRange(FisherExact.Test(t, alternative).PValue, 0, 1);
            Assert.InRange(FisherExact.MidP(t, alternative, TwoSidedRule.Central).PValue, 0, 1);
            Assert.True(RiskDifference.FarringtonManning(t, 0.1, alternative) is not { PValue: not (>= 0 and <= 1) });
        }
    }
}
