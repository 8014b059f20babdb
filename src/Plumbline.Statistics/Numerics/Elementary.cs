namespace Plumbline.Statistics.Numerics;

/// <summary>log(1+x) and exp(x)−1 without cancellation: .NET's double.LogP1 and double.ExpM1 add and subtract the 1 naively.</summary>
internal static class Elementary
{
    public const double HalfLogTwoPi = 0.91893853320467274178;
    public const double LogTwoPi = 2 * HalfLogTwoPi;
    public const double LogTwo = 0.69314718055994530942;

    /// <summary>log(1+x), x &gt; −1; −∞ at −1. Kahan's correction of the rounding of 1+x (Higham 2002, §1.14.1).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : u <= 0 || double.IsInfinity(u) ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>exp(x)−1. Kahan's correction of the rounding of exp(x) (Higham 2002, §1.14.1).</summary>
    public static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        if (u == 1)
        {
            return x;
        }

        var difference = u - 1;
        return difference == -1 || double.IsInfinity(u) ? difference : difference * (x / Math.Log(u));
    }

    /// <summary>log(1−exp(x)) for x &lt;= 0 (Mächler 2012, Rmpfr vignette, eq. 7: split at −ln 2).</summary>
    public static double LogOneMinusExp(double x) =>
        x > -LogTwo ? Math.Log(-ExpMinusOne(x)) : LogOnePlus(-Math.Exp(x));
}
