using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>chisq.test, mcnemar.test, fisher.test and prop.trend.test of R.</summary>
public sealed class ChiSquaredOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_by_two() => OracleFile.Check(output, "chisq_2x2", item =>
    {
        var t = new TwoByTwo(item.Count("a"), item.Count("b"), item.Count("c"), item.Count("d"));
        long[,] cells = { { t.A, t.B }, { t.C, t.D } };
        item.Near("expected", [.. ContingencyTable.Expected(cells)!.Value.SelectMany(row => row).Select(cell => (double?)cell)]);
        item.Test("chisq", "p", TwoByTwoTests.Pearson(t));
        item.Test("chisq_yates", "p_yates", TwoByTwoTests.Yates(t));
        item.Test("chisq_n1", "p_n1", TwoByTwoTests.NMinusOne(t));
        // With an empty margin G is 0 and not missing in the reference, as the general table gives it.
        item.Test("g", "p_g", t.HasEmptyMargin ? ContingencyTable.LikelihoodRatio(cells) : TwoByTwoTests.LikelihoodRatio(t));
        // The reference takes φ without its sign, as √(χ²/N).
        item.Near("phi", TwoByTwoTests.Phi(t) is { } phi ? Math.Abs(phi) : null);
        item.Test("mcnemar", "mcnemar_p", TwoByTwoTests.McNemar(t));
        item.Test("mcnemar_cc", "mcnemar_cc_p", TwoByTwoTests.McNemarContinuity(t));
        item.Near("mcnemar_exact_p", TwoByTwoTests.McNemarExact(t)?.PValue);
    });

    [Fact]
    public void Larger_tables() => OracleFile.Check(output, "chisq_rxc", item =>
    {
        var t = item.Table("table");
        item.Test("chisq", "p", ContingencyTable.Pearson(t));
        item.Test("g", "p_g", ContingencyTable.LikelihoodRatio(t));
        item.Near("df", ContingencyTable.LikelihoodRatio(t)?.DegreesOfFreedom);
        item.Near("cramers_v", ContingencyTable.CramersV(t));
        // Larger tables than N = 60 have no Fisher P in the reference.
        if (item.Expected("fisher_p") is null)
        {
            item.Looked("fisher_p");
        }
        else
        {
            item.Near("fisher_p", ContingencyTable.Fisher(t)?.PValue);
        }

        // Only tables of two rows have a trend, of row 1 among the column totals.
        var columns = Enumerable.Range(0, t.GetLength(1));
        var trend = t.GetLength(0) == 2
            ? ContingencyTable.Trend([.. columns.Select(j => t[0, j])], [.. columns.Select(j => t[0, j] + t[1, j])])
            : null;
        if (item.Has("trend"))
        {
            item.Test("trend.chisq", "trend.p", trend);
        }
        else
        {
            item.Looked("trend");
            Assert.Null(trend);
        }
    });
}
