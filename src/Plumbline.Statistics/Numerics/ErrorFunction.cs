namespace Plumbline.Statistics.Numerics;

/// <summary>The error function and its scaled complement by the rational approximations of W. J. Cody (1969, "Rational Chebyshev
/// approximations for the error function", Math. Comp. 23:631), and exponentials of squares without their rounding.</summary>
internal static class ErrorFunction
{
    /// <summary>Up to here <see cref="Erf"/> holds, from here <see cref="Scaled"/>.</summary>
    public const double Centre = 0.46875;

    /// <summary>√½.</summary>
    public const double HalfRoot = 0.70710678118654752440;

    /// <summary>1/√(2π).</summary>
    public const double InverseRootTwoPi = 0.39894228040143267794;

    private const double InverseRootPi = 0.56418958354775628695;

    // Highest power first, in x², in x and in 1/x².
    private static readonly double[] CentreTop =
        [1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];

    private static readonly double[] CentreBottom =
        [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];

    private static readonly double[] MiddleTop =
    [
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1, 2.98635138197400131e2,
        8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
    ];

    private static readonly double[] MiddleBottom =
    [
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3, 3.29079923573345963e3,
        4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
    ];

    private static readonly double[] FarTop =
    [
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2,
        6.58749161529837803e-4,
    ];

    private static readonly double[] FarBottom =
    [
        1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
    ];

    /// <summary>erf(x), |x| ≤ <see cref="Centre"/>.</summary>
    public static double Erf(double x) => x * Polynomial(CentreTop, x * x) / Polynomial(CentreBottom, x * x);

    /// <summary>e^(x²) erfc(x), x ≥ <see cref="Centre"/>; +∞ allowed.</summary>
    public static double Scaled(double x)
    {
        if (x <= 4)
        {
            return Polynomial(MiddleTop, x) / Polynomial(MiddleBottom, x);
        }

        var s = 1 / x / x;
        return (InverseRootPi - s * Polynomial(FarTop, s) / Polynomial(FarBottom, s)) / x;
    }

    /// <summary>e^(−x²), x ≥ 0.</summary>
    public static double ExpMinusSquare(double x)
    {
        if (x >= 30)
        {
            return 0;
        }

        // The leading bits of x square exactly; what is left is small.
        var head = Math.Truncate(x * 16) / 16;
        return Math.Exp(-head * head) * Math.Exp(-(x - head) * (x + head));
    }

    /// <summary>e^(−z²/2).</summary>
    public static double ExpMinusHalfSquare(double z)
    {
        var x = Math.Abs(z);
        if (x >= 40)
        {
            return 0;
        }

        var head = Math.Truncate(x * 16) / 16;
        return Math.Exp(-0.5 * head * head) * Math.Exp(-0.5 * (x - head) * (x + head));
    }

    internal static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = sum * x + coefficient;
        }

        return sum;
    }
}
