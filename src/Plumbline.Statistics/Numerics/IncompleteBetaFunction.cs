namespace Plumbline.Statistics.Numerics;

/// <summary>The regularised incomplete beta function and its inverse.</summary>
internal static class IncompleteBetaFunction
{
    // The fraction needs some multiple of sqrt(max(a, b)) steps; counts end at 1e9.
    private const int MostSteps = 2_000_000;
    private const double HugeShape = 1e7;
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

        return x > (a + 1) / (a + b + 2) ? SmallSide(b, a, y, x).Swapped : SmallSide(a, b, x, y);
    }

    /// <summary>The x with I_x(a, b) = p (or 1 − I_x(a, b) = p when <paramref name="upper"/>), to the last bits the tails allow.</summary>
    public static double Inverse(double a, double b, double p, bool upper)
    {
        var odds = InverseOdds(a, b, p, upper);
        return odds <= 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
    }

    /// <summary>x/(1−x) of that x: F and t² are multiples of it, and it keeps its digits at both ends. 0 or +∞ where it leaves the
    /// range of doubles.</summary>
    public static double InverseOdds(double a, double b, double p, bool upper)
    {
        if (p is 0 or 1)
        {
            return (p == 0) == upper ? double.PositiveInfinity : 0;
        }

        // Solve for the tail that is at most one half: 1 − p is then exact. The upper tail is the lower one of 1 − x.
        var target = Math.Log(p <= 0.5 ? p : 1 - p);
        return upper == p <= 0.5 ? 1 / OddsOfLower(b, a, target) : OddsOfLower(a, b, target);
    }

    /// <summary>A lower bound of ln odds where ln I = <paramref name="target"/>, from I ≤ odds^a / (a B(a, b)); as good as equal to it
    /// far below 0.</summary>
    public static double LeastLogOdds(double a, double b, double target) => (target + Math.Log(a) + GammaTerms.LogBeta(a, b)) / a;

    private static double OddsOfLower(double a, double b, double target)
    {
        // In w = ln odds the density is proportional to x^a y^b: log-concave, so ln I is concave and rising.
        var scale = PointProbabilities.LogInnerScale(a, b) + Math.Log(a) + Math.Log(b / (a + b));
        return LogSearch.OnPositive(Start(a, b, target), odds =>
        {
            var (x, y) = odds <= 1 ? (odds / (1 + odds), 1 / (1 + odds)) : (1 / (1 + 1 / odds), 1 / odds / (1 + 1 / odds));
            var log = At(a, b, x, y).LogLower;
            var slope = Math.Exp(scale - GammaTerms.Deviance(a, a + b, x) - GammaTerms.Deviance(b, a + b, y) - log);
            return new SearchPoint(log - target, slope, a * y - b * x - slope);
        });
    }

    // ln odds: Abramowitz and Stegun 26.5.22 where both shapes exceed 1, and never below the bound.
    private static double Start(double a, double b, double target)
    {
        var bound = LeastLogOdds(a, b, target);
        if (a <= 1 || b <= 1)
        {
            return bound;
        }

        var z = -NormalFunctions.Quantile(Math.Exp(target));
        var h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
        var lambda = (z * z - 3) / 6;
        var w = z * Math.Sqrt(Math.Max(0, h + lambda)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.Max(bound, Math.Log(a / b) - 2 * w);
    }

    // I_x(a, b) where x is at or below about the mean. With a huge and b not, x is so near 1 that the fraction cancels; then −N ln x,
    // N = a + (b−1)/2, is gamma distributed to a relative (b²/a)²/24 (Wise 1950, Biometrika 37:208).
    private static Tails SmallSide(double a, double b, double x, double y)
    {
        if (a <= HugeShape || (b + 1) * (b + 2) >= 1e-5 * a)
        {
            return Tails.FromLogLower(LogSmallSide(a, b, x, y));
        }

        var logX = y < 0.5 ? Elementary.LogOnePlus(-y) : Math.Log(x);
        return IncompleteGammaFunction.At(b, -(a + 0.5 * (b - 1)) * logX).Swapped;
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
