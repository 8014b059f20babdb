using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>P values of fisher.test of R; estimate and limits of the conditional odds ratio solved to full precision, as R's own are good
/// to three or four digits (its uniroot stops at 1.2e−4), which is why r_or_cmle and r_ci are not compared.</summary>
public sealed class FisherOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Fisher() => OracleFile.Check(output, "fisher", item =>
    {
        var t = new TwoByTwo(item.Count("a"), item.Count("b"), item.Count("c"), item.Count("d"));
        var level = item.Number("conf");
        P("p_two", FisherExact.Test(t));
        P("p_less", FisherExact.Test(t, Alternative.Less));
        P("p_greater", FisherExact.Test(t, Alternative.Greater));
        P("p_two_central", FisherExact.Test(t, rule: TwoSidedRule.Central));
        P("midp_two_minlike", FisherExact.MidP(t));
        P("midp_two_central", FisherExact.MidP(t, rule: TwoSidedRule.Central));
        P("midp_less", FisherExact.MidP(t, Alternative.Less));
        P("midp_greater", FisherExact.MidP(t, Alternative.Greater));
        item.Near("p_obs", FisherExact.Probability(t), ClosedForm, LogFloor);
        item.Near("or_sample", OddsRatio.Estimate(t));
        item.Near("or_cmle", OddsRatio.Exact(t, level).Estimate, Solved, SolvedFloor);
        item.Near("ci", OddsRatio.Exact(t, level).Interval, Solved, SolvedFloor);
        item.Near("ci_less", OddsRatio.Exact(t, level, Alternative.Less).Interval, Solved, SolvedFloor);
        item.Near("ci_greater", OddsRatio.Exact(t, level, Alternative.Greater).Interval, Solved, SolvedFloor);
        item.Near("midp_ci", OddsRatio.ExactMidP(t, level).Interval, Solved, SolvedFloor);

        void P(string name, TestResult actual) =>
            item.Near(name, actual.PValue, item.Expected(name) < 1e-6 ? Tail : ClosedForm, LogFloor);
    }, "r_or_cmle", "r_ci");
}
