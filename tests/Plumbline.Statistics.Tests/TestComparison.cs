using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests;

/// <summary>Comparison of a whole test with its statistic and P value.</summary>
internal static class TestComparison
{
    public static void Test(this OracleCase item, string statistic, string p, TestResult? actual)
    {
        item.Near(statistic, actual?.Statistic);
        item.Near(p, actual?.PValue, item.Expected(p) < 1e-6 ? Tail : ClosedForm, LogFloor);
    }
}
