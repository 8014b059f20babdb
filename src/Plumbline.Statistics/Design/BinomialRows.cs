namespace Plumbline.Statistics.Design;

/// <summary>Binomial terms and upper tails of one chance for every number of trials, made when first asked for.</summary>
internal sealed class BinomialRows(double p)
{
    private readonly List<double[]> terms = [[1]];
    private readonly List<double[]> survivals = [[0]];

    /// <summary>P(X = x) for x in 0..n: b(x; n) = p b(x−1; n−1) + (1−p) b(x; n−1), which only adds.</summary>
    public double[] Terms(int n)
    {
        while (terms.Count <= n)
        {
            var last = terms[^1];
            var next = new double[last.Length + 1];
            next[0] = (1 - p) * last[0];
            for (var x = 1; x < last.Length; x++)
            {
                next[x] = p * last[x - 1] + (1 - p) * last[x];
            }

            next[last.Length] = p * last[^1];
            terms.Add(next);
        }

        return terms[n];
    }

    /// <summary>P(X &gt; x) for x in 0..n, summed from the far end.</summary>
    public double[] Survival(int n)
    {
        for (var m = survivals.Count; m <= n; m++)
        {
            var row = Terms(m);
            var survival = new double[m + 1];
            for (var x = m; x > 0; x--)
            {
                survival[x - 1] = survival[x] + row[x];
            }

            survivals.Add(survival);
        }

        return survivals[n];
    }

    /// <summary>The largest x with P(X &gt; x) at least <paramref name="chance"/>; −1 when there is none.</summary>
    public int QuantileOfSurvival(int n, double chance)
    {
        var row = Survival(n);
        int from = 0, to = row.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = row[middle] >= chance ? (middle + 1, to) : (from, middle);
        }

        return from - 1;
    }
}
