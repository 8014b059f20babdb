namespace Plumbline.Statistics.Tables;

/// <summary>The score statistic of a risk ratio φ = p₁/p₂, at the likeliest risks with that ratio.</summary>
internal static class RatioScore
{
    // Wide enough for any counts and levels, narrow enough for squares.
    private const double Largest = 1e100;

    /// <summary>The φ above A n₂ / (C n₁) at which the statistic is −z; C is not 0. The lower limit is one over that of the groups
    /// exchanged.</summary>
    public static double UpperLimit(TwoByTwo t, double z)
    {
        var estimate = Math.Max(1 / Largest, (double)t.A / t.Row1 / ((double)t.C / t.Row2));
        return Bisection.OnPositive(estimate, Largest, ratio => Z(t, ratio) > -z);
    }

    // With m = A + C, D = A + n₂ − φ(C + n₁) and R = √(D² + 4φ y₁y₂), the smaller root of Koopman's quadratic is
    // p₂ = 2m / (B + R), B = φn₁ + A + n₂ + φC. Written so, neither the root nor 1 − p₁ and 1 − p₂ subtract near equals.
    private static double Z(TwoByTwo t, double ratio)
    {
        double n1 = t.Row1, n2 = t.Row2, m = t.Column1, y1 = t.B, y2 = t.D;
        var distance = t.A + n2 - ratio * (t.C + n1);
        var product = 4 * ratio * y1 * y2;
        var root = Math.Sqrt(distance * distance + product);
        var below = ratio * n1 + t.A + n2 + ratio * t.C + root;
        var plus = distance >= 0 ? root + distance : product / (root - distance);
        var minus = distance <= 0 ? root - distance : product / (root + distance);
        double p2 = 2 * m / below, q1 = (plus + 2 * ratio * y1) / below, q2 = (minus + 2 * y2) / below;
        var variance = ratio * p2 * q1 / n1 + ratio * ratio * p2 * q2 / n2;
        var difference = t.A / n1 - ratio * (t.C / n2);
        return difference == 0 ? 0 : difference / Math.Sqrt(variance);
    }
}
