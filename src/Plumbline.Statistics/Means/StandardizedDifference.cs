using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Means;

/// <summary>A difference of means in standard deviations.</summary>
/// <param name="Estimate">d or g, first minus second, without unit.</param>
/// <param name="StandardError">√(1/n₁ + 1/n₂ + Estimate²/(2(n₁+n₂))), the large-sample one.</param>
/// <param name="PooledStandardDeviation">The unit of the estimate, in the unit of the measurement.</param>
/// <param name="Correction">J for g, 1 for d.</param>
/// <param name="Interval">Estimate ± z SE, normal approximation.</param>
/// <param name="Method">The method, as a reader should see it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StandardizedDifference(
    double Estimate, double StandardError, double PooledStandardDeviation, double Correction, Interval Interval, string Method)
{
    /// <summary>Square of the standard error.</summary>
    public double Variance => StandardError * StandardError;

    /// <summary>d = (x̄₁ − x̄₂)/s, s the pooled standard deviation. Null where s is 0 or each sample is one value. Cohen
    /// (1988), §2.2; R: metafor escalc measure "SMD" with correct = FALSE.</summary>
    public static StandardizedDifference? CohenD(SampleSummary first, SampleSummary second, double level = 0.95) =>
        Of(first, second, 1, level, "Cohen d, pooled standard deviation");

    /// <summary>g = J d with the exact J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)), m = n₁ + n₂ − 2. Null where s is 0 or m &lt; 2. Hedges
    /// (1981); variance Hedges and Olkin (1985); R: metafor escalc measure "SMD" (vtype "LS").</summary>
    public static StandardizedDifference? HedgesG(SampleSummary first, SampleSummary second, double level = 0.95)
    {
        Guard.Level(level);
        var df = first.Count + second.Count - 2;
        return df < 2 ? null : Of(first, second, HedgesCorrection(df), level, "Hedges g, exact correction");
    }

    /// <summary>J(m) of <see cref="HedgesG"/> for m ≥ 2; about 1 − 3/(4m − 1). Written in Stirling's errors, so that it keeps its
    /// digits at any m.</summary>
    public static double HedgesCorrection(double degreesOfFreedom)
    {
        Guard.Require(degreesOfFreedom >= 2 && double.IsFinite(degreesOfFreedom), nameof(degreesOfFreedom),
            $"degreesOfFreedom must be finite and at least 2, but is {degreesOfFreedom}.");
        double x = degreesOfFreedom / 2, y = x - 0.5;
        return Math.Exp((1 - x) * Elementary.LogOnePlus(-0.5 / x) - 0.5 + GammaTerms.StirlingError(x) - GammaTerms.StirlingError(y));
    }

    private static StandardizedDifference? Of(SampleSummary first, SampleSummary second, double correction, double level, string method)
    {
        Guard.Level(level);
        if (StudentT.PooledStandardDeviation(first, second) is not (> 0 and < double.PositiveInfinity and var deviation))
        {
            return null;
        }

        double n1 = first.Count, n2 = second.Count;
        var estimate = correction * ((first.Mean - second.Mean) / deviation);
        var error = Math.Sqrt(1 / n1 + 1 / n2 + estimate * estimate / (2 * (n1 + n2)));
        var half = NormalFunctions.Deviate(level) * error;
        return double.IsFinite(error)
            ? new StandardizedDifference(
                estimate, error, deviation, correction, new Interval(estimate - half, estimate + half, level, method), method)
            : null;
    }
}
