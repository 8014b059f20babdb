namespace Plumbline.Statistics.Tables;

/// <summary>The two-sided P value of a 2×2 table by minimum likelihood.</summary>
internal static class HypergeometricTwoSided
{
    private const double Limit = 1 + 1e-7;

    // Longer supports, and chances whose inverse could overflow, are searched in logarithms instead of walked.
    private const long LongestWalk = 4000;
    private const double SmallestLog = -650;

    public static double LogProbability(TwoByTwo t, long x) => PointProbabilities.LogHypergeometric(x, t.Column1, t.Column2, t.Row1);

    /// <summary>The sum of all P(X = x) ≤ P(X = A) (1 + 1e−7).</summary>
    public static double PValue(TwoByTwo t)
    {
        var log = LogProbability(t, t.A);
        var length = Math.Min(t.A, t.D) + Math.Min(t.B, t.C);
        if (length > LongestWalk || log < SmallestLog)
        {
            return Searched(t);
        }

        // Turn the table so that the mode is not below A: its steps up then cross the mode.
        return (double)t.B * t.C >= (double)(t.A + 1) * (t.D + 1)
            ? Walked(t.A, t.B, t.C, t.D, log)
            : Walked(t.B, t.A, t.D, t.C, log);
    }

    // Relative to the observed table: its own tail falls away from the mode, and the other begins where the chance is back at the
    // observed one beyond the mode. Chances rise and then fall, so those within the limit are the two ends.
    private static double Walked(double a, double b, double c, double d, double log)
    {
        double tail = Falling(a, d, b, c, 1), term = 1, peak = 1, sum = 1;
        var last = Math.Min(b, c);
        double j = 1;
        for (; j <= last; j++)
        {
            var next = term * ((b - j + 1) * (c - j + 1) / ((a + j) * (d + j)));
            if (next <= term && next <= Limit)
            {
                term = next;
                break;
            }

            // Steps that climb by less than the tolerance still belong to the observed tail.
            sum += next <= Limit ? next : 0;
            term = next;
            peak = Math.Max(peak, next);
        }

        if (peak <= Limit)
        {
            return 1;
        }

        if (j <= last)
        {
            sum += term + Falling(b - j, c - j, a + j, d + j, term);
        }

        return Math.Min(1, Math.Exp(log) * (sum + tail));
    }

    // The terms after one of this size, taking from p and q and giving to r and s.
    private static double Falling(double p, double q, double r, double s, double term)
    {
        var sum = 0.0;
        var last = Math.Min(p, q);
        for (double j = 1; j <= last && term > sum * 1e-18; j++)
        {
            term *= (p - j + 1) * (q - j + 1) / ((r + j) * (s + j));
            sum += term;
        }

        return sum;
    }

    private static double Searched(TwoByTwo t)
    {
        long white = t.Column1, black = t.Column2, draws = t.Row1;
        var support = (Math.Max(0, draws - black), Math.Min(draws, white));
        var mode = Math.Clamp((long)((draws + 1.0) * (white + 1.0) / (t.Total + 2.0)), support.Item1, support.Item2);
        return TwoSidedExact.PValue(
            support, mode, t.A,
            x => LogProbability(t, x),
            x => HypergeometricFunctions.AtMost(x, white, black, draws),
            x => HypergeometricFunctions.AtMost(draws - x - 1, black, white, draws));
    }
}
