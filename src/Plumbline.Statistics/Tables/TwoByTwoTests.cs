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

    /// <summary>Fisher's exact test: the chance, with all margins fixed, of every table no likelier than the observed one (R's
    /// definition, tolerance 1 + 1e−7). 1 where a margin is 0. Fisher (1934); Freeman and Halton (1951).</summary>
    public static TestResult? Fisher(TwoByTwo t) => new TestResult("Fisher exact", null, null, FisherPValue(t));

    /// <summary>Fisher's two-sided P less half the chance of the observed table (Lancaster 1961; the definition of SAS). Others double
    /// the one-sided mid-P. ½ where a margin is 0.</summary>
    public static TestResult? FisherMidP(TwoByTwo t)
    {
        var observed = Math.Exp(PointProbabilities.LogHypergeometric(t.A, t.Column1, t.Column2, t.Row1));
        return new TestResult("Fisher exact, mid-P", null, null, Math.Max(0, FisherPValue(t) - observed / 2));
    }

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

    private static double FisherPValue(TwoByTwo t)
    {
        long white = t.Column1, black = t.Column2, draws = t.Row1;
        var support = (Math.Max(0, draws - black), Math.Min(draws, white));
        var mode = Math.Clamp((long)((draws + 1.0) * (white + 1.0) / (t.Total + 2.0)), support.Item1, support.Item2);
        return TwoSidedExact.PValue(
            support, mode, t.A,
            x => PointProbabilities.LogHypergeometric(x, white, black, draws),
            x => Distributions.HypergeometricCdf(x, white, black, draws),
            x => Distributions.HypergeometricSurvival(x, white, black, draws));
    }
}
