using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests.Ratios;

public sealed class RatiosTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_105UL, 29UL);

    private static readonly Gen<(double Baseline, double Beta, double Error)> Effects =
        from baseline in Gen.Choose(1, 999)
        from beta in Gen.Choose(-2000, 2000)
        from error in Gen.Choose(20, 900)
        select (baseline / 1000.0, beta / 1000.0, error / 1000.0);

    public static TheoryData<string, Action> Refused => new()
    {
        { "range upside down", () => _ = new ValueRange(2, 1) },
        { "range NaN", () => _ = new ValueRange(double.NaN, 1) },
        { "negative half-unit", () => ValueRange.Around(1, -0.1) },
        { "one-sided P on the wrong side", () => RatioAlgebra.FromP(0.7, 0.02, 0.95, Alternative.Greater) },
        { "P of 0 exactly", () => RatioRounding.FromP(ValueRange.Exactly(0.7), ValueRange.Exactly(0)) },
        { "P of 1 exactly", () => RatioRounding.FromP(ValueRange.Exactly(0.7), ValueRange.Exactly(1)) },
        { "ratio of 1 exactly", () => RatioRounding.FromP(ValueRange.Exactly(1), ValueRange.Exactly(0.5)) },
        { "limits that must be swapped", () => RatioRounding.FromInterval(new(0.7, 0.7), new(0.9, 0.91), new(0.5, 0.51)) },
        { "ratio that must be negative", () => RatioRounding.FromInterval(new(-0.7, -0.6), new(0.9, 0.91), new(1.5, 1.51)) },
        { "variance that may be 0", () => RatioRounding.FromObservedMinusExpected(new(1, 2), new(0, 1)) },
        { "survival above 1", () => RatioRounding.FromLandmark(new(1, 1.1), new(0.5, 0.6)) },
        { "no log-rank variance", () => LogRankAlgebra.FromObservedMinusExpected(3, 0) },
        { "no event at all", () => LogRankAlgebra.FromP(0.04, 0, 50, 0, 50, true) },
        { "more events than patients", () => LogRankAlgebra.FromP(0.04, 51, 50, 10, 50, true) },
        { "log-rank P of 0", () => LogRankAlgebra.FromP(0, 5, 50, 10, 50, true) },
        { "no events in an arm", () => HazardRatioApproximation.FromMedians(4, 2, 0, 12) },
        { "median 0", () => HazardRatioApproximation.FromMedians(0, 2, 10, 12) },
        { "survival 1", () => HazardRatioApproximation.FromLandmark(1, 0.5) },
        { "no subgroup", () => SubgroupRatios.Pool([]) },
        { "subgroup without error", () => SubgroupRatios.Pool([(0.1, 0.2), (0.3, 0)]) },
        { "subgroup NaN", () => SubgroupRatios.Interaction((double.NaN, 1), (0, 1)) },
        { "baseline 1", () => AbsoluteEffect.FromKnownBaseline(1, 0.7, new Interval(0.5, 0.9, 0.95, "x")) },
        { "interval beside the ratio", () => AbsoluteEffect.FromKnownBaseline(0.5, 0.7, new Interval(0.8, 0.9, 0.95, "x")) },
        { "interval from 0", () => AbsoluteEffect.FromKnownBaseline(0.5, 0.7, new Interval(0, 0.9, 0.95, "x")) },
        { "baseline error negative", () => AbsoluteEffect.FromEstimatedBaseline(0.5, -0.1, 0.7, 0.1) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    /// <summary>Altman and Bland 2003, BMJ 326:219: risk ratio 0.67 in one subgroup (ln −0.401, SE 0.132), 0.88 in the other (ln −0.131,
    /// SE 0.202): difference −0.270, SE 0.241, z = −1.12, P = 0.26; ratio 0.76 (0.48 to 1.22, from the rounded SE).</summary>
    [Fact]
    public void Interaction_revisited()
    {
        var interaction = SubgroupRatios.Interaction((-0.401, 0.132), (-0.131, 0.202));

        Assert.Equal(0.241, interaction.StandardError, 0.0005);
        Assert.Equal(-1.12, interaction.Z, 0.005);
        Assert.Equal(0.26, interaction.PTwoSided, 0.005);
        Assert.Equal(0.76, interaction.Ratio, 0.005);
        Assert.Equal(0.48, interaction.Interval.Low, 0.005);
        Assert.Equal(1.22, interaction.Interval.High, 0.006);
    }

    /// <summary>Altman and Bland 2011, BMJ 343:d2090: ratio 0.81 with P = 0.03 has z = 2.17 and the interval 0.67 to 0.98.</summary>
    [Fact]
    public void One_sided_P_gives_the_same_error_as_twice_of_it()
    {
        var two = RatioAlgebra.FromP(0.81, 0.03);
        var less = RatioAlgebra.FromP(0.81, 0.015, 0.95, Alternative.Less);
        var greater = RatioAlgebra.FromP(0.81, 0.985, 0.95, Alternative.Greater);

        Assert.Equal(-2.17, two.Z, 0.005);
        Assert.Equal(0.67, two.Interval.Low, 0.005);
        Assert.Equal(0.98, two.Interval.High, 0.005);
        Assert.Equal(two.StandardError, less.StandardError, 1e-13);
        Assert.Equal(two.StandardError, greater.StandardError, 1e-12);
        Assert.Equal(0.015, two.PLess, 1e-14);
    }

    /// <summary>By hand: S₀ = 0.5 and HR = 2 give S₁ = 0.25, a loss of 0.25, so one more death in 4; HR 1/2 gives √½.</summary>
    [Fact]
    public void Absolute_effect_by_hand()
    {
        var harm = AbsoluteEffect.FromKnownBaseline(0.5, 2, new Interval(1, 4, 0.95, "x"));
        var benefit = AbsoluteEffect.FromKnownBaseline(0.5, 0.5, new Interval(0.25, 2, 0.95, "x"));

        Assert.Equal(0.25, harm.Survival, 1e-15);
        Assert.Equal(-0.25, harm.Difference, 1e-15);
        Assert.Equal((0.0625, 0.5), (harm.SurvivalInterval.Low, harm.SurvivalInterval.High));
        Assert.Equal((4, NumberNeededDirection.Harm), (harm.NumberNeeded.Number, harm.NumberNeeded.Direction));
        var toNone = Assert.IsType<NumberNeededInterval.ThroughInfinity>(harm.NumberNeeded.Interval);
        Assert.Equal(double.PositiveInfinity, toNone.BenefitFrom);
        Assert.Equal(Math.Sqrt(0.5) - 0.5, benefit.Difference, 1e-15);
        var through = Assert.IsType<NumberNeededInterval.ThroughInfinity>(benefit.NumberNeeded.Interval);
        Assert.Equal(4, through.HarmFrom, 1e-12);
        Assert.Equal(1 / (Math.Pow(0.5, 0.25) - 0.5), through.BenefitFrom, 1e-12);
    }

    /// <summary>A known baseline is an estimated one without error: both put the same limits around S₁.</summary>
    [Fact]
    public void Absolute_effect_with_and_without_a_baseline_error() => Holds(Effects, x =>
    {
        var hazard = RatioAlgebra.FromCoefficient(x.Beta, x.Error);
        var known = AbsoluteEffect.FromKnownBaseline(x.Baseline, hazard.Ratio, hazard.Interval);
        var exact = AbsoluteEffect.FromEstimatedBaseline(x.Baseline, 0, hazard.Ratio, x.Error);
        var wide = AbsoluteEffect.FromEstimatedBaseline(x.Baseline, 0.02, hazard.Ratio, x.Error);
        return Near(known.Survival, exact.Survival) && Near(known.Difference, exact.Difference)
            && Near(known.SurvivalInterval.Low, exact.SurvivalInterval.Low)
            && Near(known.SurvivalInterval.High, exact.SurvivalInterval.High)
            && wide.SurvivalInterval.Low <= exact.SurvivalInterval.Low && wide.SurvivalInterval.High >= exact.SurvivalInterval.High
            && known.DifferenceInterval.Contains(0) == hazard.Interval.Contains(1)
            && (known.NumberNeeded.Interval is NumberNeededInterval.ThroughInfinity) == hazard.Interval.Contains(1)
            && Near(known.Survival - x.Baseline, known.Difference);
    });

    /// <summary>The delta method's derivatives, by small differences: dD/d ln H₀ = S₀H₀ − S₁H₁, dD/d ln HR = −S₁H₁.</summary>
    [Fact]
    public void Delta_method_of_the_difference_agrees_with_small_differences()
    {
        const double s0 = 0.62, beta = -0.4, step = 1e-6, baselineError = 0.03, error = 0.12;
        double Difference(double shift, double b)
        {
            var h0 = -Math.Log(s0) * Math.Exp(shift);
            return Math.Exp(-h0 * Math.Exp(b)) - Math.Exp(-h0);
        }

        var byBaseline = (Difference(step, beta) - Difference(-step, beta)) / (2 * step);
        var byRatio = (Difference(0, beta + step) - Difference(0, beta - step)) / (2 * step);
        var half = 1.959963984540054 * double.Hypot(byBaseline * baselineError / (s0 * -Math.Log(s0)), byRatio * error);

        var effect = AbsoluteEffect.FromEstimatedBaseline(s0, baselineError, Math.Exp(beta), error);

        Assert.Equal(Difference(0, beta) - half, effect.DifferenceInterval.Low, 1e-9);
        Assert.Equal(Difference(0, beta) + half, effect.DifferenceInterval.High, 1e-9);
    }

    [Fact]
    public void O_minus_E_and_V_come_back_from_the_ratio() => Holds(Effects, x =>
    {
        var ratio = RatioAlgebra.FromCoefficient(x.Beta, x.Error);
        var back = LogRankAlgebra.FromObservedMinusExpected(ratio.ObservedMinusExpected, ratio.Information);
        return Near(back.Coefficient, x.Beta) && Near(back.StandardError, x.Error) && Near(ratio.Inverse().Ratio, 1 / ratio.Ratio)
            && Near(ratio.PLess + ratio.PGreater, 1) && Near(Math.Pow(10, ratio.Log10P), ratio.PTwoSided);
    });

    [Fact]
    public void Pooling_lies_between_the_subgroups_and_Q_is_the_squared_interaction() => Holds(Effects.Two(), x =>
    {
        (double, double) first = (x.Item1.Beta, x.Item1.Error), second = (x.Item2.Beta, x.Item2.Error);
        var pool = SubgroupRatios.Pool([first, second]);
        var interaction = SubgroupRatios.Interaction(first, second);
        return pool.Pooled.Coefficient >= Math.Min(first.Item1, second.Item1) - 1e-12
            && pool.Pooled.Coefficient <= Math.Max(first.Item1, second.Item1) + 1e-12
            && Near(pool.Q, interaction.WaldChiSquared) && Near(pool.PValue!.Value, interaction.PTwoSided)
            && Near(SubgroupRatios.Pool([second, first]).Pooled.Coefficient, pool.Pooled.Coefficient);
    });

    [Fact]
    public void One_subgroup_is_the_whole()
    {
        var pool = SubgroupRatios.Pool([(-0.3, 0.2)]);

        Assert.Equal(-0.3, pool.Pooled.Coefficient);
        Assert.Null(pool.PValue);
    }

    [Fact]
    public void Log_rank_without_events_in_one_arm_has_no_variance_by_events()
    {
        var estimates = LogRankAlgebra.FromP(0.2, 0, 40, 6, 40, ratioBelowOne: true);

        Assert.Null(estimates.ByEvents);
        Assert.True(estimates.ByQuarter.Coefficient < 0);
        Assert.Equal(0, LogRankAlgebra.FromP(1, 5, 40, 6, 40, true).Z);
    }

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));
}
