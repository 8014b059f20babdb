using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Tables;

namespace Plumbline.Check;

/// <summary>The tests that programs offer for a table of two groups.</summary>
internal static class TwoGroupTests
{
    /// <summary>All of the tests, the one that the source names first; then those that every program prints.</summary>
    public static ImmutableArray<TestResult> All(TwoByTwo table, string? named)
    {
        double less = FisherExact.Test(table, Alternative.Less).PValue, greater = FisherExact.Test(table, Alternative.Greater).PValue;
        TestResult?[] all =
        [
            TwoByTwoTests.Pearson(table), TwoByTwoTests.Fisher(table), TwoByTwoTests.Yates(table), TwoByTwoTests.NMinusOne(table), TwoByTwoTests.LikelihoodRatio(table),
            TwoByTwoTests.FisherMidP(table), FisherExact.Test(table, rule: TwoSidedRule.Central) with { Method = "Fisher exact, one-sided doubled" },
            Unpooled(table), new TestResult("Fisher exact, one-sided", null, null, Math.Min(less, greater)), OneSided(TwoByTwoTests.Pearson(table)),
        ];
        return Order(all, named);
    }

    /// <summary>Those that every program prints, and whose choice is the authors': Pearson's, Yates's and Fisher's.</summary>
    public static ImmutableArray<TestResult> Standard(TwoByTwo table) =>
        [.. new[] { TwoByTwoTests.Pearson(table), TwoByTwoTests.Yates(table), TwoByTwoTests.Fisher(table) }.OfType<TestResult>()];

    /// <summary>Tests of two rows and three columns or more; the exact one only where the table is small.</summary>
    public static ImmutableArray<TestResult> All(long[,] table, string? named)
    {
        TestResult?[] all = [ContingencyTable.Pearson(table), Sum(table) <= MostPeople ? ContingencyTable.Fisher(table) : null, ContingencyTable.LikelihoodRatio(table), Trend(table)];
        return Order(all, named);
    }

    private const long MostPeople = 150;

    private static ImmutableArray<TestResult> Order(TestResult?[] all, string? named) =>
        [.. all.OfType<TestResult>().OrderByDescending(test => named is not null && IsNamed(test.Method, named))];

    private static bool IsNamed(string method, string named)
    {
        bool Has(string word) => named.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (Has("Fisher")) return method is "Fisher exact" or "Fisher exact (Freeman-Halton)";
        if (Has("Yates") || Has("continuity")) return method.EndsWith("Yates-corrected", StringComparison.Ordinal);
        if (Has("likelihood")) return method == "Likelihood-ratio chi-squared";
        if (Has("trend") || Has("Armitage")) return method == "Cochran-Armitage trend";
        return (Has("chi") || Has("χ") || Has("Pearson")) && method == "Pearson chi-squared";
    }

    private static long Sum(long[,] table) => table.Cast<long>().Sum();

    private static TestResult? Unpooled(TwoByTwo table) =>
        !table.HasEmptyMargin && RiskDifference.WaldTest(table) is { StandardError: > 0, Z: { } z, PValue: { } p } ? new TestResult("z, unpooled variance", z, null, p) : null;

    private static TestResult? OneSided(TestResult? test) => test is { } two ? two with { Method = "Pearson chi-squared, one-sided", PValue = two.PValue / 2 } : null;

    private static TestResult? Trend(long[,] table)
    {
        var columns = Enumerable.Range(0, table.GetLength(1)).ToImmutableArray();
        return ContingencyTable.Trend([.. columns.Select(column => table[0, column])], [.. columns.Select(column => table[0, column] + table[1, column])]);
    }
}
