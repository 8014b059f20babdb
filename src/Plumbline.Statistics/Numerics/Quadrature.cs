namespace Plumbline.Statistics.Numerics;

/// <summary>Adaptive Gauss-Legendre quadrature.</summary>
internal static class Quadrature
{
    private const int Points = 20;
    private const int MostPanels = 20_000;

    private static readonly (double Node, double Weight)[] Rule = LegendreRule();

    /// <summary>Integral over the panels between neighbouring cuts of a function that is nowhere negative. A panel is halved until the
    /// halves agree with the whole to <paramref name="agreement"/> of the integral; as halving divides the error of 20 points by 2^40
    /// where the function is smooth, halves that agree to 1e−9 are right to the rounding. Null where 20,000 panels do not suffice.</summary>
    public static double? Positive(Func<double, double> f, ReadOnlySpan<double> cuts, double agreement)
    {
        var open = new Stack<(double From, double To, double Whole)>();
        var total = 0.0;
        for (var i = 1; i < cuts.Length; i++)
        {
            var whole = Panel(f, cuts[i - 1], cuts[i]);
            open.Push((cuts[i - 1], cuts[i], whole));
            total += whole;
        }

        var sum = 0.0;
        for (var panels = 0; panels < MostPanels; panels++)
        {
            if (open.Count == 0)
            {
                return sum;
            }

            var (from, to, whole) = open.Pop();
            var middle = 0.5 * (from + to);
            var left = Panel(f, from, middle);
            var right = Panel(f, middle, to);
            total = Math.Max(total, sum + left + right);
            if (Math.Abs(left + right - whole) <= agreement * total)
            {
                sum += left + right;
            }
            else
            {
                open.Push((middle, to, right));
                open.Push((from, middle, left));
            }
        }

        return null;
    }

    /// <summary>The same to the rounding, for functions that are smooth between the cuts.</summary>
    /// <exception cref="ArithmeticException">20,000 panels do not suffice.</exception>
    public static double Area(Func<double, double> f, IReadOnlyList<double> cuts) => Positive(f, [.. cuts], 1e-10)
        ?? throw new ArithmeticException(FormattableString.Invariant($"The integral from {cuts[0]} to {cuts[^1]} did not settle."));

    private static double Panel(Func<double, double> f, double from, double to)
    {
        var middle = 0.5 * (from + to);
        var half = 0.5 * (to - from);
        var sum = 0.0;
        foreach (var (node, weight) in Rule)
        {
            sum += weight * (f(middle - half * node) + f(middle + half * node));
        }

        return sum * half;
    }

    // The positive zeros of the Legendre polynomial by Newton's method, and the weights 2 / ((1−x²) P′(x)²) (Abramowitz and Stegun 25.4.29).
    private static (double Node, double Weight)[] LegendreRule()
    {
        var rule = new (double, double)[Points / 2];
        for (var i = 0; i < rule.Length; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (Points + 0.5));
            double slope = 0;
            for (var step = 0; step < 20; step++)
            {
                double p = 1, previous = 0;
                for (var k = 1; k <= Points; k++)
                {
                    (p, previous) = (((2 * k - 1) * x * p - (k - 1) * previous) / k, p);
                }

                slope = Points * (x * p - previous) / (x * x - 1);
                x -= p / slope;
            }

            rule[i] = (x, 2 / ((1 - x * x) * slope * slope));
        }

        return rule;
    }
}
