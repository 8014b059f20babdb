namespace Plumbline.Statistics.Numerics;

/// <summary>The two-sided P value of an exact test: the chance of all outcomes no likelier than the observed one.</summary>
internal static class TwoSidedExact
{
    // R's tolerance (fisher.test, binom.test): without it equal chances that differ in the last digit break symmetric tables.
    private static readonly double LogTolerance = Elementary.LogOnePlus(1e-7);

    /// <summary>Sum over the outcomes from..to whose log chance is at most that of <paramref name="observed"/> times 1 + 1e−7. The
    /// chances must rise to <paramref name="mode"/> and fall after it.</summary>
    public static double PValue(
        (long From, long To) support, long mode, long observed,
        Func<long, double> logPmf, Func<long, double> atMost, Func<long, double> above)
    {
        var limit = logPmf(observed) + LogTolerance;
        if (logPmf(mode) <= limit)
        {
            return 1;
        }

        var left = Count(mode - support.From, i => logPmf(support.From + i) <= limit);
        var right = Count(support.To - mode, i => logPmf(support.To - i) <= limit);
        return Math.Min(1, atMost(support.From + left - 1) + above(support.To - right));
    }

    // How many of the outcomes 0..length−1, counted inward from one end, satisfy the condition; those that do come first.
    private static long Count(long length, Func<long, bool> holds)
    {
        long from = 0, to = length;
        while (from < to)
        {
            var middle = from + (to - from) / 2;
            if (holds(middle))
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
