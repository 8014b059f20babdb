namespace Plumbline.Statistics.Cox;

/// <summary>
/// Covariates in the order of the rows, centred within the stratum, which changes no partial likelihood and keeps its sums exact, and
/// divided by their mean absolute deviation.
/// </summary>
internal sealed class ScaledCovariates
{
    /// <summary>Rows are padded with zeros to a multiple of the width of a vector register.</summary>
    public const int Lanes = 4;

    // A column that varies by less, relative to its size, holds one number and rounding errors.
    private const double Constant = 1e-13;

    private readonly SortedRows rows;

    public ScaledCovariates(SortedRows rows, EventGroups groups, Covariates given)
    {
        this.rows = rows;
        Width = given.Width;
        Stride = (Width + Lanes - 1) / Lanes * Lanes;
        X = new double[(long)rows.Count * Stride];
        given.CopyTo(rows.Order, X, Stride);
        Means = new double[rows.StratumLabels.Length * Width];
        Scales = new double[Width];
        for (var j = 0; j < Width; j++)
        {
            CentreAndScale(groups, j);
        }
    }

    /// <summary>Number of covariates.</summary>
    public int Width { get; }

    /// <summary>Doubles per row.</summary>
    public int Stride { get; }

    /// <summary>Row after row.</summary>
    public double[] X { get; }

    /// <summary>What was subtracted, stratum after stratum.</summary>
    public double[] Means { get; }

    /// <summary>What was divided by.</summary>
    public double[] Scales { get; }

    public ReadOnlySpan<double> Row(int row) => X.AsSpan(row * Stride, Width);

    /// <summary>The row with the zeros behind it.</summary>
    public ReadOnlySpan<double> Padded(int row) => X.AsSpan(row * Stride, Stride);

    private void CentreAndScale(EventGroups groups, int j)
    {
        double size = 0, deviation = 0;
        long used = 0;
        for (var stratum = 0; stratum < rows.StratumLabels.Length; stratum++)
        {
            // Who is censored before the first event is in no risk set and does not count.
            var (from, end) = (rows.StratumStart[stratum], groups.LastAtRisk[stratum]);
            used += end - from;
            var (sizeHere, deviationHere) = Centre(stratum, j, from, end);
            size += sizeHere;
            deviation += deviationHere;
        }

        Guard.Require(double.IsFinite(size + deviation), "covariates", $"Column {j + 1} of the covariates holds numbers too large to add.");
        var constant = deviation <= Constant * size;
        Scales[j] = constant ? 1 : deviation / used;
        var factor = constant ? 0 : 1 / Scales[j];
        for (var at = j; at < X.Length; at += Stride)
        {
            X[at] *= factor;
        }
    }

    private (double Size, double Deviation) Centre(int stratum, int j, int from, int end)
    {
        // Differences from the first are exactly 0 in a constant column; sums of them keep their digits far from 0.
        var to = rows.StratumStart[stratum + 1];
        var origin = from < to ? X[from * Stride + j] : 0;
        double size = 0, sum = 0, deviation = 0;
        for (var row = from; row < end; row++)
        {
            var x = X[row * Stride + j];
            size += Math.Abs(x);
            sum += x - origin;
        }

        var mean = end > from ? sum / (end - from) : 0;
        Means[stratum * Width + j] = origin + mean;
        for (var row = from; row < to; row++)
        {
            ref var x = ref X[row * Stride + j];
            x = x - origin - mean;
            deviation += row < end ? Math.Abs(x) : 0;
        }

        return (size, deviation);
    }
}
