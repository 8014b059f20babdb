using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// Tests of no association between group and response within strata, each stratum a 2×2 table with its margins fixed: (a, b) is group
/// 1, E = n₁m₁/N, V = n₁ n₂ m₁ m₂/(N²(N−1)). Tables with an empty row or column add nothing. No table at all throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class CochranMantelHaenszel
{
    /// <summary>χ² = (|Σ(a − E)| − c)²/ΣV, 1 degree of freedom; null where ΣV is 0. Cochran (1954); Mantel and Haenszel (1959).</summary>
    public static TestResult? Test(
        IReadOnlyList<TwoByTwo> strata, ContinuityCorrection correction = ContinuityCorrection.Capped)
    {
        StudyTables.Check(strata);
        double sum = 0, variance = 0;
        foreach (var t in strata)
        {
            var score = HypergeometricScore.Of(t);
            (sum, variance) = (sum + score.Difference, variance + score.Variance);
        }

        var distance = Math.Abs(sum);
        distance -= correction switch
        {
            ContinuityCorrection.None => 0,
            ContinuityCorrection.Capped => Math.Min(0.5, distance),
            ContinuityCorrection.WhereItFits => distance >= 0.5 ? 0.5 : 0,
            ContinuityCorrection.Always => 0.5,
            _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, "No such correction."),
        };
        var name = correction is ContinuityCorrection.None
            ? "Cochran-Mantel-Haenszel"
            : "Cochran-Mantel-Haenszel, continuity-corrected";
        return variance == 0 ? null : TestResult.ChiSquared(name, distance * distance / variance, 1);
    }

    /// <summary>The exact test of Σa with all margins fixed: the chance of every sum no likelier than the observed one (R's definition,
    /// tolerance 1 + 1e−7). Its distribution is that of a sum of independent hypergeometric counts. 1 where the margins allow one sum
    /// only; null where the tables are so large that it would take more than a second or two (100,000 possible sums, or 20 million steps
    /// of the convolution): the χ² test is as good there. Birch (1964); Mehta, Patel and Gray (1985).</summary>
    public static TestResult? Exact(IReadOnlyList<TwoByTwo> strata)
    {
        StudyTables.Check(strata);
        return SumOfHypergeometrics.TryOf(strata) is { } sums
            ? new TestResult("Exact conditional test of strata", null, null, sums.TwoSided(strata.Sum(t => t.A)))
            : null;
    }

    /// <summary>The odds ratio common to all strata by conditional maximum likelihood, the ψ at which Σa is expected as observed, with
    /// Clopper and Pearson's limits in the same distribution: P(Σa or more) = α/2 at the lower, P(Σa or fewer) = α/2 at the upper.
    /// The estimate is 0 and the lower limit 0 where Σa is the least the margins allow, both infinite where it is the most. Null where
    /// the margins allow one Σa only, and where <see cref="Exact"/> is. Birch (1964); Gart (1970); mantelhaen.test with
    /// exact = TRUE, which stops at four digits.</summary>
    public static Effect? ExactOddsRatio(IReadOnlyList<TwoByTwo> strata, double level = 0.95)
    {
        StudyTables.Check(strata, level);
        if (SumOfHypergeometrics.TryOf(strata) is not { } sums || sums.Lowest == sums.Highest)
        {
            return null;
        }

        const string method = "Conditional odds ratio of strata, exact";
        var sum = strata.Sum(t => t.A);
        var tail = (1 - level) / 2;
        var (least, most) = (sum == sums.Lowest, sum == sums.Highest);
        var estimate = least ? 0 : most ? double.PositiveInfinity : Root(theta => sums.Tilted(sum, theta).Mean < sum);
        var low = least ? 0 : Root(theta => sums.Tilted(sum, theta) is var at && at.At + at.Above < tail);
        var high = most ? double.PositiveInfinity : Root(theta => sums.Tilted(sum, theta) is var at && at.At + at.Below > tail);
        return new Effect(estimate, new Interval(low, high, level, method), null, method);

        // ln ψ of any estimable table lies well within ±700; halved until neighbouring doubles are reached.
        static double Root(Func<double, bool> below)
        {
            double from = -700, to = 700;
            for (var middle = 0.0; middle > from && middle < to; middle = from + (to - from) / 2)
            {
                (from, to) = below(middle) ? (middle, to) : (from, middle);
            }

            return Math.Exp(to);
        }
    }
}
