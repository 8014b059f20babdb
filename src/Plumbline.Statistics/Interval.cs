using System.Runtime.InteropServices;

namespace Plumbline.Statistics;

/// <summary>A confidence interval with its level and the name of its method.</summary>
/// <param name="Low">Lower limit; −∞ allowed.</param>
/// <param name="High">Upper limit, at least Low; +∞ allowed (ratios).</param>
/// <param name="Level">Two-sided confidence, strictly between 0 and 1.</param>
/// <param name="Method">The method, as a reader should see it; not empty.</param>
/// <exception cref="ArgumentOutOfRangeException">A limit is NaN, the limits are swapped, the level or the method is not valid.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High, double Level, string Method)
{
    public double Low { get; } = CheckedLow(Low, High);

    public double High { get; } = High;

    public double Level { get; } = CheckedLevel(Level);

    public string Method { get; } = CheckedMethod(Method);

    /// <summary>Whether a value lies between the limits, limits included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    private static double CheckedLow(double low, double high)
    {
        Guard.Require(low <= high, nameof(low), $"The lower limit must not exceed the upper, but the limits are {low} and {high}.");
        return low;
    }

    private static double CheckedLevel(double level)
    {
        Guard.Level(level);
        return level;
    }

    private static string CheckedMethod(string method)
    {
        Guard.Require(!string.IsNullOrWhiteSpace(method), nameof(method), $"An interval must name its method, but the name is '{method}'.");
        return method;
    }
}
