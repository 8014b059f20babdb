namespace Plumbline.Statistics.Ratios;

/// <summary>
/// What ratios, intervals, coefficients and P values could be, given that the numbers they are computed from were rounded. Each argument is
/// the range of one printed number (<see cref="ValueRange.Around"/>), independent of the others. Where each number enters a formula once,
/// the formula rises or falls in it throughout, and the extremes lie at ends of the ranges; where one enters twice, the turning points are
/// looked at too, as said there. So the ranges are exact, not merely safe. Ratios, medians and limits must have values above 0 in their
/// range, or <see cref="ArgumentOutOfRangeException"/>; where 0 or less is among them, so is an infinite standard error.
/// </summary>
public static class RatioRounding
{
    /// <summary>As <see cref="RatioAlgebra.FromInterval"/>: β = ln θ̂ and SE = (ln high − ln low)/(2z), 0 where the limits may
    /// coincide.</summary>
    /// <param name="estimate">Ratio.</param>
    /// <param name="low">Lower limit.</param>
    /// <param name="high">Upper limit; its largest value is above the smallest of <paramref name="low"/>.</param>
    /// <param name="level">Level of the printed interval.</param>
    /// <param name="answerLevel">Level of the limits in the answer, the printed one unless given.</param>
    public static RatioRanges FromInterval(
        ValueRange estimate, ValueRange low, ValueRange high, double level = 0.95, double? answerLevel = null)
    {
        CheckPositive(estimate, nameof(estimate));
        CheckPositive(low, nameof(low));
        CheckPositive(high, nameof(high));
        Guard.Require(low.Low < high.High, nameof(low), $"The lower limit must be below the upper, but they are {low} and {high}.");
        Guard.Level(level);
        var twoDeviates = 2 * NormalFunctions.Deviate(level);
        var error = new ValueRange(
            Math.Max(0, (high.Log.Low - low.Log.High) / twoDeviates), (high.Log.High - low.Log.Low) / twoDeviates);
        return Independent(estimate.Log, error, answerLevel ?? level, "from ratio and interval");
    }

    /// <summary>As <see cref="RatioAlgebra.FromCoefficient"/>: Z = β/SE.</summary>
    /// <param name="beta">Coefficient, any sign.</param>
    /// <param name="standardError">With values above 0; 0 and less count as 0.</param>
    /// <param name="level">Level of the limits in the answer.</param>
    public static RatioRanges FromCoefficient(ValueRange beta, ValueRange standardError, double level = 0.95)
    {
        CheckPositive(standardError, nameof(standardError));
        Guard.Require(double.IsFinite(beta.Low) && double.IsFinite(beta.High), nameof(beta), $"beta must be finite, but is {beta}.");
        return Independent(beta, standardError.Monotone(x => Math.Max(0, x)), level, "from coefficient and standard error");
    }

    /// <summary>As <see cref="RatioAlgebra.FromP"/>, P two-sided: SE = |β|/z. The limits are β ± c|β|/z: linear in β on each side of 0,
    /// monotone in z, so the ends and β = 0 are looked at.</summary>
    /// <param name="estimate">Ratio, not exactly 1.</param>
    /// <param name="pTwoSided">P; (0, 0.001) for "P &lt; 0.001". Values outside 0..1 are left out; some must lie strictly between.</param>
    /// <param name="level">Level of the limits in the answer.</param>
    public static RatioRanges FromP(ValueRange estimate, ValueRange pTwoSided, double level = 0.95)
    {
        CheckPositive(estimate, nameof(estimate));
        Guard.Level(level);
        Guard.Require(pTwoSided.High > 0 && pTwoSided.Low < 1, nameof(pTwoSided), $"No P strictly between 0 and 1 is in {pTwoSided}.");
        var beta = estimate.Log;
        Guard.Require(beta.Low != 0 || beta.High != 0, nameof(estimate), $"An estimate of exactly {1} has P = 1 whatever its error.");
        var z = new ValueRange(Math.Max(0, pTwoSided.Low), Math.Min(1, pTwoSided.High)).Monotone(p => -NormalFunctions.Quantile(p / 2));
        var error = new ValueRange(beta.Magnitude.Low / z.High, beta.Magnitude.High / z.Low);
        var sign = beta.Low >= 0 ? z : beta.High <= 0 ? z.Negated : new ValueRange(-z.High, z.High);
        return new RatioRanges(beta, error, sign, Limit(-1), Limit(+1), level, "from ratio and P");

        ValueRange Limit(int side)
        {
            var c = side * NormalFunctions.Deviate(level);
            double At(double b, double deviate) => Scaled(Math.Abs(b), Math.Sign(b) + c / deviate);
            var corners = ValueRange.Spanning(
                At(beta.Low, z.Low), At(beta.Low, z.High), At(beta.High, z.Low), At(beta.High, z.High));
            return beta.Low < 0 && beta.High > 0 ? ValueRange.Spanning(corners.Low, corners.High, 0) : corners;
        }
    }

