namespace Plumbline.Statistics.Tables;

/// <summary>Row sums that remain, in descending order, as one number. The i-th largest remainder never exceeds the i-th largest row sum,
/// so the sums are mixed radices.</summary>
internal sealed class RowKeys(long[] rows)
{
    /// <summary>Whether all remainders of these sums have a key.</summary>
    public static bool Fit(IEnumerable<long> rows) => rows.Sum(row => Math.Log2(row + 1.0)) < 63;

    public ulong Of(ReadOnlySpan<long> remaining)
    {
        Span<long> sorted = stackalloc long[remaining.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            // Insertion: the remainders of descending sums are nearly in order.
            var at = i;
            for (; at > 0 && sorted[at - 1] < remaining[i]; at--)
            {
                sorted[at] = sorted[at - 1];
            }

            sorted[at] = remaining[i];
        }

        var key = 0UL;
        for (var i = 0; i < sorted.Length; i++)
        {
            key = key * ((ulong)rows[i] + 1) + (ulong)sorted[i];
        }

        return key;
    }

    public long[] Remaining(ulong key)
    {
        var remaining = new long[rows.Length];
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            var radix = (ulong)rows[i] + 1;
            remaining[i] = (long)(key % radix);
            key /= radix;
        }

        return remaining;
    }
}
