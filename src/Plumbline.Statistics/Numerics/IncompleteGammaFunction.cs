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

    /// <summary>The x with P(a, x) = p, or Q(a, x) = p when <paramref name="upper"/>, to the last bits the tails allow; 0 where it is
    /// below the smallest double.</summary>
    public static double Inverse(double a, double p, bool upper)
    {
        if (p is 0 or 1)
        {
            return (p == 0) == upper ? double.PositiveInfinity : 0;
        }

        // Solve for the tail that is at most one half: 1 − p is then exact.
        var tail = p <= 0.5 ? p : 1 - p;
        var target = Math.Log(tail);
        var scale = Math.Log(a) - GammaTerms.StirlingError(a) - 0.5 * (Elementary.LogTwoPi + Math.Log(a));
        var ofUpper = upper == p <= 0.5;
        return LogSearch.OnPositive(Start(a, target, ofUpper), x =>
        {
            // In v = ln x the density is proportional to x^a e^−x: log-concave, so the logarithms of both tails are concave in v.
            var tails = At(a, x);
            var log = ofUpper ? tails.LogUpper : tails.LogLower;
            var slope = Math.Exp(scale - GammaTerms.Deviance(a, x) - log);
            return ofUpper ? new SearchPoint(target - log, slope, a - x + slope) : new SearchPoint(log - target, slope, a - x - slope);
        });
    }

    // ln x by Wilson and Hilferty (1931); for the lower tail never below the bound from P ≤ x^a / Γ(a+1).
    private static double Start(double a, double target, bool ofUpper)
    {
        var z = NormalFunctions.Quantile(Math.Exp(target));
        var root = 1 - 1 / (9 * a) - (ofUpper ? z : -z) / (3 * Math.Sqrt(a));
        var start = root > 0 ? Math.Log(a) + 3 * Math.Log(root) : double.NegativeInfinity;
        return ofUpper
            ? Math.Max(start, Math.Log(Math.Max(1e-3, -target - GammaTerms.LogGamma(a))))
            : Math.Max(start, (target + GammaTerms.LogGamma(a + 1)) / a);
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
