namespace Plumbline.Statistics.Cox;

/// <summary>
/// LL' = M of a positive semidefinite matrix, row after row from the first. A row whose pivot does not exceed the tolerance depends on
/// the rows before it and is left out of everything that follows, as in the regression functions of R.
/// </summary>
internal sealed class Cholesky
{
    private readonly double[,] lower;

    public Cholesky(ReadOnlySpan<double> matrix, int stride, int size, Func<int, double> tolerance)
    {
        Size = size;
        lower = new double[size, size];
        Kept = new bool[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i * stride + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (j < i)
                {
                    lower[i, j] = Kept[j] ? sum / lower[j, j] : 0;
                }
                else
                {
                    Kept[i] = sum > tolerance(i);
                    lower[i, i] = Kept[i] ? Math.Sqrt(sum) : 0;
                }
            }
        }
    }

    public int Size { get; }

    /// <summary>Whether a row is kept.</summary>
    public bool[] Kept { get; }

    public int Rank => Kept.Count(kept => kept);

    /// <summary>M⁻¹ v over the rows kept, 0 elsewhere.</summary>
    public double[] Solve(ReadOnlySpan<double> v)
    {
        var solution = Forward(v);
        for (var i = Size - 1; i >= 0; i--)
        {
            if (!Kept[i])
            {
                continue;
            }

            for (var k = i + 1; k < Size; k++)
            {
                solution[i] -= lower[k, i] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        return solution;
    }

    /// <summary>The largest of v that is left in a row that is not kept: 0 but for rounding if the row depends on those before it in v as
    /// it does in M.</summary>
    /// <param name="counts">The rows that count.</param>
    public double Remainder(ReadOnlySpan<double> v, ReadOnlySpan<bool> counts)
    {
        var forward = Forward(v);
        double largest = 0;
        for (var i = 0; i < Size; i++)
        {
            var rest = Kept[i] || !counts[i] ? 0 : v[i];
            for (var k = 0; k < i && rest != 0; k++)
            {
                rest -= lower[i, k] * forward[k];
            }

            largest = Math.Max(largest, Math.Abs(rest));
        }

        return largest;
    }

    /// <summary>v'M⁻¹v over the rows kept.</summary>
    public double Quadratic(ReadOnlySpan<double> v)
    {
        double sum = 0;
        foreach (var value in Forward(v))
        {
            sum += value * value;
        }

        return sum;
    }

    /// <summary>M⁻¹ over the rows kept, 0 elsewhere.</summary>
    public double[,] Inverse()
    {
        var inverse = new double[Size, Size];
        var unit = new double[Size];
        for (var j = 0; j < Size; j++)
        {
            unit[j] = 1;
            var column = Kept[j] ? Solve(unit) : new double[Size];
            unit[j] = 0;
            for (var i = 0; i < Size; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }

    private double[] Forward(ReadOnlySpan<double> v)
    {
        var solution = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            if (!Kept[i])
            {
                continue;
            }

            solution[i] = v[i];
            for (var k = 0; k < i; k++)
            {
                solution[i] -= lower[i, k] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        return solution;
    }
}
