using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The distribution of Σa over 2×2 tables with fixed margins and no effect, as logarithms: its tails reach far below the
/// smallest double.</summary>
internal sealed class SumOfHypergeometrics
{
    private static readonly double LogTolerance = Elementary.LogOnePlus(1e-7);

    private const int MostSums = 100_000;
    private const int MostWork = 20_000_000;

    private readonly long lowest;
    private readonly double[] logs;

    private SumOfHypergeometrics(long lowest, double[] logs) => (this.lowest, this.logs) = (lowest, logs);

    /// <summary>Null where there are too many possible sums, or the convolution would take too long.</summary>
    public static SumOfHypergeometrics? TryOf(IReadOnlyList<TwoByTwo> tables)
    {
        double length = 1, work = 0;
        foreach (var t in tables)
        {
            var (from, to) = Support(t);
            double width = to - from + 1;
            work += width == 1 ? 0 : length * width;
            length += width - 1;
        }

        return length <= MostSums && work <= MostWork ? Of(tables) : null;
    }

    private static SumOfHypergeometrics Of(IReadOnlyList<TwoByTwo> tables)
    {
        var start = 0L;
        double[] sums = [0];
        foreach (var t in tables)
        {
            var (from, to) = Support(t);
            start += from;
            if (to > from)
            {
                sums = Convolve(sums, Terms(t, from, to));
            }
        }

        return new SumOfHypergeometrics(start, sums);
    }

    /// <summary>The chance of all sums no likelier than this one.</summary>
    public double TwoSided(long sum)
    {
        var limit = logs[sum - lowest] + LogTolerance;
        double counted = 0, rest = 0;
        foreach (var log in logs)
        {
            if (log <= limit)
            {
                counted += Math.Exp(log);
            }
            else
            {
                rest += Math.Exp(log);
            }
        }

        return rest == 0 ? 1 : counted / (counted + rest);
    }

    public long Lowest => lowest;

    public long Highest => lowest + logs.Length - 1;

    /// <summary>With every table's odds ratio e^<paramref name="theta"/>: P(X &lt; sum), P(X = sum), P(X &gt; sum) and the mean of
    /// X.</summary>
    public (double Below, double At, double Above, double Mean) Tilted(long sum, double theta)
    {
        var largest = double.NegativeInfinity;
        for (var i = 0; i < logs.Length; i++)
        {
            largest = Math.Max(largest, logs[i] + theta * i);
        }

        double below = 0, at = 0, above = 0, moment = 0;
        for (var i = 0; i < logs.Length; i++)
        {
            var weight = Math.Exp(logs[i] + theta * i - largest);
            moment += weight * i;
            if (lowest + i < sum)
            {
                below += weight;
            }
            else if (lowest + i > sum)
            {
                above += weight;
            }
            else
            {
                at += weight;
            }
        }

        var total = below + at + above;
        return (below / total, at / total, above / total, lowest + moment / total);
    }

    private static (long From, long To) Support(TwoByTwo t) =>
        (Math.Max(0, t.Row1 - t.Column2), Math.Min(t.Row1, t.Column1));

    private static double[] Terms(TwoByTwo t, long from, long to)
    {
        var terms = new double[to - from + 1];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = PointProbabilities.LogHypergeometric(from + i, t.Column1, t.Column2, t.Row1);
        }

        return terms;
    }

    // log Σ exp(a[i] + b[k−i]), relative to the largest term.
    private static double[] Convolve(double[] a, double[] b)
    {
        var sums = new double[a.Length + b.Length - 1];
        for (var k = 0; k < sums.Length; k++)
        {
            int from = Math.Max(0, k - b.Length + 1), to = Math.Min(k, a.Length - 1);
            var largest = double.NegativeInfinity;
            for (var i = from; i <= to; i++)
            {
                largest = Math.Max(largest, a[i] + b[k - i]);
            }

            var sum = 0.0;
            for (var i = from; i <= to; i++)
            {
                var below = a[i] + b[k - i] - largest;
                sum += below > Negligible ? Math.Exp(below) : 0;
            }

            sums[k] = largest + Math.Log(sum);
        }

        return sums;
    }

    // Of the largest term, e^−52 is 3e−23: a million such terms stay below a rounding error.
    private const double Negligible = -52;
}
