using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>prop.test of R for two groups, and the score methods in 40-digit arithmetic.</summary>
public sealed class TwoProportionOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_proportions() => OracleFile.Check(output, "two_prop", item =>
    {
        var t = TwoByTwo.FromTotals(item.Count("x1"), item.Count("n1"), item.Count("x2"), item.Count("n2"));
        var level = item.Number("conf");
        Differences(item, t, level);
        Ratios(item, t, level);
        FarringtonManning(item, t);
        item.Test("chisq", "chisq_p", TwoByTwoTests.Pearson(t));
        item.Test("chisq_cc", "chisq_cc_p", TwoByTwoTests.Yates(t));
    });

    private static void Differences(OracleCase item, TwoByTwo t, double level)
    {
        // Equal risks differ by 0 here and by the rounding error of p₁ − p₂ in R.
        item.Within("diff", RiskDifference.Wald(t, level)?.Estimate, 1e-15, ClosedForm);
        item.Near("diff_se", RiskDifference.WaldTest(t)?.StandardError);
        item.Near("wald", RiskDifference.Wald(t, level)?.Interval);
        item.Near("wald_cc_R", RiskDifference.WaldContinuity(t, level)?.Interval);
        item.Near("newcombe", RiskDifference.Newcombe(t, level)?.Interval);
        item.Near("newcombe_cc", RiskDifference.NewcombeContinuity(t, level)?.Interval);
        item.Near("agresti_caffo", RiskDifference.AgrestiCaffo(t, level)?.Interval);
        item.Near("miettinen_nurminen", RiskDifference.MiettinenNurminen(t, level)?.Interval, Solved, SolvedFloor);
        item.Near("mee", RiskDifference.Mee(t, level)?.Interval, Solved, SolvedFloor);
    }

    private static void Ratios(OracleCase item, TwoByTwo t, double level)
    {
        item.Near("rr", RiskRatio.Estimate(t));
        item.Near("rr_mn", RiskRatio.MiettinenNurminen(t, level)?.Interval, Solved, SolvedFloor);
        item.Near("rr_koopman", RiskRatio.Koopman(t, level)?.Interval, Solved, SolvedFloor);
        item.Near("or", OddsRatio.Estimate(t));
        item.Near("or_mn", OddsRatio.MiettinenNurminen(t, level)?.Interval, Solved, SolvedFloor);
        item.Near("or_score", OddsRatio.Score(t, level)?.Interval, Solved, SolvedFloor);
    }

    private static void FarringtonManning(OracleCase item, TwoByTwo t)
    {
        var delta = item.Expected("fm_delta")!.Value;
        var greater = RiskDifference.FarringtonManning(t, delta, Alternative.Greater);
        item.Looked("fm_delta");
        // Where the difference equals δ, z is its rounding error over the standard error.
        item.Within("fm_z", greater?.Statistic, 1e-12, ClosedForm);
        item.Near("fm_p_greater", greater?.PValue, item.Expected("fm_p_greater") < 1e-6 ? Tail : ClosedForm, LogFloor);
        item.Within("mn_z", RiskDifference.MiettinenNurminenTest(t, delta)?.Statistic, 1e-12, ClosedForm);
    }
}
