namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>A small upper triangular matrix R.</summary>
internal static class UpperTriangle
{
    /// <summary>x with Rx = b.</summary>
    public static double[] Solve(double[][] r, double[] b)
    {
        var x = new double[b.Length];
        for (var i = b.Length - 1; i >= 0; i--)
        {
            var left = b[i];
            for (var j = i + 1; j < b.Length; j++)
            {
                left -= r[i][j] * x[j];
            }

            x[i] = left / r[i][i];
        }

        return x;
    }

    /// <summary>(R'R)⁻¹ = R⁻¹R⁻ᵀ.</summary>
    public static double[,] InverseOfSquare(double[][] r)
    {
        var size = r.Length;
        var inverse = Enumerable.Range(0, size)
            .Select(j => Solve(r, [.. Enumerable.Range(0, size).Select(i => i == j ? 1.0 : 0)])).ToArray();
        var product = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                product[i, j] = inverse.Sum(column => column[i] * column[j]);
            }
        }

        return product;
    }
}
