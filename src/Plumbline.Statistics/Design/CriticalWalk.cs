namespace Plumbline.Statistics.Design;

/// <summary>The smallest r with P(X ≥ r; p0) at most a bound, its size and its power P(X ≥ r; p1), for n, n+1, n+2, …: each step adds or
/// takes one binomial term instead of summing the tail anew.</summary>
internal sealed class CriticalWalk
{
    /// <summary>A size or a power that misses its bound by no more than its rounding meets it, as 2^−5 at r = n = 5 and p0 = ½.</summary>
    public const double Rounding = 1e-13;

    /// <summary>Closer than this to a bound, the exact tail decides.</summary>
    public const double Doubtful = 1e-9;

    private const int FreshEvery = 256;

    private readonly double p0;
    private readonly double p1;
    private readonly double bound;
    private long n;
    private long r;
    private double size;

    // b(r−1; n) at p0 and at p1.
    private double term0;
    private double term1;

    public CriticalWalk(double p0, double p1, double bound, long n)
    {
        (this.p0, this.p1, this.bound, this.n) = (p0, p1, bound, n);
        r = RejectFrom(n, p0, bound);
        Refresh();
    }

    public double Power { get; private set; }

    /// <summary>The smallest r with P(X ≥ r) at most the bound.</summary>
    public static long RejectFrom(long n, double p, double bound) => Distributions.BinomialQuantile(bound, n, p, upper: true) + 1;

    public void Next()
    {
        // P(X ≥ r; n+1) = P(X ≥ r; n) + p b(r−1; n)
        size += p0 * term0;
        Power += p1 * term1;
        var grown = (n + 1.0) / (n + 2 - r);
        term0 *= grown * (1 - p0);
        term1 *= grown * (1 - p1);
        n++;
        if (n % FreshEvery == 0)
        {
            Refresh();
        }

        if (Exceeds())
        {
            var ratio = (n - r + 1.0) / r;
            term0 *= ratio * p0 / (1 - p0);
            term1 *= ratio * p1 / (1 - p1);
            size -= term0;
            Power -= term1;
            r++;
        }
    }

    private bool Exceeds() => Math.Abs(size - bound) > Doubtful * bound
        ? size > bound
        : Distributions.BinomialSurvival(r - 1, n, p0) > bound * (1 + Rounding);

    private void Refresh()
    {
        (size, Power) = (Distributions.BinomialSurvival(r - 1, n, p0), Distributions.BinomialSurvival(r - 1, n, p1));
        (term0, term1) = (Distributions.BinomialPmf(r - 1, n, p0), Distributions.BinomialPmf(r - 1, n, p1));
    }
}
