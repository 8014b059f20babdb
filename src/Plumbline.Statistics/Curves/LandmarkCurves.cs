namespace Plumbline.Statistics.Curves;

/// <summary>
/// Curves with S(median) = ½ and S(time) = survival, both exactly. A curve that falls steadily goes through both only if survival is
/// above ½ before the median and below ½ after it; otherwise the answer says why there is none. Median and time are finite and above 0,
/// survival lies strictly between 0 and 1, or <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class LandmarkCurves
{
    // Between these shapes a gamma's median is a normal double and its quantiles can be told apart.
    private const double SmallestShape = 2e-3, LargestShape = 1e8;

    /// <summary>λ = ln 2/median: a family of one parameter, which the median alone decides. S at the other point follows.</summary>
    public static LandmarkFit Exponential(double median) => new(IllustrativeCurve.FromMedian(median), null);

    /// <summary>shape = ln(−ln s/ln 2)/ln(t/m), scale = m (ln 2)^(−1/shape).</summary>
    public static LandmarkFit Weibull(double median, double time, double survival) => Fit(median, time, survival, () =>
    {
        var shape = LogHazardRatio(survival) / Math.Log(time / median);
        var scale = median * Math.Exp(-Math.Log(Elementary.LogTwo) / shape);
        return Usable(shape) && Usable(scale) ? new Weibull(shape, scale) : null;
    });

    /// <summary>scale = m, shape = ln((1 − s)/s)/ln(t/m).</summary>
    public static LandmarkFit LogLogistic(double median, double time, double survival) => Fit(median, time, survival, () =>
    {
        var shape = (Elementary.LogOnePlus(-survival) - Math.Log(survival)) / Math.Log(time / median);
        return Usable(shape) ? new LogLogistic(shape, median) : null;
    });

    /// <summary>μ = ln m, σ = ln(t/m)/Φ⁻¹(1 − s).</summary>
    public static LandmarkFit LogNormal(double median, double time, double survival) => Fit(median, time, survival, () =>
    {
        var deviation = Math.Log(time / median) / -SpecialFunctions.NormalQuantile(survival);
        return Usable(deviation) ? new LogNormal(Math.Log(median), deviation) : null;
    });

    /// <summary>The shape a solves (e^(at) − 1)/(e^(am) − 1) = −ln s/ln 2, whose left side rises with a if t is after m and falls if it
    /// is before: bisection. rate = a ln 2/(e^(am) − 1).</summary>
    public static LandmarkFit Gompertz(double median, double time, double survival) => Fit(median, time, survival, () =>
    {
        var target = LogHazardRatio(survival) - Math.Log(time / median);
        double Excess(double x) => Math.Sign(time - median) * (LogGrowth(x * time / median) - LogGrowth(x) - target);
        var atZero = Excess(0);
        if (atZero == 0)
        {
            return new Gompertz(0, Elementary.LogTwo / median);
        }

        var sign = atZero < 0 ? 1 : -1;
        var x = sign * Bisection.OnPositive(double.Epsilon, 1e300, size => sign * Excess(sign * size) < 0);
        var rate = Elementary.LogTwo / median * Math.Exp(-LogGrowth(x));
        return double.IsFinite(x / median) && Usable(rate) ? new Gompertz(x / median, rate) : null;
    });

    /// <summary>The shape a solves Q(a, b t) = s, where b = Q⁻¹(a, ½)/m; the left side is monotone in a: bisection, a from 0.002 to
    /// 1e8.</summary>
    public static LandmarkFit Gamma(double median, double time, double survival) => Fit(median, time, survival, () =>
    {
        var log = Math.Log(survival);
        var after = time > median;
        bool TooFlat(double shape)
        {
            var at = SpecialFunctions.IncompleteGamma(shape, SpecialFunctions.InverseIncompleteGamma(shape, 0.5) * (time / median));
            return after == at.LogUpper > log;
        }

        if (!TooFlat(SmallestShape) || TooFlat(LargestShape))
        {
            return null;
        }

        var shape = Bisection.OnPositive(SmallestShape, LargestShape, TooFlat);
        var rate = SpecialFunctions.InverseIncompleteGamma(shape, 0.5) / median;
        return Usable(rate) ? new Gamma(shape, rate) : null;
    });

    private static LandmarkFit Fit(double median, double time, double survival, Func<SurvivalCurve?> curve)
    {
        Guard.Positive(median, nameof(median));
        Guard.Positive(time, nameof(time));
        Guard.Require(survival is > 0 and < 1, nameof(survival), $"survival must lie strictly between 0 and 1, but is {survival}.");
        if (time == median)
        {
            return Infeasible($"The second point stands at the median, {median}: one point does not decide two parameters.");
        }

        if (survival == 0.5 || survival > 0.5 == time > median)
        {
            var (side, place) = time > median ? ("below", "after") : ("above", "before");
            return Infeasible($"Survival must be {side} 0.5 {place} the median {median}, but is {survival} at {time}.");
        }

        return curve() is { } found
            ? new LandmarkFit(found, null)
            : Infeasible($"No parameters in the range of doubles reach {survival} at {time} with the median {median}.");
    }

    private static LandmarkFit Infeasible(FormattableString reason) => new(null, FormattableString.Invariant(reason));

    private static bool Usable(double parameter) => double.IsFinite(parameter) && parameter > 0;

    private static double LogHazardRatio(double survival) => Math.Log(-Math.Log(survival) / Elementary.LogTwo);

    // ln((e^x − 1)/x)
    private static double LogGrowth(double x) =>
        x == 0 ? 0 : Math.Log(-Elementary.ExpMinusOne(-Math.Abs(x)) / Math.Abs(x)) + Math.Max(x, 0);
}
