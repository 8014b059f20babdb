namespace Plumbline.Statistics.Numerics;

/// <summary>
/// Distributions by their usual names. Cdf is P(X ≤ x), Survival P(X &gt; x), Pmf P(X = x); a quantile is the smallest x with
/// P(X ≤ x) ≥ p, or with <c>upper</c> the one with P(X &gt; x) ≤ p, which keeps the digits of a small upper tail. Formulas
/// and sources are at <see cref="SpecialFunctions"/>; arguments out of range throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class Distributions
{
    /// <summary>Φ(z), any z, ±∞ allowed.</summary>
    public static double NormalCdf(double z) => SpecialFunctions.NormalTails(z).Lower;

    /// <summary>1 − Φ(z), any z, ±∞ allowed; 1.1e−19 at 9.</summary>
    public static double NormalSurvival(double z) => SpecialFunctions.NormalTails(z).Upper;

    /// <summary>ln(1 − Φ(z)); finite to |z| about 1e150.</summary>
    public static double NormalLogSurvival(double z) => SpecialFunctions.NormalTails(z).LogUpper;

    /// <summary>P(|Z| ≥ |z|): the two-sided P value of a z statistic.</summary>
    public static double NormalTwoSided(double z)
    {
        Guard.NotNaN(z, nameof(z));
        return NormalFunctions.TwoSided(z);
    }

    /// <summary>Φ⁻¹(p), p in [0, 1].</summary>
    public static double NormalQuantile(double p) => SpecialFunctions.NormalQuantile(p);

    /// <summary>P(T &gt; t), df &gt; 0.</summary>
    public static double StudentTSurvival(double t, double df) => SpecialFunctions.StudentTTails(t, df).Upper;

    /// <summary>P(|T| ≥ |t|): the two-sided P value of a t statistic.</summary>
    public static double StudentTTwoSided(double t, double df)
    {
        Guard.NotNaN(t, nameof(t));
        Guard.Shape(df, nameof(df));
        return StudentFunctions.TwoSided(t, df).Lower;
    }

    /// <summary>The t with P(T ≤ t) = p; −∞ at 0, +∞ at 1.</summary>
    public static double StudentTQuantile(double p, double df)
    {
        Guard.Probability(p, nameof(p));
        Guard.Shape(df, nameof(df));
        return StudentFunctions.Quantile(p, df);
    }

    /// <summary>P(T &gt; t) of the noncentral t, see <see cref="SpecialFunctions.NoncentralTTails"/>.</summary>
    public static double NoncentralTSurvival(double t, double df, double ncp) => SpecialFunctions.NoncentralTTails(t, df, ncp).Upper;

    /// <summary>P(χ² &gt; x), x ≥ 0, df &gt; 0.</summary>
    public static double ChiSquaredSurvival(double x, double df) => SpecialFunctions.ChiSquaredTails(x, df).Upper;

    /// <summary>The x with P(χ² ≤ x) = p.</summary>
    public static double ChiSquaredQuantile(double p, double df, bool upper = false)
    {
        Guard.Shape(df, nameof(df));
        return 2 * SpecialFunctions.InverseIncompleteGamma(df / 2, p, upper);
    }

    /// <summary>P(X &gt; x) of the gamma distribution with density proportional to x^(shape−1) e^(−rate x); x ≥ 0, shape, rate &gt; 0.</summary>
    public static double GammaSurvival(double x, double shape, double rate = 1) => SpecialFunctions.GammaTails(x, shape, rate).Upper;

    /// <summary>The x with P(X ≤ x) = p for the same; 0 where it is below the smallest double.</summary>
    public static double GammaQuantile(double p, double shape, double rate = 1, bool upper = false)
    {
        Guard.Positive(rate, nameof(rate));
        return SpecialFunctions.InverseIncompleteGamma(shape, p, upper) / rate;
    }

    /// <summary>P(F &gt; f), f ≥ 0, both degrees of freedom &gt; 0.</summary>
    public static double FSurvival(double f, double df1, double df2) => SpecialFunctions.FTails(f, df1, df2).Upper;

    /// <summary>The f with P(F ≤ f) = p: df2/df1 times the odds x/(1−x) at which I_x(df1/2, df2/2) = p.</summary>
    public static double FQuantile(double p, double df1, double df2, bool upper = false)
    {
        Guard.Probability(p, nameof(p));
        Guard.Shape(df1, nameof(df1));
        Guard.Shape(df2, nameof(df2));
        return IncompleteBetaFunction.InverseOdds(df1 / 2, df2 / 2, p, upper) * (df2 / df1);
    }

    /// <summary>P(X &gt; x) for X of Beta(a, b), x in [0, 1].</summary>
    public static double BetaSurvival(double x, double a, double b) => SpecialFunctions.IncompleteBeta(a, b, x).Upper;

    /// <summary>The x with P(X ≤ x) = p for X of Beta(a, b).</summary>
    public static double BetaQuantile(double p, double a, double b, bool upper = false) =>
        SpecialFunctions.InverseIncompleteBeta(a, b, p, upper);

    /// <summary>P(X = k) for n trials of chance p.</summary>
    public static double BinomialPmf(long k, long n, double p) => SpecialFunctions.BinomialTerm(k, n, p);

    /// <summary>P(X ≤ k); 0 below 0 and 1 from n on.</summary>
    public static double BinomialCdf(long k, long n, double p) => BinomialTails(k, n, p).Lower;

    /// <summary>P(X &gt; k), k itself not included; 1 below 0 and 0 from n on.</summary>
    public static double BinomialSurvival(long k, long n, double p) => BinomialTails(k, n, p).Upper;

    /// <summary>Both tails at k: P(X &gt; k) = I_p(k+1, n−k) (Abramowitz and Stegun 1964, eq. 26.5.24).</summary>
    public static Tails BinomialTails(long k, long n, double p)
    {
        CheckTrials(n, p);
        return k < 0 ? Tails.AllUpper : k >= n ? Tails.AllLower : IncompleteBetaFunction.At(k + 1.0, n - k, p, 1 - p).Swapped;
    }

    /// <summary>The smallest k with P(X ≤ k) ≥ p. A p within 64 rounding units (relative) above P(X ≤ k) still finds k, as in R's
    /// qbinom.</summary>
    public static long BinomialQuantile(double probability, long n, double p, bool upper = false)
    {
        Guard.Probability(probability, nameof(probability));
        CheckTrials(n, p);
        var deviation = Math.Sqrt(n * p * (1 - p));
        var skewness = deviation > 0 ? (1 - 2 * p) / deviation : 0;
        return IntegerQuantile.Find(probability, upper, (n * p, deviation, skewness), n, k => BinomialTails(k, n, p));
    }

    /// <summary>P(X = k) of the Poisson distribution with mean λ ≥ 0.</summary>
    public static double PoissonPmf(long k, double mean) => Math.Exp(SpecialFunctions.LogPoissonTerm(k, mean));

    /// <summary>P(X ≤ k); 0 below 0.</summary>
    public static double PoissonCdf(long k, double mean) => PoissonTails(k, mean).Lower;

    /// <summary>P(X &gt; k), k itself not included; 1 below 0.</summary>
    public static double PoissonSurvival(long k, double mean) => PoissonTails(k, mean).Upper;

    /// <summary>Both tails at k: P(X ≤ k) = Q(k+1, λ) (Abramowitz and Stegun 1964, eq. 26.4.21).</summary>
    public static Tails PoissonTails(long k, double mean)
    {
        Guard.NotNegative(mean, nameof(mean));
        return k < 0 ? Tails.AllUpper : IncompleteGammaFunction.At(k + 1.0, mean).Swapped;
    }

    /// <summary>The smallest k with P(X ≤ k) ≥ p, with the margin of <see cref="BinomialQuantile"/>; p &lt; 1 (upper: p &gt; 0), as there
    /// is no largest count; mean up to 1e9.</summary>
    public static long PoissonQuantile(double probability, double mean, bool upper = false)
    {
        Guard.Require(upper ? probability is > 0 and <= 1 : probability is >= 0 and < 1, nameof(probability),
            $"probability must lie in [0, 1), with upper in (0, 1], but is {probability}.");
        Guard.Require(mean is >= 0 and <= Guard.LargestCount, nameof(mean), $"mean must lie in 0..{Guard.LargestCount}, but is {mean}.");
        var deviation = Math.Sqrt(mean);
        var moments = (mean, deviation, deviation > 0 ? 1 / deviation : 0);
        return IntegerQuantile.Find(probability, upper, moments, 2 * Guard.LargestCount, k => PoissonTails(k, mean));
    }

    /// <summary>P(X = x): x white among the drawn, see <see cref="SpecialFunctions.LogHypergeometricTerm"/>; 0 where x cannot
    /// occur.</summary>
    public static double HypergeometricPmf(long x, long white, long black, long draws) =>
        SpecialFunctions.HypergeometricTerm(x, white, black, draws);

    /// <summary>P(X ≤ x).</summary>
    public static double HypergeometricCdf(long x, long white, long black, long draws)
    {
        CheckUrn(white, black, draws);
        return HypergeometricFunctions.AtMost(x, white, black, draws);
    }

    /// <summary>P(X &gt; x), x itself not included.</summary>
    public static double HypergeometricSurvival(long x, long white, long black, long draws)
    {
        // More than x white is less than draws − x black.
        CheckUrn(white, black, draws);
        return HypergeometricFunctions.AtMost(draws - x - 1, black, white, draws);
    }

    private static void CheckTrials(long n, double p)
    {
        Guard.Require(n is >= 0 and <= Guard.LargestCount, nameof(n), $"n must lie in 0..{Guard.LargestCount}, but is {n}.");
        Guard.Probability(p, nameof(p));
    }

    internal static void CheckUrn(long white, long black, long draws) =>
        Guard.Require(
            white is >= 0 and <= Guard.LargestCount && black is >= 0 and <= Guard.LargestCount && draws >= 0 && draws <= white + black,
            nameof(draws),
            $"white and black must lie in 0..{Guard.LargestCount} and draws in 0..white + black, but they are {white}, {black}, {draws}.");
}
