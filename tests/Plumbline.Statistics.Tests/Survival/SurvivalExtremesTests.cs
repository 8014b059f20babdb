using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>Numbers that are allowed but far from what data hold: no NaN, no infinity, no exception that says nothing.</summary>
public sealed class SurvivalExtremesTests
{
    private static readonly SurvivalData Three = SurvivalData.Create([1, 2, 3], [true, false, true]);

    public static TheoryData<string, Action> OutOfRange => new()
    {
        { "weights that add up to infinity", () => SurvivalData.Create([1, 2], [true, true], default, [1e308, 1e308]) },
        { "weight too small for its square", () => SurvivalData.Create([1, 2], [true, true], default, [1e-200, 1]) },
        { "error at a row before the first", () => KaplanMeier.Estimate(Three).StandardError(-1) },
        { "error at a row after the last", () => KaplanMeier.Estimate(Three).StandardError(3) },
        { "limits at a row before the first", () => KaplanMeier.Estimate(Three).Limits().At(-1) },
        { "limits at a row after the last", () => KaplanMeier.Estimate(Three).Limits().At(3) },
        { "incidence at a row after the last", () => CompetingRisks.Estimate(Three, [1, 0, 1]).Causes[0].Limits(3) },
        { "incidence at a row before the first", () => CompetingRisks.Estimate(Three, [1, 0, 1]).Causes[0].Limits(-1) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Is_refused(string what, Action compute)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(compute);
        Assert.False(string.IsNullOrEmpty(refusal.Message), what);
    }

    [Fact]
    public void Numbers_of_persons_in_the_column_of_groups_are_refused_before_they_fill_the_memory()
    {
        const int n = 200_000;
        var times = Enumerable.Range(1, n).Select(i => (double)i).ToArray();
        var data = SurvivalData.Create(times, new bool[n].Select(_ => true).ToArray());
        var persons = Enumerable.Range(1, n).ToArray();

        Assert.Contains("200000", Assert.Throws<ArgumentException>(() => LogRank.Test(data, persons)).Message, StringComparison.Ordinal);
        Assert.Contains("200000", Assert.Throws<ArgumentException>(
            () => CompetingRisks.Estimate(data, persons)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e200)]
    public void Restricted_mean_scales_with_the_unit_of_time(double unit)
    {
        bool[] events = [true, true, false, true, true];
        double[] times = [1, 2, 3, 4, 5];
        var plain = KaplanMeier.Estimate(SurvivalData.Create(times, events)).RestrictedMean(4);
        var scaled = KaplanMeier.Estimate(SurvivalData.Create([.. times.Select(time => time * unit)], events)).RestrictedMean(4 * unit);

        Assert.Equal(plain.StandardError, scaled.StandardError / unit, 1e-12);
        Assert.Equal(plain.Interval.Low, scaled.Interval.Low / unit, 1e-12);
    }

    [Theory]
    [InlineData(1e-90)]
    [InlineData(1e90)]
    public void Variances_scale_with_the_unit_of_the_weights(double unit)
    {
        double[] times = [1, 2, 3, 4, 5];
        bool[] events = [true, true, false, true, true];
        var plain = KaplanMeier.Estimate(SurvivalData.Create(times, events));
        var scaled = KaplanMeier.Estimate(SurvivalData.Create(times, events, default, [unit, unit, unit, unit, unit]));
        var cause = CompetingRisks.Estimate(SurvivalData.Create(times, events), [1, 2, 0, 1, 2]).Causes[0];
        var scaledCause = CompetingRisks.Estimate(
            SurvivalData.Create(times, events, default, [unit, unit, unit, unit, unit]), [1, 2, 0, 1, 2]).Causes[0];

        Assert.Equal(1, plain.RestrictedMean(4).StandardError / (scaled.RestrictedMean(4).StandardError * Math.Sqrt(unit)), 1e-12);
        Assert.Equal(1, plain.StandardErrorHazard[2] / (scaled.StandardErrorHazard[2] * Math.Sqrt(unit)), 1e-12);
        Assert.Equal(1, cause.StandardError[3] / (scaledCause.StandardError[3] * Math.Sqrt(unit)), 1e-12);
    }

    [Fact]
    public void A_one_step_hazard_ratio_beyond_all_numbers_is_none()
    {
        // One person of 2001 in the second group, with the event first: (O − E)/V is 2001.
        var times = Enumerable.Range(1, 2001).Select(i => (double)i).ToArray();
        var data = SurvivalData.Create(times, [.. times.Select(time => time == 1)]);
        var pair = LogRank.Test(data, [.. times.Select(time => time == 1 ? 2 : 1)]).Pair!.Value;

        Assert.Equal(2001, pair.PetoLogHazardRatio!.Value, 1e-9);
        Assert.Null(pair.PetoHazardRatio);
    }
}
