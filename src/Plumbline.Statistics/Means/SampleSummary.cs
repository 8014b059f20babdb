using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Means;

/// <summary>A sample as papers print it.</summary>
/// <param name="Mean">Any finite number, in the unit of the measurement.</param>
/// <param name="StandardDeviation">With divisor n − 1, same unit, at least 0.</param>
/// <param name="Count">n, 1 to 1e9; at 1 the standard deviation must be 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SampleSummary(double Mean, double StandardDeviation, long Count)
{
    public double Mean { get; } = CheckedMean(Mean);

    public double StandardDeviation { get; } = CheckedDeviation(StandardDeviation);

    public long Count { get; } = CheckedCount(Count, StandardDeviation);

    /// <summary>s/√n, in the unit of the measurement.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>The differences first − second of n pairs: mean x̄₁ − x̄₂, standard deviation √(s₁² + s₂² − 2 r s₁ s₂). Cochrane
    /// Handbook (2019), §6.5.2.8.</summary>
    /// <param name="first">First measurement of each pair.</param>
    /// <param name="second">Second measurement; as many values as the first.</param>
    /// <param name="correlation">r between the two measurements, −1 to 1.</param>
    public static SampleSummary OfDifferences(SampleSummary first, SampleSummary second, double correlation)
    {
        Guard.Require(first.Count == second.Count, nameof(second),
            $"Pairs need as many first as second values, but there are {first.Count} and {second.Count}.");
        Guard.Require(correlation is >= -1 and <= 1, nameof(correlation), $"correlation must lie in [-1, 1], but is {correlation}.");
        double s1 = first.StandardDeviation, s2 = second.StandardDeviation;

        // (s1 − s2)² + 2(1 − r) s1 s2 is the same sum without its cancellation at r near 1.
        var deviation = double.Hypot(s1 - s2, Math.Sqrt(2 * (1 - correlation)) * Math.Sqrt(s1) * Math.Sqrt(s2));
        return new SampleSummary(first.Mean - second.Mean, deviation, first.Count);
    }

    private static double CheckedMean(double mean)
    {
        Guard.Finite(mean, nameof(mean));
        return mean;
    }

    private static double CheckedDeviation(double deviation)
    {
        Guard.NotNegative(deviation, nameof(deviation));
        return deviation;
    }

    private static long CheckedCount(long count, double deviation)
    {
        Guard.Require(count is >= 1 and <= Guard.LargestCount, nameof(count),
            $"count must lie in 1..{Guard.LargestCount}, but is {count}.");
        Guard.Require(count > 1 || deviation == 0, nameof(count), $"One value has no standard deviation, but it is given as {deviation}.");
        return count;
    }
}
