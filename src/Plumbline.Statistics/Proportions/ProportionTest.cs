namespace Plumbline.Statistics.Proportions;

/// <summary>
/// Tests of one proportion, k responders of n, against a chance p₀. All need 1 ≤ n ≤ 1e9 and 0 ≤ k ≤ n; <see cref="Alternative.Less"/>
/// means that the true chance is below p₀.
/// </summary>
/// <exception cref="ArgumentOutOfRangeException">Counts or p₀ out of range.</exception>
public static class ProportionTest
{
    /// <summary>The binomial test: P(X ≤ k), P(X ≥ k), or both sides by the rule named. p₀ in [0, 1]. Clopper and Pearson (1934);
    /// binom.test of R.</summary>
    public static TestResult Exact(
        long responders, long total, double p0, Alternative alternative = Alternative.TwoSided,
        TwoSidedRule rule = TwoSidedRule.MinimumLikelihood)
    {
        Check(responders, total, p0);
        return alternative switch
        {
            Alternative.Less => Exactly("Binomial, one-sided (less)", Less()),
            Alternative.Greater => Exactly("Binomial, one-sided (greater)", Greater()),
            _ when rule == TwoSidedRule.Central => Exactly("Binomial, central", Math.Min(1, 2 * Math.Min(Less(), Greater()))),
            _ => Exactly("Binomial", MinimumLikelihood(responders, total, p0)),
        };

        double Less() => Distributions.BinomialCdf(responders, total, p0);

        double Greater() => Distributions.BinomialSurvival(responders - 1, total, p0);
    }

    /// <summary>The same with half the chance of the observed outcome: P(X &lt; k) + ½ P(X = k) for less, and so on; two-sided by
    /// minimum likelihood it is the P of <see cref="Exact"/> less ½ P(X = k), by the central rule twice the smaller one-sided mid-P.
    /// Lancaster (1961).</summary>
    public static TestResult MidP(
        long responders, long total, double p0, Alternative alternative = Alternative.TwoSided,
        TwoSidedRule rule = TwoSidedRule.MinimumLikelihood)
    {
        Check(responders, total, p0);
        var half = Distributions.BinomialPmf(responders, total, p0) / 2;
        var less = Distributions.BinomialCdf(responders - 1, total, p0) + half;
        var greater = Distributions.BinomialSurvival(responders, total, p0) + half;
        return alternative switch
        {
            Alternative.Less => Exactly("Binomial, mid-P, one-sided (less)", less),
            Alternative.Greater => Exactly("Binomial, mid-P, one-sided (greater)", greater),
            _ when rule == TwoSidedRule.Central => Exactly("Binomial, mid-P, central", Math.Min(1, 2 * Math.Min(less, greater))),
            _ => Exactly("Binomial, mid-P", Math.Max(0, MinimumLikelihood(responders, total, p0) - half)),
        };
    }

    /// <summary>χ² = (k − np₀)² / (np₀(1−p₀)) with 1 degree of freedom; one-sided P from its signed root. 0 &lt; p₀ &lt; 1.
    /// prop.test of R without correction.</summary>
    public static TestResult Score(long responders, long total, double p0, Alternative alternative = Alternative.TwoSided) =>
        Score("Score", responders, total, p0, alternative, 0);

    /// <summary>The same with |k − np₀| less ½, or less itself where that is smaller. prop.test of R with correction.</summary>
    public static TestResult ScoreContinuity(long responders, long total, double p0, Alternative alternative = Alternative.TwoSided) =>
        Score("Score, continuity-corrected", responders, total, p0, alternative, 0.5);

    private static TestResult Score(string method, long responders, long total, double p0, Alternative alternative, double correction)
    {
        Check(responders, total, p0);
        Guard.Require(p0 is > 0 and < 1, nameof(p0), $"p0 must lie strictly between 0 and 1, but is {p0}.");
        var difference = responders - total * p0;
        var distance = Math.Abs(difference) - Math.Min(correction, Math.Abs(difference));
        var statistic = distance * distance / (total * p0 * (1 - p0));
        var z = Math.CopySign(Math.Sqrt(statistic), difference);
        return alternative switch
        {
            Alternative.Less => new TestResult(method + ", one-sided (less)", statistic, 1, Distributions.NormalCdf(z)),
            Alternative.Greater => new TestResult(method + ", one-sided (greater)", statistic, 1, Distributions.NormalSurvival(z)),
            _ => TestResult.ChiSquared(method, statistic, 1),
        };
    }

    private static double MinimumLikelihood(long responders, long total, double p0)
    {
        var mode = Math.Min(total, (long)Math.Floor((total + 1) * p0));
        return TwoSidedExact.PValue(
            (0, total), mode, responders,
            k => PointProbabilities.LogBinomial(k, total, p0, 1 - p0),
            k => Distributions.BinomialCdf(k, total, p0),
            k => Distributions.BinomialSurvival(k, total, p0));
    }

    private static TestResult Exactly(string method, double p) => new(method, null, null, p);

    private static void Check(long responders, long total, double p0)
    {
        Guard.Proportion(responders, total);
        Guard.Probability(p0, nameof(p0));
    }
}
