namespace Plumbline.Statistics.Tables;

/// <summary>Bounds of Σ ln x! over all tables with given margins, in the units of <see cref="FactorialTable"/>. Cheap rather than
/// sharp.</summary>
internal static class FutureBounds
{
    // Units are within 1e−8 of their logarithms, and sums of logarithms nearer still.
    private const double Margin = 2e-8 * FactorialTable.UnitsPerOne;

    private static readonly double[] Scales = [0.9, 1, 1.08, 1.17];

    public static (long Least, long Greatest) Of(ReadOnlySpan<long> rows, ReadOnlySpan<long> columns, FactorialTable factorials)
    {
        var greatest = Math.Min(Greatest(rows, columns, factorials), Greatest(columns, rows, factorials));
        return ((long)(Least(rows, columns, factorials) * FactorialTable.UnitsPerOne - Margin), greatest + (long)Margin);
    }

    // By duality: for any uᵢ and vⱼ, Σ ln xᵢⱼ! is at least Σ uᵢRᵢ + Σ vⱼCⱼ + Σᵢⱼ minₓ (ln x! − x(uᵢ + vⱼ)), whose minimum is at the whole
    // part of λ = exp(uᵢ + vⱼ). As the slope of ln x! is about ln(x + ½), a table of the form λ = x + ½ is best when x may be any number:
    // the margins plus a half for each cell. Counts are whole, so some multiples of it are tried.
    private static double Least(ReadOnlySpan<long> rows, ReadOnlySpan<long> columns, FactorialTable factorials)
    {
        var best = 0.0;
        foreach (var scale in Scales)
        {
            best = Math.Max(best, Dual(rows, columns, factorials, scale));
        }

        return best;
    }

    private static double Dual(ReadOnlySpan<long> rows, ReadOnlySpan<long> columns, FactorialTable factorials, double scale)
    {
        var all = 0L;
        foreach (var row in rows)
        {
            all += row;
        }

        var sum = 0.0;
        double total = all + rows.Length * columns.Length / 2.0, logTotal = Math.Log(total / scale);
        foreach (var row in rows)
        {
            var (halves, logRow) = (row + columns.Length / 2.0, Math.Log(row + columns.Length / 2.0));
            sum += row * logRow;
            foreach (var column in columns)
            {
                var expected = halves * (column + rows.Length / 2.0) / total * scale;
                var whole = Math.Min((long)expected, all);
                sum += factorials.LogFactorial(whole) - whole * (logRow + Math.Log(column + rows.Length / 2.0) - logTotal);
            }
        }

        foreach (var column in columns)
        {
            sum += column * (Math.Log(column + rows.Length / 2.0) - logTotal);
        }

        return sum;
    }

    // ln x! is convex: each line has its most where it fills the longest crossing lines one after the other. Both are descending.
    private static long Greatest(ReadOnlySpan<long> lines, ReadOnlySpan<long> crossing, FactorialTable factorials)
    {
        var sum = 0L;
        foreach (var line in lines)
        {
            var left = line;
            for (var j = 0; left > 0; j++)
            {
                var x = Math.Min(left, crossing[j]);
                sum += factorials.Units[x];
                left -= x;
            }
        }

        return sum;
    }
}
