using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// With S0 = Σ risk scores at risk, D0 = that of the d events at one time, f = k/d for k = 0..d−1 (Efron; f = 0 for Breslow),
/// q = 1/(S0 − f D0) and m the mean weight of the events: A = mΣq, B = mΣfq, AA = mΣq², AB = mΣfq², BB = mΣf²q². The mean of x in the
/// risk set is then (A S1 − B D1)/(m d), the information A S2 − B D2 − AA S1S1' + AB (S1D1' + D1S1') − BB D1D1'.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TieSums(double A, double B, double AA, double AB, double BB)
{
    /// <summary>Also writes the d denominators S0 − f D0.</summary>
    public static TieSums Of(double s0, double d0, double meanWeight, bool efron, Span<double> denominators)
    {
        var d = denominators.Length;
        double a = 0, b = 0, aa = 0, ab = 0, bb = 0;
        for (var k = 0; k < d; k++)
        {
            var f = efron ? (double)k / d : 0;
            denominators[k] = s0 - f * d0;
            var q = 1 / denominators[k];
            var (fq, qq) = (f * q, q * q);
            a += q;
            b += fq;
            aa += qq;
            ab += fq * q;
            bb += fq * fq;
        }

        return new TieSums(meanWeight * a, meanWeight * b, meanWeight * aa, meanWeight * ab, meanWeight * bb);
    }

    /// <summary>target −= m d x̄.</summary>
    public void SubtractMean(RiskSetWalk walk, Span<double> target)
    {
        VectorSums.AddScaled(target, walk.S1, -A);
        VectorSums.AddScaled(target, walk.D1, B);
    }

    /// <summary>target += factor · information of the group.</summary>
    public void AddInformation(RiskSetWalk walk, Span<double> target, double factor)
    {
        VectorSums.AddScaled(target, walk.S2, factor * A);
        VectorSums.AddScaled(target, walk.D2, -factor * B);
        var s1 = walk.S1;
        var d1 = walk.D1;
        for (int i = 0, at = 0; at < target.Length; i++, at += s1.Length)
        {
            var row = target.Slice(at, s1.Length);
            VectorSums.AddScaled(row, s1, factor * (AB * d1[i] - AA * s1[i]));
            VectorSums.AddScaled(row, d1, factor * (AB * s1[i] - BB * d1[i]));
        }
    }
}
