using Plumbline.Statistics.Ratios;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// The odds ratio AD/(BC) of group 1 against group 2. z is the two-sided normal deviate of the level. Answers are null where a group is
/// empty, except the exact ones, which are then [0, +∞]; a level outside (0, 1) throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class OddsRatio
{
    internal const string Corrected = ", 0.5 added to every cell because one is 0";

    /// <summary>AD/(BC) as it stands: +∞ where only BC is 0, null where AD is 0 too.</summary>
    public static double? Estimate(TwoByTwo t)
    {
        double ad = (double)t.A * t.D, bc = (double)t.B * t.C;
        return ad == 0 && bc == 0 ? null : ad / bc;
    }

    /// <summary>ln(AD/(BC)) with SE = √(1/A + 1/B + 1/C + 1/D), its z test, and the Wald interval on the log scale. ½ is added to all
    /// four cells when any is 0 (Haldane 1956; Anscombe 1956), and the method says so. Woolf (1955).</summary>
    public static RatioFromCoefficient? Woolf(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        if (t.Row1 == 0 || t.Row2 == 0)
        {
            return null;
        }

        var add = t.HasZeroCell ? 0.5 : 0;
        double a = t.A + add, b = t.B + add, c = t.C + add, d = t.D + add;
        var method = "Odds ratio, Wald on the log scale (Woolf)" + (t.HasZeroCell ? Corrected : "");
        return FromLog(a * d / (b * c), Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d), level, method);
    }

    /// <summary>Peto's one-step estimate: ln OR = (A − E)/V, SE = 1/√V, E = r₁c₁/N, V = r₁r₂c₁c₂ / (N²(N−1)). Null where V is 0. Good
    /// for small effects in groups of like size. Yusuf et al. (1985).</summary>
    public static RatioFromCoefficient? Peto(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        var (difference, variance) = HypergeometricScore.Of(t);
        return variance > 0
            ? FromCoefficient(difference / variance, 1 / Math.Sqrt(variance), level, "Odds ratio, Peto one-step")
            : null;
    }

    /// <summary>All ψ that the score test with χ² × (N−1)/N does not reject; lower limit 0 where A or D is 0, upper +∞ where B or C
    /// is. Miettinen and Nurminen (1985).</summary>
    public static RatioEstimate? MiettinenNurminen(TwoByTwo t, double level = 0.95) =>
        Score(t, level, "Odds ratio, Miettinen-Nurminen score", unbiased: true);

    /// <summary>All ψ that the score test χ² = (A − a)² (1/a + 1/b + 1/c + 1/d) does not reject, a, b, c, d the table of the same
    /// margins with odds ratio ψ. Ends as above. Cornfield (1956), without his correction.</summary>
    public static RatioEstimate? Score(TwoByTwo t, double level = 0.95) => Score(t, level, "Odds ratio, score", unbiased: false);

    /// <summary>The conditional estimate, likeliest with all margins fixed (Fisher's noncentral hypergeometric distribution), with the
    /// central exact interval: P(X ≥ A) = α/2 below, P(X ≤ A) = α/2 above, or all of α on one side: [0, u] for less, [l, +∞] for
    /// greater. The estimate is 0 or +∞ at the ends of the support, null where it has one point. fisher.test of R solves the same
    /// equations to three or four digits only. Cornfield (1956).</summary>
    public static RatioEstimate Exact(TwoByTwo t, double level = 0.95, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Level(level);
        var (tail, rest, method) = alternative switch
        {
            Alternative.TwoSided => ((1 - level) / 2, (1 + level) / 2, "Odds ratio, conditional exact (central)"),
            Alternative.Less => (1 - level, level, "Odds ratio, conditional exact, one-sided upper limit"),
            _ => (1 - level, level, "Odds ratio, conditional exact, one-sided lower limit"),
        };
        var low = alternative == Alternative.Less ? 0 : ConditionalOdds.Lower(t, tail, rest, 1);
        var high = alternative == Alternative.Greater ? double.PositiveInfinity : ConditionalOdds.Upper(t, tail, rest, 1);
        return new RatioEstimate(ConditionalOdds.Estimate(t), new Interval(low, high, level, method));
    }

    /// <summary>The conditional estimate with the central mid-P interval: P(X &gt; A) + ½ P(X = A) = α/2 below, P(X &lt; A) + ½ P(X = A)
    /// = α/2 above. Lancaster (1961); Mehta and Walsh (1992).</summary>
    public static RatioEstimate ExactMidP(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        double tail = (1 - level) / 2, rest = (1 + level) / 2;
        var interval = new Interval(
            ConditionalOdds.Lower(t, tail, rest, 0.5), ConditionalOdds.Upper(t, tail, rest, 0.5), level,
            "Odds ratio, conditional, mid-P (central)");
        return new RatioEstimate(ConditionalOdds.Estimate(t), interval);
    }

    internal static RatioFromCoefficient FromLog(double ratio, double error, double level, string method) =>
        FromCoefficient(Math.Log(ratio), error, level, method) with { Ratio = ratio };

    private static RatioFromCoefficient FromCoefficient(double beta, double error, double level, string method)
    {
        var z = beta / error;
        var interval = RatioAlgebra.WaldInterval(beta, error, level, method);
        return new RatioFromCoefficient(beta, error, z, z * z, NormalFunctions.TwoSided(z), Math.Exp(beta), interval);
    }

    private static RatioEstimate? Score(TwoByTwo t, double level, string method, bool unbiased)
    {
        Guard.Level(level);
        if (t.Row1 == 0 || t.Row2 == 0)
        {
            return null;
        }

        var z = NormalFunctions.Deviate(level);
        var critical = z * z * (unbiased ? t.Total / (t.Total - 1.0) : 1);
        var low = t.A == 0 || t.D == 0 ? 0 : OddsScore.LowerLimit(t, critical);
        var high = t.B == 0 || t.C == 0 ? double.PositiveInfinity : 1 / OddsScore.LowerLimit(t.Swapped, critical);
        return new RatioEstimate(Estimate(t), new Interval(low, high, level, method));
    }
}
