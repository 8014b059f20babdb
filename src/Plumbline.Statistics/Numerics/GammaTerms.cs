namespace Plumbline.Statistics.Numerics;

/// <summary>
/// The gamma function on the log scale and its parts: Stirling's error and the deviance, in which Loader (2000, "Fast and accurate
/// computation of binomial probabilities") writes point probabilities so that no large logarithms are subtracted.
/// </summary>
internal static class GammaTerms
{
    private const int StirlingFrom = 16;
    private const double EulerGamma = 0.57721566490153286061;

    /// <summary>ζ(k) − 1 for k = 2 to 27: at |h| = ½ the next term is below 1e−17.</summary>
    private static readonly double[] ZetaMinusOne =
    [
        0.64493406684822640607, 0.20205690315959423664, 0.082323233711138144031, 0.036927755143369989099, 0.017343061984449237301,
        0.0083492773819229260113, 0.0040773561979443595504, 0.0020083928260821171108, 0.00099457512781797596801,
        0.00049418860411942766575, 0.00024608655330804474204, 0.00012271334757851803943, 0.000061248135058811215004,
        0.000030588236306972049761, 0.000015282259408611054141, 7.6371976378553385851e-6, 3.8172932650404334254e-6,
        1.9082127165059858953e-6, 9.5396203381170607827e-7, 4.7693298688145091546e-7, 2.3845050265745717668e-7,
        1.1921992593144636885e-7, 5.960818905137443835e-8, 2.9803503442948908742e-8, 1.4901554878932188331e-8,
        7.4507118252853388185e-9,
    ];

    /// <summary>δ(x) = ln Γ(x+1) − (x+½) ln x + x − ½ ln 2π for x &gt; 0. Stirling's series from 16 on; below, steps of
    /// δ(x) = δ(x+1) + (x+½) ln(1+1/x) − 1.</summary>
    public static double StirlingError(double x)
    {
        var steps = 0.0;
        for (; x < StirlingFrom; x++)
        {
            steps += (x + 0.5) * Elementary.LogOnePlus(1 / x) - 1;
        }

        var s = 1 / x / x;
        return steps + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360)))))) / x;
    }

    /// <summary>D(x, m) = x ln(x/m) + m − x for x ≥ 0, m &gt; 0: half the deviance of a Poisson count (Loader 2000; with his
    /// series in (x−m)/(x+m) near m = x).</summary>
    public static double Deviance(double x, double m)
    {
        if (x == 0)
        {
            return m;
        }

        if (Math.Abs(x - m) >= 0.1 * (x + m))
        {
            var ratio = x / m;
            return x * (double.IsInfinity(ratio) ? Math.Log(x) - Math.Log(m) : Math.Log(ratio)) + m - x;
        }

        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + term / j;
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    /// <summary>ln Γ(x), x &gt; 0. Near its zeros 1 and 2 by the series in ζ(k) − 1 (Abramowitz and Stegun 6.1.33).</summary>
    public static double LogGamma(double x) => x switch
    {
        >= 0.5 and < 1.5 => LogGammaNearOne(x - 1),
        >= 1.5 and < 2.5 => LogGammaNearOne(x - 2) + Elementary.LogOnePlus(x - 2),
        < 0.5 => LogGammaNearOne(x) - Math.Log(x),
        _ => (x - 0.5) * Math.Log(x) - x + Elementary.HalfLogTwoPi + StirlingError(x),
    };

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a+b), without the cancellation.</summary>
    public static double LogBeta(double a, double b) => Math.Log((a + b) / a / b) - LogChoose(a, b);

    /// <summary>ln Γ(a+b+1) / (Γ(a+1) Γ(b+1)) for a, b &gt; 0.</summary>
    public static double LogChoose(double a, double b)
    {
        var n = a + b;
        return StirlingError(n) - StirlingError(a) - StirlingError(b) - Elementary.HalfLogTwoPi - 0.5 * Math.Log(a * (b / n))
            + a * Elementary.LogOnePlus(b / a) + b * Elementary.LogOnePlus(a / b);
    }

    // ln Γ(1+h), |h| <= 1/2: the terms fall as 4^−k.
    private static double LogGammaNearOne(double h)
    {
        var sum = 0.0;
        for (var i = ZetaMinusOne.Length - 1; i >= 0; i--)
        {
            sum = ZetaMinusOne[i] / (i + 2) - h * sum;
        }

        return h * (1 - EulerGamma) - Elementary.LogOnePlus(h) + h * h * sum;
    }
}
