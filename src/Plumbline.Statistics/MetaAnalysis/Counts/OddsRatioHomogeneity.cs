using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// Tests of one odds ratio common to all strata. Each table is compared with the one that has its margins and the Mantel-Haenszel odds
/// ratio ψ: A is its expected a, V = 1/(1/A + 1/B + 1/C + 1/D). Tables with an empty row or column are left out; degrees of freedom are
/// the remaining ones less 1. Null with fewer than two, or where ψ is not estimable. No table at all throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class OddsRatioHomogeneity
{
    /// <summary>χ² = Σ(a − A)²/V. Breslow and Day (1980, §4.4).</summary>
    public static TestResult? BreslowDay(IReadOnlyList<TwoByTwo> strata) => Test(strata, "Breslow-Day", corrected: false);

    /// <summary>Breslow and Day's statistic less (Σ(a − A))²/ΣV, which makes it asymptotically right although ψ is not the maximum
    /// likelihood estimate. Tarone (1985).</summary>
    public static TestResult? Tarone(IReadOnlyList<TwoByTwo> strata) => Test(strata, "Breslow-Day, Tarone's correction", corrected: true);

    private static TestResult? Test(IReadOnlyList<TwoByTwo> strata, string name, bool corrected)
    {
        var df = strata.Count(StudyEffects.Informs) - 1;
        if (MantelHaenszel.OddsRatio(strata).Effect is not { Estimate: var ratio } || df < 1)
        {
            return null;
        }

        double statistic = 0, sum = 0, total = 0;
        foreach (var t in strata.Where(StudyEffects.Informs))
        {
            var expected = Cell(t.Row1, t.Column1, t.Row2, t.Column2, ratio);
            var variance = 1 / (1 / expected
                + 1 / Cell(t.Row1, t.Column2, t.Row2, t.Column1, 1 / ratio)
                + 1 / Cell(t.Row2, t.Column1, t.Row1, t.Column2, 1 / ratio)
                + 1 / Cell(t.Row2, t.Column2, t.Row1, t.Column1, ratio));
            var distance = t.A - expected;
            statistic += distance / variance * distance;
            (sum, total) = (sum + distance, total + variance);
        }

        return TestResult.ChiSquared(name, Math.Max(0, statistic - (corrected ? sum / total * sum : 0)), df);
    }

    // The cell x of row n and column m, with the other row n' and the other column m', for which x (n' − m + x) = ψ (n − x)(m − x). Of
    // the two forms of the root the one without cancellation; the discriminant β² − 4ψ(ψ−1)nm is written as a sum of positive terms.
    private static double Cell(double row, double column, double otherRow, double otherColumn, double ratio)
    {
        var difference = otherRow - column;
        var beta = difference + ratio * (row + column);
        var inner = ratio * (row - column) + difference;
        var root = Math.Sqrt(inner * inner + 4 * ratio * column * otherColumn);
        return beta >= 0 ? 2 * ratio * row * column / (beta + root) : (root - beta) / (2 * (1 - ratio));
    }
}
