using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>summary(survfit, rmean = tau) of survival for R 3.5-3, and contrasts by the delta method.</summary>
public sealed class RestrictedMeanOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_arms() => OracleFile.Check(output, "rmst", item =>
    {
        var (reference, arm) = (OracleSurvival.Data(item, "time0", "status0"), OracleSurvival.Data(item, "time1", "status1"));
        var (tau, level) = (item.Number("tau"), item.Number("conf"));
        var result = RestrictedMeans.Compare(arm, reference, tau, level, BeyondFollowUp.CarryOn);
        item.Same("tau_beyond_followup", tau > Math.Min(item.Numbers("time0").Max(), item.Numbers("time1").Max()));
        item.Near("arm0.rmst", result.Reference.Estimate);
        item.Near("arm0.se", result.Reference.StandardError);
        item.Near("arm0.ci", result.Reference.Interval);
        item.Near("arm1.rmst", result.Arm.Estimate);
        item.Near("arm1.se", result.Arm.StandardError);
        item.Near("arm1.ci", result.Arm.Interval);
        item.Near("diff.se", result.Difference.StandardError);

        // A difference of two numbers near tau is rounded like tau: allowed are 1e-12 of it where the difference is small.
        CompareContrast(item, "diff", result.Difference, Math.Max(Tolerances.Floor, tau * 1e-3));
        CompareContrast(item, "ratio", result.Ratio);

        // R takes tau - rmst, which rounding can leave near 1e-16 where nobody has the event up to tau and the time lost is 0: its ratio
        // is then near 0 or infinity, or anything where neither arm loses time and we give no ratio.
        var nothingLost = result.Arm.TimeLost == 0 || result.Reference.TimeLost == 0;
        var ofRounding = item.Expected("rmtl_ratio.est") is { } ratio
            && Math.Abs(ratio) is (> 0 and < 1e-10) or (> 1e10 and < double.PositiveInfinity);
        if (nothingLost && (ofRounding || result.LostRatio is null))
        {
            item.Looked("rmtl_ratio.est");
            item.Looked("rmtl_ratio.ci");
            item.Looked("rmtl_ratio.p");
        }
        else
        {
            CompareContrast(item, "rmtl_ratio", result.LostRatio);
        }
    });

    private static void CompareContrast(OracleCase item, string field, RestrictedMeanContrast? contrast, double floor = Tolerances.Floor)
    {
        item.Near(field + ".est", contrast?.Estimate, Tolerances.ClosedForm, floor);
        item.Near(field + ".ci", contrast?.Interval, Tolerances.ClosedForm, floor);

        // R divides by a standard error of 0, which we call no test.
        if (contrast?.StandardError == 0)
        {
            item.Looked(field + ".p");
            return;
        }

        item.Near(field + ".p", contrast?.PValue, Tolerances.Tail);
    }
}
