using System.Runtime.InteropServices;

namespace Plumbline.Statistics;

/// <summary>The outcome of a significance test.</summary>
/// <param name="Method">The test, as a reader should see it.</param>
/// <param name="Statistic">χ², t or z; null for exact tests, which have none.</param>
/// <param name="DegreesOfFreedom">Null where the statistic has none.</param>
/// <param name="PValue">Two-sided unless the method says otherwise, in [0, 1].</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TestResult(string Method, double? Statistic, double? DegreesOfFreedom, double PValue)
{
    internal static TestResult ChiSquared(string method, double statistic, double df) =>
        new(method, statistic, df, Distributions.ChiSquaredSurvival(statistic, df));

    internal static TestResult StudentT(string method, double statistic, double df) =>
        new(method, statistic, df, Distributions.StudentTTwoSided(statistic, df));
}
