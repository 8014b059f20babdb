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
    /// only; null where the tables are so large that the convolution would take more than <see cref="LargestExactWork"/> steps: the
    /// χ² test is as good there. Birch (1964); Mehta, Patel and Gray (1985).</summary>
    public static TestResult? Exact(IReadOnlyList<TwoByTwo> strata)
    {
        StudyTables.Check(strata);
        return SumOfHypergeometrics.Work(strata) > LargestExactWork
            ? null
            : new TestResult("Exact conditional test of strata", null, null, SumOfHypergeometrics.Of(strata).TwoSided(strata.Sum(t => t.A)));
    }

    /// <summary>Steps of the convolution that <see cref="Exact"/> takes at most, under a second.</summary>
    public const long LargestExactWork = 20_000_000;
}
