using System.Numerics;

namespace Plumbline.Statistics.Consistency;

/// <summary>The answer of the GRIM test.</summary>
/// <param name="Consistent">Whether some integer sum gives the printed mean.</param>
/// <param name="SmallestSum">Smallest such sum; null where there is none.</param>
/// <param name="LargestSum">Largest such sum.</param>
/// <param name="Granularity">1/(n × items): the step between possible means.</param>
/// <param name="InconsistentProbability">max(0, 1 − n × items/10^decimals): the chance that a mean with random decimals is found
/// inconsistent.</param>
/// <param name="Method">The test and the rounding it allows.</param>
public sealed record GrimResult(
    bool Consistent, BigInteger? SmallestSum, BigInteger? LargestSum, double Granularity, double InconsistentProbability, string Method)
{
    /// <summary>Whether any mean of that many decimals could be found inconsistent: n × items &lt; 10^decimals.</summary>
    public bool CanDetect => InconsistentProbability > 0;
}

/// <summary>
/// GRIM: a mean of n integers (or of n means of so many integer items each) is a sum divided by n × items. In integers, on the printed
/// digits. Inconsistent means: not the mean of that many whole numbers, as printed; other n per question, weights or a misprint are
/// other reasons. Brown and Heathers (2017, Soc Psychol Personal Sci 8:363). R: scrutiny grim (rounding "up_or_down").
/// </summary>
public static class Grim
{
    /// <param name="mean">As printed.</param>
    /// <param name="count">n, 1..1e9.</param>
    /// <param name="items">Integers averaged within each of the n values, 1..1e6.</param>
    /// <param name="rounding">How the mean was rounded, if known.</param>
    public static GrimResult Check(PrintedDecimal mean, long count, int items = 1, RoundingRule rounding = RoundingRule.EitherWay)
    {
        CheckSize(count, items);
        var values = (BigInteger)count * items;
        var (from, to) = RoundedSet.Of(mean, rounding).Integers(1, values);
        var consistent = from <= to;
        var probability = values < mean.Scale ? 1 - (double)values / (double)mean.Scale : 0;
        return new GrimResult(
            consistent, consistent ? from : null, consistent ? to : null, 1 / (double)values, probability, $"GRIM, rounding {rounding}");
    }

    internal static void CheckSize(long count, int items)
    {
        Guard.Require(count is >= 1 and <= Guard.LargestCount, nameof(count),
            $"count must lie in 1..{Guard.LargestCount}, but is {count}.");
        Guard.Require(items is >= 1 and <= 1_000_000, nameof(items), $"items must lie in 1..1000000, but is {items}.");
    }
}