    /// <summary>As <see cref="LogRankAlgebra.FromObservedMinusExpected"/>: β = (O−E)/V, SE = 1/√V, Z = (O−E)/√V. The limits are
    /// (O−E)u² ± cu with u = 1/√V: the ends and the vertex are looked at.</summary>
    /// <param name="observedMinusExpected">O − E, finite.</param>
    /// <param name="variance">V, all above 0 and finite.</param>
    /// <param name="level">Level of the limits in the answer.</param>
    public static RatioRanges FromObservedMinusExpected(ValueRange observedMinusExpected, ValueRange variance, double level = 0.95)
    {
        var score = observedMinusExpected;
        Guard.Require(double.IsFinite(score.Low) && double.IsFinite(score.High), nameof(observedMinusExpected),
            $"O - E must be finite, but is {score}.");
        Guard.Require(variance.Low > 0 && double.IsFinite(variance.High), nameof(variance),
            $"The variance must be finite and above 0, but is {variance}.");
        Guard.Level(level);
        var c = NormalFunctions.Deviate(level);
        var u = variance.Monotone(v => 1 / Math.Sqrt(v));
        return new RatioRanges(
            score.Over(variance), u, score.Over(variance.Monotone(Math.Sqrt)), LowLimit(score), LowLimit(score.Negated).Negated, level,
            "from O - E and V");

        // a u² − c u: rises in a; in u it has its smallest value at c/(2a) for a > 0, and no largest one between the ends.
        ValueRange LowLimit(ValueRange a)
        {
            double At(double score, double x) => score * x * x - c * x;
            var vertex = a.Low > 0 ? Math.Clamp(c / (2 * a.Low), u.Low, u.High) : u.Low;
            var low = ValueRange.Spanning(At(a.Low, u.Low), At(a.Low, u.High), At(a.Low, vertex)).Low;
            return new ValueRange(low, Math.Max(At(a.High, u.Low), At(a.High, u.High)));
        }
    }

    /// <summary>As <see cref="HazardRatioApproximation.FromMedians"/>; events are exact.</summary>
    public static RatioRanges FromMedians(ValueRange median1, ValueRange median2, long events1, long events2, double level = 0.95)
    {
        CheckPositive(median1, nameof(median1));
        CheckPositive(median2, nameof(median2));
        HazardRatioApproximation.CheckEvents(events1, events2);
        var beta = new ValueRange(median2.Log.Low - median1.Log.High, median2.Log.High - median1.Log.Low);
        var error = ValueRange.Exactly(HazardRatioApproximation.StandardError(events1, events2));
        return Independent(beta, error, level, "from medians, exponential survival");
    }

    /// <summary>As <see cref="HazardRatioApproximation.FromLandmark"/>: the ratio ln s₁/ln s₂. Values outside 0..1 are left out; some
    /// must lie strictly between.</summary>
    public static ValueRange FromLandmark(ValueRange survival1, ValueRange survival2) =>
        CumulativeHazard(survival1, nameof(survival1)).Over(CumulativeHazard(survival2, nameof(survival2)));

    /// <summary>√(low·high), which a Wald interval's estimate must equal; 0 where the lower limit may be 0.</summary>
    public static ValueRange GeometricMidpoint(ValueRange low, ValueRange high)
    {
        CheckPositive(low, nameof(low));
        CheckPositive(high, nameof(high));
        return new ValueRange((low.Log.Low + high.Log.Low) / 2, (low.Log.High + high.Log.High) / 2).Monotone(Math.Exp);
    }

    /// <summary>ln low + ln high − 2 ln estimate, 0 for a Wald interval.</summary>
    public static ValueRange LogAsymmetry(ValueRange estimate, ValueRange low, ValueRange high)
    {
        CheckPositive(estimate, nameof(estimate));
        CheckPositive(low, nameof(low));
        CheckPositive(high, nameof(high));
        return new ValueRange(
            low.Log.Low + high.Log.Low - 2 * estimate.Log.High, low.Log.High + high.Log.High - 2 * estimate.Log.Low);
    }

    /// <summary>β and SE from different printed numbers: everything is monotone in both.</summary>
    internal static RatioRanges Independent(ValueRange beta, ValueRange error, double level, string method)
    {
        Guard.Level(level);
        var c = NormalFunctions.Deviate(level);
        var low = new ValueRange(beta.Low - c * error.High, beta.High - c * error.Low);
        var high = new ValueRange(beta.Low + c * error.Low, beta.High + c * error.High);
        return new RatioRanges(beta, error, beta.Over(error), low, high, level, method);
    }

    // size × factor, where a factor of 0 outweighs an infinite size.
    private static double Scaled(double size, double factor) => size == 0 || factor == 0 ? 0 : size * factor;

    private static ValueRange CumulativeHazard(ValueRange survival, string name)
    {
        Guard.Require(survival.High > 0 && survival.Low < 1, name, $"No survival strictly between 0 and 1 is in {survival}.");
        return new ValueRange(Math.Max(0, survival.Low), Math.Min(1, survival.High)).Monotone(s => Math.Abs(Math.Log(s)));
    }

    private static void CheckPositive(ValueRange range, string name) => Guard.Require(
        range.High > 0 && double.IsFinite(range.High), name, $"{name} must have finite values above 0 in its range, but is {range}.");
}
