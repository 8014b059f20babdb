namespace Plumbline.Statistics.Cox;

/// <summary>
/// The distinct event times of each stratum, from the last to the first. At group g the rows from the end of group g − 1 (or the start
/// of the stratum) to EventStart are added to the risk set, then the rows with the event, to End; with delayed entry, the rows
/// Leaving[LeavingEnd[g − 1]..LeavingEnd[g]] are then taken out: they entered at the time or after it.
/// </summary>
internal sealed class EventGroups
{
    private EventGroups(SortedRows rows)
    {
        var strata = rows.StratumLabels.Length;
        StratumGroup = new int[strata + 1];
        LastAtRisk = new int[strata];
        var (start, end) = (new List<int>(), new List<int>());
        for (var stratum = 0; stratum < strata; stratum++)
        {
            for (var row = rows.StratumStart[stratum]; row < rows.StratumStart[stratum + 1]; row++)
            {
                if (!rows.Events[row])
                {
                    continue;
                }

                start.Add(row);
                while (row + 1 < rows.StratumStart[stratum + 1] && rows.Events[row + 1] && rows.Times[row + 1] == rows.Times[row])
                {
                    row++;
                }

                end.Add(row + 1);
            }

            StratumGroup[stratum + 1] = start.Count;
            LastAtRisk[stratum] = start.Count > StratumGroup[stratum] ? end[^1] : rows.StratumStart[stratum];
        }

        (EventStart, End) = ([.. start], [.. end]);
        Weight = Weights(rows);
        if (rows.Entries is not null)
        {
            (Leaving, LeavingEnd) = (new int[rows.Count], new int[Count]);
            FindLeaving(rows);
        }
    }

    public int Count => End.Length;

    /// <summary>First group of each stratum, then the number of groups.</summary>
    public int[] StratumGroup { get; }

    /// <summary>For each stratum, the end of its rows that are in any risk set: the others are censored before the first event.</summary>
    public int[] LastAtRisk { get; }

    public int[] EventStart { get; }

    public int[] End { get; }

    /// <summary>Σ w of the events of a group.</summary>
    public double[] Weight { get; }

    /// <summary>Σ w of all events.</summary>
    public double TotalWeight { get; private set; }

    /// <summary>Rows by entry from the last to the first, within the stratum; null without delayed entry.</summary>
    public int[]? Leaving { get; }

    public int[]? LeavingEnd { get; }

    public static EventGroups Of(SortedRows rows) => new(rows);

    private double[] Weights(SortedRows rows)
    {
        var sums = new double[Count];
        for (var group = 0; group < sums.Length; group++)
        {
            if (rows.Weights is not { } weights)
            {
                sums[group] = End[group] - EventStart[group];
            }
            else
            {
                for (var row = EventStart[group]; row < End[group]; row++)
                {
                    sums[group] += weights[row];
                }
            }

            TotalWeight += sums[group];
        }

        return sums;
    }

    private void FindLeaving(SortedRows rows)
    {
        for (var stratum = 0; stratum + 1 < StratumGroup.Length; stratum++)
        {
            var (from, to) = (rows.StratumStart[stratum], rows.StratumStart[stratum + 1]);
            var byEntry = DescendingOrder.Of(rows.Entries.AsSpan(from, to - from));
            for (var i = from; i < to; i++)
            {
                Leaving![i] = from + byEntry[i - from];
            }

            var next = from;
            for (var group = StratumGroup[stratum]; group < StratumGroup[stratum + 1]; group++)
            {
                while (next < to && rows.Entries![Leaving![next]] >= rows.Times[EventStart[group]])
                {
                    next++;
                }

                LeavingEnd![group] = next;
            }
        }
    }
}
