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
    /// <summary>The node that the rest of the row sums is, and the units that it settles.</summary>
    public delegate (ulong Child, long Units) Target(ReadOnlySpan<long> rest);

    private readonly long[] remaining;
    private readonly long[] rest;
    private readonly long[] room;
    private readonly FactorialTable factorials;
    private readonly Target target;
    private readonly FisherBudget budget;
    private readonly Dictionary<Place, double> found = [];

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

    /// <summary>The deals of <paramref name="count"/> to rows in descending order; those that agree in child and units are one. At least
    /// one, even when the budget is spent.</summary>
    public static Deal[] Of(long[] remaining, long count, FactorialTable factorials, Target target, FisherBudget budget)
    {
        var deals = new ColumnDeals(remaining, factorials, target, budget);
        deals.Add(0, count, new Path(0, -factorials.LogChoose(deals.room[0], count), 1, 0, 0, long.MaxValue));
        return [.. deals.found.Select(item => new Deal(item.Key.Child, item.Key.Units, item.Value))];
    }

    // Rows with equal remainders are alike: only descending deals to them are made, each for all its orders.
    private void Add(int row, long count, Path path)
    {
        var alike = row > 0 && remaining[row] == remaining[row - 1];
        var least = Math.Max(0, count - room[row + 1]);
        var most = Math.Min(remaining[row], count);
        for (var x = least; x <= (alike ? Math.Min(most, path.Last) : most); x++)
        {
            var next = path.With(x, alike, factorials.Units[x], factorials.LogChoose(remaining[row], x));
            rest[row] = remaining[row] - x;
            if (row < remaining.Length - 1)
            {
                Add(row + 1, count - x, next);
            }
            else
            {
                Find(next);
            }

            budget.CheckDeals(found.Count);
            if (budget.IsSpent && found.Count > 0)
            {
                return;
            }
        }
    }

    private void Find(Path path)
    {
        budget.Spend(1);
        var (child, more) = target(rest);
        CollectionsMarshal.GetValueRefOrAddDefault(found, new Place(child, path.Units + more), out _) +=
            path.Orders * Math.Exp(path.Log);
    }

    // What the rows so far make: Σ ln x!, ln of the chance, and the orders of equal rows, whose run has Run members and ends in Ties equal
    // deals of Last.
    private readonly record struct Path(long Units, double Log, double Orders, int Run, int Ties, long Last)
    {
        public Path With(long x, bool alike, long units, double log)
        {
            var run = alike ? Run + 1 : 1;
            var ties = alike && x == Last ? Ties + 1 : 1;
            return new Path(Units + units, Log + log, Orders * run / ties, run, ties, x);
        }
    }

    private readonly record struct Place(ulong Child, long Units)
    {
        public override int GetHashCode() => unchecked((int)((Child * 0x9E3779B97F4A7C15UL ^ (ulong)Units * 0xC2B2AE3D27D4EB4FUL) >> 33));
    }
}
