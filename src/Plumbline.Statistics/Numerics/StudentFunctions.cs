namespace Plumbline.Statistics.Numerics;

/// <summary>Student's t through the incomplete beta function.</summary>
internal static class StudentFunctions
{
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
        // Through r = |t|/√df, whose square overflows only where the tail is 0 for every df that is not tiny.
        var r = Math.Abs(t) / Math.Sqrt(df);
        var x = r < 1e150 ? 1 / (1 + r * r) : 1 / r / r;
        var y = r > 1e-150 ? 1 / (1 + 1 / r / r) : r * r;
        return IncompleteBetaFunction.At(df / 2, 0.5, x, y);
    }

    /// <summary>The t with P(T ≤ t) = p, 0 &lt; p &lt; 1. The centre is compared near p = ½, where tails would lose the
    /// digits of t.</summary>
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
        var target = Math.Log(tail > 0.25 ? 1 - 2 * tail : 2 * tail);
        var t = Bisection.OnPositive(double.Epsilon, double.MaxValue, t =>
            tail > 0.25 ? TwoSided(t, df).LogUpper < target : TwoSided(t, df).LogLower > target);
        return p < 0.5 ? -t : t;
    }
}
