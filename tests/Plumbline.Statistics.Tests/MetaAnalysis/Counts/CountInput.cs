using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>Studies as the reference files hold them.</summary>
internal static class CountInput
{
    /// <summary>Below this a χ² is the rounding error of a difference that is 0.</summary>
    public const double ChiSquaredFloor = 1e-6;

    /// <summary>What follows from a tau² that was found by iteration.</summary>
    public const double Iterated = 1e-6;

    public static TwoByTwo[] Tables(OracleCase item)
    {
        double[] a = item.Numbers("a"), n1 = item.Numbers("n1"), c = item.Numbers("c"), n2 = item.Numbers("n2");
        return [.. a.Select((_, i) => TwoByTwo.FromTotals((long)a[i], (long)n1[i], (long)c[i], (long)n2[i]))];
    }

    public static EventCount[] Proportions(OracleCase item)
    {
        double[] x = item.Numbers("x"), n = item.Numbers("n");
        return [.. x.Select((_, i) => new EventCount((long)x[i], (long)n[i]))];
    }
}
