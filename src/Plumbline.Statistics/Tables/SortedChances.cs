namespace Plumbline.Statistics.Tables;

/// <summary>The pasts of a node, or the futures when two columns are left: chances by Σ ln x!, in descending order of it, with their
/// sums.</summary>
internal sealed class SortedChances
{
    private readonly long[] units;
    private readonly double[] chances;
    private readonly double[] sums;

    public SortedChances(IReadOnlyCollection<KeyValuePair<long, double>> items)
    {
        units = new long[items.Count];
        chances = new double[items.Count];
        sums = new double[items.Count + 1];
        var next = 0;
        foreach (var (key, chance) in items)
        {
            (units[next], chances[next]) = (-key, chance);
            next++;
        }

        Array.Sort(units, chances);
        for (var i = 0; i < units.Length; i++)
        {
            // Descending Σ ln x! means ascending chances, so the small ones are added first.
            units[i] = -units[i];
            sums[i + 1] = sums[i] + chances[i];
        }
    }

    public int Count => units.Length;

    public long Units(int i) => units[i];

    public double Chance(int i) => chances[i];

    /// <summary>The chance of the first <paramref name="count"/>.</summary>
    public double First(int count) => sums[count];

    /// <summary>How many have at least this Σ ln x!: they come first.</summary>
    public int AtLeast(long least)
    {
        int from = 0, to = units.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (units[middle] >= least)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    /// <summary>Σ chance × futures' chance over members from..to−1 and the futures that bring each to at least
    /// <paramref name="needed"/>.</summary>
    public double Meet(int from, int to, SortedChances futures, long needed)
    {
        var sum = 0.0;
        var count = futures.AtLeast(needed - units[from]);
        for (var i = from; i < to; i++)
        {
            // Each member needs more of its future than the one before.
            while (count > 0 && futures.units[count - 1] < needed - units[i])
            {
                count--;
            }

            sum += chances[i] * futures.sums[count];
        }

        return sum;
    }
}
