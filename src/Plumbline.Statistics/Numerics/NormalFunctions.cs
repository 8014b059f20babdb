namespace Plumbline.Statistics.Numerics;

/// <summary>The normal distribution's tails and quantile.</summary>
internal static class NormalFunctions
{
    // Coefficients of Wichura (1988), algorithm AS 241, PPND16, highest power first.
    private static readonly double[] CentreTop =
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ];

    private static readonly double[] CentreBottom =
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0,
    ];

    private static readonly double[] MiddleTop =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ];

    private static readonly double[] MiddleBottom =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0,
    ];

    private static readonly double[] FarTop =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ];

    private static readonly double[] FarBottom =
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
    ];

    /// <summary>P(Z ≤ z) and P(Z &gt; z), and their logarithms.</summary>
    public static Tails At(double z)
    {
        var far = Far(Math.Abs(z));
        return z > 0 ? far : far.Swapped;
    }

    /// <summary>ln P(Z ≤ z).</summary>
    public static double LogLower(double z)
    {
        var y = Math.Abs(z) * ErrorFunction.HalfRoot;
        if (y <= ErrorFunction.Centre)
        {
            return Math.Log(0.5 + 0.5 * ErrorFunction.Erf(z * ErrorFunction.HalfRoot));
        }

        var scaled = 0.5 * ErrorFunction.Scaled(y);
        return z < 0 ? Math.Log(scaled) - 0.5 * z * z : Elementary.LogOnePlus(-scaled * ErrorFunction.ExpMinusHalfSquare(z));
    }

    /// <summary>φ(z) / P(Z ≤ z), the derivative of <see cref="LogLower"/>.</summary>
    public static double LogLowerSlope(double z)
    {
        var y = -z * ErrorFunction.HalfRoot;
        return y > ErrorFunction.Centre
            ? 2 * ErrorFunction.InverseRootTwoPi / ErrorFunction.Scaled(y)
            : ErrorFunction.InverseRootTwoPi * Math.Exp(-0.5 * z * z - LogLower(z));
    }

    /// <summary>erfc(x) = 2 P(Z &gt; x√2).</summary>
    public static double Erfc(double x)
    {
        var y = Math.Abs(x);
        if (y <= ErrorFunction.Centre)
        {
            return 1 - ErrorFunction.Erf(x);
        }

        var outer = ErrorFunction.Scaled(y) * ErrorFunction.ExpMinusSquare(y);
        return x > 0 ? outer : 2 - outer;
    }

    /// <summary>The z with P(Z ≤ z) = p; −∞ at 0 and +∞ at 1. Relative error about 1e−16.</summary>
    public static double Quantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - q * q;
            return q * ErrorFunction.Polynomial(CentreTop, r) / ErrorFunction.Polynomial(CentreBottom, r);
        }

        var tail = q < 0 ? p : 1 - p;
        if (tail == 0)
        {
            return q < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var s = Math.Sqrt(-Math.Log(tail));
        var z = s <= 5
            ? ErrorFunction.Polynomial(MiddleTop, s - 1.6) / ErrorFunction.Polynomial(MiddleBottom, s - 1.6)
            : ErrorFunction.Polynomial(FarTop, s - 5) / ErrorFunction.Polynomial(FarBottom, s - 5);
        return q < 0 ? -z : z;
    }

    /// <summary>The two-sided standard normal deviate of a confidence level: 1.959964 at 0.95.</summary>
    public static double Deviate(double level) => -Quantile((1 - level) / 2);

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSided(double z)
    {
        var y = Math.Abs(z) * ErrorFunction.HalfRoot;
        return y <= ErrorFunction.Centre
            ? 1 - ErrorFunction.Erf(y)
            : ErrorFunction.Scaled(y) * ErrorFunction.ExpMinusHalfSquare(z);
    }

    // Tails at z ≥ 0. The rational factor hardly feels the rounding of z/√2; the exponential is taken of z itself.
    private static Tails Far(double z)
    {
        var y = z * ErrorFunction.HalfRoot;
        if (y <= ErrorFunction.Centre)
        {
            var half = 0.5 * ErrorFunction.Erf(y);
            return new Tails(0.5 + half, 0.5 - half, Math.Log(0.5 + half), Math.Log(0.5 - half));
        }

        var scaled = 0.5 * ErrorFunction.Scaled(y);
        var upper = scaled * ErrorFunction.ExpMinusHalfSquare(z);
        return new Tails(1 - upper, upper, Elementary.LogOnePlus(-upper), Math.Log(scaled) - 0.5 * z * z);
    }
}
