using Plumbline.Statistics.Ratios;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// The ratio p₁/p₂ of two risks, p₁ = A/n₁ of group 1 and p₂ = C/n₂ of group 2. z is the two-sided normal deviate of the level. All
/// answers are null where a group is empty; a level outside (0, 1) throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class RiskRatio
{
    /// <summary>p₁/p₂ as it stands: +∞ where only p₂ is 0, null where both are.</summary>
    public static double? Estimate(TwoByTwo t) =>
        t.Row1 == 0 || t.Row2 == 0 || t.Column1 == 0 ? null : (double)t.A / t.Row1 / ((double)t.C / t.Row2);

    /// <summary>1 − p₁/p₂, the relative risk reduction: −∞ where only p₂ is 0, null where both are. Its limits are
    /// 1 less those of the ratio, exchanged.</summary>
    public static double? RelativeReduction(TwoByTwo t) => 1 - Estimate(t);

    /// <summary>ln(p₁/p₂) with SE = √(B/(A n₁) + D/(C n₂)), its z test, and the Wald interval on the log scale. ½ is added to all four
    /// cells when any is 0 (Haldane 1956), and the method says so. Katz et al. (1978).</summary>
    public static RatioFromCoefficient? Katz(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        if (t.Row1 == 0 || t.Row2 == 0)
        {
            return null;
        }

        var add = t.HasZeroCell ? 0.5 : 0;
        double a = t.A + add, b = t.B + add, c = t.C + add, d = t.D + add, n1 = a + b, n2 = c + d;
        var method = "Risk ratio, Wald on the log scale (Katz)" + (t.HasZeroCell ? OddsRatio.Corrected : "");
        return OddsRatio.FromLog(a * n2 / (c * n1), Math.Sqrt(b / (a * n1) + d / (c * n2)), level, method);
    }

    /// <summary>All φ that the score test with variance × N/(N−1) does not reject; lower limit 0 where A = 0, upper +∞ where C = 0.
    /// Miettinen and Nurminen (1985).</summary>
    public static RatioEstimate? MiettinenNurminen(TwoByTwo t, double level = 0.95) =>
        Score(t, level, "Risk ratio, Miettinen-Nurminen score", unbiased: true);

    /// <summary>All φ that the score test z = (p₁ − φp₂) / √(p̃₁(1−p̃₁)/n₁ + φ²p̃₂(1−p̃₂)/n₂) does not reject, p̃ the likeliest risks with
    /// p̃₁ = φp̃₂. Ends as above. Koopman (1984).</summary>
    public static RatioEstimate? Koopman(TwoByTwo t, double level = 0.95) => Score(t, level, "Risk ratio, Koopman score", unbiased: false);

    private static RatioEstimate? Score(TwoByTwo t, double level, string method, bool unbiased)
    {
        Guard.Level(level);
        if (t.Row1 == 0 || t.Row2 == 0)
        {
            return null;
        }

        var z = NormalFunctions.Deviate(level) * Math.Sqrt(unbiased ? t.Total / (t.Total - 1.0) : 1);
        var low = t.A == 0 ? 0 : 1 / RatioScore.UpperLimit(t.Swapped, z);
        var high = t.C == 0 ? double.PositiveInfinity : RatioScore.UpperLimit(t, z);
        return new RatioEstimate(Estimate(t), new Interval(low, high, level, method));
    }
}
