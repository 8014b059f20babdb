using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Means;

/// <summary>A ratio of two variances with its F test and interval.</summary>
/// <param name="Ratio">s₁²/s₂²; +∞ where only s₂ is 0.</param>
/// <param name="NumeratorDegreesOfFreedom">n₁ − 1.</param>
/// <param name="DenominatorDegreesOfFreedom">n₂ − 1.</param>
/// <param name="PValue">Two-sided unless the method says otherwise.</param>
/// <param name="Interval">Of the true ratio; null where the ratio is 0 or +∞.</param>
/// <param name="Method">The test, as a reader should see it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VarianceRatio(
    double Ratio, double NumeratorDegreesOfFreedom, double DenominatorDegreesOfFreedom, double PValue, Interval? Interval, string Method)
{
    /// <summary>
    /// F = s₁²/s₂² on n₁−1 and n₂−1 degrees of freedom; two-sided P = 2 min(P(F ≤ f), P(F ≥ f)); limits F/F(1−α/2) and F/F(α/2). Exact
    /// only for normal data, and sensitive to departures. Null where a sample is one value or both standard deviations are 0. Fisher
    /// (1925); R: var.test.
    /// </summary>
    public static VarianceRatio? FTest(
        SampleSummary first, SampleSummary second, double level = 0.95, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Level(level);
        double s1 = first.StandardDeviation, s2 = second.StandardDeviation;
        if (first.Count < 2 || second.Count < 2 || (s1 == 0 && s2 == 0))
        {
            return null;
        }

        double df1 = first.Count - 1, df2 = second.Count - 1;
        var ratio = s1 / s2 * (s1 / s2);
        var tails = SpecialFunctions.FTails(ratio, df1, df2);
        var (p, suffix) = alternative switch
        {
            Alternative.TwoSided => (Math.Min(1, 2 * Math.Min(tails.Lower, tails.Upper)), ""),
            Alternative.Less => (tails.Lower, ", one-sided (less)"),
            Alternative.Greater => (tails.Upper, ", one-sided (greater)"),
            _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "No such alternative."),
        };
        return new VarianceRatio(ratio, df1, df2, p, Limits(ratio, df1, df2, level), "F test of two variances" + suffix);
    }

    private static Interval? Limits(double ratio, double df1, double df2, double level)
    {
        if (ratio == 0 || !double.IsFinite(ratio))
        {
            return null;
        }

        var tail = (1 - level) / 2;
        var low = ratio / Quantile(tail, df1, df2, upper: true);
        var high = ratio / Quantile(tail, df1, df2, upper: false);
        return new Interval(low, high, level, "Ratio of variances, F");
    }

    // F = (df2/df1) x/(1−x) with x a Beta(df1/2, df2/2) quantile; x and 1−x are solved apart, so that neither loses digits near 1.
    private static double Quantile(double p, double df1, double df2, bool upper)
    {
        var x = IncompleteBetaFunction.Inverse(df1 / 2, df2 / 2, p, upper);
        var rest = IncompleteBetaFunction.Inverse(df2 / 2, df1 / 2, p, !upper);
        return df2 / df1 * (x / rest);
    }
}
