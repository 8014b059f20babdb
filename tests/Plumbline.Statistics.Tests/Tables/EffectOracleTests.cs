using Plumbline.Statistics.Ratios;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>Effects by their usual formulas, escalc of metafor, Altman's number needed to treat.</summary>
public sealed class EffectOracleTests(ITestOutputHelper output)
{
    // Equal risks give exactly no effect here; R's p₁ − p₂, ln((a/n₁)/(c/n₂)) and a − E leave their rounding error, which z divides by the
    // standard error. These are the largest such errors with counts up to a million.
    private const double Rounding = 1e-15;
    private const double RoundingOfZ = 1e-12;

    [Fact]
    public void Effects_of_two_by_two() => OracleFile.Check(output, "effect2x2", item =>
    {
        var t = TwoByTwo.FromTotals(item.Count("a"), item.Count("n1"), item.Count("c"), item.Count("n2"));
        var level = item.Number("conf");
        item.Same("zero_cell", t.HasZeroCell);
        Ratio(item, "rr", RiskRatio.Katz(t, level));
        Ratio(item, "or", OddsRatio.Woolf(t, level));
        item.Near("rr_raw", RiskRatio.Estimate(t));
        item.Near("or_raw", OddsRatio.Estimate(t));
        item.Within("rrr", RiskRatio.RelativeReduction(t), Rounding, ClosedForm);
        item.Within("peto_log_or", OddsRatio.Peto(t, level)?.Coefficient, RoundingOfZ, ClosedForm);
        item.Near("peto_se", OddsRatio.Peto(t, level)?.StandardError);
        Difference(item, t, level);
        Needed(item, "wald", NumberNeededToTreat.Wald(t, EventValue.Unwanted, level)!);
        Needed(item, "newcombe", NumberNeededToTreat.Newcombe(t, EventValue.Unwanted, level)!);
    });

    [Fact]
    public void Usual_effects_are_those_of_their_methods() => OracleFile.Check(output, "effect2x2", item =>
    {
        var t = TwoByTwo.FromTotals(item.Count("a"), item.Count("n1"), item.Count("c"), item.Count("n2"));
        var level = item.Number("conf");
        item.Near("rr.est", RiskRatio.Katz(t, level)?.Effect.Estimate);
        item.Near("rr.ci", RiskRatio.Katz(t, level)?.Effect.Interval);
        item.Near("or.est", OddsRatio.Woolf(t, level)?.Effect.Estimate);
        item.Near("or.ci", OddsRatio.Woolf(t, level)?.Effect.Interval);
        item.Near("rd.ci_wald", RiskDifference.Wald(t, level)?.Interval);
        item.Near("rd.ci_newcombe", RiskDifference.Newcombe(t, level)?.Interval);
    }, "zero_cell", "rr", "or", "rd", "rr_raw", "or_raw", "rrr", "nnt", "peto_log_or", "peto_se");

    private static void Difference(OracleCase item, TwoByTwo t, double level)
    {
        var test = RiskDifference.WaldTest(t)!.Value;
        item.Within("rd.est", test.Estimate, Rounding, ClosedForm);
        item.Near("rd.se", test.StandardError);
        item.Within("rd.z", test.Z, RoundingOfZ, ClosedForm);
        item.Near("rd.p", test.PValue, Tail, LogFloor);
        item.Near("rd.ci_wald", RiskDifference.Wald(t, level)?.Interval);
        item.Near("rd.ci_newcombe", RiskDifference.Newcombe(t, level)?.Interval);
        var corrected = RiskDifference.WaldTestHalfAdded(t)!.Value;
        item.Within("rd.metafor_add_half_yi", corrected.Estimate, Rounding, ClosedForm);
        item.Near("rd.metafor_add_half_se", corrected.StandardError);
    }

    private static void Ratio(OracleCase item, string name, RatioFromCoefficient? actual)
    {
        item.Near(name + ".est", actual?.Ratio);
        item.Within(name + ".log_est", actual?.Coefficient, Rounding, ClosedForm);
        item.Near(name + ".se", actual?.StandardError);
        item.Near(name + ".ci", actual?.Interval);
        item.Within(name + ".z", actual?.Z, RoundingOfZ, ClosedForm);
        item.Near(name + ".p", actual?.PTwoSided, Tail, LogFloor);
    }

    // The reference speaks of the risk in group 1: with unwanted events, its reduction is the benefit.
    private static void Needed(OracleCase item, string method, NumberNeededToTreat actual)
    {
        // No difference that rounding leaves a little of in the reference.
        if (actual.Direction == NumberNeededDirection.None && item.Expected("nnt.nnt") > 1 / Rounding)
        {
            item.Looked("nnt.nnt");
            item.Looked("nnt.direction");
        }
        else
        {
            Number(item, actual);
        }

        var name = $"nnt.{method}.";
        item.Same(name + "crosses_zero", actual.Interval is NumberNeededInterval.ThroughInfinity);
        switch (actual.Interval)
        {
            case NumberNeededInterval.Benefit benefit:
                Limits(benefit.Low, benefit.High, NumberNeededDirection.Benefit);
                break;
            case NumberNeededInterval.Harm harm:
                Limits(harm.Low, harm.High, NumberNeededDirection.Harm);
                break;
            case NumberNeededInterval.ThroughInfinity through when item.Has(name + "reduction_limit"):
                item.Near(name + "reduction_limit", through.BenefitFrom);
                item.Near(name + "increase_limit", through.HarmFrom);
                break;
        }

        void Limits(double low, double high, NumberNeededDirection side)
        {
            Assert.Equal(side, actual.Direction);
            if (item.Has(name + "lo"))
            {
                item.Near(name + "lo", low);
                item.Near(name + "hi", high);
            }
        }
    }

    private static void Number(OracleCase item, NumberNeededToTreat actual)
    {
        item.Near("nnt.nnt", actual.Number);
        item.Same("nnt.direction", actual.Direction switch
        {
            NumberNeededDirection.Benefit => "reduction",
            NumberNeededDirection.Harm => "increase",
            _ => "none",
        });
    }
}
