namespace Plumbline.Statistics.Survival;

/// <summary>
/// Times that differ only by rounding, such as 2.2 + 0.1 and 2.3, are one time: with d = √ε = 1.49e−8, two neighbours among the distinct
/// times are tied if they differ by at most d, or by at most d times the mean of all distinct times. Chains of ties merge, and each
/// becomes its first time. Therneau's rule (aeqSurv, timefix) in survival for R, without which such data give other risk sets.
/// </summary>
internal static class TieTolerance
{
    private const double Tolerance = 1.490116119384765625e-8; // 2^−26

    /// <summary>Merges ascending times in place.</summary>
    public static void Merge(Span<double> ascending)
    {
        var (sum, distinct) = Sum(ascending, 1);
        var mean = sum / Math.Max(1, distinct);
        if (double.IsInfinity(mean))
        {
            (mean, _) = Sum(ascending, distinct);
        }

        var previous = double.NaN;
        for (var i = 0; i < ascending.Length; i++)
        {
            var time = ascending[i];
            var step = time - previous;
            if (step <= Tolerance || step / mean <= Tolerance)
            {
                ascending[i] = ascending[i - 1];
            }

            previous = time;
        }
    }

    /// <summary>The sum of the distinct times, each over a divisor, and their number.</summary>
    private static (double Sum, long Distinct) Sum(ReadOnlySpan<double> ascending, double divisor)
    {
        double sum = 0;
        long distinct = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            if (i == 0 || ascending[i] != ascending[i - 1])
            {
                sum += Math.Abs(ascending[i]) / divisor;
                distinct++;
            }
        }

        return (sum, distinct);
    }

    /// <summary>Merges times in any order, together with the entries if there are any, in place.</summary>
    public static void Merge(Span<double> times, Span<double> entries)
    {
        var all = new double[times.Length + entries.Length];
        times.CopyTo(all);
        entries.CopyTo(all.AsSpan(times.Length));
        Array.Sort(all);
        var merged = (double[])all.Clone();
        Merge(merged);
        Replace(times, all, merged);
        Replace(entries, all, merged);
    }

    /// <summary>Merges ascending times together with ascending entries, in place, without sorting again.</summary>
    public static void MergeAscending(Span<double> times, Span<double> entries)
    {
        var all = new double[times.Length + entries.Length];
        for (int i = 0, j = 0; i + j < all.Length;)
        {
            var takeTime = j == entries.Length || (i < times.Length && times[i] <= entries[j]);
            all[i + j] = takeTime ? times[i] : entries[j];
            (i, j) = takeTime ? (i + 1, j) : (i, j + 1);
        }

        var merged = (double[])all.Clone();
        Merge(merged);
        ReplaceAscending(times, all, merged);
        ReplaceAscending(entries, all, merged);
    }

    private static void ReplaceAscending(Span<double> times, double[] all, double[] merged)
    {
        var at = 0;
        foreach (ref var time in times)
        {
            while (all[at] != time)
            {
                at++;
            }

            time = merged[at];
        }
    }

    private static void Replace(Span<double> times, double[] all, double[] merged)
    {
        foreach (ref var time in times)
        {
            time = merged[Array.BinarySearch(all, time)];
        }
    }
}
