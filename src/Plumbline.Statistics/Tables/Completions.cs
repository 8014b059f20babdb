namespace Plumbline.Statistics.Tables;

/// <summary>The ways to deal the last two columns, by Σ ln x!.</summary>
internal sealed class Completions
{
    private readonly long[] units;
    private readonly double[] chances;

    public Completions(Deal[] deals)
    {
        Array.Sort(deals, (a, b) => b.Units.CompareTo(a.Units));
        units = new long[deals.Length];
        chances = new double[deals.Length];
        var sum = 0.0;
        for (var i = 0; i < deals.Length; i++)
        {
            // Descending units are ascending chances: the small ones are added first.
            (units[i], chances[i]) = (deals[i].Units, sum += deals[i].Chance);
        }
    }

    public long Least => units[^1];

    public long Greatest => units[0];

    /// <summary>The chance of Σ ln x! of at least this many units.</summary>
    public double AtLeast(long least)
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

        return from == 0 ? 0 : chances[from - 1];
    }
}
