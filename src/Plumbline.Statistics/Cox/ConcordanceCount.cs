namespace Plumbline.Statistics.Cox;

/// <summary>
/// Counts pairs in O(n log n): from the last time to the first, the weights of those at risk are kept in a binary indexed tree over the
/// ranks of their scores (Fenwick 1994), which answers how many lie below, at and above the score of an event.
/// </summary>
internal sealed class ConcordanceCount
{
    // Of a linear predictor: coefficients that are 0 or cancel but for rounding must not order anybody.
    private const double Rounding = 1e-12;

    private readonly CoxDesign design;
    private readonly int[] ranks;
    private readonly double[] tree;
    private readonly double[] atRank;
    private int persons;
    private double total;
    private double concordant;
    private double discordant;
    private double tied;

    private ConcordanceCount(CoxDesign design, double[] scores)
    {
        this.design = design;
        ranks = Ranks(scores, out var distinct);
        tree = new double[distinct + 1];
        atRank = new double[distinct + 1];
    }

    /// <param name="scores">One per row.</param>
    public static Concordance Of(CoxDesign design, double[] scores)
    {
        var count = new ConcordanceCount(design, scores);
        for (var stratum = 0; stratum + 1 < design.Rows.StratumStart.Length; stratum++)
        {
            count.CountStratum(stratum);
        }

        return Concordance.Of(count.concordant, count.discordant, count.tied);
    }

    /// <summary>Ranks from 1; scores that follow one another by no more than rounding have one.</summary>
    private static int[] Ranks(double[] scores, out int distinct)
    {
        var rows = Enumerable.Range(0, scores.Length).ToArray();
        var sorted = (double[])scores.Clone();
        Array.Sort(sorted, rows);
        var rankOf = new int[scores.Length];
        distinct = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            distinct += i == 0 || sorted[i] - sorted[i - 1] > Rounding * (1 + Math.Abs(sorted[i])) ? 1 : 0;
            rankOf[rows[i]] = distinct;
        }

        return rankOf;
    }

    private void CountStratum(int stratum)
    {
        var (groups, row, left) = (design.Groups, design.Rows.StratumStart[stratum], design.Rows.StratumStart[stratum]);
        Array.Clear(tree);
        Array.Clear(atRank);
        (persons, total) = (0, 0);
        for (var group = groups.StratumGroup[stratum]; group < groups.StratumGroup[stratum + 1]; group++)
        {
            for (; row < groups.EventStart[group]; row++)
            {
                Add(row, 1);
            }

            for (; groups.Leaving is not null && left < groups.LeavingEnd![group]; left++)
            {
                Add(groups.Leaving[left], -1);
            }

            for (; row < groups.End[group]; row++)
            {
                Count(row);
            }

            for (row = groups.EventStart[group]; row < groups.End[group]; row++)
            {
                Add(row, 1);
            }
        }
    }

    private void Count(int row)
    {
        // Weights that were added and taken out again leave rounding errors, which are no pair.
        if (persons == 0)
        {
            return;
        }

        var (rank, weight) = (ranks[row], Weight(row));
        double upTo = 0;
        for (var i = rank; i > 0; i -= i & -i)
        {
            upTo += tree[i];
        }

        concordant += weight * (upTo - atRank[rank]);
        discordant += weight * (total - upTo);
        tied += weight * atRank[rank];
    }

    private void Add(int row, int sign)
    {
        var weight = sign * Weight(row);
        persons += sign;
        total += weight;
        atRank[ranks[row]] += weight;
        for (var i = ranks[row]; i < tree.Length; i += i & -i)
        {
            tree[i] += weight;
        }
    }

    private double Weight(int row) => design.Rows.Weights is { } weights ? weights[row] : 1;
}
