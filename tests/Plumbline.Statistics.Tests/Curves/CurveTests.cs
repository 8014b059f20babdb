using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Curves;

public sealed class CurveTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_109UL, 23UL);

    private static readonly Gen<SurvivalCurve> AnyCurve =
        from family in Gen.Choose(0, 5)
        from a in Gen.Choose(20, 600).Select(x => x / 100.0)
        from b in Gen.Choose(10, 400).Select(x => x / 10.0)
        select family switch
        {
            0 => (SurvivalCurve)new Exponential(1 / b),
            1 => new Weibull(a, b),
            2 => new LogNormal(Math.Log(b), a),
            3 => new LogLogistic(a, b),
            4 => new Gompertz((a - 2) / 20, 1 / b),
            _ => new Gamma(a, 1 / b),
        };

    public static TheoryData<string, Action> Refused => new()
    {
        { "rate 0", () => _ = new Exponential(0) },
        { "shape NaN", () => _ = new Weibull(double.NaN, 1) },
        { "scale infinite", () => _ = new LogLogistic(1, double.PositiveInfinity) },
        { "no spread", () => _ = new LogNormal(0, 0) },
        { "rate negative", () => _ = new Gompertz(0.1, -1) },
        { "shape infinite", () => _ = new Gompertz(double.NegativeInfinity, 1) },
        { "gamma shape 0", () => _ = new Gamma(0, 1) },
        { "hazard before 0", () => new Exponential(1).HazardAt(-1) },
        { "hazard at the end of time", () => new Exponential(1).HazardAt(double.PositiveInfinity) },
        { "restricted mean without end", () => new Exponential(1).RestrictedMean(double.PositiveInfinity) },
        { "landmark median 0", () => LandmarkCurves.Weibull(0, 1, 0.5) },
        { "landmark survival 1", () => LandmarkCurves.Gamma(1, 2, 1) },
        { "landmark survival NaN", () => LandmarkCurves.Gompertz(1, 2, double.NaN) },
        { "point in per cent", () => _ = new SurvivalPoint(1, 50) },
        { "point at time 0", () => _ = new SurvivalPoint(0, 0.5) },
        { "interval to 1", () => _ = new SurvivalPoint(1, 0.5, new Interval(0.3, 1, 0.95, "printed")) },
        { "interval without width", () => _ = new SurvivalPoint(1, 0.5, new Interval(0.5, 0.5, 0.95, "printed")) },
        { "no points", () => CurveFitting.LeastSquares(LogTimeFamily.Exponential, []) },
        { "default point", () => CurveFitting.LeastSquares(LogTimeFamily.Exponential, [default]) },
        { "one point for two parameters", () => CurveFitting.Linearised(LogTimeFamily.Weibull, [new(1, 0.5)]) },
        { "one time for two parameters", () => CurveFitting.Linearised(LogTimeFamily.Weibull, [new(1, 0.5), new(1, 0.4)]) },
        { "survival rising", () => CurveFitting.LeastSquares(LogTimeFamily.LogNormal, [new(1, 0.5), new(2, 0.6)]) },
        { "survival level", () => CurveFitting.LeastSquares(LogTimeFamily.LogNormal, [new(1, 0.5), new(2, 0.5)]) },
        { "all dead at once", () => CurveFitting.LeastSquares(LogTimeFamily.LogNormal, [new(1, 0), new(2, 0)]) },
        { "survival 0 on a scale", () => CurveFitting.Linearised(LogTimeFamily.LogNormal, [new(1, 0.5), new(2, 0)]) },
        { "no event", () => CurveLikelihood.Fit(LogTimeFamily.Weibull, SurvivalData.Create([1, 2], [false, false])) },
        { "time 0", () => CurveLikelihood.Fit(LogTimeFamily.Weibull, SurvivalData.Create([0, 2], [true, true])) },
        {
            "event of weight 0",
            () => CurveLikelihood.Fit(LogTimeFamily.Weibull, SurvivalData.Create([1, 2], [true, false], default, [0, 1]))
        },
        { "unknown family", () => CurveLikelihood.Fit((LogTimeFamily)9, SurvivalData.Create([1, 2], [true, true])) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Delayed_entry_is_refused() => Assert.Throws<ArgumentException>(() =>
        CurveLikelihood.Fit(LogTimeFamily.Weibull, SurvivalData.Create([1, 2], [true, true], [0, 1])));

    // Exact: the median of rate ln 2 is 1; Weibull of shape 1 and gamma of shape 1 are exponential; Gompertz of shape 0 as well.
    [Fact]
    public void Families_meet_in_the_exponential()
    {
        var exponential = new Exponential(0.2);
        foreach (var curve in new SurvivalCurve[] { new Weibull(1, 5), new Gamma(1, 0.2), new Gompertz(0, 0.2) })
        {
            Assert.Equal(exponential.SurvivalAt(3), curve.SurvivalAt(3), 1e-14);
            Assert.Equal(exponential.HazardAt(3), curve.HazardAt(3), 1e-14);
            Assert.Equal(exponential.Median, curve.Median, 1e-13);
            Assert.Equal(exponential.RestrictedMean(7), curve.RestrictedMean(7), 1e-12);
            Assert.Equal(5, curve.Mean!.Value, 1e-12);
        }
    }

    [Fact]
    public void Means_without_bound_are_absent()
    {
        Assert.Null(new LogLogistic(1, 5).Mean);
        Assert.Null(new Gompertz(-0.1, 0.05).Mean);
        Assert.Null(new LogNormal(0, 40).Mean);
        Assert.Equal(double.PositiveInfinity, new Gompertz(-0.1, 0.05).Median);
        Assert.Equal(Math.Exp(-0.5), new Gompertz(-0.1, 0.05).SurvivalAt(double.PositiveInfinity), 1e-15);
    }

    [Theory]
    [InlineData(12, 24, 0.6)]
    [InlineData(12, 6, 0.4)]
    [InlineData(12, 24, 0.5)]
    [InlineData(12, 12, 0.5)]
    public void A_landmark_on_the_wrong_side_of_the_median_has_no_curve_but_a_reason(double median, double time, double survival)
    {
        foreach (var fit in new[]
        {
            LandmarkCurves.Weibull(median, time, survival), LandmarkCurves.LogLogistic(median, time, survival),
            LandmarkCurves.LogNormal(median, time, survival), LandmarkCurves.Gompertz(median, time, survival),
            LandmarkCurves.Gamma(median, time, survival),
        })
        {
            Assert.False(fit.IsFeasible);
            Assert.Contains("12", fit.Reason, StringComparison.Ordinal);
        }
    }

    // The likelihood grows without end as the spread falls to 0.
    [Fact]
    public void Events_at_one_time_have_no_most_likely_spread()
    {
        var data = SurvivalData.Create([5, 5, 5, 3], [true, true, true, false]);

        Assert.Throws<ArithmeticException>(() => CurveLikelihood.Fit(LogTimeFamily.LogNormal, data));
        Assert.Equal(18.0 / 3, CurveLikelihood.Fit(LogTimeFamily.Exponential, data).Curve.Mean!.Value, 1e-12);
    }

    // A step is met ever better by ever steeper curves.
    [Fact]
    public void Points_of_a_step_end_in_a_steep_curve_or_an_exception()
    {
        foreach (var family in Enum.GetValues<LogTimeFamily>())
        {
            var exception = Record.Exception(() => CurveFitting.LeastSquares(family, [new(1, 1), new(2, 1), new(3, 0)]));

            Assert.True(exception is null or ArithmeticException, exception?.ToString());
        }
    }

    [Fact]
    public void Restricted_mean_rises_to_the_mean_and_quantiles_undo_survival() => Prop.ForAll(AnyCurve.ToArbitrary(), curve =>
    {
        var early = curve.Quantile(0.2);
        var late = double.IsFinite(curve.Median) ? curve.Median : 3 * early;
        var (a, b) = (curve.RestrictedMean(early), curve.RestrictedMean(late));
        return a <= early && a < b && b <= late && (curve.Mean is not { } mean || b < mean)
            && b - a <= (late - early) * 0.8 + 1e-9 * late && b - a >= (late - early) * curve.SurvivalAt(late) - 1e-9 * late
            && Math.Abs(curve.SurvivalAt(early) - 0.8) < 1e-10;
    }).Check(Fixed);

    [Fact]
    public void Curves_through_a_median_and_a_landmark_go_through_both() => Prop.ForAll(
        (from curve in AnyCurve
         from p in Gen.Choose(2, 98)
         where p != 50 && double.IsFinite(curve.Median)
         select (curve, p / 100.0)).ToArbitrary(),
        x =>
        {
            var (median, time) = (x.curve.Median, x.curve.Quantile(x.Item2));
            if (!double.IsFinite(time))
            {
                return true;
            }

            return new[]
            {
                LandmarkCurves.Weibull(median, time, 1 - x.Item2), LandmarkCurves.LogLogistic(median, time, 1 - x.Item2),
                LandmarkCurves.LogNormal(median, time, 1 - x.Item2), LandmarkCurves.Gompertz(median, time, 1 - x.Item2),
                LandmarkCurves.Gamma(median, time, 1 - x.Item2),
            }.Where(fit => fit.IsFeasible).All(fit => Math.Abs(fit.Curve!.SurvivalAt(median) - 0.5) < 1e-9
                && Math.Abs(fit.Curve.SurvivalAt(time) - 1 + x.Item2) < 1e-9);
        }).Check(Fixed);

    [Fact]
    public void Least_squares_finds_the_curve_its_points_came_from() => Prop.ForAll(AnyCurve.ToArbitrary(), curve =>
    {
        LogTimeFamily? family = curve switch
        {
            Exponential => LogTimeFamily.Exponential,
            Weibull => LogTimeFamily.Weibull,
            LogLogistic => LogTimeFamily.LogLogistic,
            LogNormal => LogTimeFamily.LogNormal,
            _ => null,
        };
        if (family is not { } known)
        {
            return true;
        }

        SurvivalPoint[] points = [.. new[] { 0.1, 0.3, 0.5, 0.8 }.Select(p => new SurvivalPoint(curve.Quantile(p), 1 - p))];
        return CurveFitting.LeastSquares(known, points).LargestResidual < 1e-7
            && CurveFitting.Linearised(known, points).LargestResidual < 1e-9;
    }).Check(Fixed);
}
