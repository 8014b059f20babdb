namespace Plumbline.Statistics.Survival;

/// <summary>
/// The distinct times of one group, ascending, with the number (or sum of weights) of those at risk just before each, of events and of
/// censorings at each. Where the last of those at risk have the event, the numbers at risk and of events are equal bit for bit.
/// </summary>
internal sealed class LifeTable
{
    private LifeTable(double[] times, double[] atRisk, double[] events, double[] censored, TimeOrder order)
    {
        Times = times;
        AtRisk = atRisk;
        Events = events;
        Censored = censored;
        Order = order;
    }

    public double[] Times { get; }

    public double[] AtRisk { get; }

    public double[] Events { get; }

    public double[] Censored { get; }

    private TimeOrder Order { get; }

    /// <exception cref="ArgumentException">The group has no person with a weight above 0.</exception>
    public static LifeTable Of(TimeOrder order)
    {
        var times = order.Times;
        if (times.Length == 0)
        {
            throw new ArgumentException("A group must have a person with a weight above 0, but has none.", nameof(order));
        }

        var distinct = 0;
        for (var i = 0; i < times.Length; i++)
        {
            distinct += i == 0 || times[i] != times[i - 1] ? 1 : 0;
        }

        var table = new LifeTable(
            GC.AllocateUninitializedArray<double>(distinct), GC.AllocateUninitializedArray<double>(distinct),
            GC.AllocateUninitializedArray<double>(distinct), GC.AllocateUninitializedArray<double>(distinct), order);
        if (order.Data.Weights is null && order.Entries.Length == 0)
        {
            table.Count();
        }
        else
        {
            table.Add();
        }

        return table;
    }

    /// <summary>Number (or sum of weights) at risk just before any time: entry &lt; t ≤ time.</summary>
    public double AtRiskAt(double time)
    {
        var next = Ascending.FirstAtLeast(Times, time);
        if (next < Times.Length && Times[next] == time)
        {
            return AtRisk[next];
        }

        // Between two times only entries change the number: those after t are not in it yet.
        var atRisk = next < Times.Length ? AtRisk[next] : 0;
        if (next < Times.Length)
        {
            var entries = Order.Entries;
            for (var i = Ascending.FirstAtLeast(entries, time); i < entries.Length && entries[i] < Times[next]; i++)
            {
                atRisk -= Order.EntryWeight(i);
            }
        }

        return Math.Max(0, atRisk);
    }

    /// <summary>Number of persons with the event at the time of a row, whatever their weights.</summary>
    public int PersonsWithEvent(int row)
    {
        if (Order.Data.Weights is null)
        {
            return (int)Events[row];
        }

        var persons = 0;
        for (var i = Ascending.FirstAtLeast(Order.Times, Times[row]); i < Order.Count && Order.Times[i] == Times[row]; i++)
        {
            persons += Order.IsEvent(i) ? 1 : 0;
        }

        return persons;
    }

    /// <summary>Everybody from the start, with weight 1: who is at risk is a matter of position.</summary>
    private void Count()
    {
        var times = Order.Times;
        var row = 0;
        for (int from = 0, to; from < times.Length; from = to, row++)
        {
            var events = 0;
            for (to = from; to < times.Length && times[to] == times[from]; to++)
            {
                events += Order.IsEvent(to) ? 1 : 0;
            }

            (Times[row], AtRisk[row]) = (times[from], times.Length - from);
            (Events[row], Censored[row]) = (events, to - from - events);
        }
    }

    /// <summary>
    /// With weights and entries, from the last time backwards. Persons are counted beside the sums, so that rounding leaves nobody at risk
    /// where there is nobody.
    /// </summary>
    private void Add()
    {
        var (times, entries) = (Order.Times, Order.Entries);
        var (persons, sum) = (0, 0.0);
        var (row, entry) = (Times.Length - 1, entries.Length - 1);
        for (int to = times.Length - 1, from; to >= 0; to = from, row--)
        {
            for (; entry >= 0 && entries[entry] >= times[to]; entry--)
            {
                (persons, sum) = (persons - 1, sum - Order.EntryWeight(entry));
            }

            sum = persons == 0 ? 0 : Math.Max(0, sum);
            var (events, censored) = (0.0, 0.0);
            for (from = to; from >= 0 && times[from] == times[to]; from--, persons++)
            {
                var weight = Order.Weight(from);
                (events, censored) = Order.IsEvent(from) ? (events + weight, censored) : (events, censored + weight);
            }

            sum += events + censored;
            (Times[row], AtRisk[row], Events[row], Censored[row]) = (times[to], sum, events, censored);
        }
    }
}
