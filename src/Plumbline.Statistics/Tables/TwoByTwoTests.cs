using Plumbline.Statistics.Proportions;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// Tests of no association in a 2×2 table, all two-sided. With row sums r₁, r₂, column sums c₁, c₂ and N in all. The χ² tests have one
/// degree of freedom and are null where a row or column is empty; the exact ones then give what the single possible table gives.
/// </summary>
public static class TwoByTwoTests
{
    /// <summary>χ² = N (ad−bc)² / (r₁ r₂ c₁ c₂). Pearson (1900).</summary>
    public static TestResult? Pearson(TwoByTwo t) => ChiSquared(t, "Pearson chi-squared", 0, 1);

    /// <summary>χ² = N (max(0, |ad−bc| − N/2))² / (r₁ r₂ c₁ c₂). Yates (1934); the correction never exceeds the difference,
    /// as in R.</summary>
    public static TestResult? Yates(TwoByTwo t) => ChiSquared(t, "Pearson chi-squared, Yates-corrected", t.Total / 2.0, 1);

    /// <summary>Pearson's χ² times (N−1)/N. E. Pearson (1947); Campbell (2007).</summary>
    public static TestResult? NMinusOne(TwoByTwo t) =>
        ChiSquared(t, "N-1 chi-squared", 0, t.Total == 0 ? 1 : (t.Total - 1.0) / t.Total);

    /// <summary>G = 2 Σ O ln(O/E). Wilks (1938).</summary>
    public static TestResult? LikelihoodRatio(TwoByTwo t) => t.HasEmptyMargin
        ? null
        : ContingencyTable.LikelihoodRatio(new[,] { { t.A, t.B }, { t.C, t.D } });

    /// <summary><see cref="FisherExact.Test"/>, two-sided by minimum likelihood (R's fisher.test); 1 where a margin is 0.</summary>
    public static TestResult? Fisher(TwoByTwo t) => FisherExact.Test(t);

    /// <summary><see cref="FisherExact.MidP"/>, two-sided by minimum likelihood (the definition of SAS); ½ where a margin is 0.</summary>
    public static TestResult? FisherMidP(TwoByTwo t) => FisherExact.MidP(t);

    /// <summary>φ = (ad−bc) / √(r₁ r₂ c₁ c₂), −1 to 1, the correlation of group and response: φ² = χ²/N. Null where a row or column is
    /// empty. Yule (1912).</summary>
    public static double? Phi(TwoByTwo t) => t.HasEmptyMargin
        ? null
        : t.Determinant / (Math.Sqrt((double)t.Row1 * t.Row2) * Math.Sqrt((double)t.Column1 * t.Column2));

    /// <summary>For pairs: B and C count the discordant ones. χ² = (B−C)²/(B+C), 1 degree of freedom; null if B + C = 0.
    /// McNemar (1947).</summary>
    public static TestResult? McNemar(TwoByTwo t) => McNemar(t, "McNemar", 0);

    /// <summary>χ² = (max(0, |B−C|−1))²/(B+C), as in R; null if B + C = 0. Edwards (1948).</summary>
    public static TestResult? McNemarContinuity(TwoByTwo t) => McNemar(t, "McNemar, continuity-corrected", 1);

    /// <summary>The binomial test of B successes in B + C trials of chance ½; 1 if B + C = 0.</summary>
    public static TestResult? McNemarExact(TwoByTwo t) =>
        new TestResult("McNemar exact", null, null, t.B + t.C == 0 ? 1 : Proportion.BinomialTest(t.B, t.B + t.C, 0.5));

    private static TestResult? ChiSquared(TwoByTwo t, string method, double correction, double factor)
    {
        if (t.HasEmptyMargin)
        {
            return null;
        }

        var distance = Math.Max(0, Math.Abs(t.Determinant) - correction);
        var statistic = t.Total * (distance / t.Row1 / t.Row2) * (distance / t.Column1 / t.Column2);
        return TestResult.ChiSquared(method, factor * statistic, 1);
    }

    private static TestResult? McNemar(TwoByTwo t, string method, int correction)
    {
        double distance = Math.Max(0, Math.Abs(t.B - t.C) - correction);
        return t.B + t.C == 0 ? null : TestResult.ChiSquared(method, distance * distance / (t.B + t.C), 1);
    }
}
