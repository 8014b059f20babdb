using Plumbline.Statistics.Means;
using Plumbline.Statistics.Ratios;
using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// What one study contributes: estimate yi and sampling variance vi of group 1 against group 2. metafor's names (escalc measure) stand in
/// brackets. Where a cell of a 2×2 table is 0, ratios, differences and Yule's Q add ½ to all four cells of that study (escalc's
/// add = 1/2, to = "only0"); the arcsine difference, Peto's odds ratio and φ need no such help. Null where a group is empty or the
/// measure does not exist.
/// </summary>
public static class EffectSizes
{
    /// <summary>ln((A/n₁)/(C/n₂)), variance 1/A − 1/n₁ + 1/C − 1/n₂ [RR].</summary>
    public static StudyEffect? LogRiskRatio(TwoByTwo t) => Of(RiskRatio.Katz(t));

    /// <summary>ln(AD/(BC)), variance 1/A + 1/B + 1/C + 1/D [OR]. Woolf (1955).</summary>
    public static StudyEffect? LogOddsRatio(TwoByTwo t) => Of(OddsRatio.Woolf(t));

    /// <summary>p₁ − p₂, variance p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂ [RD].</summary>
    public static StudyEffect? RiskDifference(TwoByTwo t) => Tables.RiskDifference.WaldTestHalfAdded(t) is { } wald
        ? StudyEffect.FromStandardError(wald.Estimate, wald.StandardError)
        : null;

    /// <summary>arcsin √p₁ − arcsin √p₂ in radians, variance 1/(4n₁) + 1/(4n₂) [AS]. Rücker et al. (2009).</summary>
    public static StudyEffect? ArcsineDifference(TwoByTwo t) => t.Row1 == 0 || t.Row2 == 0
        ? null
        : new StudyEffect(
            Math.Asin(Math.Sqrt((double)t.A / t.Row1)) - Math.Asin(Math.Sqrt((double)t.C / t.Row2)), 0.25 / t.Row1 + 0.25 / t.Row2);

    /// <summary>Peto's one-step log odds ratio (A − E)/V, variance 1/V, E = n₁m₁/N, V = n₁n₂m₁m₂/(N²(N−1)) [PETO]. Yusuf et al. (1985).
    /// Null where a margin is 0.</summary>
    public static StudyEffect? PetoLogOddsRatio(TwoByTwo t) => HypergeometricScore.Of(t) is (var difference, > 0 and var variance)
        ? new StudyEffect(difference / variance, 1 / variance)
        : null;

    /// <summary>φ = (AD − BC)/√(n₁n₂m₁m₂), large-sample variance of a table whose total alone is fixed [PHI]. Yule (1912). Null where a
    /// margin is 0.</summary>
    public static StudyEffect? Phi(TwoByTwo t)
    {
        if (t.HasEmptyMargin)
        {
            return null;
        }

        double n = t.Total, p1 = t.Row1 / n, p2 = t.Row2 / n, q1 = t.Column1 / n, q2 = t.Column2 / n;
        var phi = t.Determinant / n / n / Math.Sqrt(p1 * p2 * q1 * q2);
        double rows = (p1 - p2) / Math.Sqrt(p1 * p2), columns = (q1 - q2) / Math.Sqrt(q1 * q2), square = phi * phi;
        var variance = 1 - square + phi * (1 + square / 2) * rows * columns - 0.75 * square * (rows * rows + columns * columns);
        return new StudyEffect(phi, Math.Max(0, variance) / n);
    }

    /// <summary>Yule's Q = (OR − 1)/(OR + 1), variance ¼(1 − Q²)²(1/A + 1/B + 1/C + 1/D) [YUQ]. Yule (1900).</summary>
    public static StudyEffect? YuleQ(TwoByTwo t)
    {
        if (Corrected(t) is not var (a, b, c, d))
        {
            return null;
        }

        double agree = a * d, differ = b * c, sum = agree + differ;
        var rest = 4 * (agree / sum) * (differ / sum);
        return new StudyEffect((agree - differ) / sum, rest * rest / 4 * (1 / a + 1 / b + 1 / c + 1 / d));
    }

