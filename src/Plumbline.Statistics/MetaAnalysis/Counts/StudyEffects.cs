using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The effect and variance of single tables, to measure heterogeneity around a pooled effect.</summary>
internal static class StudyEffects
{
    /// <summary>Whether a table says anything of a relative effect: it has no empty row or column.</summary>
    public static bool Informs(TwoByTwo t) => !t.HasEmptyMargin;

    /// <summary>Cochran's Q of the informative tables around a pooled effect, ½ added to all cells of a table with a 0 among them;
    /// null with fewer than two.</summary>
    public static TableHeterogeneity? Around(double pooled, TableMeasure measure, IReadOnlyList<TwoByTwo> studies)
    {
        var q = 0.0;
        var count = 0;
        foreach (var t in studies)
        {
            if (!Informs(t))
            {
                continue;
            }

            var (effect, variance) = Of(t, measure);
            q += (effect - pooled) * (effect - pooled) / variance;
            count++;
        }

        return count >= 2 ? TableHeterogeneity.Of(q, count - 1) : null;
    }

    private static (double Effect, double Variance) Of(TwoByTwo t, TableMeasure measure)
    {
        var add = t.HasZeroCell ? 0.5 : 0;
        double a = t.A + add, b = t.B + add, c = t.C + add, d = t.D + add;
        double n1 = a + b, n2 = c + d;
        return measure switch
        {
            TableMeasure.OddsRatio => (Math.Log(a / b * (d / c)), 1 / a + 1 / b + 1 / c + 1 / d),
            TableMeasure.RiskRatio => (Math.Log(a / n1 * (n2 / c)), b / a / n1 + d / c / n2),
            TableMeasure.RiskDifference => (a / n1 - c / n2, a / n1 * (b / n1) / n1 + c / n2 * (d / n2) / n2),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
        };
    }
}
