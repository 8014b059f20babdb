using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// The persons in the order in which a partial likelihood is summed: by stratum, then by time from the last to the first; at one time
/// those censored come before those with the event. Times that differ by rounding only are one; who has weight 0 is left out.
/// </summary>
internal sealed class SortedRows
{
    private SortedRows(SurvivalData data, IReadOnlyList<int>? strata)
    {
        var entries = TimesInOrder(data);
        (StratumLabels, StratumStart) = ([0], [0, Order.Length]);
        if (strata is not null)
        {
            ByStratum(strata);
        }

        Events = Gather(data.Events);
        CensoredFirst();
        Entries = entries is null ? null : Gather(entries);
        Weights = data.Weights is null ? null : Gather(data.Weights);
    }

    public int Count => Order.Length;

    /// <summary>The person of each row.</summary>
    public int[] Order { get; private set; } = [];

    public double[] Times { get; private set; } = [];

    public bool[] Events { get; }

    public double[]? Entries { get; }

    public double[]? Weights { get; }

    /// <summary>Labels as given, ascending.</summary>
    public int[] StratumLabels { get; private set; }

    /// <summary>First row of each stratum, then the number of rows.</summary>
    public int[] StratumStart { get; private set; }

    public static SortedRows Of(SurvivalData data, IReadOnlyList<int>? strata)
    {
        if (strata is not null && strata.Count != data.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The strata must have a label per person, but there are {strata.Count} for {data.Count} persons."), nameof(strata));
        }

        return new SortedRows(data, strata);
    }

    /// <summary>Sets Order and Times, whatever the stratum, and returns the merged entries.</summary>
    private double[]? TimesInOrder(SurvivalData data)
    {
        double[]? entries = null;
        var times = data.Times;
        if (data.Entries is not null)
        {
            (times, entries) = ((double[])times.Clone(), (double[])data.Entries.Clone());
            TieTolerance.Merge(times, entries);
            RequireLength(data, times, entries);
        }

        Order = DescendingOrder.Of(times);
        if (data.Weights is { } weights && Array.Exists(weights, weight => weight == 0))
        {
            Order = Array.FindAll(Order, person => weights[person] > 0);
        }

        Times = Gather(times);
        if (entries is null)
        {
            Times.AsSpan().Reverse();
            TieTolerance.Merge(Times);
            Times.AsSpan().Reverse();
        }

        return entries;
    }

    private static void RequireLength(SurvivalData data, double[] times, double[] entries)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (entries[i] >= times[i])
            {
                var sentence = FormattableString.Invariant(
                    $"Row {i + 1} enters at {data.Entries![i]} and leaves at {data.Times[i]}: but for rounding that is one time.");
                throw new ArgumentException(sentence, nameof(data));
            }
        }
    }

    /// <summary>A stable counting sort of Order and Times.</summary>
    private void ByStratum(IReadOnlyList<int> strata)
    {
        var given = strata as int[] ?? [.. strata];
        var labels = given.Distinct().Order().ToArray();
        var counts = new int[labels.Length + 1];
        var stratum = new int[Order.Length];
        for (var row = 0; row < stratum.Length; row++)
        {
            stratum[row] = Array.BinarySearch(labels, given[Order[row]]);
            counts[stratum[row] + 1]++;
        }

        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }

        var (order, times, next) = (new int[Order.Length], new double[Order.Length], (int[])counts.Clone());
        for (var row = 0; row < stratum.Length; row++)
        {
            var at = next[stratum[row]]++;
            (order[at], times[at]) = (Order[row], Times[row]);
        }

        (Order, Times, StratumLabels, StratumStart) = (order, times, labels, counts);
    }

    private void CensoredFirst()
    {
        for (var stratum = 0; stratum + 1 < StratumStart.Length; stratum++)
        {
            var to = StratumStart[stratum + 1];
            for (int from = StratumStart[stratum], end; from < to; from = end)
            {
                for (end = from + 1; end < to && Times[end] == Times[from]; end++)
                {
                }

                var censored = from;
                for (var row = from; row < end; row++)
                {
                    if (!Events[row])
                    {
                        (Order[censored], Order[row]) = (Order[row], Order[censored]);
                        (Events[censored], Events[row]) = (Events[row], Events[censored]);
                        censored++;
                    }
                }
            }
        }
    }

    private T[] Gather<T>(T[] values)
    {
        var gathered = new T[Order.Length];
        for (var row = 0; row < gathered.Length; row++)
        {
            gathered[row] = values[Order[row]];
        }

        return gathered;
    }
}
