namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Kendall's rank correlation and its two-sided P value. Kendall (1938; 1970, Rank Correlation Methods, ch. 4 and 5).</summary>
internal static class KendallTest
{
    // The exact distribution costs O(n³); beyond this the normal approximation is as good.
    private const int LargestExact = 200;

    public static TestResult? Of(double[] x, double[] y, string method)
    {
        int n = x.Length, pairs = n * (n - 1) / 2, score = 0, tiesX = 0, tiesY = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int signX = x[i].CompareTo(x[j]), signY = y[i].CompareTo(y[j]);
                score += signX * signY;
                tiesX += signX == 0 ? 1 : 0;
                tiesY += signY == 0 ? 1 : 0;
            }
        }

        if (tiesX == pairs || tiesY == pairs)
        {
            return null;
        }

        var tau = score / Math.Sqrt((double)(pairs - tiesX) * (pairs - tiesY));
        return tiesX == 0 && tiesY == 0 && n <= LargestExact
            ? new TestResult(method + ", exact", tau, null, Exact((pairs + score) / 2, n))
            : new TestResult(method + ", normal approximation", tau, null, Distributions.NormalTwoSided(Z(score, x, y)));
    }

    /// <summary>Twice the smaller tail of the number of concordant pairs among n! equally likely orders: item i adds 0 to i − 1
    /// pairs.</summary>
    private static double Exact(int concordant, int n)
    {
        var chances = new double[n * (n - 1) / 2 + 1];
        chances[0] = 1;
        for (int items = 2, most = 0; items <= n; items++)
        {
            most += items - 1;
            var window = 0.0;
            var before = chances[..(most + 1)];
            for (var count = 0; count <= most; count++)
            {
                window += before[count] - (count >= items ? before[count - items] : 0);
                chances[count] = Math.Max(0, window) / items;
            }
        }

        var smaller = Math.Min(concordant, chances.Length - 1 - concordant);
        return Math.Min(1, 2 * chances.Take(smaller + 1).Sum());
    }

    private static double Z(int score, double[] x, double[] y)
    {
        double n = x.Length;
        var (tiesX, tiesY) = (Ties(x), Ties(y));
        var main = n * (n - 1) * (2 * n + 5)
            - tiesX.Sum(t => t * (t - 1) * (2 * t + 5)) - tiesY.Sum(t => t * (t - 1) * (2 * t + 5));
        var variance = main / 18
            + tiesX.Sum(t => t * (t - 1)) * tiesY.Sum(t => t * (t - 1)) / (2 * n * (n - 1))
            + tiesX.Sum(t => t * (t - 1) * (t - 2)) * tiesY.Sum(t => t * (t - 1) * (t - 2)) / (9 * n * (n - 1) * (n - 2));
        return score / Math.Sqrt(variance);
    }

    private static double[] Ties(double[] values) => [.. values.GroupBy(value => value).Select(group => (double)group.Count())];
}
