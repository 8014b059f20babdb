namespace Plumbline.Statistics.Survival;

/// <summary>
/// Observed, expected and variance of the groups, summed over times and strata: at a time with d events among n at risk, a group with
/// n_g at risk expects d n_g/n, and the covariances are d (n − d)/(n − 1) n_g/n (δ_gh − n_h/n), 0 where n = 1 (Mantel 1966).
/// </summary>
internal sealed class LogRankSums(int groups, int strata)
{
    public double[,] Observed { get; } = new double[groups, strata];

    public double[] Expected { get; } = new double[groups];

    /// <summary>Observed − expected, summed apart so as not to be the small difference of two large sums.</summary>
    public double[] Excess { get; } = new double[groups];

    public double[,] Variance { get; } = new double[groups, groups];

    /// <summary>Adds one stratum; groupOf[row] is the number of the group of a row of the data.</summary>
    public void Add(TimeOrder order, int stratum, int[] groupOf, LogRankWeights weights)
    {
        var (group, times, entries) = (Array.ConvertAll(order.Rows!, row => groupOf[row]), order.Times, order.Entries);
        var (atRisk, events) = (new int[groups], new int[groups]);
        var (n, entered, survival) = (0, 0, 1.0);
        for (; entries.Length == 0 && n < group.Length; n++)
        {
            atRisk[group[n]]++;
        }

        for (int from = 0, to; from < times.Length; from = to)
        {
            for (; entered < entries.Length && entries[entered] < times[from]; entered++, n++)
            {
                atRisk[groupOf[order.EntryRows[entered]]]++;
            }

            // Events come first among equal times, but not among those that were made equal.
            var d = 0;
            for (to = from; to < times.Length && times[to] == times[from]; to++)
            {
                if (order.IsEvent(to))
                {
                    events[group[to]]++;
                    d++;
                }
            }

            if (d > 0)
            {
                AddTime(stratum, atRisk, events, n, d, weights.At(survival));
                survival *= (double)(n - d) / n;
                Array.Clear(events);
            }

            for (var i = from; i < to; i++)
            {
                atRisk[group[i]]--;
            }

            n -= to - from;
        }
    }

    private void AddTime(int stratum, int[] atRisk, int[] events, int n, int d, double weight)
    {
        var spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (var g = 0; g < atRisk.Length; g++)
        {
            if (atRisk[g] == 0)
            {
                continue;
            }

            var share = (double)atRisk[g] / n;
            Observed[g, stratum] += weight * events[g];
            Expected[g] += weight * d * share;
            Excess[g] += weight * ((long)events[g] * n - (long)d * atRisk[g]) / n;
            Variance[g, g] += spread * share * (n - atRisk[g]) / n;
            for (var h = 0; h < g; h++)
            {
                Variance[g, h] -= spread * share * atRisk[h] / n;
            }
        }
    }
}
