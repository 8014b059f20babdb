using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests;

/// <summary>What is computed from printed summaries: ratios with intervals, means with standard deviations.</summary>
public sealed class SummaryOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Algebra_of_ratios() => OracleFile.Check(output, "hr_algebra", item =>
    {
        var level = item.Number("conf");
        if (item.Function == "hr_from_p")
        {
            var interval = RatioAlgebra.IntervalFromP(item.Number("hr"), item.Number("p_two_sided"), level);
            var back = RatioAlgebra.FromInterval(item.Number("hr"), interval.Low, interval.High, level);
            item.Near("ci", interval);
            item.Near("beta", back.LogEstimate);
            item.Near("se", back.StandardErrorLog);
            item.Near("z", Math.Abs(back.Z) * Math.Sign(item.Expected("z") ?? 0));
            return;
        }

        if (item.Function == "hr_from_oe_v")
        {
            var peto = RatioAlgebra.FromCoefficient(item.Number("o_minus_e") / item.Number("v"), 1 / Math.Sqrt(item.Number("v")), level);
            item.Near("beta", peto.Coefficient);
            item.Near("se", peto.StandardError);
            item.Near("hr", peto.Ratio);
            item.Near("ci", peto.Interval);
            item.Near("z", peto.Z);
            item.Near("chisq", peto.WaldChiSquared);
            item.Near("p", peto.PTwoSided, Tail);
            return;
        }

        var ratio = RatioAlgebra.FromInterval(item.Number("hr"), item.Number("lo"), item.Number("hi"), level);
        var coefficient = RatioAlgebra.FromCoefficient(ratio.LogEstimate, ratio.StandardErrorLog);
        var half = 0.5 * Math.Pow(10, -item.Number("decimals"));
        var errors = RatioAlgebra.StandardErrorRange(item.Number("lo"), item.Number("hi"), half, half, level);
        item.Near("se_min", errors.Min);
        item.Near("se_max", errors.Max);
        item.Near("beta", ratio.LogEstimate);
        item.Near("se", ratio.StandardErrorLog);
        item.Near("z", ratio.Z);
        item.Near("p", ratio.PTwoSided, Tail);
        item.Near("wald_chisq", coefficient.WaldChiSquared);
        item.Near("log10_p", (Distributions.NormalLogSurvival(Math.Abs(ratio.Z)) + Math.Log(2)) / Math.Log(10));
        item.Near("p_one_sided_lt1", Distributions.NormalCdf(ratio.Z), Tail);
        item.Near("hr_mid", ratio.GeometricMidpoint);
        item.Near("beta_mid", Math.Log(ratio.GeometricMidpoint));
        item.Near("asymmetry_log", ratio.LogAsymmetry);
        item.Near("ci95", coefficient.Interval);
    }, "hr_from_p_events", "hr_from_medians_exponential", "hr_from_landmark", "hr_two_subgroups",
        "var", "inv", "events_equiv_1to1");
}
