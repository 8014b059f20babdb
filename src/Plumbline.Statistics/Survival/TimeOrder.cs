namespace Plumbline.Statistics.Survival;

/// <summary>
/// The persons of a data set, or of one group of it, by ascending time, events before censorings, after times that differ only by
/// rounding were made one over the whole data set; and by ascending entry beside it. Who has weight 0 is left out.
/// </summary>
internal sealed class TimeOrder
{
    // The bits of a double that is not negative ascend with it and leave the sign free: shifted by one, they make room for the flag
    // of censoring in the lowest bit, and one sort of one column does all.
    private readonly ulong[] flaggedTimes;

    private TimeOrder(SurvivalData data, ulong[] flaggedTimes, double[] times, int[]? rows, double[] entries, int[] entryRows)
    {
        Data = data;
        this.flaggedTimes = flaggedTimes;
        Times = times;
        Rows = rows;
        Entries = entries;
        EntryRows = entryRows;
    }

    public SurvivalData Data { get; }

    public int Count => Times.Length;

    /// <summary>Ascending and merged.</summary>
    public double[] Times { get; }

    /// <summary>The row in the data of each time; null if not asked for and not needed.</summary>
    public int[]? Rows { get; }

    /// <summary>Ascending and merged; empty if nobody enters late.</summary>
    public double[] Entries { get; }

    /// <summary>The row in the data of each entry.</summary>
    public int[] EntryRows { get; }

    public bool IsEvent(int index) => (flaggedTimes[index] & 1) == 0;

    /// <summary>Case weight of the person at an index of Times.</summary>
    public double Weight(int index) => Data.Weights is null ? 1 : Data.Weights[Rows![index]];

    /// <summary>Case weight of the person at an index of Entries.</summary>
    public double EntryWeight(int index) => Data.Weights is null ? 1 : Data.Weights[EntryRows[index]];

    /// <exception cref="ArgumentException">All weights are 0, or an entry is the same time as the person's but for rounding.</exception>
    public static TimeOrder Of(SurvivalData data, bool withRows)
    {
        var rows = withRows || data.Weights is not null || data.Entries is not null ? WeightedRows(data) : null;
        var keys = Keys(data, rows);
        RadixSort.Sort(ref keys, ref rows);
        var times = GC.AllocateUninitializedArray<double>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            times[i] = BitConverter.UInt64BitsToDouble(keys[i] >> 1);
        }

        if (data.Entries is null)
        {
            TieTolerance.Merge(times);
            return new TimeOrder(data, keys, times, rows, [], []);
        }

        var (entries, entryRows) = SortedEntries(data.Entries, rows!);
        TieTolerance.MergeAscending(times, entries);
        RequireLength(data, times, rows!, entries, entryRows);
        return new TimeOrder(data, keys, times, rows, entries, entryRows);
    }

    /// <summary>One order per group; group[row] is the number of the group of a row of the data, from 0. Needs Rows.</summary>
    public TimeOrder[] Split(int[] group, int groups)
    {
        var sizes = new int[groups];
        foreach (var row in Rows!)
        {
            sizes[group[row]]++;
        }

        var parts = new TimeOrder[groups];
        for (var g = 0; g < groups; g++)
        {
            var late = Entries.Length > 0 ? sizes[g] : 0;
            parts[g] = new TimeOrder(
                Data, new ulong[sizes[g]], new double[sizes[g]], new int[sizes[g]], new double[late], new int[late]);
        }

        Array.Clear(sizes);
        for (var i = 0; i < Count; i++)
        {
            var part = parts[group[Rows[i]]];
            var at = sizes[group[Rows[i]]]++;
            (part.flaggedTimes[at], part.Times[at], part.Rows![at]) = (flaggedTimes[i], Times[i], Rows[i]);
        }

        Array.Clear(sizes);
        for (var i = 0; i < Entries.Length; i++)
        {
            var part = parts[group[EntryRows[i]]];
            var at = sizes[group[EntryRows[i]]]++;
            (part.Entries[at], part.EntryRows[at]) = (Entries[i], EntryRows[i]);
        }

        return parts;
    }

    private static int[] WeightedRows(SurvivalData data)
    {
        var rows = new int[data.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        if (data.Weights is { } weights && Array.Exists(weights, weight => weight == 0))
        {
            rows = Array.FindAll(rows, row => weights[row] > 0);
        }

        return rows.Length > 0 ? rows : throw new ArgumentException("A weight must be above 0, but all are 0.", nameof(data));
    }

    private static ulong[] Keys(SurvivalData data, int[]? rows)
    {
        var keys = GC.AllocateUninitializedArray<ulong>(rows?.Length ?? data.Count);
        var times = data.Times;
        var events = data.Events;
        for (var i = 0; i < keys.Length; i++)
        {
            var row = rows is null ? i : rows[i];

            // + 0.0 turns −0 into 0.
            keys[i] = (BitConverter.DoubleToUInt64Bits(times[row] + 0.0) << 1) | (events[row] ? 0UL : 1UL);
        }

        return keys;
    }

    private static (double[] Entries, int[] Rows) SortedEntries(double[] entries, int[] rows)
    {
        const ulong sign = 1UL << 63;
        var keys = new ulong[rows.Length];
        int[]? order = (int[])rows.Clone();
        for (var i = 0; i < keys.Length; i++)
        {
            var bits = BitConverter.DoubleToUInt64Bits(entries[rows[i]] + 0.0);
            keys[i] = (bits & sign) == 0 ? bits | sign : ~bits;
        }

        RadixSort.Sort(ref keys, ref order);
        return (Array.ConvertAll(order!, row => entries[row]), order!);
    }

    private static void RequireLength(SurvivalData data, double[] times, int[] rows, double[] entries, int[] entryRows)
    {
        var merged = new double[data.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            merged[rows[i]] = times[i];
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var row = entryRows[i];
            if (entries[i] >= merged[row])
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row + 1} enters at {data.Entries![row]} and leaves at {data.Times[row]}: but for rounding that is one time."),
                    nameof(data));
            }
        }
    }
}
