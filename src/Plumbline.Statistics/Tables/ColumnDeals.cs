using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>A way to deal a column to the rows.</summary>
/// <param name="Child">The node it leads to.</param>
/// <param name="Units">Σ ln x! of what it settles.</param>
/// <param name="Chance">Its chance, given the row sums that remain.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Deal(ulong Child, long Units, double Chance);

/// <summary>All ways to deal a column of a table to the row sums that remain: multivariate hypergeometric.</summary>
internal sealed class ColumnDeals
{
    public delegate (ulong Child, long Units) Target(ReadOnlySpan<long> rest);

    private readonly long[] remaining;
    private readonly long[] rest;
    private readonly long[] room;
    private readonly FactorialTable factorials;
    private readonly Target target;
    private readonly FisherBudget budget;
    private readonly Dictionary<(ulong Child, long Units), double> found = [];

    private ColumnDeals(long[] remaining, FactorialTable factorials, Target target, FisherBudget budget)
    {
        (this.remaining, this.factorials, this.target, this.budget) = (remaining, factorials, target, budget);
        rest = [.. remaining];
        // What the rows from i on can still take.
        room = new long[remaining.Length + 1];
        for (var i = remaining.Length - 1; i >= 0; i--)
        {
            room[i] = room[i + 1] + remaining[i];
        }
    }

    /// <summary>The deals of <paramref name="count"/>; those that agree in child and units are one. At least one, even
    /// when the budget is spent.</summary>
    public static Deal[] Of(long[] remaining, long count, FactorialTable factorials, Target target, FisherBudget budget)
    {
        var deals = new ColumnDeals(remaining, factorials, target, budget);
        deals.Add(0, count, 0, -factorials.LogChoose(deals.room[0], count));
        return [.. deals.found.Select(item => new Deal(item.Key.Child, item.Key.Units, item.Value))];
    }

    private void Add(int row, long count, long units, double log)
    {
        if (row == remaining.Length - 1)
        {
            rest[row] = remaining[row] - count;
            budget.Spend(1);
            var (child, more) = target(rest);
            var chance = Math.Exp(log + factorials.LogChoose(remaining[row], count));
            CollectionsMarshal.GetValueRefOrAddDefault(found, (child, units + factorials.Units[count] + more), out var known) += chance;
            budget.Keep(known ? 0 : 1);
            return;
        }

        var least = Math.Max(0, count - room[row + 1]);
        for (var x = least; x <= Math.Min(remaining[row], count) && (x == least || !budget.IsSpent); x++)
        {
            rest[row] = remaining[row] - x;
            Add(row + 1, count - x, units + factorials.Units[x], log + factorials.LogChoose(remaining[row], x));
        }
    }
}
