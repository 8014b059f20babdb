namespace Plumbline.Statistics.Tables;

/// <summary>
/// ln x! for x = 0..n, as a number and in whole units of 1e−12. The units of x! are the sum of those of its prime factors, so products of
/// factorials that are equal have equal units, whatever the factorials; their sums are exact. For n up to <see cref="Largest"/> they are
/// within 1e−8 of the logarithm.
/// </summary>
internal sealed class FactorialTable
{
    public const int Largest = 5_000;

    /// <summary>ln(1 + 1e−7) in units.</summary>
    public const long Tolerance = 100_000;

    public const double UnitsPerOne = 1e12;

    private readonly double[] logs;

    public FactorialTable(int n)
    {
        logs = new double[n + 1];
        Units = new long[n + 1];
        var factor = SmallestFactors(n);
        var one = new long[n + 1];
        for (var x = 2; x <= n; x++)
        {
            one[x] = factor[x] == x ? (long)Math.Round(Math.Log(x) * UnitsPerOne) : one[factor[x]] + one[x / factor[x]];
            Units[x] = Units[x - 1] + one[x];
            logs[x] = GammaTerms.LogGamma(x + 1.0);
        }
    }

    /// <summary>ln x! in units of 1e−12.</summary>
    public long[] Units { get; }

    public double LogFactorial(long x) => logs[x];

    public double LogChoose(long n, long k) => logs[n] - logs[k] - logs[n - k];

    // The sieve of Eratosthenes.
    private static int[] SmallestFactors(int n)
    {
        var factor = new int[n + 1];
        for (var x = 2; x <= n; x++)
        {
            if (factor[x] != 0)
            {
                continue;
            }

            for (var multiple = x; multiple <= n; multiple += x)
            {
                factor[multiple] = factor[multiple] == 0 ? x : factor[multiple];
            }
        }

        return factor;
    }
}
