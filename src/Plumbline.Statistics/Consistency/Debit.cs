using System.Numerics;

namespace Plumbline.Statistics.Consistency;

/// <summary>The answer of the DEBIT test.</summary>
/// <param name="Consistent">Whether some number of ones gives both mean and standard deviation as printed.</param>
/// <param name="MeanPossible">Whether some number of ones gives the mean.</param>
/// <param name="SmallestCount">Fewest ones that give both; null where none do.</param>
/// <param name="LargestCount">Most ones that give both.</param>
/// <param name="ConsistentByInterval">The weaker rule of scrutiny: whether the standard deviations of all means that round to the printed
/// one, whole counts or not, meet those that round to the printed one.</param>
/// <param name="Method">The test and the rounding it allows.</param>
public sealed record DebitResult(
    bool Consistent, bool MeanPossible, long? SmallestCount, long? LargestCount, bool ConsistentByInterval, string Method);

/// <summary>
/// DEBIT: n values that are 0 or 1, k of them 1, have mean k/n and standard deviation √(k(n−k)/(n(n−1))), so the mean settles the
/// standard deviation. Every k is looked at, in integers, on the printed digits. Heathers and Brown (2019). R: scrutiny debit, which has
/// the interval rule only; this one also takes in mean ½, the largest deviation, where it lies between the rounding ends.
/// </summary>
public static class Debit
{
    /// <param name="mean">Share of ones as printed, on 0..1.</param>
    /// <param name="standardDeviation">As printed, not negative, divisor n − 1.</param>
    /// <param name="count">n, 2..1e9.</param>
    /// <param name="rounding">How both were rounded, if known.</param>
    public static DebitResult Check(
        PrintedDecimal mean, PrintedDecimal standardDeviation, long count, RoundingRule rounding = RoundingRule.EitherWay)
    {
        Guard.Require(count is >= 2 and <= Guard.LargestCount, nameof(count),
            $"count must lie in 2..{Guard.LargestCount}, but is {count}.");
        Guard.Require(standardDeviation.Units.Sign >= 0, nameof(standardDeviation),
            $"A standard deviation must not be negative, but is {standardDeviation}.");
        var ones = RoundedSet.Of(mean, rounding);
        var deviation = RoundedSet.Of(standardDeviation, rounding);
        var (from, to) = ones.Integers(1, count);
        var (first, last) = ((long)BigInteger.Clamp(from, 0, count + 1), (long)BigInteger.Clamp(to, -1, count));
        var fitting = Fitting(first, last, count, deviation);
        return new DebitResult(
            fitting is not null, first <= last, fitting?.Smallest, fitting?.Largest, ByInterval(ones, deviation, count),
            $"DEBIT, rounding {rounding}");
    }

    // k(n−k) rises to n/2 and falls after it, so in each half the k that fit are neighbours, found by halving.
    private static (long Smallest, long Largest)? Fitting(long first, long last, long n, RoundedSet deviation)
    {
        var half = n / 2;
        var left = Neighbours(Math.Max(first, 0), Math.Min(last, half), k => Side(k, n, deviation));
        var right = Neighbours(Math.Max(first, half + 1), last, k => -Side(k, n, deviation));
        return (left, right) switch
        {
            (null, null) => null,
            ({ } l, null) => l,
            (null, { } r) => r,
            ({ } l, { } r) => (l.Item1, r.Item2),
        };
    }

    private static (long, long)? Neighbours(long first, long last, Func<long, int> side)
    {
        var low = First(first, last, k => side(k) >= 0);
        var high = First(first, last, k => side(k) > 0) - 1;
        return low <= high ? (low, high) : null;
    }

    private static long First(long first, long last, Func<long, bool> holds)
    {
        long from = first, to = Math.Max(first, last + 1);
        while (from < to)
        {
            var middle = from + (to - from) / 2;
            (from, to) = holds(middle) ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>−1, 0, 1: the standard deviation of k ones lies below, in, above the printed one.</summary>
    private static int Side(BigInteger k, BigInteger n, RoundedSet deviation) =>
        Compare(4 * deviation.Scale * deviation.Scale * k * (n - k), n * (n - 1), deviation);

    // Compares numerator/denominator with the squared ends of the set, both in quarter units squared.
    private static int Compare(BigInteger numerator, BigInteger denominator, RoundedSet deviation)
    {
        var low = deviation.Low.Sign < 0 ? -1 : (deviation.Low * deviation.Low * denominator).CompareTo(numerator);
        var high = numerator.CompareTo(deviation.High * deviation.High * denominator);
        return low > 0 || (low == 0 && !deviation.LowIncluded) ? -1 : high > 0 || (high == 0 && !deviation.HighIncluded) ? 1 : 0;
    }

    private static bool ByInterval(RoundedSet ones, RoundedSet deviation, BigInteger n)
    {
        var whole = 2 * ones.Scale;
        BigInteger low = BigInteger.Max(0, ones.Low), high = BigInteger.Min(whole, ones.High);
        if (low > high)
        {
            return false;
        }

        // n/(n−1) p(1−p) with p = x/whole, at both ends and, if between them, at ½.
        BigInteger Spread(BigInteger x) => 4 * deviation.Scale * deviation.Scale * n * x * (whole - x);
        var denominator = (n - 1) * whole * whole;
        var middle = 2 * low <= whole && whole <= 2 * high ? whole / 2 : low;
        var sides = new[] { low, middle, high }.Select(x => Compare(Spread(x), denominator, deviation)).ToArray();
        return sides.Min() <= 0 && sides.Max() >= 0;
    }
}
