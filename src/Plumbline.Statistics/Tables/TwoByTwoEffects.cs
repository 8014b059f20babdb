using Plumbline.Statistics.Proportions;
using Plumbline.Statistics.Ratios;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// Effects of group 1 against group 2 in a 2×2 table: p₁ = A/n₁, p₂ = C/n₂, z the two-sided normal deviate of the level. All are null
/// where a group is empty; a level outside (0, 1) throws <see cref="ArgumentOutOfRangeException"/>. Ratios add ½ to all four cells when
/// any cell is 0 (Haldane 1956; Anscombe 1956), and say so in their method.
/// </summary>
public static class TwoByTwoEffects
{
    private const string Corrected = ", 0.5 added to every cell because one is 0";

    /// <summary>p₁ − p₂ with Newcombe's interval: δ = p₁ − p₂ less √((p₁−l₁)² + (u₂−p₂)²), plus √((u₁−p₁)² + (p₂−l₂)²), l and u the
    /// Wilson limits of each group. Newcombe (1998, Statist. Med. 17:873) method 10. Limits lie in [−1, 1].</summary>
    public static Effect? RiskDifference(TwoByTwo t, double level = 0.95)
    {
        if (!Risks(t, level, out var p1, out var p2))
        {
            return null;
        }

        const string method = "Risk difference, Newcombe";
        var z = NormalFunctions.Deviate(level);
        var (low1, high1) = Proportion.WilsonLimits(t.A, t.Row1, z);
        var (low2, high2) = Proportion.WilsonLimits(t.C, t.Row2, z);
        var difference = p1 - p2;
        var low = difference - double.Hypot(p1 - low1, high2 - p2);
        var high = difference + double.Hypot(high1 - p1, p2 - low2);
        return new Effect(difference, new Interval(Math.Max(-1, low), Math.Min(1, high), level, method), null, method);
    }

    /// <summary>p₁ − p₂ ± z √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂); not clamped, no width where both risks are 0 or 1. Newcombe (1998)
    /// method 1.</summary>
    public static Effect? RiskDifferenceWald(TwoByTwo t, double level = 0.95)
    {
        if (!Risks(t, level, out var p1, out var p2))
        {
            return null;
        }

        const string method = "Risk difference, Wald";
        var half = NormalFunctions.Deviate(level) * Math.Sqrt(p1 * (1 - p1) / t.Row1 + p2 * (1 - p2) / t.Row2);
        return new Effect(p1 - p2, new Interval(p1 - p2 - half, p1 - p2 + half, level, method), null, method);
    }

    /// <summary>p₁/p₂ with SE(ln) = √(B/(A n₁) + D/(C n₂)) and a Wald interval on the log scale. Katz et al. (1978).</summary>
    public static Effect? RiskRatio(TwoByTwo t, double level = 0.95)
    {
        if (!Risks(t, level, out _, out _))
        {
            return null;
        }

        var (a, b, c, d) = Cells(t);
        double n1 = a + b, n2 = c + d;
        var error = Math.Sqrt(b / (a * n1) + d / (c * n2));
        return Ratio(a * n2 / (c * n1), error, level, "Risk ratio, Wald on the log scale (Katz)" + (t.HasZeroCell ? Corrected : ""));
    }

    /// <summary>AD/(BC) with SE(ln) = √(1/A + 1/B + 1/C + 1/D) and a Wald interval on the log scale. Woolf (1955).</summary>
    public static Effect? OddsRatio(TwoByTwo t, double level = 0.95)
    {
        if (!Risks(t, level, out _, out _))
        {
            return null;
        }

        var (a, b, c, d) = Cells(t);
        var error = Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return Ratio(a * d / (b * c), error, level, "Odds ratio, Wald on the log scale (Woolf)" + (t.HasZeroCell ? Corrected : ""));
    }

    private static Effect Ratio(double estimate, double error, double level, string method) =>
        new(estimate, RatioAlgebra.WaldInterval(Math.Log(estimate), error, level, method), error, method);

    private static (double A, double B, double C, double D) Cells(TwoByTwo t)
    {
        var add = t.HasZeroCell ? 0.5 : 0;
        return (t.A + add, t.B + add, t.C + add, t.D + add);
    }

    private static bool Risks(TwoByTwo t, double level, out double p1, out double p2)
    {
        Guard.Level(level);
        var defined = t.Row1 > 0 && t.Row2 > 0;
        p1 = defined ? (double)t.A / t.Row1 : 0;
        p2 = defined ? (double)t.C / t.Row2 : 0;
        return defined;
    }
}
