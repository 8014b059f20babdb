namespace Plumbline.Statistics.Numerics;

/// <summary>Student's t through the incomplete beta function.</summary>
internal static class StudentFunctions
{
    // |t|/√df from which x = df/(df + t²) would underflow, and the tail is its first term to any precision.
    private const double Far = 1e150;

    public static Tails At(double t, double df)
    {
        if (t == 0)
        {
            return NormalFunctions.At(0);
        }

        var far = Tails.FromLogUpper(TwoSided(t, df).LogLower - Elementary.LogTwo);
        return t > 0 ? far : far.Swapped;
    }

    /// <summary>P(|T| ≥ |t|) as lower tail, P(|T| &lt; |t|) as upper.</summary>
    public static Tails TwoSided(double t, double df)
    {
        var r = Math.Abs(t) / Math.Sqrt(df);
        if (r >= Far)
        {
            var logRatio = Math.Log(Math.Abs(t)) - 0.5 * Math.Log(df);
            return Tails.FromLogLower(-df * logRatio - Math.Log(df / 2) - GammaTerms.LogBeta(df / 2, 0.5));
        }

        var x = 1 / (1 + r * r);
        var y = r > 1 / Far ? 1 / (1 + 1 / r / r) : r * r;
        return IncompleteBetaFunction.At(df / 2, 0.5, x, y);
    }

    /// <summary>The t with P(T ≤ t) = p, p in [0, 1]. The centre is compared near p = ½, where tails would lose the digits of t.</summary>
    public static double Quantile(double p, double df)
    {
        if (p == 0.5)
        {
            return 0;
        }

        if (p is 0 or 1)
        {
            return p == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var tail = p < 0.5 ? p : 1 - p;
        var t = Math.Sqrt(df) * (tail > 0.25 ? Math.Sqrt(IncompleteBetaFunction.InverseOdds(0.5, df / 2, 1 - 2 * tail, upper: false))
            : Outer(2 * tail, df / 2));
        return p < 0.5 ? -t : t;
    }

    // The r at which P(|T| ≥ r√df) = p: r² is the odds of y = t²/(df + t²).
    private static double Outer(double p, double a)
    {
        var far = -0.5 * IncompleteBetaFunction.LeastLogOdds(a, 0.5, Math.Log(p));
        return far >= Math.Log(Far) ? Math.Exp(far) : Math.Sqrt(IncompleteBetaFunction.InverseOdds(0.5, a, p, upper: true));
    }
}
