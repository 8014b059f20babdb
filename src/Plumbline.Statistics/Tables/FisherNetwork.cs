using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// Fisher's test of r rows and c columns without listing every table. Columns are dealt out one after the other; what remains of the row
/// sums, in descending order, is a node. Tables that pass through a node have the same futures, so of each past only its
/// Σ ln x! and its chance are kept, and pasts that agree in the first are one. A past whose every, or no, completion is as unlikely as the
/// observed table is settled at once, by bounds of Σ ln x! from its node on; the last two columns are looked up in a sorted list. The
/// nodes are those of Mehta and Patel (1983).
/// </summary>
internal sealed class FisherNetwork
{
    private readonly RowKeys keys;
    private readonly long[] rows;
    private readonly long[] columns;
    private readonly FactorialTable factorials;
    private readonly long needed;
    private readonly Dictionary<ulong, SortedChances> futuresOf = [];
    private readonly Dictionary<ulong, (long Least, long Greatest)>[] bounds;
    private readonly FisherBudget budget = new();

    private FisherNetwork(long[] rows, long[] columns, FactorialTable factorials, long needed)
    {
        (this.rows, this.columns, this.factorials, this.needed) = (rows, columns, factorials, needed);
        keys = new RowKeys(rows);
        bounds = [.. columns.Select(_ => new Dictionary<ulong, (long Least, long Greatest)>())];
    }

    /// <summary>The P value, or null beyond the limits.</summary>
    public static double? PValue(long[,] t)
    {
        long[] fewer = Sums(t, 0), more = Sums(t, 1);
        if (fewer.Length < 2 || more.Length < 2)
        {
            return 1;
        }

        // Fewer rows mean fewer nodes. Their sums must fit into a key, and all factorials into a table.
        (fewer, more) = fewer.Length <= more.Length ? (fewer, more) : (more, fewer);
        if (fewer.Sum() > FactorialTable.Largest || !RowKeys.Fit(fewer))
        {
            return null;
        }

        var table = new FactorialTable((int)fewer.Sum());
        var observed = t.Cast<long>().Sum(count => table.Units[count]);
        return new FisherNetwork(fewer, more, table, observed - FactorialTable.Tolerance).Run();
    }

    private static long[] Sums(long[,] t, int dimension)
    {
        var sums = new long[t.GetLength(dimension)];
        for (var i = 0; i < t.GetLength(0); i++)
        {
            for (var j = 0; j < t.GetLength(1); j++)
            {
                sums[dimension == 0 ? i : j] += t[i, j];
            }
        }

        return [.. sums.Where(sum => sum > 0).OrderDescending()];
    }

    private double? Run()
    {
        var sum = Walk();
        return budget.IsSpent ? null : Math.Min(1, sum);
    }

    private double Walk()
    {
        var start = keys.Of(rows);
        if (columns.Length == 2)
        {
            var all = FuturesOf(start);
            return all.First(all.AtLeast(needed));
        }

        var total = 0.0;
        var level = new Dictionary<ulong, Dictionary<long, double>> { [start] = new() { [0] = 1 } };
        for (var column = 0; column < columns.Length - 2; column++)
        {
            var next = new Dictionary<ulong, Dictionary<long, double>>();
            foreach (var (key, pasts) in level)
            {
                total += Continue(Deals(key, column), new SortedChances(pasts), column + 1, next);
            }

            budget.Release(level.Values.Sum(pasts => (long)pasts.Count) - (column == 0 ? 1 : 0));
            level = next;
        }

        return total;
    }

    // The chance that is settled by dealing one more column to every past of a node; the rest goes into next.
    private double Continue(Deal[] deals, SortedChances pasts, int column, Dictionary<ulong, Dictionary<long, double>> next)
    {
        var settled = 0.0;
        foreach (var deal in deals)
        {
            var (least, greatest) = BoundsOf(deal.Child, column);
            var missing = needed - deal.Units;
            int sure = pasts.AtLeast(missing - least), open = pasts.AtLeast(missing - greatest);
            budget.Spend(1 + open - sure);
            if (budget.IsSpent)
            {
                break;
            }

            settled += deal.Chance * pasts.First(sure);
            if (sure < open && column == columns.Length - 2)
            {
                settled += deal.Chance * pasts.Meet(sure, open, FuturesOf(deal.Child), missing);
            }
            else if (sure < open)
            {
                Pass(deal, pasts, sure, open, next);
            }
        }

        return settled;
    }

    private void Pass(Deal deal, SortedChances pasts, int from, int to, Dictionary<ulong, Dictionary<long, double>> next)
    {
        ref var waiting = ref CollectionsMarshal.GetValueRefOrAddDefault(next, deal.Child, out _);
        waiting ??= [];
        for (var i = from; i < to; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(waiting, pasts.Units(i) + deal.Units, out var known) +=
                pasts.Chance(i) * deal.Chance;
            budget.Keep(known ? 0 : 1);
        }
    }

    private SortedChances FuturesOf(ulong key)
    {
        if (!futuresOf.TryGetValue(key, out var known))
        {
            var deals = ColumnDeals.Of(keys.Remaining(key), columns[^2], factorials, RestUnits, budget);
            budget.Keep(deals.Length);
            futuresOf[key] = known = new SortedChances([.. deals.Select(deal => KeyValuePair.Create(deal.Units, deal.Chance))]);
        }

        return known;

        // The last column takes what is left.
        (ulong, long) RestUnits(ReadOnlySpan<long> rest)
        {
            var units = 0L;
            foreach (var count in rest)
            {
                units += factorials.Units[count];
            }

            return (0, units);
        }
    }

    // Bounds of Σ ln x! of dealing the columns from this one on to what remains at a node.
    private (long Least, long Greatest) BoundsOf(ulong key, int column)
    {
        if (bounds[column].TryGetValue(key, out var known))
        {
            return known;
        }

        budget.Keep(1);
        return bounds[column][key] = FutureBounds.Of(keys.Remaining(key), columns.AsSpan(column), factorials);
    }

    // Made anew when asked for: there are too many to keep.
    private Deal[] Deals(ulong key, int column) =>
        ColumnDeals.Of(keys.Remaining(key), columns[column], factorials, rest => (keys.Of(rest), 0), budget);
}
