namespace Plumbline.Statistics.Numerics;

/// <summary>The regularised incomplete beta function and its inverse.</summary>
internal static class IncompleteBetaFunction
{
    // The fraction needs some multiple of sqrt(max(a, b)) steps; counts end at 1e9.
    private const int MostSteps = 2_000_000;
    private const double Tiny = 1e-300;

    /// <summary>I_x(a, b) and 1 − I_x(a, b) for a, b &gt; 0; y = 1 − x is given so that it keeps its digits when x is near 1.</summary>
    public static Tails At(double a, double b, double x, double y)
    {
        if (x <= 0)
        {
            return Tails.AllUpper;
        }

        if (y <= 0)
        {
            return Tails.AllLower;
        }

        return x > (a + 1) / (a + b + 2)
            ? Tails.FromLogUpper(LogSmallSide(b, a, y, x))
            : Tails.FromLogLower(LogSmallSide(a, b, x, y));
    }

    /// <summary>The x with I_x(a, b) = p (or 1 − I_x(a, b) = p when <paramref name="upper"/>), to the last bit the tails allow.</summary>
    public static double Inverse(double a, double b, double p, bool upper)
    {
        if (p is 0 or 1)
        {
            return (p == 0) == upper ? 1 : 0;
        }

        // Compare the tail that is at most one half: 1 − p is then exact.
        var compareUpper = upper == p <= 0.5;
        var target = Math.Log(p <= 0.5 ? p : 1 - p);
        return Bisection.OnPositive(double.Epsilon, 1, x =>
        {
            var tails = At(a, b, x, 1 - x);
            return compareUpper ? tails.LogUpper > target : tails.LogLower < target;
        });
    }

    // ln I_x(a, b) where x is at or below about the mean.
    private static double LogSmallSide(double a, double b, double x, double y) =>
        PointProbabilities.LogInner(a, b, x, y) + Math.Log(b / (a + b)) + Math.Log(Fraction(a, b, x));

    // Continued fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz's method (Press et al. 2007, §6.4).
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var h = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            var step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < 3e-16)
            {
                return h;
            }
        }

        throw new ArithmeticException(FormattableString.Invariant($"Incomplete beta did not settle: a = {a}, b = {b}, x = {x}."));
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
