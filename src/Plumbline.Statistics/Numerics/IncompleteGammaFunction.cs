namespace Plumbline.Statistics.Numerics;

/// <summary>The regularised incomplete gamma function.</summary>
internal static class IncompleteGammaFunction
{
    private const int MostSteps = 2_000_000;

    /// <summary>P(a, x) and Q(a, x) = 1 − P(a, x) for a &gt; 0, x ≥ 0 (Press et al. 2007, §6.2: series below a + 1,
    /// fraction above).</summary>
    public static Tails At(double a, double x)
    {
        if (x <= 0)
        {
            return Tails.AllUpper;
        }

        if (double.IsPositiveInfinity(x))
        {
            return Tails.AllLower;
        }

        var term = PointProbabilities.LogPoisson(a, x);
        return x < a + 1
            ? Tails.FromLogLower(term + Math.Log(Series(a, x)))
            : Tails.FromLogUpper(term + Math.Log(a) + Math.Log(Fraction(a, x)));
    }

    /// <summary>The x with P(a, x) = p, or Q(a, x) = p when <paramref name="upper"/>.</summary>
    public static double Inverse(double a, double p, bool upper)
    {
        if (p is 0 or 1)
        {
            return (p == 0) == upper ? double.PositiveInfinity : 0;
        }

        var compareUpper = upper == p <= 0.5;
        var target = Math.Log(p <= 0.5 ? p : 1 - p);
        return Bisection.OnPositive(double.Epsilon, double.MaxValue, x =>
            compareUpper ? At(a, x).LogUpper > target : At(a, x).LogLower < target);
    }

    private static double Series(double a, double x)
    {
        double sum = 1, term = 1;
        for (var n = 1; n <= MostSteps; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 1e-17)
            {
                return sum;
            }
        }

        throw NotSettled(a, x);
    }

    private static double Fraction(double a, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n <= MostSteps; n++)
        {
            var numerator = -n * (n - a);
            b += 2;
            d = numerator * d + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + numerator / c;
            c = Math.Abs(c) < tiny ? tiny : c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 3e-16)
            {
                return h;
            }
        }

        throw NotSettled(a, x);
    }

    private static ArithmeticException NotSettled(double a, double x) =>
        new(FormattableString.Invariant($"Incomplete gamma did not settle: a = {a}, x = {x}."));
}
