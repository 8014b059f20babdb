namespace Plumbline.Statistics.Cox;

/// <summary>Sorts numbers together with their indices, largest first: a radix sort, linear in their count.</summary>
internal static class DescendingOrder
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = 6;

    // Below, one histogram would cost more than the comparisons.
    private const int FewValues = 1_000;

    /// <summary>Returns the indices of the values, those of the largest first.</summary>
    public static int[] Of(ReadOnlySpan<double> values)
    {
        var keys = new ulong[values.Length];
        var indices = new int[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            indices[i] = i;

            // Adding 0 makes −0 a 0. Bits of positive numbers ascend with the number and those of negative ones descend.
            var bits = BitConverter.DoubleToUInt64Bits(values[i] + 0.0);
            keys[i] = bits >> 63 == 0 ? ~(bits | 1UL << 63) : bits;
        }

        if (keys.Length < FewValues)
        {
            Array.Sort(keys, indices);
            return indices;
        }

        return Radix(keys, indices);
    }

    private static int[] Radix(ulong[] keys, int[] indices)
    {
        var otherKeys = new ulong[keys.Length];
        var otherIndices = new int[keys.Length];
        var counts = Histograms(keys);
        for (var digit = 0; digit < Digits; digit++)
        {
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            var shift = digit * DigitBits;
            if (starts[(int)(keys[0] >> shift & (Buckets - 1))] == keys.Length)
            {
                continue;
            }

            var sum = 0;
            foreach (ref var start in starts)
            {
                (start, sum) = (sum, sum + start);
            }

            for (var i = 0; i < keys.Length; i++)
            {
                var at = starts[(int)(keys[i] >> shift & (Buckets - 1))]++;
                otherKeys[at] = keys[i];
                otherIndices[at] = indices[i];
            }

            (keys, otherKeys) = (otherKeys, keys);
            (indices, otherIndices) = (otherIndices, indices);
        }

        return indices;
    }

    private static int[] Histograms(ulong[] keys)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[digit * Buckets + (int)(key >> digit * DigitBits & (Buckets - 1))]++;
            }
        }

        return counts;
    }
}
