using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>Responders of group 1 less those expected with all margins fixed and no effect, and the hypergeometric variance.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HypergeometricScore(double Difference, double Variance)
{
    /// <summary>a − n₁m₁/N = (ad − bc)/N and n₁ n₂ m₁ m₂/(N²(N−1)); both 0 where a row or a column is empty.</summary>
    public static HypergeometricScore Of(TwoByTwo t)
    {
        if (t.HasEmptyMargin)
        {
            return default;
        }

        double n = t.Total;
        return new HypergeometricScore(t.Determinant / n, t.Row1 / n * t.Row2 * (t.Column1 / n) * (t.Column2 / (n - 1)));
    }
}
