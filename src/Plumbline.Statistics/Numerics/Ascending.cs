namespace Plumbline.Statistics.Numerics;

/// <summary>Bisection of ascending values.</summary>
internal static class Ascending
{
    /// <summary>Index of the first value that is at least as large as the one given, which is the number of smaller ones.</summary>
    public static int FirstAtLeast(ReadOnlySpan<double> ascending, double value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = ascending[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Number of values that do not exceed the one given.</summary>
    public static int CountUpTo(ReadOnlySpan<double> ascending, double value) => FirstAtLeast(ascending, Math.BitIncrement(value));
}
