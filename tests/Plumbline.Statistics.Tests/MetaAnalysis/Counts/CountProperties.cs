using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>What must hold for all studies; a fixed seed makes each run the same.</summary>
public sealed class CountProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20_251_121UL, 17UL);

    private static readonly Gen<TwoByTwo> Table =
        from a in Gen.Choose(0, 40)
        from b in Gen.Choose(0, 60)
        from c in Gen.Choose(0, 40)
        from d in Gen.Choose(0, 60)
        select new TwoByTwo(a, b, c, d);

    private static readonly Gen<TwoByTwo[]> Studies =
        from k in Gen.Choose(1, 8)
        from tables in Table.ArrayOf(k)
        select tables;

    private static readonly Gen<EventCount[]> Proportions =
        from k in Gen.Choose(2, 6)
        from counts in (from n in Gen.Choose(2, 80) from x in Gen.Choose(0, n) select new EventCount(x, n)).ArrayOf(k)
        select counts;

    private static readonly Func<IReadOnlyList<TwoByTwo>, PooledTables>[] Methods =
    [
        studies => MantelHaenszel.OddsRatio(studies), studies => MantelHaenszel.RiskRatio(studies),
        studies => MantelHaenszel.RiskDifference(studies), studies => Peto.OddsRatio(studies),
    ];

    [Fact]
    public void Swapped_arms_flip_the_sign() => Holds(Studies, studies => Methods.All(method =>
    {
        var (one, other) = (method(studies), method([.. studies.Select(t => t.Swapped)]));
        return Same(one.Effect?.Analysed, -other.Effect?.Analysed) && Same(one.Effect?.StandardError, other.Effect?.StandardError)
            && Same(one.Heterogeneity?.Q, other.Heterogeneity?.Q) && Same(one.Effect?.PValue, other.Effect?.PValue);
    }));

    [Fact]
    public void Swapped_arms_leave_the_tests_as_they_are() => Holds(Studies, studies =>
    {
        TwoByTwo[] swapped = [.. studies.Select(t => t.Swapped)], turned = [.. studies.Select(t => new TwoByTwo(t.B, t.A, t.D, t.C))];
        return new[] { swapped, turned }.All(other =>
            Same(CochranMantelHaenszel.Test(studies)?.PValue, CochranMantelHaenszel.Test(other)?.PValue)
            && Same(CochranMantelHaenszel.Exact(studies)?.PValue, CochranMantelHaenszel.Exact(other)?.PValue)
            && Same(OddsRatioHomogeneity.BreslowDay(studies)?.Statistic, OddsRatioHomogeneity.BreslowDay(other)?.Statistic)
            && Same(OddsRatioHomogeneity.Tarone(studies)?.Statistic, OddsRatioHomogeneity.Tarone(other)?.Statistic));
    });

    [Fact]
    public void Order_of_studies_does_not_matter() => Holds(Studies, studies =>
    {
        TwoByTwo[] reversed = [.. studies.Reverse()];
        return Methods.All(method => Same(method(studies).Effect?.Analysed, method(reversed).Effect?.Analysed))
            && Same(CochranMantelHaenszel.Exact(studies)?.PValue, CochranMantelHaenszel.Exact(reversed)?.PValue);
    });

    [Fact]
    public void Ten_times_the_counts_keep_the_estimate_and_divide_the_variance_by_ten() => Holds(Studies, studies =>
    {
        TwoByTwo[] larger = [.. studies.Select(t => new TwoByTwo(10 * t.A, 10 * t.B, 10 * t.C, 10 * t.D))];
        return Methods.Take(3).All(method =>
        {
            var (one, other) = (method(studies).Effect, method(larger).Effect);
            return Same(one?.Analysed, other?.Analysed) && Same(one?.StandardError, other?.StandardError * Math.Sqrt(10));
        });
    });

    [Fact]
    public void Pooled_effect_lies_within_the_studies() => Holds(Studies, studies =>
        Within(MantelHaenszel.OddsRatio(studies).Effect?.Estimate, studies, t => (double)t.A * t.D / ((double)t.B * t.C))
        && Within(MantelHaenszel.RiskRatio(studies).Effect?.Estimate, studies, t => (double)t.A * t.Row2 / ((double)t.C * t.Row1))
        && Within(MantelHaenszel.RiskDifference(studies).Effect?.Estimate, studies, t => (double)t.A / t.Row1 - (double)t.C / t.Row2));

    [Fact]
    public void One_study_is_its_own_estimate() => Holds(Table.Where(t => !t.HasZeroCell), t =>
        Same(MantelHaenszel.OddsRatio([t]).Effect?.Estimate, OddsRatio.Woolf(t)?.Effect.Estimate)
        && Same(MantelHaenszel.OddsRatio([t]).Effect?.StandardError, OddsRatio.Woolf(t)?.Effect.StandardErrorLog)
        && Same(MantelHaenszel.RiskRatio([t]).Effect?.Estimate, RiskRatio.Katz(t)?.Effect.Estimate)
        && Same(MantelHaenszel.RiskRatio([t]).Effect?.StandardError, RiskRatio.Katz(t)?.Effect.StandardErrorLog)
        && Same(MantelHaenszel.RiskDifference([t]).Effect?.Estimate, RiskDifference.Wald(t)?.Estimate)
        && Same(CochranMantelHaenszel.Exact([t])?.PValue, TwoByTwoTests.Fisher(t)?.PValue));

    [Fact]
    public void Exact_odds_ratio_lies_in_its_interval_and_its_limits_leave_half_of_alpha() => Holds(Studies, studies =>
        CochranMantelHaenszel.ExactOddsRatio(studies) is not { Interval: { } interval } effect
        || (interval.Contains(effect.Estimate) && CochranMantelHaenszel.ExactOddsRatio(studies, 0.8)!.Value.Interval is { } narrow
            && interval.Low <= narrow.Low && narrow.High <= interval.High));

    [Fact]
    public void Logit_normal_ignores_order_and_mirrors_non_responders() => Holds(Proportions, studies =>
    {
        var one = LogitNormal.Fit(studies).Estimate;
        var reversed = LogitNormal.Fit([.. studies.Reverse()]).Estimate;
        var mirrored = LogitNormal.Fit([.. studies.Select(study => new EventCount(study.Total - study.Responders, study.Total))]).Estimate;
        return Same(one?.Mu, reversed?.Mu, 1e-6) && Same(one?.Mu, -mirrored?.Mu, 1e-6) && Same(one?.Tau2, mirrored?.Tau2, 1e-6)
            && Same(one?.StandardError, mirrored?.StandardError, 1e-6);
    }, tests: 50);

    [Fact]
    public void Logit_normal_is_a_maximum_above_every_point_around_it_and_above_no_heterogeneity() => Holds(Proportions, studies =>
    {
        if (LogitNormal.Fit(studies).Estimate is not { } fit)
        {
            return true;
        }

        var tau = Math.Sqrt(fit.Tau2);
        return fit.Interval.Contains(fit.Proportion) && fit.Prediction.Low <= fit.Interval.Low && fit.Interval.High <= fit.Prediction.High
            && fit.StandardError >= fit.StandardErrorAtTau2 * (1 - 1e-12)
            && new[] { -0.3, -0.01, 0.01, 0.3 }.All(step =>
                LogitNormal.LogLikelihood(studies, fit.Mu + step, fit.Tau2) <= fit.LogLikelihood
                && LogitNormal.LogLikelihood(studies, fit.Mu, (tau + step) * (tau + step)) <= fit.LogLikelihood)
            && LogitNormal.LogLikelihood(studies, fit.Mu, 0) <= fit.LogLikelihood + 1e-12;
    }, tests: 50);

    [Fact]
    public void Pooled_proportions_lie_in_their_intervals() => Holds(Proportions, studies => Enum.GetValues<ProportionScale>().All(scale =>
    {
        var pooled = ProportionPooling.RandomEffects(studies, scale);
        return pooled.Interval!.Value.Contains(pooled.Proportion) && pooled.Prediction!.Value.Low <= pooled.Interval!.Value.Low
            && pooled.Interval!.Value.High <= pooled.Prediction!.Value.High;
    }));

    private static bool Within(double? pooled, TwoByTwo[] studies, Func<TwoByTwo, double> effect)
    {
        var own = studies.Select(effect).Where(value => !double.IsNaN(value)).ToArray();
        return pooled is not { } value
            || (own.Min() <= value + 1e-12 * (1 + Math.Abs(value)) && value <= own.Max() + 1e-12 * (1 + Math.Abs(value)));
    }

    private static bool Same(double? a, double? b, double tolerance = 1e-10) =>
        a is { } x && b is { } y ? x == y || Math.Abs(x - y) <= tolerance * (1 + Math.Abs(x)) : a is null && b is null;

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property, int tests = 150) =>
        Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed.WithMaxTest(tests));
}
