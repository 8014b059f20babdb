using System.Collections.Immutable;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// Tests of no association in a table of r rows and c columns of counts, (r−1)(c−1) degrees of freedom. E = row sum × column sum / N.
/// Tables need two rows and two columns at least and no negative count, or throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class ContingencyTable
{
    /// <summary>χ² = Σ (O−E)²/E; null where a row or a column is all 0. Pearson (1900).</summary>
    public static TestResult? Pearson(long[,] t)
    {
        var margins = Margins.Of(t);
        return margins.HasEmpty ? null : TestResult.ChiSquared("Pearson chi-squared", Sum(t, margins, Square), margins.DegreesOfFreedom);

        static double Square(double observed, double expected) => (observed - expected) * (observed - expected) / expected;
    }

    /// <summary>G = 2 Σ O ln(O/E), a cell of 0 adding nothing; summed as deviances, which do not cancel. Empty rows and columns add
    /// nothing either, though they stay in the degrees of freedom; null where all counts are 0. Wilks (1938).</summary>
    public static TestResult? LikelihoodRatio(long[,] t)
    {
        var margins = Margins.Of(t);
        return margins.Total == 0
            ? null
            : TestResult.ChiSquared("Likelihood-ratio chi-squared", 2 * Sum(t, margins, GammaTerms.Deviance), margins.DegreesOfFreedom);
    }

    /// <summary>Cramér's V = √(χ² / (N min(r−1, c−1))), 0 to 1; null where a row or a column is all 0. Cramér (1946), §21.9.</summary>
    public static double? CramersV(long[,] t) =>
        Pearson(t)?.Statistic is { } statistic
            ? Math.Sqrt(statistic / (Margins.Of(t).Total * (Math.Min(t.GetLength(0), t.GetLength(1)) - 1)))
            : null;

    /// <summary>E of every cell, row by row; null where all counts are 0.</summary>
    public static ImmutableArray<ImmutableArray<double>>? Expected(long[,] t)
    {
        var margins = Margins.Of(t);
        return margins.Total == 0
            ? null
            : [.. margins.Rows.Select(row => margins.Columns.Select(column => row * (column / margins.Total)).ToImmutableArray())];
    }

    /// <summary>Fisher's exact test of r rows and c columns: with all margins fixed, the chance of every table no likelier than the
    /// observed one, tolerance 1 + 1e−7; empty rows and columns change nothing, and a table with one row or column left gives 1. All
    /// tables are accounted for, in groups, so that the P value is exact; null where N is above 5,000, or where it takes more than 100
    /// million steps or 6 million groups. Tables as large as 7×7 with N = 60, 4×4 with N = 150 and 3×3 with N = 600 were within the limits.
    /// Freeman and Halton (1951), Mehta and Patel (1983); fisher.test of R.</summary>
    public static TestResult? Fisher(long[,] t)
    {
        var margins = Margins.Of(t);
        Guard.Require(margins.Total <= Guard.LargestCount, nameof(t),
            $"A table must hold at most {Guard.LargestCount}, but holds {margins.Total}.");
        return FisherNetwork.PValue(t) is { } p ? new TestResult("Fisher exact (Freeman-Halton)", null, null, p) : null;
    }

    /// <summary>The Cochran-Armitage test of a trend in proportions, xⱼ responders of nⱼ at the score sⱼ:
    /// χ² = (Σ sⱼ(xⱼ − p nⱼ))² / (p(1−p) Σ nⱼ(sⱼ − s̄)²) with 1 degree of freedom, p = Σx/Σn and s̄ = Σns/Σn. A group of nobody adds
    /// nothing. Null where p is 0 or 1 or all are at one score. Armitage (1955); prop.trend.test of R.</summary>
    /// <param name="responders">xⱼ, at least two groups.</param>
    /// <param name="totals">nⱼ.</param>
    /// <param name="scores">sⱼ, finite; 1, 2, 3 … if null.</param>
    public static TestResult? Trend(IReadOnlyList<long> responders, IReadOnlyList<long> totals, IReadOnlyList<double>? scores = null)
    {
        var groups = Groups(responders, totals, scores).Where(g => g.Total > 0).ToArray();
        double all = groups.Sum(g => g.Total), p = groups.Sum(g => g.Responders) / all;
        if (all == 0 || p is 0 or 1 || groups.Max(g => g.Score / 2) == groups.Min(g => g.Score / 2))
        {
            return null;
        }

        // χ² is the same in any units: from 0 to 1, no square leaves the doubles. Halves, since the range itself may.
        double least = groups.Min(g => g.Score / 2), range = groups.Max(g => g.Score / 2) - least;
        double Unit(double score) => (score / 2 - least) / range;
        var mean = groups.Sum(g => g.Total * Unit(g.Score)) / all;
        var slope = groups.Sum(g => (Unit(g.Score) - mean) * (g.Responders - p * g.Total));
        var spread = groups.Sum(g => g.Total * (Unit(g.Score) - mean) * (Unit(g.Score) - mean));
        return TestResult.ChiSquared("Cochran-Armitage trend", slope * slope / (p * (1 - p) * spread), 1);
    }

    private static (double Responders, double Total, double Score)[] Groups(
        IReadOnlyList<long> responders, IReadOnlyList<long> totals, IReadOnlyList<double>? scores)
    {
        Guard.Require(
            responders.Count >= 2 && totals.Count == responders.Count && (scores is null || scores.Count == responders.Count),
            nameof(responders),
            $"A trend needs two groups and as many totals and scores, but has {responders.Count}, {totals.Count}, {scores?.Count}.");
        var groups = new (double, double, double)[responders.Count];
        for (var j = 0; j < groups.Length; j++)
        {
            var score = scores?[j] ?? j + 1;
            Guard.Require(responders[j] >= 0 && responders[j] <= totals[j] && totals[j] <= Guard.LargestCount, nameof(responders),
                $"responders must lie in 0..total, but group {j + 1} has {responders[j]} of {totals[j]}.");
            Guard.Require(double.IsFinite(score), nameof(scores), $"A score must be finite, but that of group {j + 1} is {score}.");
            groups[j] = (responders[j], totals[j], score);
        }

        return groups;
    }

    private static double Sum(long[,] t, Margins margins, Func<double, double, double> cell)
    {
        var sum = 0.0;
        for (var i = 0; i < t.GetLength(0); i++)
        {
            for (var j = 0; j < t.GetLength(1); j++)
            {
                sum += cell(t[i, j], margins.Rows[i] * (margins.Columns[j] / margins.Total));
            }
        }

        return sum;
    }

    private sealed record Margins(double[] Rows, double[] Columns, double Total)
    {
        public bool HasEmpty => Rows.Contains(0) || Columns.Contains(0);

        public double DegreesOfFreedom => (Rows.Length - 1.0) * (Columns.Length - 1.0);

        public static Margins Of(long[,] t)
        {
            Guard.Require(t.GetLength(0) >= 2 && t.GetLength(1) >= 2, nameof(t),
                $"A table needs two rows and two columns, but has {t.GetLength(0)} and {t.GetLength(1)}.");
            var rows = new double[t.GetLength(0)];
            var columns = new double[t.GetLength(1)];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < columns.Length; j++)
                {
                    Guard.Require(t[i, j] >= 0, nameof(t), $"A count must not be negative, but row {i + 1}, column {j + 1} is {t[i, j]}.");
                    rows[i] += t[i, j];
                    columns[j] += t[i, j];
                }
            }

            return new Margins(rows, columns, rows.Sum());
        }
    }
}
