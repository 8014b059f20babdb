using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Design;

namespace Plumbline.Statistics.Tests.Design;

/// <summary>What must hold of every design; a fixed seed makes each run the same.</summary>
public sealed class DesignProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_251_105UL, 29UL);

    private static readonly Gen<(double P0, double P1, double Alpha, double Power)> Binomial =
        from p0 in Gen.Choose(2, 80)
        from d in Gen.Choose(10, 60).Where(d => d + p0 < 99)
        from alpha in Gen.Elements(0.01, 0.025, 0.05, 0.1)
        from power in Gen.Elements(0.7, 0.8, 0.9)
        select (p0 / 100.0, (p0 + d) / 100.0, alpha, power);

    private static readonly Gen<(double Effect, double Alpha, double Power)> Normal =
        from effect in Gen.Choose(5, 300)
        from alpha in Gen.Elements(0.001, 0.025, 0.05, 0.2)
        from power in Gen.Elements(0.3, 0.5, 0.8, 0.95, 0.999)
        select (effect / 100.0, alpha, power);

    [Fact]
    public void Single_stage_designs_hold_both_error_rates_and_none_smaller_does() => Holds(Binomial, x =>
    {
        var design = SingleStage.Exact(x.P0, x.P1, x.Alpha, x.Power);
        return Holds(design.First, x.Alpha, x.Power)
            && Enumerable.Range(1, (int)design.First.N - 1).All(n => !Holds(SingleStage.BestRule(n, x.P0, x.P1, x.Alpha), x.Alpha, x.Power))
            && Enumerable.Range((int)design.Stable.N, 100).All(n => Holds(SingleStage.BestRule(n, x.P0, x.P1, x.Alpha), x.Alpha, x.Power))
            && (design.Stable.N == design.First.N || !Holds(SingleStage.BestRule(design.Stable.N - 1, x.P0, x.P1, x.Alpha), x.Alpha, x.Power));
    });

    [Fact]
    public void Two_sided_designs_hold_both_error_rates_and_none_smaller_does() => Holds(Binomial, x =>
    {
        var design = SingleStage.Exact(x.P0, x.P1, x.Alpha, x.Power, twoSided: true);
        return Holds(design.First, x.Alpha, x.Power) && Holds(design.Stable, x.Alpha, x.Power)
            && Enumerable.Range(1, (int)design.First.N - 1).All(n => !Holds(SingleStage.BestRule(n, x.P0, x.P1, x.Alpha, true), x.Alpha, x.Power));
    });

    /// <summary>Neyman and Pearson: no two-stage test of N patients has more power than the best randomised single-stage one, and the
    /// expected number lies between the stages.</summary>
    [Fact]
    public void Simon_designs_hold_both_error_rates_and_relate_as_named() => Holds(Binomial, x =>
    {
        var designs = SimonTwoStage.Designs(x.P0, x.P1, x.Alpha, x.Power)!;
        return new[] { designs.Optimal, designs.Minimax }.All(d => d.Size <= x.Alpha * (1 + 1e-11) && d.Power >= x.Power * (1 - 1e-11)
                && d.ExpectedN > d.N1 && d.ExpectedN < d.N && d.StopUpTo >= 0 && d.AcceptUpTo >= d.StopUpTo)
            && designs.Optimal.ExpectedN <= designs.Minimax.ExpectedN && designs.Minimax.N <= designs.Optimal.N;
    });

    /// <summary>The default search ends by itself; a search up to a far larger N must not find better.</summary>
    [Fact]
    public void Simon_search_that_ends_by_itself_misses_nothing() => Holds(Binomial.Where(x => x.P1 - x.P0 > 0.15), x =>
        SimonTwoStage.Designs(x.P0, x.P1, x.Alpha, x.Power) == SimonTwoStage.Designs(x.P0, x.P1, x.Alpha, x.Power, 250));

    [Fact]
    public void Size_of_t_tests_gives_the_power_asked_for() => Holds(Normal.Where(x => x.Power > x.Alpha), x =>
    {
        bool Comes(TTestKind kind, bool twoSided, bool bothTails)
        {
            var n = TTestPower.Size(-x.Effect, 1, x.Alpha, x.Power, kind, twoSided, bothTails).Exact;
            var reached = TTestPower.Power(n, x.Effect, 1, x.Alpha, kind, twoSided, bothTails);
            return n == 2 ? reached >= x.Power : Math.Abs(reached - x.Power) < 1e-11;
        }

        return Enum.GetValues<TTestKind>().All(kind => Comes(kind, true, false) && Comes(kind, false, false) && Comes(kind, true, true))
            && Near(TTestPower.Size(x.Effect * 7, 7, x.Alpha, x.Power).Exact, TTestPower.Size(x.Effect, 1, x.Alpha, x.Power).Exact);
    });

    [Fact]
    public void Size_of_two_proportions_gives_the_power_asked_for() => Holds(Binomial, x =>
        Near(TwoProportionsPower.Power(TwoProportionsPower.PerGroup(x.P0, x.P1, x.Alpha, x.Power).Exact, x.P0, x.P1, x.Alpha), x.Power)
        && Near(TwoProportionsPower.PerGroup(x.P0, x.P1, x.Alpha, x.Power).Exact, TwoProportionsPower.PerGroup(1 - x.P1, 1 - x.P0, x.Alpha, x.Power).Exact)
        && TwoProportionsPower.PerGroup(x.P0, x.P1, x.Alpha, x.Power, false).Exact < TwoProportionsPower.PerGroup(x.P0, x.P1, x.Alpha, x.Power).Exact);

    [Fact]
    public void Events_give_the_power_asked_for_and_detect_the_ratio() => Holds(Normal, x =>
    {
        if (x.Effect == 1 || x.Power <= x.Alpha)
        {
            return true;
        }

        var events = SurvivalEvents.Schoenfeld(x.Effect, x.Alpha, x.Power, 0.4).Exact;
        var detected = SurvivalEvents.DetectableRatio(events, x.Alpha, x.Power, 0.4);
        return Near(SurvivalEvents.Power(events, x.Effect, x.Alpha, 0.4), x.Power)
            && Near(Math.Abs(Math.Log(detected)), Math.Abs(Math.Log(x.Effect)))
            && Near(SurvivalEvents.Schoenfeld(1 / x.Effect, x.Alpha, x.Power, 0.4).Exact, events)
            && Near(SurvivalEvents.Freedman(1 / x.Effect, x.Alpha, x.Power).Exact, SurvivalEvents.Freedman(x.Effect, x.Alpha, x.Power).Exact);
    });

    private static bool Holds(SingleStageRule rule, double alpha, double power) =>
        rule.Size <= alpha * (1 + 1e-12) && rule.Power >= power * (1 - 1e-12);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-10 * Math.Max(Math.Abs(b), 1e-3);

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Fixed, Prop.ForAll(gen.ToArbitrary(), property));
}
