namespace Plumbline.Statistics.Cox;

/// <summary>The order of numbers from the largest to the smallest; equal ones stay in their order.</summary>
internal static class DescendingOrder
{
    /// <summary>Returns the indices of the values, those of the largest first.</summary>
    public static int[] Of(ReadOnlySpan<double> values)
    {
        const ulong sign = 1UL << 63;
        var keys = new ulong[values.Length];
        int[]? indices = new int[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            indices[i] = i;

            // Adding 0 makes −0 a 0. Bits of positive numbers ascend with the number and those of negative ones descend.
            var bits = BitConverter.DoubleToUInt64Bits(values[i] + 0.0);
            keys[i] = (bits & sign) == 0 ? ~(bits | sign) : bits;
        }

        RadixSort.Sort(ref keys, ref indices);
        return indices!;
    }
}
