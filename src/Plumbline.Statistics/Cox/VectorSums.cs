using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Statistics.Cox;

/// <summary>Sums over padded rows, in an order that is the same on every machine.</summary>
internal static class VectorSums
{
    /// <summary>target += factor · x; both of the same length, a multiple of the register's.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> x, double factor)
    {
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var terms = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var broadcast = Vector256.Create(factor);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += terms[i] * broadcast;
        }
    }

    /// <summary>Σ ln of the values.</summary>
    public static double SumOfLogs(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var sums = Vector256<double>.Zero;
        foreach (var vector in vectors)
        {
            sums += Vector256.Log(vector);
        }

        var sum = Vector256.Sum(sums);
        for (var i = vectors.Length * Vector256<double>.Count; i < values.Length; i++)
        {
            sum += Math.Log(values[i]);
        }

        return sum;
    }
}
