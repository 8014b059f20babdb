using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The log-likelihood of x responders of n as a function of the logit η: x η − n ln(1 + e^η), up to a constant. It is written
/// as the distance from its maximum, so that large n lose no digits.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BinomialTerm
{
    private readonly double x;
    private readonly double n;
    private readonly double share;
    private readonly double other;

    public BinomialTerm(EventCount count)
    {
        (x, n) = (count.Responders, count.Total);
        (share, other) = (x / n, (n - x) / n);
        IsInner = count.Responders > 0 && count.Responders < count.Total;
        Peak = IsInner ? Math.Log(x / (n - x)) : x == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        LogConstant = IsInner ? PointProbabilities.LogInner(x, n - x, share, other) : 0;
    }

    /// <summary>Whether 0 &lt; x &lt; n.</summary>
    public bool IsInner { get; }

    /// <summary>The η of the maximum: logit(x/n); infinite at 0 and n.</summary>
    public double Peak { get; }

    /// <summary>The log-likelihood at the maximum, binomial coefficient included.</summary>
    public double LogConstant { get; }

    public double Responders => x;

    /// <summary>Log-likelihood less that of the maximum, ≤ 0.</summary>
    public double At(double eta)
    {
        if (!IsInner)
        {
            return -n * SoftPlus(x == 0 ? eta : -eta);
        }

        var distance = eta - Peak;
        return distance <= 0
            ? x * distance - n * Elementary.LogOnePlus(share * Elementary.ExpMinusOne(distance))
            : -(n - x) * distance - n * Elementary.LogOnePlus(other * Elementary.ExpMinusOne(-distance));
    }

    /// <summary>d/dη = x − n p, −d²/dη² = n p (1−p) and −d³/dη³ = n p (1−p)(1−2p).</summary>
    public (double Score, double Information, double Third, double Fourth) Derivatives(double eta)
    {
        var exp = Math.Exp(-Math.Abs(eta));
        double small = exp / (1 + exp), large = 1 / (1 + exp);
        var (p, q) = eta > 0 ? (large, small) : (small, large);
        var information = n * p * q;

        // x − n p without the cancellation where x is n.
        var score = x == n ? n * q : x - n * p;
        return (score, information, information * (q - p), information * (1 - 6 * p * q));
    }

    public Jet At(Jet eta)
    {
        var (score, information, _, _) = Derivatives(eta.Value);
        return eta.Chain(At(eta.Value), score, -information);
    }

    /// <summary>x − n p as a jet.</summary>
    public Jet Score(Jet eta)
    {
        var (score, information, third, _) = Derivatives(eta.Value);
        return eta.Chain(score, -information, -third);
    }

    /// <summary>n p (1−p) as a jet.</summary>
    public Jet Information(Jet eta)
    {
        var (_, information, third, fourth) = Derivatives(eta.Value);
        return eta.Chain(information, third, fourth);
    }

    private static double SoftPlus(double eta) => Math.Max(0, eta) + Elementary.LogOnePlus(Math.Exp(-Math.Abs(eta)));
}
