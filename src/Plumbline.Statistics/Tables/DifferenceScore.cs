namespace Plumbline.Statistics.Tables;

/// <summary>
/// The score statistic of a risk difference: z(δ) = (p₁ − p₂ − δ) / √V(δ), V at the likeliest risks (p̃₁, p̃₂) with p̃₁ − p̃₂ = δ. Both
/// groups hold somebody.
/// </summary>
internal static class DifferenceScore
{
    private const int MostSteps = 200;

    /// <summary>z at δ in (−1, 1); null where it is 0/0.</summary>
    public static double? Z(TwoByTwo t, double difference, bool unbiased)
    {
        double n1 = t.Row1, n2 = t.Row2;
        var distance = t.Determinant / (n1 * n2) - difference;
        var p2 = SecondRisk(t, difference);
        var p1 = p2 + difference;
        var variance = p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2;
        var factor = unbiased ? t.Total / (t.Total - 1.0) : 1;
        return distance == 0 && variance <= 0 ? null : distance / Math.Sqrt(Math.Max(0, variance * factor));
    }

    /// <summary>The δ at which z(δ) is +z and −z; z(δ) falls.</summary>
    public static (double Low, double High) Limits(TwoByTwo t, double z, bool unbiased)
    {
        var estimate = t.Determinant / ((double)t.Row1 * t.Row2);
        var low = estimate <= -1 ? -1 : Root(-1, estimate, z);
        var high = estimate >= 1 ? 1 : Root(estimate, 1, -z);
        return (low, high);

        double Root(double from, double to, double target)
        {
            for (var step = 0; step < MostSteps; step++)
            {
                var middle = from + (to - from) / 2;
                if (middle <= from || middle >= to)
                {
                    break;
                }

                if ((Z(t, middle, unbiased) ?? 0) > target)
                {
                    from = middle;
                }
                else
                {
                    to = middle;
                }
            }

            return from + (to - from) / 2;
        }
    }

    // The likeliest p₂ with p₁ = p₂ + δ. Its log likelihood is concave: the root of the derivative is kept in a bracket and found by
    // Newton's method from the closed solution of the cubic, which alone would lose digits near 0 and 1.
    private static double SecondRisk(TwoByTwo t, double difference)
    {
        double low = Math.Max(0, -difference), high = Math.Min(1, 1 - difference);
        if (!(Slope(t, low, difference).Value > 0))
        {
            return low;
        }

        if (!(Slope(t, high, difference).Value < 0))
        {
            return high;
        }

        var p = Math.Clamp(CubicRoot(t, difference), low, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, curvature) = Slope(t, p, difference);
            if (slope > 0)
            {
                low = p;
            }
            else
            {
                high = p;
            }

            var next = p - slope / curvature;
            if (!(next > low && next < high))
            {
                next = low + (high - low) / 2;
            }

            if (Math.Abs(next - p) <= 1e-15 * p || next <= low || next >= high)
            {
                return next;
            }

            p = next;
        }

        return p;
    }

    // Derivatives of x₁ ln p₁ + y₁ ln(1−p₁) + x₂ ln p₂ + y₂ ln(1−p₂); a count of 0 adds nothing, even at the end of its range.
    private static (double Value, double Curvature) Slope(TwoByTwo t, double p2, double difference)
    {
        var p1 = p2 + difference;
        var (a, b, c, d) = (Part(t.A, p1), Part(t.B, 1 - p1), Part(t.C, p2), Part(t.D, 1 - p2));
        var curvature = -(Square(t.A, a) + Square(t.B, b) + Square(t.C, c) + Square(t.D, d));
        return (a - b + (c - d), curvature);

        static double Part(long count, double p) => count == 0 ? 0 : count / Math.Max(p, 0);

        static double Square(long count, double part) => count == 0 ? 0 : part * part / count;
    }

    // Miettinen and Nurminen (1985), appendix I: L₃p³ + L₂p² + L₁p + L₀ = 0.
    private static double CubicRoot(TwoByTwo t, double difference)
    {
        double n1 = t.Row1, n2 = t.Row2, n = n1 + n2, m = t.Column1;
        var l2 = (n1 + 2 * n2) * difference - n - m;
        var l1 = (n2 * difference - n - 2 * t.C) * difference + m;
        var l0 = t.C * difference * (1 - difference);
        var third = l2 / (3 * n);
        var q = third * third * third - l1 * l2 / (6 * n * n) + l0 / (2 * n);
        var r = Math.CopySign(Math.Sqrt(Math.Max(0, third * third - l1 / (3 * n))), q);
        var angle = r == 0 ? 0 : (Math.PI + Math.Acos(Math.Clamp(q / (r * r * r), -1, 1))) / 3;
        return 2 * r * Math.Cos(angle) - third;
    }
}
