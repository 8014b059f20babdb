namespace Plumbline.Statistics.Numerics;

/// <summary>
/// The gamma function on the log scale and its parts: Stirling's error and the deviance, in which Loader (2000, "Fast and accurate
/// computation of binomial probabilities") writes point probabilities so that no large logarithms are subtracted.
/// </summary>
internal static class GammaTerms
{
    private const int StirlingFrom = 8;
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

    /// <summary>δ(½), δ(1), … δ(15½), from 60-digit arithmetic.</summary>
    private static readonly double[] StirlingErrorOfHalves =
    [
        0.15342640972002734529, 0.08106146679532725822, 0.054814121051917653896, 0.041340695955409294094, 0.033162873519936287485,
        0.027677925684998339149, 0.023746163656297495971, 0.020790672103765093112, 0.018488450532673185231, 0.016644691189821192163,
        0.015134973221917378874, 0.013876128823070747999, 0.012810465242920226924, 0.011896709945891770095, 0.011104559758206917327,
        0.010411265261972096497, 0.0097994161261588032984, 0.0092554621827127329177, 0.008768700134139385463, 0.0083305634333628712565,
        0.0079341145643140205472, 0.007573675487951840795, 0.0072445543013203831795, 0.0069428401072095298657, 0.0066652470327076824424,
        0.0064089941880042070684, 0.0061717122630394576475, 0.0059513701127588477356, 0.005746216513010115682, 0.005554733551962801371,
        0.0053755990329268344936,
    ];

    /// <summary>δ(x) = ln Γ(x+1) − (x+½) ln x + x − ½ ln 2π for x &gt; 0. A table at halves below 16; Stirling's series from 8 on;
    /// below, steps of δ(x) = δ(x+1) + (x+½) ln(1+1/x) − 1.</summary>
    public static double StirlingError(double x)
    {
        var twice = 2 * x;
        if (twice < 32 && twice == Math.Floor(twice) && twice > 0)
        {
            return StirlingErrorOfHalves[(int)twice - 1];
        }

        var steps = 0.0;
        for (; x < StirlingFrom; x++)
        {
            steps += (x + 0.5) * Elementary.LogOnePlus(1 / x) - 1;
        }

        var s = 1 / x / x;
        var series = 1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360 - s * (1.0 / 156 - s * (3617.0 / 122400 - s * (43867.0 / 244188)))));
        return steps + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * series))) / x;
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
        for (var j = 3; j < 100; j += 2)
        {
            term *= v * v;
            var next = sum + term / j;
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }

    /// <summary>D(x, n p) for x, n, p &gt; 0, where n p may be below the smallest double.</summary>
    public static double Deviance(double x, double n, double p)
    {
        var m = n * p;
        return m > 1e-290 ? Deviance(x, m) : x * (Math.Log(x) - Math.Log(n) - Math.Log(p)) + m - x;
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
