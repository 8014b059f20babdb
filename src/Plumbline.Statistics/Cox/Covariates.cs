namespace Plumbline.Statistics.Cox;

/// <summary>The covariates as given, a matrix with a row per person or a column array per covariate.</summary>
internal abstract class Covariates
{
    /// <summary>Number of columns, at least 1.</summary>
    public abstract int Width { get; }

    public static Covariates From(double[,] matrix, int rows)
    {
        var covariates = new Matrix(matrix);
        covariates.Check(matrix.GetLength(0), rows);
        return covariates;
    }

    public static Covariates From(IReadOnlyList<double[]> columns, int rows)
    {
        var covariates = new Columns(columns);
        covariates.Check(columns.FirstOrDefault(column => column.Length != rows)?.Length ?? rows, rows);
        return covariates;
    }

    /// <summary>Writes the covariates of person order[r] to target from r · stride on.</summary>
    public abstract void CopyTo(ReadOnlySpan<int> order, Span<double> target, int stride);

    private void Check(int given, int rows)
    {
        if (given != rows)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The covariates must have a row per person, but there are {given} rows for {rows} persons."), nameof(given));
        }

        if (Width == 0)
        {
            throw new ArgumentException("A Cox regression needs at least one covariate, but there is none.", nameof(given));
        }
    }

    private static void NotFinite(int row, int column, double value) =>
        Guard.Require(false, "covariates", $"A covariate must be finite, but row {row + 1}, column {column + 1} has {value}.");

    private sealed class Matrix(double[,] values) : Covariates
    {
        public override int Width => values.GetLength(1);

        public override void CopyTo(ReadOnlySpan<int> order, Span<double> target, int stride)
        {
            var width = Width;
            for (var r = 0; r < order.Length; r++)
            {
                var row = target.Slice(r * stride, width);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] = values[order[r], j];
                    if (!double.IsFinite(row[j]))
                    {
                        NotFinite(order[r], j, row[j]);
                    }
                }
            }
        }
    }

    private sealed class Columns(IReadOnlyList<double[]> values) : Covariates
    {
        public override int Width => values.Count;

        public override void CopyTo(ReadOnlySpan<int> order, Span<double> target, int stride)
        {
            for (var j = 0; j < values.Count; j++)
            {
                var column = values[j];
                for (int r = 0, at = j; r < order.Length; r++, at += stride)
                {
                    var value = column[order[r]];
                    target[at] = value;
                    if (!double.IsFinite(value))
                    {
                        NotFinite(order[r], j, value);
                    }
                }
            }
        }
    }
}
