namespace Plumbline.Statistics.Numerics;

/// <summary>Point probabilities in Loader's form (2000), always on the log scale.</summary>
internal static class PointProbabilities
{
    /// <summary>ln [Γ(n+1) / (Γ(x+1) Γ(n−x+1)) p^x q^(n−x)], 0 ≤ x ≤ n, p + q = 1. x and n need not be integers.</summary>
    public static double LogBinomial(double x, double n, double p, double q)
    {
        if (p == 0 || q == 0)
        {
            return x == (p == 0 ? 0 : n) ? 0 : double.NegativeInfinity;
        }

        if (x == 0)
        {
            return n == 0 ? 0 : LogPower(q, p, n);
        }

        return x == n ? LogPower(p, q, n) : LogInner(x, n - x, p, q);
    }

    /// <summary>ln [Γ(a+b+1) / (Γ(a+1) Γ(b+1)) p^a q^b] for a, b &gt; 0: b is given, so that a tiny a is not lost in a + b.</summary>
    public static double LogInner(double a, double b, double p, double q) =>
        LogInnerScale(a, b) - GammaTerms.Deviance(a, a + b, p) - GammaTerms.Deviance(b, a + b, q);

    /// <summary>The part of <see cref="LogInner"/> that does not depend on p.</summary>
    public static double LogInnerScale(double a, double b)
    {
        var n = a + b;
        return GammaTerms.StirlingError(n) - GammaTerms.StirlingError(a) - GammaTerms.StirlingError(b)
            - 0.5 * (Elementary.LogTwoPi + Math.Log(a) + Math.Log(b / n));
    }

    /// <summary>ln [x^a e^−x / Γ(a+1)] for a &gt; 0, x &gt; 0.</summary>
    public static double LogPoisson(double a, double x) =>
        -GammaTerms.StirlingError(a) - GammaTerms.Deviance(a, x) - 0.5 * (Elementary.LogTwoPi + Math.Log(a));

    /// <summary>ln of the chance of x white among <paramref name="draws"/> balls drawn from white + black: three binomial terms with
    /// p = draws / (white + black).</summary>
    public static double LogHypergeometric(long x, long white, long black, long draws)
    {
        if (x < Math.Max(0, draws - black) || x > Math.Min(draws, white))
        {
            return double.NegativeInfinity;
        }

        double all = white + black;
        if (draws == 0 || draws == white + black)
        {
            return 0;
        }

        var p = draws / all;
        var q = (all - draws) / all;
        return Math.Min(0, LogBinomial(x, white, p, q) + LogBinomial(draws - x, black, p, q) - LogBinomial(draws, all, p, q));
    }

    // n ln p, through whichever of p and 1 − p is smaller.
    private static double LogPower(double p, double q, double n) => n * (q < 0.5 ? Elementary.LogOnePlus(-q) : Math.Log(p));
}
