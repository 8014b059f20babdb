namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Modified Gram-Schmidt on a few long columns.</summary>
internal static class Orthonormal
{
    /// <summary>Below this share of its length a column is a combination of the others; lm of R asks for 1e−7.</summary>
    public const double Collinear = 1e-9;

    /// <summary>Makes the columns orthonormal in place and fills R; the index of the first column without a part of its own, or
    /// −1.</summary>
    public static int Orthonormalise(double[][] columns, double[][] r, double smallestShare)
    {
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j];
            var before = Length(column);
            Array.Clear(r[j]);
            for (var i = 0; i < j; i++)
            {
                r[i][j] = 0;
            }

            for (var pass = 0; pass < 2; pass++)
            {
                for (var i = 0; i < j; i++)
                {
                    r[i][j] += Subtract(columns[i], column);
                }
            }

            var after = Length(column);
            if (!(after > smallestShare * before))
            {
                return j;
            }

            r[j][j] = after;
            for (var i = 0; i < column.Length; i++)
            {
                column[i] /= after;
            }
        }

        return -1;
    }

    /// <summary>Takes the parts along the orthonormal columns out of a vector, twice, and adds them to <paramref name="along"/>.</summary>
    public static void Project(double[][] columns, double[] vector, double[]? along)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var part = Subtract(columns[j], vector);
                if (along is not null)
                {
                    along[j] += part;
                }
            }
        }
    }

    private static double Subtract(double[] unit, double[] vector)
    {
        var product = 0.0;
        for (var i = 0; i < unit.Length; i++)
        {
            product += unit[i] * vector[i];
        }

        for (var i = 0; i < unit.Length; i++)
        {
            vector[i] -= product * unit[i];
        }

        return product;
    }

    public static double Length(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    public static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    /// <summary>Whether a column can stand beside a constant.</summary>
    public static bool Differ(double[] column)
    {
        double[][] columns = [[.. Enumerable.Repeat(1.0, column.Length)], [.. column]];
        return Orthonormalise(columns, Square(2), Collinear) < 0;
    }

    /// <summary>‖Q'DQ‖², D a diagonal matrix.</summary>
    public static double SquaredGram(double[][] columns, double[] diagonal)
    {
        var total = 0.0;
        for (var a = 0; a < columns.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var product = 0.0;
                for (var i = 0; i < diagonal.Length; i++)
                {
                    product += columns[a][i] * columns[b][i] * diagonal[i];
                }

                total += (a == b ? 1 : 2) * product * product;
            }
        }

        return total;
    }
}
