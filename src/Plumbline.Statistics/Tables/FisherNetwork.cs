using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// Fisher's test of r rows and c columns without listing every table. Columns are dealt out one after the other; what remains of the row
/// sums, in descending order, is a node. Tables that pass through a node have the same futures, so of each past only its
/// Σ ln x! and its chance are kept, and pasts that agree in the first are one. A past whose every, or no, completion is as unlikely as the
/// observed table is settled at once, by the least and the greatest Σ ln x! from its node on; the last two columns are looked up in a
/// sorted list. The nodes are those of Mehta and Patel (1983).
/// </summary>
internal sealed class FisherNetwork
{
    private readonly long[] rows;
    private readonly long[] columns;
    private readonly FactorialTable factorials;
    private readonly long needed;
    private readonly Dictionary<ulong, Completions> completions = [];
    private readonly Dictionary<ulong, Node>[] nodes;
    private readonly FisherBudget budget = new();

    private FisherNetwork(long[] rows, long[] columns, FactorialTable factorials, long needed)
    {
        (this.rows, this.columns, this.factorials, this.needed) = (rows, columns, factorials, needed);
        nodes = [.. columns.Select(_ => new Dictionary<ulong, Node>())];
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
        if (fewer.Sum() > FactorialTable.Largest || fewer.Sum(row => Math.Log2(row + 1.0)) > 63)
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
        var start = Key(rows);
        if (columns.Length == 2)
        {
            return CompletionsOf(start).AtLeast(needed);
        }

        var total = 0.0;
        var level = new Dictionary<ulong, Dictionary<long, double>> { [start] = new() { [0] = 1 } };
        for (var column = 0; column < columns.Length - 2; column++)
        {
            var next = new Dictionary<ulong, Dictionary<long, double>>();
            foreach (var (key, pasts) in level)
            {
                total += Continue(NodeOf(key, column), pasts, column + 1, next);
            }

            level = next;
        }

        return total;
    }

    // The chance that is settled by dealing one more column to every past of a node; the rest goes into next.
    private double Continue(Node node, Dictionary<long, double> pasts, int column, Dictionary<ulong, Dictionary<long, double>> next)
    {
        var settled = 0.0;
        foreach (var deal in node.Deals)
        {
            budget.Spend(pasts.Count);
            if (budget.IsSpent)
            {
                break;
            }

            var last = column == columns.Length - 2 ? CompletionsOf(deal.Child) : null;
            var (least, greatest) = last is not null ? (last.Least, last.Greatest) : NodeOf(deal.Child, column).Bounds;
            foreach (var (units, chance) in pasts)
            {
                var missing = needed - units - deal.Units;
                if (missing <= least)
                {
                    settled += chance * deal.Chance;
                }
                else if (missing <= greatest)
                {
                    if (last is not null)
                    {
                        settled += chance * deal.Chance * last.AtLeast(missing);
                        continue;
                    }

                    ref var waiting = ref CollectionsMarshal.GetValueRefOrAddDefault(next, deal.Child, out _);
                    waiting ??= [];
                    CollectionsMarshal.GetValueRefOrAddDefault(waiting, units + deal.Units, out var known) += chance * deal.Chance;
                    budget.Keep(known ? 0 : 1);
                }
            }
        }

        return settled;
    }

    private Completions CompletionsOf(ulong key)
    {
        if (!completions.TryGetValue(key, out var known))
        {
            var deals = ColumnDeals.Of(Remaining(key), columns[^2], factorials, RestUnits, budget);
            completions[key] = known = new Completions(deals);
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

    // The node whose remaining row sums are dealt the columns from this one on.
    private Node NodeOf(ulong key, int column)
    {
        if (nodes[column].TryGetValue(key, out var known))
        {
            return known;
        }

        var deals = ColumnDeals.Of(Remaining(key), columns[column], factorials, rest => (Key(rest), 0), budget);
        long least = long.MaxValue, greatest = 0;
        foreach (var deal in deals)
        {
            var (low, high) = column + 1 < columns.Length - 2
                ? NodeOf(deal.Child, column + 1).Bounds
                : (CompletionsOf(deal.Child).Least, CompletionsOf(deal.Child).Greatest);
            least = Math.Min(least, deal.Units + low);
            greatest = Math.Max(greatest, deal.Units + high);
            if (budget.IsSpent)
            {
                break;
            }
        }

        return nodes[column][key] = new Node(deals, (least, greatest));
    }

    // The i-th largest remainder never exceeds the i-th largest row sum: mixed radices.
    private ulong Key(ReadOnlySpan<long> remaining)
    {
        Span<long> sorted = stackalloc long[remaining.Length];
        remaining.CopyTo(sorted);
        sorted.Sort();
        var key = 0UL;
        for (var i = 0; i < sorted.Length; i++)
        {
            key = key * ((ulong)rows[i] + 1) + (ulong)sorted[^(i + 1)];
        }

        return key;
    }

    private long[] Remaining(ulong key)
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

    private sealed record Node(Deal[] Deals, (long Least, long Greatest) Bounds);
}
