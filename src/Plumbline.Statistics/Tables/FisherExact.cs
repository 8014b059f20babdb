namespace Plumbline.Statistics.Tables;

/// <summary>
/// Fisher's exact test of no association in a 2×2 table: with all margins fixed, A is hypergeometric. 1 where a margin is 0 (mid-P by
/// minimum likelihood or one-sided: ½). Less means an odds ratio below 1. The odds ratio with its exact interval is
/// <see cref="OddsRatio.Exact"/>. Fisher (1934).
/// </summary>
public static class FisherExact
{
    /// <summary>P(X ≤ A), P(X ≥ A), or both sides by the rule named: minimum likelihood sums every table with
    /// P(X = x) ≤ P(X = A) (1 + 1e−7), as fisher.test of R.</summary>
    public static TestResult Test(
        TwoByTwo t, Alternative alternative = Alternative.TwoSided, TwoSidedRule rule = TwoSidedRule.MinimumLikelihood) =>
        alternative switch
        {
            Alternative.Less => Exactly("Fisher exact, one-sided (less)", AtMost(t)),
            Alternative.Greater => Exactly("Fisher exact, one-sided (greater)", AtMost(t.Swapped)),
            _ when rule == TwoSidedRule.Central =>
                Exactly("Fisher exact, central", Math.Min(1, 2 * Math.Min(AtMost(t), AtMost(t.Swapped)))),
            _ => Exactly("Fisher exact", HypergeometricTwoSided.PValue(t)),
        };

    /// <summary>The same with half the chance of the observed table: P(X &lt; A) + ½ P(X = A) for less, and so on; two-sided by minimum
    /// likelihood the P of <see cref="Test"/> less ½ P(X = A) (the definition of SAS), by the central rule twice the smaller one-sided
    /// mid-P (OpenEpi, epitools). Lancaster (1961).</summary>
    public static TestResult MidP(
        TwoByTwo t, Alternative alternative = Alternative.TwoSided, TwoSidedRule rule = TwoSidedRule.MinimumLikelihood)
    {
        var half = Probability(t) / 2;
        return alternative switch
        {
            Alternative.Less => Exactly("Fisher exact, mid-P, one-sided (less)", Below(t) + half),
            Alternative.Greater => Exactly("Fisher exact, mid-P, one-sided (greater)", Below(t.Swapped) + half),
            _ when rule == TwoSidedRule.Central =>
                Exactly("Fisher exact, mid-P, central", Math.Min(1, 2 * (Math.Min(Below(t), Below(t.Swapped)) + half))),
            _ => Exactly("Fisher exact, mid-P", Math.Max(0, HypergeometricTwoSided.PValue(t) - half)),
        };
    }

    /// <summary>P(X = A), the chance of the observed table given its margins.</summary>
    public static double Probability(TwoByTwo t) => Math.Exp(HypergeometricTwoSided.LogProbability(t, t.A));

    private static double AtMost(TwoByTwo t) => HypergeometricFunctions.AtMost(t.A, t.Column1, t.Column2, t.Row1);

    private static double Below(TwoByTwo t) => HypergeometricFunctions.AtMost(t.A - 1, t.Column1, t.Column2, t.Row1);

    private static TestResult Exactly(string method, double p) => new(method, null, null, p);
}
