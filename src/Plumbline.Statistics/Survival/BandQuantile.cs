namespace Plumbline.Statistics.Survival;

/// <summary>Where a curve, or one end of its confidence band, comes down to a level: see <see cref="QuantileRule"/>.</summary>
internal static class BandQuantile
{
    // Survival and level are equal if they differ by no more: square root of the machine epsilon, as in survival for R.
    private const double Tolerance = 1.490116119384765625e-8;

    /// <param name="times">Times of the curve.</param>
    /// <param name="values">Values at the first of those times; the others have none.</param>
    /// <param name="level">1 − p.</param>
    public static double? Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double level, QuantileRule rule) =>
        rule == QuantileRule.First ? First(times, values, level) : ToLast(times, values, level);

    private static double? First(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double level)
    {
        var at = 0;
        while (at < values.Length && values[at] >= level + Tolerance)
        {
            at++;
        }

        if (at == values.Length)
        {
            return null;
        }

        if (Math.Abs(values[at] - level) < Tolerance)
        {
            for (var next = at + 1; next < values.Length; next++)
            {
                if (values[next] < values[at])
                {
                    return Midpoint(times[at], times[next]);
                }
            }
        }

        return times[at];
    }

    private static double? ToLast(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double level)
    {
        var (reached, below) = (Largest(values, level + Tolerance), Largest(values, level - Tolerance));
        if (reached < 0)
        {
            return null;
        }

        var endsAtLevel = values.Length == times.Length && Math.Abs(values[^1] - level) < Tolerance;
        return (endsAtLevel, below) switch
        {
            (true, _) => Midpoint(times[reached], times[^1]),
            (_, < 0) => null,
            _ => Midpoint(times[reached], times[below]),
        };
    }

    /// <summary>The first index of the largest value that does not exceed a bound; −1 if there is none.</summary>
    private static int Largest(ReadOnlySpan<double> values, double bound)
    {
        var found = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= bound && (found < 0 || values[i] > values[found]))
            {
                found = i;
            }
        }

        return found;
    }

    private static double Midpoint(double from, double to) => from + (to - from) / 2;
}
