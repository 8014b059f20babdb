namespace Plumbline.Statistics.Numerics;

/// <summary>Root search that cannot fail: it halves the set of doubles between two bounds, not the distance, so every magnitude from
/// 1e−300 to 1e300 takes the same 64 steps and the answer is right to the last bit of the function.</summary>
internal static class Bisection
{
    /// <summary>The smallest double in (low, high] at which <paramref name="below"/> (true, then false) has become false;
    /// 0 &lt; low &lt; high.</summary>
    public static double OnPositive(double low, double high, Func<double, bool> below)
    {
        var from = BitConverter.DoubleToInt64Bits(low);
        var to = BitConverter.DoubleToInt64Bits(high);
        while (to - from > 1)
        {
            var middle = from + (to - from) / 2;
            if (below(BitConverter.Int64BitsToDouble(middle)))
            {
                from = middle;
            }
            else
            {
                to = middle;
            }
        }

        return BitConverter.Int64BitsToDouble(to);
    }
}
