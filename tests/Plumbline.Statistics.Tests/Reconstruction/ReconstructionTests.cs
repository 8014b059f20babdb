using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Reconstruction;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Reconstruction;

public sealed class ReconstructionTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20_251_108UL, 19UL);

    // Whole weeks, so that events and censorings tie; the printed times fall on some of them.
    private static readonly Gen<(int Time, bool Event)[]> People =
        from n in Gen.Choose(2, 40)
        from people in Gen.ArrayOf(Gen.Choose(1, 52).SelectMany(time => Gen.Choose(0, 2).Select(x => (time, x > 0))), n)
        where people.Any(person => person.Item2)
        select people;

    public static TheoryData<string, Func<DigitisedCurve>> Refused => new()
    {
        { "no point", () => DigitisedCurve.Create([], [], 10) },
        { "one point", () => DigitisedCurve.Create([1], [0.5], 10) },
        { "columns of unequal length", () => DigitisedCurve.Create([0, 1], [1], 10) },
        { "numbers at risk of unequal length", () => DigitisedCurve.Create([0, 1], [1, 0.5], 10, [0, 1], [10]) },
        { "survival rising", () => DigitisedCurve.Create([0, 1, 2], [1, 0.5, 0.6], 10) },
        { "survival in per cent", () => DigitisedCurve.Create([0, 1], [100, 50], 10) },
        { "survival negative", () => DigitisedCurve.Create([0, 1], [1, -0.1], 10) },
        { "survival NaN", () => DigitisedCurve.Create([0, 1], [1, double.NaN], 10) },
        { "time negative", () => DigitisedCurve.Create([-1, 1], [1, 0.5], 10) },
        { "time infinite", () => DigitisedCurve.Create([0, double.PositiveInfinity], [1, 0.5], 10) },
        { "time NaN", () => DigitisedCurve.Create([0, double.NaN], [1, 0.5], 10) },
        { "times not in order", () => DigitisedCurve.Create([0, 2, 1], [1, 0.6, 0.5], 10) },
        { "all at time 0", () => DigitisedCurve.Create([0, 0], [1, 0.5], 10) },
        { "nobody", () => DigitisedCurve.Create([0, 1], [1, 0.5], 0) },
        { "absurd total", () => DigitisedCurve.Create([0, 1], [1, 0.5], int.MaxValue) },
        { "numbers at risk rising", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [0, 3, 6], [10, 5, 6]) },
        { "numbers at risk above the total", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [3], [11]) },
        { "numbers at risk negative", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [3], [-1]) },
        { "number at risk at 0 not the total", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [0], [9]) },
        { "times at risk not in order", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [3, 3], [9, 8]) },
        { "time at risk NaN", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, [double.NaN], [8]) },
        { "more events than persons", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, totalEvents: 11) },
        { "events negative", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, totalEvents: -1) },
        { "no event under a falling curve", () => DigitisedCurve.Create([0, 9], [1, 0.5], 10, totalEvents: 0) },
        { "events under a level curve", () => DigitisedCurve.Create([0, 9], [1, 1], 10, totalEvents: 3) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Impossible_input_is_refused(string what, Func<DigitisedCurve> create)
    {
        var exception = Record.Exception(create);

        Assert.True(exception is ArgumentException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    // Contradictions between the parts, each possible by itself: an answer with as many persons, which reports what it could not meet.
    [Theory]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.1 }, 100, new[] { 5.0, 9 }, new[] { 100, 100 }, null)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.9 }, 100, new[] { 5.0, 9 }, new[] { 90, 0 }, null)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.2 }, 100, new[] { 5.0, 9 }, new[] { 90, 0 }, null)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.5 }, 100, new[] { 5.0, 20, 40 }, new[] { 90, 30, 3 }, null)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.5 }, 100, new[] { 0.0 }, new[] { 100 }, 1)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.5 }, 100, new double[0], new int[0], 100)]
    [InlineData(new[] { 0, 5.0, 10 }, new[] { 1, 0.9, 0.0 }, 1, new double[0], new int[0], null)]
    [InlineData(new[] { 0, 5, 5, 10.0 }, new[] { 1, 1, 0.5, 0.5 }, 3, new double[0], new int[0], null)]
    [InlineData(new[] { 0, 5, 5, 9, 9.0 }, new[] { 1, 1, 0.999, 0.999, 0 }, 2, new[] { 1.0, 6 }, new[] { 2, 2 }, 2)]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 0.2, 0.2, 0.2 }, 50, new double[0], new int[0], null)]
    [InlineData(new[] { 0.0, 1 }, new[] { 1.0, 1 }, 20, new[] { 0.5 }, new[] { 7 }, 0)]
    [InlineData(new[] { 0, 1e-9, 1e9 }, new[] { 1, 0.5, 0.25 }, 1000, new[] { 1.0 }, new[] { 400 }, 600)]
    [InlineData(new[] { 0.0, 1 }, new[] { 0.0, 0 }, 5, new double[0], new int[0], 5)]
    public void Contradictions_end_in_an_answer_that_shows_them(
        double[] times, double[] survival, int total, double[] atRiskTimes, int[] atRisk, int? events)
    {
        var arm = CurveReconstruction.MostLikely(DigitisedCurve.Create(times, survival, total, atRiskTimes, atRisk, events));

        Assert.Equal(total, arm.Times.Length);
        Assert.Equal(total, arm.Events.Length);
        Assert.Equal(atRisk.Length, arm.AtRisk.Length);
        Assert.All(arm.Times, time => Assert.InRange(time, 0, Math.Max(times[^1], atRiskTimes.Append(0).Max())));
        Assert.All(arm.AtRisk, row => Assert.Equal(arm.Times.Count(time => time >= row.Time), row.Reconstructed));
        Assert.Equal(events is null, arm.EventDifference is null);
        Assert.InRange(arm.MeanAbsoluteError, 0, arm.RootMeanSquareError + 1e-15);
        Assert.InRange(arm.RootMeanSquareError, 0, arm.MaximumAbsoluteError + 1e-15);
    }

    [Fact]
    public void What_was_printed_decides_what_the_data_may_be_used_for()
    {
        double[] times = [0, 2, 4, 6, 8, 10];
        double[] survival = [1, 0.93, 0.81, 0.66, 0.52, 0.40];

        var nothing = CurveReconstruction.MostLikely(DigitisedCurve.Create(times, survival, 60));
        var everything = CurveReconstruction.MostLikely(DigitisedCurve.Create(times, survival, 60, [0, 5], [60, 42], 33));

        Assert.Equal(ReconstructionInformation.TotalOnly, nothing.Information);
        Assert.False(nothing.SupportsHazardRatio);
        Assert.Contains("must not be used for hazard ratios", nothing.Use, StringComparison.Ordinal);
        Assert.Equal(ReconstructionInformation.NumbersAtRiskAndEvents, everything.Information);
        Assert.True(everything.SupportsHazardRatio);
        Assert.Equal(0, everything.EventDifference);
        Assert.All(everything.AtRisk, row => Assert.Equal(0, row.Difference));
        Assert.Equal(DigitisedPoints.Clicks, everything.Points);
    }

    [Fact]
    public void Numbers_at_risk_at_time_0_alone_are_no_information() => Assert.Equal(
        ReconstructionInformation.TotalOnly, DigitisedCurve.Create([0, 1], [1, 0.5], 10, [0], [10]).Information);

    [Fact]
    public void Corners_of_any_curve_give_back_its_survival() => Prop.ForAll(People.ToArbitrary(), people =>
    {
        var data = KaplanMeier.Estimate(SurvivalData.Create([.. people.Select(p => (double)p.Time)], [.. people.Select(p => p.Event)]));
        var arm = CurveReconstruction.MostLikely(Corners(data, people.Length));
        var again = KaplanMeier.Estimate(arm.Data);

        return arm.Points == DigitisedPoints.Corners && arm.Times.Length == people.Length
            && Enumerable.Range(1, 52).All(t => Math.Abs(data.At(t).Survival - again.At(t).Survival) < 1e-6);
    }).Check(Fixed);

    [Fact]
    public void The_unit_of_time_does_not_matter() => Prop.ForAll(People.ToArbitrary(), people =>
    {
        var data = KaplanMeier.Estimate(SurvivalData.Create([.. people.Select(p => (double)p.Time)], [.. people.Select(p => p.Event)]));
        double[] times = [0, 7, 13, 21, 30, 44, 60];
        double[] survival = [.. times.Select(t => data.At(t).Survival)];
        var weeks = CurveReconstruction.MostLikely(DigitisedCurve.Create(times, survival, people.Length));
        var halves = CurveReconstruction.MostLikely(DigitisedCurve.Create([.. times.Select(t => t * 2)], survival, people.Length));

        return weeks.Events.SequenceEqual(halves.Events)
            && weeks.Times.Zip(halves.Times).All(pair => Math.Abs(2 * pair.First - pair.Second) < 1e-9);
    }).Check(Fixed);

    [Fact]
    public void A_large_trial_takes_no_longer_than_its_points_ask()
    {
        double[] times = [.. Enumerable.Range(0, 120).Select(i => i * 0.5)];
        double[] survival = [.. times.Select(t => Math.Round(Math.Exp(-t / 30), 3))];

        var arm = CurveReconstruction.MostLikely(DigitisedCurve.Create(times, survival, 100_000, [12, 36], [66_000, 27_000]));

        Assert.Equal(100_000, arm.Times.Length);
        Assert.All(arm.AtRisk, row => Assert.Equal(0, row.Difference));
        Assert.InRange(arm.MaximumAbsoluteError, 0, 0.005);
    }

    private static DigitisedCurve Corners(KaplanMeierCurve curve, int total)
    {
        List<double> times = [0], survival = [1];
        for (var i = 0; i < curve.Times.Length; i++)
        {
            times.Add(curve.Times[i]);
            survival.Add(survival[^1]);
            if (curve.Events[i] > 0)
            {
                times.Add(curve.Times[i]);
                survival.Add(curve.Survival[i]);
            }
        }

        return DigitisedCurve.Create([.. times], [.. survival], total);
    }
}
