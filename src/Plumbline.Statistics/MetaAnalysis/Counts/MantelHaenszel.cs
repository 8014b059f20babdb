using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// Mantel-Haenszel pooling of 2×2 tables: one effect common to all studies, each table weighted by its numbers, so that no correction
/// of zero cells is needed for the pooled effect. In table k, (a, b) is group 1, (c, d) group 2, n₁ = a + b, n₂ = c + d, N = n₁ + n₂.
/// A study whose row or column is empty tells a ratio nothing; it still counts in a risk difference. Q compares the studies' own
/// effects (½ added to every cell of a table with a 0 among them, tables with an empty row or column left out) with the pooled one.
/// No study, or a level outside (0, 1), throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class MantelHaenszel
{
    /// <summary>ÔR = ΣR/ΣS with R = ad/N, S = bc/N (Mantel and Haenszel 1959), and
    /// Var(ln ÔR) = ΣPR/(2(ΣR)²) + Σ(PS + QR)/(2 ΣR ΣS) + ΣQS/(2(ΣS)²), P = (a+d)/N, Q = (b+c)/N (Robins, Breslow and Greenland
    /// 1986). Not estimable where ΣR or ΣS is 0.</summary>
    public static PooledTables OddsRatio(IReadOnlyList<TwoByTwo> studies, double level = 0.95)
    {
        StudyTables.Check(studies, level);
        double r = 0, s = 0, pr = 0, cross = 0, qs = 0;
        foreach (var t in studies)
        {
            if (t.Total == 0)
            {
                continue;
            }

            double n = t.Total;
            double ri = t.A / n * t.D, si = t.B / n * t.C, p = (t.A + t.D) / n, q = (t.B + t.C) / n;
            (r, s) = (r + ri, s + si);
            (pr, cross, qs) = (pr + p * ri, cross + p * si + q * ri, qs + q * si);
        }

        const string method = "Mantel-Haenszel odds ratio, Robins-Breslow-Greenland variance";
        return r > 0 && s > 0
            ? Answer(TableMeasure.OddsRatio, method, studies, Math.Log(r / s),
                (pr / r / r + cross / r / s + qs / s / s) / 2, level)
            : Absent(TableMeasure.OddsRatio, method, studies,
                StudyTables.WhyNoOdds(studies) ?? (r > 0 ? "every product b × c is 0" : "every product a × d is 0"));
    }

    /// <summary>R̂R = ΣR/ΣS with R = a n₂/N, S = c n₁/N, and
    /// Var(ln R̂R) = Σ((n₁ n₂ (a+c) − a c N)/N²) / (ΣR ΣS) (Greenland and Robins 1985). Not estimable where ΣR or ΣS is 0, or where
    /// every patient responded.</summary>
    public static PooledTables RiskRatio(IReadOnlyList<TwoByTwo> studies, double level = 0.95)
    {
        StudyTables.Check(studies, level);
        double r = 0, s = 0, variance = 0;
        foreach (var t in studies)
        {
            if (t.Row1 == 0 || t.Row2 == 0)
            {
                continue;
            }

            double n = t.Total, a = t.A / n, b = t.B / n, c = t.C / n, d = t.D / n;
            (r, s) = (r + a * t.Row2, s + c * t.Row1);

            // n₁ n₂ (a+c) − a c N multiplied out: nothing is subtracted, and it is exactly 0 where all responded.
            variance += n * (a * a * d + c * c * b + b * d * (a + c));
        }

        const string method = "Mantel-Haenszel risk ratio, Greenland-Robins variance";
        return r > 0 && s > 0 && variance > 0
            ? Answer(TableMeasure.RiskRatio, method, studies, Math.Log(r / s), variance / r / s, level)
            : Absent(TableMeasure.RiskRatio, method, studies,
                StudyTables.WhyNoOdds(studies) ?? "no study with patients in both groups has the responders it needs");
    }

    /// <summary>R̂D = Σ(a n₂ − c n₁)/N / Σw with w = n₁n₂/N, and Var = (R̂D ΣP + ΣQ)/(Σw)²,
    /// P = (n₁² c − n₂² a + n₁ n₂ (n₂ − n₁)/2)/N², Q = (a (n₂ − c) + c (n₁ − a))/(2N) (Greenland and Robins 1985, with the variance of
    /// Sato 1989). Studies without responders count. Not estimable where the variance is 0: no group of any study has both responders and
    /// non-responders.</summary>
    public static PooledTables RiskDifference(IReadOnlyList<TwoByTwo> studies, double level = 0.95)
    {
        StudyTables.Check(studies, level);
        double difference = 0, w = 0, p = 0, q = 0;
        foreach (var t in studies)
        {
            if (t.Row1 == 0 || t.Row2 == 0)
            {
                continue;
            }

            double n = t.Total, share1 = t.Row1 / n, share2 = t.Row2 / n;
            difference += t.Determinant / n;
            w += share1 * t.Row2;
            p += share1 * share1 * t.C - share2 * share2 * t.A + share1 * share2 * (t.Row2 - t.Row1) / 2;
            q += (t.A / n * t.D + t.C / n * t.B) / 2;
        }

        const string method = "Mantel-Haenszel risk difference, Sato variance";
        var estimate = difference / w;
        var variance = (estimate * p + q) / w / w;

        // Where all of one group and none of the other responded, the two terms cancel but for their rounding.
        return w > 0 && estimate * p + q > 1e-12 * q
            ? Answer(TableMeasure.RiskDifference, method, studies, estimate, variance, level)
            : Absent(TableMeasure.RiskDifference, method, studies,
                w > 0
                    ? "the variance is 0, as where no group has both responders and non-responders"
                    : "no study has patients in both groups");
    }

    private static PooledTables Answer(
        TableMeasure measure, string method, IReadOnlyList<TwoByTwo> studies, double analysed, double variance, double level)
    {
        var effect = PooledTableEffect.Wald(
            analysed, Math.Sqrt(variance), measure is not TableMeasure.RiskDifference, level, method);
        return new PooledTables(
            measure, method, studies.Count, studies.Count(StudyEffects.Informs), effect, null,
            StudyEffects.Around(analysed, measure, studies));
    }

    private static PooledTables Absent(TableMeasure measure, string method, IReadOnlyList<TwoByTwo> studies, string reason) =>
        new(measure, method, studies.Count, studies.Count(StudyEffects.Informs), null, reason, null);
}
