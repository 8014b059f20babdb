using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

public sealed class SurvivalHostileInputTests
{
    private static readonly SurvivalData Three = SurvivalData.Create([1, 2, 3], [true, false, false]);

    public static TheoryData<string, Action> OutOfRange => new()
    {
        { "time NaN", () => SurvivalData.Create([double.NaN], [true]) },
        { "time infinite", () => SurvivalData.Create([double.PositiveInfinity], [true]) },
        { "time negative", () => SurvivalData.Create([-1], [true]) },
        { "entry at the time", () => SurvivalData.Create([1], [true], [1]) },
        { "entry NaN", () => SurvivalData.Create([1], [true], [double.NaN]) },
        { "weight negative", () => SurvivalData.Create([1], [true], default, [-1]) },
        { "weight infinite", () => SurvivalData.Create([1], [true], default, [double.PositiveInfinity]) },
        { "no such estimator", () => KaplanMeier.Estimate(Three, (SurvivalEstimator)9) },
        { "no such scale", () => KaplanMeier.Estimate(Three).Limits((ConfidenceTransform)9) },
        { "no such scale at a time", () => KaplanMeier.Estimate(Three).At(0, (ConfidenceTransform)9) },
        { "no such rule", () => KaplanMeier.Estimate(Three).Median(rule: (QuantileRule)9) },
        { "level 1", () => KaplanMeier.Estimate(Three).Limits(level: 1) },
        { "level NaN", () => KaplanMeier.Estimate(Three).Median(level: double.NaN) },
        { "level 95", () => KaplanMeier.Estimate(Three).At(1, level: 95) },
        { "share 0", () => KaplanMeier.Estimate(Three).Quantile(0) },
        { "share 1", () => KaplanMeier.Estimate(Three).Quantile(1) },
        { "share NaN", () => KaplanMeier.Estimate(Three).Quantile(double.NaN) },
        { "time asked for negative", () => KaplanMeier.Estimate(Three).At(-1) },
        { "time asked for NaN", () => KaplanMeier.Estimate(Three).NumbersAtRisk([double.NaN]) },
        { "landmark after the time", () => KaplanMeier.Estimate(Three).Conditional(2, 1) },
        { "hazard at infinity", () => KaplanMeier.Estimate(Three).CumulativeHazardAt(double.PositiveInfinity) },
        { "tau beyond the last time", () => KaplanMeier.Estimate(Three).RestrictedMean(3.1) },
        { "tau 0", () => KaplanMeier.Estimate(Three).RestrictedMean(0) },
        { "tau NaN", () => KaplanMeier.Estimate(Three).RestrictedMean(double.NaN) },
        { "tau beyond one arm", () => RestrictedMeans.Compare(Three, SurvivalData.Create([9], [false]), 5) },
        { "rho negative", () => LogRank.Test([Three, Three], new LogRankWeights(-1)) },
        { "gamma NaN", () => LogRank.Test([Three, Three], new LogRankWeights(0, double.NaN)) },
        { "level of a test", () => LogRank.Test([Three, Three], level: 0) },
    };

