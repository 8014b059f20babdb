using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The effect and variance of single tables.</summary>
internal static class StudyEffects
{
    /// <summary>Whether a table says anything of a relative effect: it has no empty row or column.</summary>
    public static bool Informs(TwoByTwo t) => !t.HasEmptyMargin;

    /// <summary>½ is added to all cells of a table with a 0 among them; null where a group is empty.</summary>
    public static StudyEffect? Of(TwoByTwo t, TableMeasure measure) => measure switch
    {
        TableMeasure.OddsRatio => EffectSizes.LogOddsRatio(t),
        TableMeasure.RiskRatio => EffectSizes.LogRiskRatio(t),
        TableMeasure.RiskDifference => EffectSizes.RiskDifference(t),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
    };

    /// <summary>Cochran's Q of the informative tables around a pooled effect; null with fewer than two.</summary>
    public static TableHeterogeneity? Around(double pooled, TableMeasure measure, IReadOnlyList<TwoByTwo> studies)
    {
        var q = 0.0;
        var count = 0;
        foreach (var t in studies)
        {
            if (Informs(t) && Of(t, measure) is { } effect)
            {
                q += (effect.Yi - pooled) * (effect.Yi - pooled) / effect.Vi;
                count++;
            }
        }

        return count >= 2 ? TableHeterogeneity.Of(q, count - 1) : null;
    }
}
