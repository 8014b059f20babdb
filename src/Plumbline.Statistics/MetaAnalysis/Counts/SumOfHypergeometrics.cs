using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The distribution of Σa over 2×2 tables with fixed margins and no effect, as logarithms: its tails reach far below the
/// smallest double.</summary>
internal sealed class SumOfHypergeometrics
{
    private static readonly double LogTolerance = Elementary.LogOnePlus(1e-7);

    private readonly long lowest;
    private readonly double[] logs;

    private SumOfHypergeometrics(long lowest, double[] logs) => (this.lowest, this.logs) = (lowest, logs);

    /// <summary>Multiplications that <see cref="Of"/> takes.</summary>
    public static double Work(IReadOnlyList<TwoByTwo> tables)
    {
        double length = 1, work = 0;
        foreach (var t in tables)
        {
            var (from, to) = Support(t);
            double width = to - from + 1;
            work += width == 1 ? 0 : length * width;
            length += width - 1;
        }

        return work;
    }

    public static SumOfHypergeometrics Of(IReadOnlyList<TwoByTwo> tables)
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
