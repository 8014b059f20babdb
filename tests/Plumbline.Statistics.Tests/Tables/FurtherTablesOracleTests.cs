using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>What Oracle/make/tables.R adds: prop.test and binom.test one-sided and with large counts, prop.trend.test with scores,
/// fisher.test of larger tables.</summary>
public sealed class FurtherTablesOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Further_tables() => OracleFile.Check(output, "x_tables", item =>
    {
        switch (item.Function)
        {
            case "score_one_sided":
                Score(item);
                break;
            case "trend_scores":
                item.Test("chisq", "p", ContingencyTable.Trend(Counts(item, "x"), Counts(item, "n"), item.Numbers("score")));
                break;
            case "fisher_rxc":
                item.Near("p", ContingencyTable.Fisher(item.Table("table"))?.PValue);
                break;
            default:
                var t = TwoByTwo.FromTotals(item.Count("x1"), item.Count("n1"), item.Count("x2"), item.Count("n2"));
                P(item, "two", FisherExact.Test(t));
                P(item, "less", FisherExact.Test(t, Alternative.Less));
                P(item, "greater", FisherExact.Test(t, Alternative.Greater));
                break;
        }
    });

    private static void Score(OracleCase item)
    {
        var (k, n, p0) = (item.Count("k"), item.Count("n"), item.Number("p0"));
        P(item, "less", ProportionTest.Score(k, n, p0, Alternative.Less));
        P(item, "greater", ProportionTest.Score(k, n, p0, Alternative.Greater));
        P(item, "less_cc", ProportionTest.ScoreContinuity(k, n, p0, Alternative.Less));
        P(item, "greater_cc", ProportionTest.ScoreContinuity(k, n, p0, Alternative.Greater));
        P(item, "exact_two", ProportionTest.Exact(k, n, p0));
    }

    private static void P(OracleCase item, string name, TestResult actual) =>
        item.Near(name, actual.PValue, item.Expected(name) < 1e-6 ? Tail : ClosedForm, LogFloor);

    private static long[] Counts(OracleCase item, string name) =>
        [.. item.Input(name).EnumerateArray().Select(count => count.GetInt64())];
}
