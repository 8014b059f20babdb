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