    public static TheoryData<string, Action> Contradictory => new()
    {
        { "no person", () => SurvivalData.Create([], []) },
        { "columns of two lengths", () => SurvivalData.Create([1, 2], [true]) },
        { "entry at the time but for rounding", () => KaplanMeier.Estimate(SurvivalData.Create([2.3, 5], [true, true], [2.3 - 1e-10, 0])) },
        { "all weights 0", () => KaplanMeier.Estimate(SurvivalData.Create([1, 2], [true, true], default, [0, 0])) },
        { "a group of weight 0", () => KaplanMeier.EstimateByGroup(SurvivalData.Create([1, 2], [true, true], default, [0, 1]), [1, 2]) },
        { "labels of another length", () => KaplanMeier.EstimateByGroup(Three, [1, 2]) },
        { "no group", () => KaplanMeier.Estimate([]) },
        { "entries in one group only", () => KaplanMeier.Estimate([Three, SurvivalData.Create([1], [true], [0])]) },
        { "one group", () => LogRank.Test(Three, [7, 7, 7]) },
        { "one group in a list", () => LogRank.Test([Three]) },
        { "strata of another length", () => LogRank.Test(Three, [1, 2, 1], [1]) },
        { "test with case weights", () => LogRank.Test(SurvivalData.Create([1, 2], [true, true], default, [1, 2]), [1, 2]) },
        { "event without cause", () => CompetingRisks.Estimate(Three, [0, 0, 0]) },
        { "cause without event", () => CompetingRisks.Estimate(Three, [1, 2, 0]) },
        { "cause negative", () => CompetingRisks.Estimate(Three, [-1, 0, 0]) },
        { "causes of another length", () => CompetingRisks.Estimate(Three, [1]) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Values_outside_their_range_are_refused(string what, Action compute)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(compute);
        Assert.False(string.IsNullOrEmpty(refusal.Message), what);
    }

    [Theory]
    [MemberData(nameof(Contradictory))]
    public void Data_that_contradict_themselves_are_refused(string what, Action compute)
    {
        var refusal = Assert.Throws<ArgumentException>(compute);
        Assert.False(string.IsNullOrEmpty(refusal.Message), what);
    }

    [Fact]
    public void The_row_of_an_entry_that_is_the_time_but_for_rounding_is_named()
    {
        var data = SurvivalData.Create([5, 2.3, 9], [true, true, true], [0, 2.3 - 1e-10, 0]);
        Assert.Contains("Row 2", Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate(data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_with_the_event()
    {
        var curve = KaplanMeier.Estimate(SurvivalData.Create([5], [true]));
        var median = curve.Median();

        Assert.Equal([0.0], curve.Survival.AsEnumerable());
        Assert.Equal([double.PositiveInfinity], curve.StandardErrorLog.AsEnumerable());
        Assert.Null(curve.StandardError(0));
        Assert.Null(curve.Limits().At(0));
        Assert.Equal((5, null, null), (median.Time, median.Low, median.High));
        Assert.Null(curve.At(5).Interval);
        Assert.False(curve.At(6).IsBeyondFollowUp);
        Assert.Null(curve.Conditional(5, 6));
        Assert.Equal(5, curve.RestrictedMean(10).Estimate);
    }

    [Fact]
    public void Nobody_with_the_event()
    {
        var data = SurvivalData.Create([5, 0, 5], [false, false, false]);
        var curve = KaplanMeier.Estimate(data);
        var test = LogRank.Test(data, [1, 2, 2]);
        var comparison = RestrictedMeans.Compare(data, data, 5);

        Assert.Null(curve.Median().Time);
        Assert.Equal(new Interval(1, 1, 0.95, "log-log"), curve.At(5, ConfidenceTransform.LogLog).Interval);
        Assert.True(curve.At(6).IsBeyondFollowUp);
        Assert.Null(test.Test);
        Assert.Null(test.Pair);
        Assert.Empty(CompetingRisks.Estimate(data, [0, 0, 0]).Causes);
        Assert.Null(comparison.LostRatio);
        Assert.Null(comparison.Difference.PValue);
        Assert.Equal(1, comparison.Ratio!.Value.Estimate);
    }

    [Fact]
    public void Everybody_at_one_time()
    {
        var data = SurvivalData.Create([0, 0, 0, 0], [true, true, true, true]);

        Assert.Equal([4.0], KaplanMeier.Estimate(data).Events.AsEnumerable());
        Assert.Equal(0, KaplanMeier.Estimate(data).RestrictedMean(1).Estimate);
        Assert.Null(LogRank.Test(data, [1, 1, 2, 2]).Test);
        Assert.Equal([0.0], CompetingRisks.Estimate(data, [1, 1, 1, 1]).Causes[0].StandardError.AsEnumerable());
        Assert.Equal(new Interval(1, 1, 0.95, "log"), CompetingRisks.Estimate(data, [1, 1, 1, 1]).Causes[0].Limits(0));
    }

    [Fact]
    public void Groups_never_at_risk_together_cannot_be_told_apart()
    {
        var data = SurvivalData.Create([1, 2, 3, 4], [true, true, true, true]);

        Assert.Null(LogRank.Test(data, [1, 1, 2, 2], [1, 1, 2, 2]).Test);
        Assert.Equal(2, LogRank.Test(
            SurvivalData.Create([1, 2, 3, 4, 1, 2, 3, 4], [true, true, true, true, true, true, true, true]),
            [1, 2, 1, 2, 3, 4, 3, 4], [1, 1, 1, 1, 2, 2, 2, 2]).Test!.Value.DegreesOfFreedom);
    }

    [Fact]
    public void Largest_times_stay_apart()
    {
        double[] times = [-0.0, double.MaxValue / 4, double.MaxValue / 2, double.MaxValue];
        Assert.Equal(times, KaplanMeier.Estimate(SurvivalData.Create(times, [true, true, true, true])).Times.AsEnumerable());
    }

    [Fact]
    public void Rounding_of_weights_leaves_nobody_behind()
    {
        // 0.1 + 0.2 − 0.3 is not 0 in binary fractions.
        var curve = KaplanMeier.Estimate(SurvivalData.Create(
            [1, 1, 3, 3], [true, true, true, false], [0, 0, 2, 2], [0.1, 0.2, 0.1, 0.7]));
        Assert.Equal(0, curve.Survival[0]);
        Assert.Equal(0, curve.Survival[1]);
    }

    [Fact]
    public void Refused_columns_do_not_change_what_was_given()
    {
        double[] times = [2.3, 2.2 + 0.1, 5];
        KaplanMeier.Estimate(SurvivalData.Create(times, [true, true, true]));
        Assert.Equal([2.3, 2.2 + 0.1, 5], times);
    }
}
