namespace Plumbline.Statistics.Numerics;

/// <summary>
/// Ascending order of unsigned keys, in linear time: a least significant digit first radix sort with digits of 11 bits, which skips
/// digits that all keys share (whole days as doubles share most of them). Stable.
/// </summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const ulong Mask = Buckets - 1;
    private const int Digits = (64 + Bits - 1) / Bits;

    // Below this, clearing the histograms costs more than comparing.
    private const int Few = 1500;

    /// <summary>Sorts the keys, and moves the rows with them if there are any.</summary>
    public static void Sort(ref ulong[] keys, ref int[]? rows)
    {
        if (keys.Length < Few)
        {
            SortFew(keys, rows);
            return;
        }

        var counts = Histograms(keys);
        var nextKeys = GC.AllocateUninitializedArray<ulong>(keys.Length);
        var nextRows = rows is null ? null : GC.AllocateUninitializedArray<int>(keys.Length);
        for (var digit = 0; digit < Digits; digit++)
        {
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            var shift = digit * Bits;
            if (starts[(int)((keys[0] >> shift) & Mask)] == keys.Length)
            {
                continue;
            }

            ToStarts(starts);
            Scatter(keys, rows, nextKeys, nextRows, starts, shift);
            (keys, nextKeys) = (nextKeys, keys);
            (rows, nextRows) = (nextRows, rows);
        }
    }

    private static void SortFew(ulong[] keys, int[]? rows)
    {
        if (rows is null)
        {
            Array.Sort(keys);
            return;
        }

        // Array.Sort is not stable: equal keys are put into the order of their rows afterwards.
        Array.Sort(keys, rows);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++)
            {
            }

            Array.Sort(rows, from, to - from);
        }
    }

    private static int[] Histograms(ulong[] keys)
    {
        var counts = new int[Digits * Buckets];
        unchecked
        {
            foreach (var key in keys)
            {
                counts[(int)(key & Mask)]++;
                counts[Buckets + (int)((key >> Bits) & Mask)]++;
                counts[2 * Buckets + (int)((key >> (2 * Bits)) & Mask)]++;
                counts[3 * Buckets + (int)((key >> (3 * Bits)) & Mask)]++;
                counts[4 * Buckets + (int)((key >> (4 * Bits)) & Mask)]++;
                counts[5 * Buckets + (int)(key >> (5 * Bits))]++;
            }
        }

        return counts;
    }

    private static void ToStarts(Span<int> counts)
    {
        var sum = 0;
        foreach (ref var count in counts)
        {
            (count, sum) = (sum, sum + count);
        }
    }

    private static void Scatter(ulong[] keys, int[]? rows, ulong[] nextKeys, int[]? nextRows, Span<int> next, int shift)
    {
        unchecked
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var key = keys[i];
                var to = next[(int)((key >> shift) & Mask)]++;
                nextKeys[to] = key;
                if (rows is not null)
                {
                    nextRows![to] = rows[i];
                }
            }
        }
    }
}
