using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Ratios;

/// <summary>Algebra of hazard ratios and what may be read from medians, landmarks and log-rank tests.</summary>
public sealed class RatiosOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Algebra_of_ratios() => OracleFile.Check(output, "hr_algebra", item =>
    {
        switch (item.Function)
        {
            case "hr_from_ci":
                CompareInterval(item);
                break;
            case "hr_from_p":
                CompareFromP(item);
                break;
            case "hr_from_p_events":
                CompareLogRank(item);
                break;
            case "hr_from_oe_v":
                Compare(item, LogRankAlgebra.FromObservedMinusExpected(
                    item.Number("o_minus_e"), item.Number("v"), item.Number("conf")));
                break;
            case "hr_from_medians_exponential":
                Compare(item, HazardRatioApproximation.FromMedians(
                    item.Number("median1"), item.Number("median2"), item.Count("d1"), item.Count("d2"), item.Number("conf")));
                break;
            case "hr_from_landmark":
                var ratio = HazardRatioApproximation.FromLandmark(item.Number("s1"), item.Number("s2"));
                item.Near("hr", ratio);
                item.Near("beta", Math.Log(ratio));
                break;
            case "hr_two_subgroups":
                CompareSubgroups(item);
                break;
            default:
                item.Fail("", "unknown function");
                break;
        }
    });

    /// <summary>Asymmetry is a difference of logarithms that nearly cancel: it is compared to 1e−15, not to nine digits of itself.</summary>
    private const double AsymmetryFloor = 1e-6;

    // A ratio of exactly 1, or a P of 1, leaves the standard error open: refused here, where the formula divides 0 by something.
    private static void CompareFromP(OracleCase item)
    {
        var (ratio, p) = (item.Number("hr"), item.Number("p_two_sided"));
        if (ratio == 1 || p == 1)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => RatioAlgebra.FromP(ratio, p));
            foreach (var path in new[] { "beta", "se", "z", "ci" })
            {
                item.Looked(path);
            }

            return;
        }

        Compare(item, RatioAlgebra.FromP(ratio, p, item.Number("conf")));
    }

    private static void CompareInterval(OracleCase item)
    {
        var level = item.Number("conf");
        var (estimate, low, high) = (item.Number("hr"), item.Number("lo"), item.Number("hi"));
        var ratio = RatioAlgebra.FromInterval(estimate, low, high, level);
        var wald = ratio.AtLevel();
        var half = 0.5 * Math.Pow(10, -item.Number("decimals"));
        var ranges = RatioRounding.FromInterval(
            ValueRange.Around(estimate, half), ValueRange.Around(low, half), ValueRange.Around(high, half), level);
        var inverse = ratio.Inverse();
        item.Near("beta", ratio.LogEstimate);
        item.Near("se", ratio.StandardErrorLog);
        item.Near("var", wald.Variance);
        item.Near("z", ratio.Z);
        item.Near("wald_chisq", wald.WaldChiSquared);
        item.Near("p", ratio.PTwoSided, Tail, LogFloor);
        item.Near("log10_p", wald.Log10P);
        item.Near("p_one_sided_lt1", wald.PLess, Tail, LogFloor);
        item.Near("beta_mid", ratio.LogMidpoint);
        item.Near("hr_mid", ratio.GeometricMidpoint);
        item.Near("asymmetry_log", ratio.LogAsymmetry, ClosedForm, AsymmetryFloor);
        item.Near("se_min", ranges.StandardErrorLog.Low);
        item.Near("se_max", ranges.StandardErrorLog.High);
        item.Near("ci95", wald.Interval);
        item.Near("inv.hr", inverse.Estimate);
        item.Near("inv.lo", inverse.Low);
        item.Near("inv.hi", inverse.High);
        item.Near("events_equiv_1to1", wald.EquivalentEvents);
    }

    private static void CompareLogRank(OracleCase item)
    {
        var estimates = LogRankAlgebra.FromP(
            item.Number("p_two_sided"), item.Count("d1"), item.Count("n1"), item.Count("d2"), item.Count("n2"),
            ratioBelowOne: item.Number("sign") < 0);
        var exponential = HazardRatioApproximation.FromMedians(1, 1, item.Count("d1"), item.Count("d2"));
        item.Near("z", estimates.Z);
        item.Near("v_alloc", estimates.ByAllocation.Information);
        item.Near("beta_alloc", estimates.ByAllocation.Coefficient);
        item.Near("v_events", estimates.ByEvents?.Information);
        item.Near("beta_events", estimates.ByEvents?.Coefficient);
        item.Near("v_quarter", estimates.ByQuarter.Information);
        item.Near("beta_quarter", estimates.ByQuarter.Coefficient);
        item.Near("se_events", estimates.ByEvents?.StandardError);
        item.Near("exp_rate_se", exponential.StandardError);
    }

    private static void CompareSubgroups(OracleCase item)
    {
        var groups = item.Numbers("beta").Zip(item.Numbers("se")).ToArray();
        var pool = SubgroupRatios.Pool(groups);
        var interaction = SubgroupRatios.Interaction(groups[0], groups[1]);
        item.Near("pooled_beta", pool.Pooled.Coefficient);
        item.Near("pooled_se", pool.Pooled.StandardError);
        item.Near("interaction_beta", interaction.Coefficient);
        item.Near("interaction_se", interaction.StandardError);
        item.Near("interaction_z", interaction.Z);
        item.Near("interaction_p", interaction.PTwoSided, Tail, LogFloor);
        item.Near("q", pool.Q);
    }

    private static void Compare(OracleCase item, RatioFromCoefficient ratio)
    {
        Optional("beta", ratio.Coefficient, Floor);
        Optional("se", ratio.StandardError, Floor);
        Optional("z", ratio.Z, Floor);
        Optional("chisq", ratio.WaldChiSquared, Floor);
        Optional("p", ratio.PTwoSided, LogFloor);
        Optional("hr", ratio.Ratio, Floor);
        item.Near("ci", ratio.Interval);

        void Optional(string path, double actual, double floor)
        {
            if (item.Has(path)) item.Near(path, actual, path == "p" ? Tail : ClosedForm, floor);
        }
    }
}
