using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Peto's one-step odds ratio of 2×2 tables.</summary>
public static class Peto
{
    /// <summary>ln ÔR = Σ(O − E)/ΣV with O = a, E = n₁ m₁/N, V = n₁ n₂ m₁ m₂/(N²(N−1)), m₁ and m₂ the column sums, and
    /// SE = 1/√ΣV. Yusuf et al. (1985, Prog. Cardiovasc. Dis. 27:335). Biased for effects far from 1 and for unbalanced groups;
    /// zero cells need no correction. Heterogeneity compares (O − E)/V, with variance 1/V, with the pooled value. Not estimable where
    /// ΣV is 0: no study with patients in both groups has a responder and a non-responder. No study, or a level outside (0, 1), throws
    /// <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static PooledTables OddsRatio(IReadOnlyList<TwoByTwo> studies, double level = 0.95)
    {
        StudyTables.Check(studies, level);
        const string method = "Peto odds ratio";
        double difference = 0, variance = 0;
        foreach (var t in studies)
        {
            var score = HypergeometricScore.Of(t);
            (difference, variance) = (difference + score.Difference, variance + score.Variance);
        }

        var informative = studies.Count(StudyEffects.Informs);
        if (variance == 0)
        {
            return new PooledTables(TableMeasure.OddsRatio, method, studies.Count, informative, null,
                StudyTables.WhyNoOdds(studies) ?? "every study has an empty group, no responder or no non-responder", null);
        }

        var pooled = difference / variance;
        var q = 0.0;
        foreach (var t in studies.Where(StudyEffects.Informs))
        {
            var score = HypergeometricScore.Of(t);
            var distance = score.Difference - pooled * score.Variance;
            q += distance * distance / score.Variance;
        }

        return new PooledTables(
            TableMeasure.OddsRatio, method, studies.Count, informative,
            PooledTableEffect.Wald(pooled, 1 / Math.Sqrt(variance), isLog: true, level, method), null,
            informative >= 2 ? TableHeterogeneity.Of(q, informative - 1) : null);
    }
}