    /// <summary>x̄₁ − x̄₂, variance s₁²/n₁ + s₂²/n₂ [MD].</summary>
    public static StudyEffect MeanDifference(SampleSummary first, SampleSummary second) =>
        new(first.Mean - second.Mean, ErrorSquared(first) + ErrorSquared(second));

    /// <summary>x̄₁ − x̄₂, variance s²(1/n₁ + 1/n₂) with the pooled s² [MD with vtype "HO"]. Null where n₁ + n₂ = 2.</summary>
    public static StudyEffect? MeanDifferencePooled(SampleSummary first, SampleSummary second) =>
        first.Count + second.Count <= 2
            ? null
            : new StudyEffect(
                first.Mean - second.Mean, PooledVariance(first, second) * (1.0 / first.Count + 1.0 / second.Count));

    /// <summary><see cref="StandardizedDifference.HedgesG"/>, g = J (x̄₁ − x̄₂)/s with the pooled s and m = n₁ + n₂ − 2, variance
    /// 1/n₁ + 1/n₂ + g²/(2(n₁+n₂)) [SMD]. Hedges (1981). Null where m &lt; 2 (J is 0) or s = 0.</summary>
    public static StudyEffect? StandardizedMeanDifference(SampleSummary first, SampleSummary second) =>
        StandardizedDifference.HedgesG(first, second) is { } g ? new StudyEffect(g.Estimate, g.Variance) : null;

    /// <summary>ln((x₁/t₁)/(x₂/t₂)), variance 1/x₁ + 1/x₂ [IRR]; ½ is added to both counts where one is 0.</summary>
    public static StudyEffect LogRateRatio(EventRate first, EventRate second)
    {
        var (x1, x2) = Corrected(first, second);
        return new StudyEffect(Math.Log(x1 / first.PersonTime) - Math.Log(x2 / second.PersonTime), 1 / x1 + 1 / x2);
    }

    /// <summary>x₁/t₁ − x₂/t₂, variance x₁/t₁² + x₂/t₂² [IRD]; ½ is added to both counts where one is 0.</summary>
    public static StudyEffect RateDifference(EventRate first, EventRate second)
    {
        var (x1, x2) = Corrected(first, second);
        double rate1 = x1 / first.PersonTime, rate2 = x2 / second.PersonTime;
        return new StudyEffect(rate1 - rate2, rate1 / first.PersonTime + rate2 / second.PersonTime);
    }

    /// <summary>ln of a hazard ratio (or any ratio) as printed with its interval: vi = ((ln high − ln low)/(2z))². See
    /// <see cref="RatioAlgebra.FromInterval"/>.</summary>
    public static StudyEffect LogRatioFromInterval(double ratio, double low, double high, double level = 0.95) =>
        StudyEffect.FromStandardError(Math.Log(ratio), RatioAlgebra.FromInterval(ratio, low, high, level).StandardErrorLog);

    private static StudyEffect? Of(RatioFromCoefficient? ratio) => ratio is { } r ? new StudyEffect(r.Coefficient, r.Variance) : null;

    private static double PooledVariance(SampleSummary first, SampleSummary second) =>
        ((first.Count - 1) * first.StandardDeviation * first.StandardDeviation
            + (second.Count - 1) * second.StandardDeviation * second.StandardDeviation) / (first.Count + second.Count - 2);

    private static (double A, double B, double C, double D)? Corrected(TwoByTwo t)
    {
        var added = t.HasZeroCell ? 0.5 : 0;
        return t.Row1 == 0 || t.Row2 == 0 ? null : (t.A + added, t.B + added, t.C + added, t.D + added);
    }

    private static (double X1, double X2) Corrected(EventRate first, EventRate second)
    {
        var added = first.Events == 0 || second.Events == 0 ? 0.5 : 0;
        return (first.Events + added, second.Events + added);
    }

    private static double ErrorSquared(SampleSummary sample) => sample.StandardDeviation * sample.StandardDeviation / sample.Count;
}
