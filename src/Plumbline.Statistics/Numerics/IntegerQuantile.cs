namespace Plumbline.Statistics.Numerics;

/// <summary>The quantile of a count: the smallest k with P(X ≤ k) ≥ p.</summary>
internal static class IntegerQuantile
{
    // R's margin (qbinom, qpois): a p that was itself computed as P(X ≤ k) finds k again.
    private const double Margin = 64 * 2.220446049250313e-16;

    /// <summary>The smallest k in 0..most with P(X ≤ k) ≥ p, or P(X &gt; k) ≤ p when <paramref name="upper"/>; searched outward from a
    /// normal guess with Cornish and Fisher's first term.</summary>
    public static long Find(double p, bool upper, (double Mean, double Deviation, double Skewness) moments, long most, Func<long, Tails> at)
    {
        if (p is 0 or 1)
        {
            return (p == 0) == upper ? most : 0;
        }

        // Compare the tail that is at most one half: 1 − p is then exact.
        var ofUpper = upper == p <= 0.5;
        var tail = p <= 0.5 ? p : 1 - p;
        bool Reached(long k) => k >= most || (ofUpper ? at(k).Upper <= tail * (1 + Margin) : at(k).Lower >= tail * (1 - Margin));

        var z = ofUpper ? -NormalFunctions.Quantile(tail) : NormalFunctions.Quantile(tail);
        var guess = moments.Mean + moments.Deviation * (z + moments.Skewness * (z * z - 1) / 6);
        var (low, high) = Bracket((long)Math.Clamp(guess, 0, most), most, Reached);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Reached(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    // Not reached at low (−1: never asked), reached at high.
    private static (long Low, long High) Bracket(long guess, long most, Func<long, bool> reached)
    {
        var up = !reached(guess);
        var edge = guess;
        for (long step = 1; ; step *= 2)
        {
            var probe = up ? Math.Min(most, guess + step) : guess - step;
            if (probe < 0)
            {
                return (-1, edge);
            }

            if (reached(probe) == up)
            {
                return up ? (edge, probe) : (probe, edge);
            }

            edge = probe;
        }
    }
}
