namespace Plumbline.Statistics.Ratios;

/// <summary>
/// What follows from a printed hazard, odds or risk ratio θ̂ when its interval is a Wald one on the log scale, ln θ̂ ± z SE, with z the
/// two-sided normal deviate of the level. Ratios are finite and above 0, 0 &lt; level &lt; 1, otherwise
/// <see cref="ArgumentOutOfRangeException"/>. P values are two-sided. Parmar, Torri and Stewart (1998); Altman and Bland (2011).
/// </summary>
public static class RatioAlgebra
{
    /// <summary>SE = (ln high − ln low) / (2z), Z = ln θ̂ / SE, P = P(|N(0,1)| ≥ |Z|), and the two checks of the form: the geometric
    /// midpoint √(low·high) and the log asymmetry. Needs low &lt; high; the estimate may lie outside, as misprints do. Parmar et
    /// al. (1998).</summary>
    public static RatioFromInterval FromInterval(double estimate, double low, double high, double level = 0.95)
    {
        Guard.Positive(estimate, nameof(estimate));
        CheckLimits(low, high, level);
        var error = (Math.Log(high) - Math.Log(low)) / (2 * NormalFunctions.Deviate(level));
        var z = Math.Log(estimate) / error;
        return new RatioFromInterval(
            estimate, low, high, level, Math.Log(estimate), error, z, NormalFunctions.TwoSided(z),
            Math.Sqrt(low) * Math.Sqrt(high), Math.Log(low) + Math.Log(high) - 2 * Math.Log(estimate));
    }

    /// <summary><see cref="PRangeFromRounded(double, double, double, double, double, double, double)"/> with half a unit in the last of
    /// so many printed decimals (0 to 15), the same for all three numbers.</summary>
    public static ValueRange PRangeFromRounded(double estimate, double low, double high, int decimals, double level = 0.95)
    {
        Guard.Require(decimals is >= 0 and <= 15, nameof(decimals), $"decimals must lie in 0..15, but is {decimals}.");
        var half = 0.5 * Math.Pow(10, -decimals);
        return PRangeFromRounded(estimate, low, high, half, half, half, level);
    }

    /// <summary>The smallest and the largest two-sided P value of any θ̂, low and high that round to the printed numbers: each may lie
    /// half its rounding unit to either side, ends included. The largest is 1 where 1 is among the possible estimates or 0 among the
    /// possible lower limits; the smallest is 0 where the limits may coincide. <see cref="RatioRounding.FromInterval"/> gives all that
    /// follows beside P.</summary>
    /// <param name="estimate">Printed ratio.</param>
    /// <param name="low">Printed lower limit, below <paramref name="high"/>.</param>
    /// <param name="high">Printed upper limit.</param>
    /// <param name="halfUnitEstimate">Half the rounding unit of the estimate, at least 0; 0.005 for two decimals.</param>
    /// <param name="halfUnitLow">The same of the lower limit.</param>
    /// <param name="halfUnitHigh">The same of the upper limit.</param>
    /// <param name="level">Level of the interval.</param>
    public static ValueRange PRangeFromRounded(
        double estimate, double low, double high, double halfUnitEstimate, double halfUnitLow, double halfUnitHigh, double level = 0.95)
    {
        Guard.Positive(estimate, nameof(estimate));
        CheckLimits(low, high, level);
        return RatioRounding.FromInterval(
            ValueRange.Around(estimate, halfUnitEstimate), ValueRange.Around(low, halfUnitLow), ValueRange.Around(high, halfUnitHigh),
            level).PTwoSided;
    }

    /// <summary>exp(ln θ̂ ± z SE) with the standard error of <see cref="FromP"/>.</summary>
    public static Interval IntervalFromP(double estimate, double pTwoSided, double level = 0.95)
    {
        var ratio = FromP(estimate, pTwoSided, level);
        return new Interval(ratio.Interval.Low, ratio.Interval.High, level, "Wald on the log scale, from P");
    }

    /// <summary>From an estimate and the P value of its test against 1: SE = |ln θ̂| / z, z the deviate of P. P lies strictly between 0
    /// and 1 and θ̂ is not 1: otherwise no standard error fits. A one-sided P must be below ½ on the side the alternative names and above
    /// it on the other. Altman and Bland (2011, BMJ 343:d2090).</summary>
    public static RatioFromCoefficient FromP(
        double estimate, double p, double level = 0.95, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Positive(estimate, nameof(estimate));
        Guard.Require(estimate != 1, nameof(estimate), $"An estimate of exactly {estimate} has P = 1 whatever its standard error.");
        Guard.Require(p is > 0 and < 1, nameof(p), $"P must lie strictly between 0 and 1, but is {p}.");
        var beta = Math.Log(estimate);
        var z = alternative switch
        {
            Alternative.TwoSided => -Math.Sign(beta) * NormalFunctions.Quantile(p / 2),
            Alternative.Less => NormalFunctions.Quantile(p),
            Alternative.Greater => -NormalFunctions.Quantile(p),
            _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "No such alternative."),
        };
        Guard.Require(z * beta > 0, nameof(p), $"A one-sided P of {p} (alternative {alternative}) does not fit an estimate of {estimate}.");
        return FromCoefficient(beta, beta / z, level);
    }

    /// <summary>From a regression coefficient β (the log of a ratio, any finite number) and its standard error SE &gt; 0: Z = β/SE, Wald
    /// χ² = Z² with 1 degree of freedom, its P, the ratio exp β and its interval. Wald (1943).</summary>
    public static RatioFromCoefficient FromCoefficient(double beta, double se, double level = 0.95)
    {
        Guard.Finite(beta, nameof(beta));
        Guard.Positive(se, nameof(se));
        Guard.Level(level);
        var z = beta / se;
        var interval = WaldInterval(beta, se, level, "Wald on the log scale");
        return new RatioFromCoefficient(beta, se, z, z * z, NormalFunctions.TwoSided(z), Math.Exp(beta), interval);
    }

    /// <summary>exp(b ± z SE).</summary>
    internal static Interval WaldInterval(double logEstimate, double error, double level, string method)
    {
        var half = NormalFunctions.Deviate(level) * error;
        return new Interval(Math.Exp(logEstimate - half), Math.Exp(logEstimate + half), level, method);
    }

    private static void CheckLimits(double low, double high, double level)
    {
        Guard.Positive(low, nameof(low));
        Guard.Positive(high, nameof(high));
        Guard.Require(low < high, nameof(low), $"The lower limit must be below the upper, but the limits are {low} and {high}.");
        Guard.Level(level);
    }
}
