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

    /// <summary>Squared standard error of the mean.</summary>
    internal double ErrorSquared => StandardDeviation * StandardDeviation / Count;

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
