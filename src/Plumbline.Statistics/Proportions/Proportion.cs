using System.Collections.Immutable;

namespace Plumbline.Statistics.Proportions;

/// <summary>
/// Confidence intervals for one proportion; its tests are in <see cref="ProportionTest"/>. Throughout k = responders, n = total,
/// p̂ = k/n, and z the two-sided standard normal deviate of the level. Limits are proportions; they lie in [0, 1] except for
/// <see cref="AgrestiCoull"/> and <see cref="Wald"/>, which are not clamped. All need 1 ≤ n ≤ 1e9, 0 ≤ k ≤ n and 0 &lt; level &lt; 1, or
/// throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class Proportion
{
    /// <summary>Every interval method: the field name used in data, the name for readers, and the function.</summary>
    public static ImmutableArray<ProportionMethod> Methods { get; } =
    [
        new("clopper_pearson", "Clopper-Pearson (exact)", ClopperPearson),
        new("wilson", "Wilson score", Wilson),
        new("wilson_cc", "Wilson score, continuity-corrected", WilsonContinuity),
        new("agresti_coull", "Agresti-Coull", AgrestiCoull),
        new("wald", "Wald", Wald),
        new("jeffreys", "Jeffreys", Jeffreys),
        new("midp", "mid-P", MidP),
    ];

    /// <summary>The intervals of all <see cref="Methods"/>, in their order.</summary>
    public static ImmutableArray<Interval> AllIntervals(long responders, long total, double level = 0.95) =>
        [.. Methods.Select(method => method.Interval(responders, total, level))];

    /// <summary>Limits from Beta quantiles: B(α/2; k, n−k+1) and B(1−α/2; k+1, n−k); 0 at k = 0 and 1 at k = n.
    /// Clopper and Pearson (1934).</summary>
    public static Interval ClopperPearson(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        double k = responders, rest = total - responders, tail = (1 - level) / 2;
        var low = k == 0 ? 0 : IncompleteBetaFunction.Inverse(k, rest + 1, tail, upper: false);
        var high = rest == 0 ? 1 : IncompleteBetaFunction.Inverse(k + 1, rest, tail, upper: true);
        return new Interval(low, high, level, "Clopper-Pearson (exact)");
    }

    /// <summary>(2k + z² ± z √(z² + 4k(1−p̂))) / (2(n + z²)). Wilson (1927); Newcombe (1998) method 3.</summary>
    public static Interval Wilson(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var (low, high) = WilsonLimits(responders, total, NormalFunctions.Deviate(level));
        return new Interval(low, high, level, "Wilson score");
    }

    /// <summary>(2k + z² ∓ 1 ∓ z √(z² ∓ 2 − 1/n + 4p̂(n(1−p̂) ± 1))) / (2(n + z²)), upper signs for the lower limit; 0 at k = 0 and 1
    /// at k = n. Newcombe (1998) method 4. prop.test of R drops its correction at k = n/2 and differs there.</summary>
    public static Interval WilsonContinuity(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var (low, high) = WilsonContinuityLimits(responders, total, NormalFunctions.Deviate(level));
        return new Interval(low, high, level, "Wilson score, continuity-corrected");
    }

    /// <summary>p̃ ± z √(p̃(1−p̃)/ñ), ñ = n + z², p̃ = (k + z²/2)/ñ; may leave [0, 1]. Agresti and Coull (1998).</summary>
    public static Interval AgrestiCoull(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var z = NormalFunctions.Deviate(level);
        var n = total + z * z;
        var p = (responders + z * z / 2) / n;
        var half = z * Math.Sqrt(p * (1 - p) / n);
        return new Interval(p - half, p + half, level, "Agresti-Coull");
    }

    /// <summary>p̂ ± z √(p̂(1−p̂)/n); may leave [0, 1], has no width at k = 0 and k = n. Laplace (1812); Newcombe (1998)
    /// method 1.</summary>
    public static Interval Wald(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var p = (double)responders / total;
        var half = NormalFunctions.Deviate(level) * Math.Sqrt(p * (1 - p) / total);
        return new Interval(p - half, p + half, level, "Wald");
    }

    /// <summary>ln(k/(n − k)) ± z √(1/k + 1/(n − k)), turned back by 1/(1 + exp(−x)). Null at k = 0 and k = n, where the logit is
    /// infinite. Brown, Cai and DasGupta (2001), section 4.1.2.</summary>
    public static Interval? Logit(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        if (responders == 0 || responders == total)
        {
            return null;
        }

        double k = responders, rest = total - responders;
        var half = NormalFunctions.Deviate(level) * Math.Sqrt(1 / k + 1 / rest);
        return new Interval(1 / (1 + rest / k * Math.Exp(half)), 1 / (1 + rest / k * Math.Exp(-half)), level, "logit");
    }

    /// <summary>Quantiles α/2 and 1−α/2 of Beta(k+½, n−k+½); 0 at k = 0 and 1 at k = n. Brown, Cai and DasGupta (2001), §4.1.2.</summary>
    public static Interval Jeffreys(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        double a = responders + 0.5, b = total - responders + 0.5, tail = (1 - level) / 2;
        var low = responders == 0 ? 0 : IncompleteBetaFunction.Inverse(a, b, tail, upper: false);
        var high = responders == total ? 1 : IncompleteBetaFunction.Inverse(a, b, tail, upper: true);
        return new Interval(low, high, level, "Jeffreys");
    }

    /// <summary>The p with P(X &gt; k) + ½ P(X = k) = α/2 below and P(X &lt; k) + ½ P(X = k) = α/2 above; 0 at k = 0 and 1 at k = n.
    /// Lancaster (1961); Newcombe (1998) method 6.</summary>
    public static Interval MidP(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var tail = (1 - level) / 2;
        var low = responders == 0 ? 0 : Bisection.OnPositive(double.Epsilon, 1, p =>
            Distributions.BinomialSurvival(responders, total, p) + Distributions.BinomialPmf(responders, total, p) / 2 < tail);
        var high = responders == total ? 1 : Bisection.OnPositive(double.Epsilon, 1, p =>
            Distributions.BinomialCdf(responders - 1, total, p) + Distributions.BinomialPmf(responders, total, p) / 2 > tail);
        return new Interval(low, high, level, "mid-P");
    }

    /// <summary>One exact limit with all of α on its side: [0, u] for <see cref="Alternative.Less"/>, u the 1−α quantile of
    /// Beta(k+1, n−k), 1 at k = n; [l, 1] for <see cref="Alternative.Greater"/>, l the α quantile of Beta(k, n−k+1), 0 at k = 0. The
    /// level is one-sided. <see cref="Alternative.TwoSided"/> gives <see cref="ClopperPearson(long, long, double)"/>.</summary>
    public static Interval ClopperPearson(long responders, long total, double level, Alternative alternative)
    {
        Check(responders, total, level);
        double k = responders, rest = total - responders, tail = 1 - level;
        return alternative switch
        {
            Alternative.Less => new Interval(
                0, rest == 0 ? 1 : IncompleteBetaFunction.Inverse(k + 1, rest, tail, upper: true), level,
                "Clopper-Pearson (exact), one-sided upper limit"),
            Alternative.Greater => new Interval(
                k == 0 ? 0 : IncompleteBetaFunction.Inverse(k, rest + 1, tail, upper: false), 1, level,
                "Clopper-Pearson (exact), one-sided lower limit"),
            _ => ClopperPearson(responders, total, level),
        };
    }

    /// <summary>The continuity-corrected interval as prop.test of R gives it: Wilson's limits about p̂ ± c/n with c = min(½, |k − n/2|),
    /// as R bounds its correction by the distance from p₀ = ½. It differs from <see cref="WilsonContinuity"/> only at k = n/2, where
    /// c = 0 leaves <see cref="Wilson"/>.</summary>
    public static Interval WilsonContinuityBounded(long responders, long total, double level = 0.95)
    {
        Check(responders, total, level);
        var z = NormalFunctions.Deviate(level);
        var shift = Math.Min(0.5, Math.Abs(responders - total / 2.0));
        var (low, _) = WilsonLimits(Math.Max(0, responders - shift), total, z);
        var (_, high) = WilsonLimits(Math.Min(total, responders + shift), total, z);
        return new Interval(low, high, level, "Wilson score, continuity correction bounded as in R");
    }

    /// <summary>The two-sided P value of <see cref="ProportionTest.Exact"/> alone.</summary>
    public static double BinomialTest(long responders, long total, double p0) =>
        ProportionTest.Exact(responders, total, p0).PValue;

    /// <summary>Wilson's limits; k need not be whole.</summary>
    internal static (double Low, double High) WilsonLimits(double k, double n, double z)
    {
        var centre = 2 * k + z * z;
        var half = z * Math.Sqrt(z * z + 4 * k * ((n - k) / n));
        var width = 2 * (n + z * z);
        return (k == 0 ? 0 : (centre - half) / width, k == n ? 1 : (centre + half) / width);
    }

    internal static (double Low, double High) WilsonContinuityLimits(long k, long n, double z)
    {
        var width = 2 * (n + z * z);
        var low = k == 0 ? 0 : (2 * k + z * z - 1 - z * ContinuityRoot(k, n, z, -1)) / width;
        var high = k == n ? 1 : (2 * k + z * z + 1 + z * ContinuityRoot(k, n, z, +1)) / width;
        return (Math.Max(0, low), Math.Min(1, high));
    }

    private static double ContinuityRoot(double k, double n, double z, int sign) =>
        Math.Sqrt(z * z + 2 * sign - 1 / n + 4 * (k / n) * (n - k - sign));

    private static void Check(long responders, long total, double level)
    {
        Guard.Proportion(responders, total);
        Guard.Level(level);
    }
}
