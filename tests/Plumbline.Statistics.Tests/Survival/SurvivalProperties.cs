using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>What must hold for every data set; a fixed seed makes each run the same.</summary>
public sealed class SurvivalProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_106UL, 17UL);

    private static readonly Gen<Row[]> Rows =
        from count in Gen.Choose(1, 60)
        from spread in Gen.Elements(3, 20, 1000)
        from rows in RowUpTo(spread).ArrayOf(count)
        select rows;

    [Fact]
    public void Survival_never_rises_and_everybody_is_accounted_for() => Holds(Rows, rows =>
    {
        var curve = KaplanMeier.Estimate(Data(rows));
        return Pairs(curve.Survival).All(pair => pair.Next <= pair.This)
            && Pairs(curve.Times).All(pair => pair.Next > pair.This)
            && Enumerable.Range(0, curve.Times.Length).All(i =>
                curve.AtRisk[i] - curve.Events[i] - curve.Censored[i] == (i + 1 < curve.Times.Length ? curve.AtRisk[i + 1] : 0))
            && curve.AtRisk[0] == rows.Length;
    });

    [Fact]
    public void Limits_contain_the_estimate_and_widen_with_the_level() => Holds(Rows, rows =>
    {
        var curve = KaplanMeier.Estimate(Data(rows));
        return Enum.GetValues<ConfidenceTransform>().All(transform =>
        {
            ConfidenceBand narrow = curve.Limits(transform, 0.8), wide = curve.Limits(transform, 0.99);
            return Enumerable.Range(0, narrow.Low.Length).All(i =>
                narrow.Low[i] <= curve.Survival[i] + 1e-12 && curve.Survival[i] <= narrow.High[i] + 1e-12
                && wide.Low[i] <= narrow.Low[i] + 1e-12 && narrow.High[i] <= wide.High[i] + 1e-12
                && wide.Low[i] >= 0 && wide.High[i] <= 1);
        });
    });

    [Fact]
    public void Order_of_rows_does_not_matter() => Holds(Rows, rows =>
        KaplanMeier.Estimate(Data(rows)).Survival.SequenceEqual(KaplanMeier.Estimate(Data([.. rows.Reverse()])).Survival));

    [Fact]
    public void Unit_of_time_does_not_matter() => Holds(Rows, rows =>
    {
        KaplanMeierCurve weeks = KaplanMeier.Estimate(Data(rows)), days = KaplanMeier.Estimate(Data(Scaled(rows, 7)));
        return weeks.Survival.SequenceEqual(days.Survival) && Same(weeks.Median().Time * 7, days.Median().Time)
            && Same(weeks.RestrictedMean(5, beyond: BeyondFollowUp.CarryOn).Estimate * 7,
                days.RestrictedMean(35, beyond: BeyondFollowUp.CarryOn).Estimate);
    });

    [Fact]
    public void Weights_are_replications() => Holds(Rows, rows =>
    {
        var weights = Array.ConvertAll(rows, row => (double)row.Weight);
        var weighted = KaplanMeier.Estimate(SurvivalData.Create(Times(rows), Events(rows), default, weights));
        var replicated = KaplanMeier.Estimate(Data([.. rows.SelectMany(row => Enumerable.Repeat(row, row.Weight))]));
        return Enum.GetValues<ConfidenceTransform>().All(transform =>
                weighted.Limits(transform).Low.SequenceEqual(replicated.Limits(transform).Low))
            && weighted.AtRisk.SequenceEqual(replicated.AtRisk) && weighted.Survival.SequenceEqual(replicated.Survival)
            && weighted.StandardErrorHazard.SequenceEqual(replicated.StandardErrorHazard);
    });

    [Fact]
    public void Entry_before_all_times_changes_nothing() => Holds(Rows, rows =>
    {
        KaplanMeierCurve late = KaplanMeier.Estimate(SurvivalData.Create(Times(rows), Events(rows), Array.ConvertAll(rows, _ => -1.0))),
            plain = KaplanMeier.Estimate(Data(rows));
        return late.Survival.SequenceEqual(plain.Survival) && late.AtRisk.SequenceEqual(plain.AtRisk)
            && late.At(3).AtRisk == plain.At(3).AtRisk;
    });

    [Fact]
    public void A_person_split_at_any_time_is_one_person() => Holds(Rows, rows =>
    {
        var later = Array.ConvertAll(Times(rows), time => time + 1);
        var half = Array.ConvertAll(later, time => time / 2);
        var split = KaplanMeier.Estimate(SurvivalData.Create(
            [.. half, .. later], [.. half.Select(_ => false), .. Events(rows)], [.. half.Select(_ => -1.0), .. half]));
        var whole = KaplanMeier.Estimate(SurvivalData.Create(later, Events(rows)));
        return whole.Times.All(time =>
            split.At(time).Survival == whole.At(time).Survival && split.At(time).AtRisk == whole.At(time).AtRisk);
    });

    [Fact]
    public void Median_limits_enclose_the_median() => Holds(Rows, rows =>
    {
        var median = KaplanMeier.Estimate(Data(rows)).Median(ConfidenceTransform.LogLog);
        return (median.Low ?? 0) <= (median.Time ?? double.PositiveInfinity)
            && (median.Time ?? 0) <= (median.High ?? double.PositiveInfinity);
    });

    [Fact]
    public void Log_rank_test_is_the_same_with_groups_renamed_and_times_stretched() => Holds(Rows, rows =>
    {
        if (rows.Length < 2)
        {
            return true;
        }

        int[] group = [.. rows.Select((_, i) => i % 2)], renamed = [.. group.Select(label => 9 - label)];
        LogRankResult first = LogRank.Test(Data(rows), group), second = LogRank.Test(Data(Scaled(rows, 30.5)), renamed);
        return Same(first.Test?.PValue, second.Test?.PValue) && Same(first.Pair?.Z, -second.Pair?.Z)
            && Same(first.Groups.Sum(row => row.Observed), first.Groups.Sum(row => row.Expected));
    });

    [Fact]
    public void Strata_that_are_one_change_nothing() => Holds(Rows, rows =>
    {
        int[] group = [.. rows.Select((_, i) => i % 3)];
        return rows.Length < 2 || LogRank.Test(Data(rows), group).Test?.Statistic
            == LogRank.Test(Data(rows), group, new int[rows.Length]).Test?.Statistic;
    });

    [Fact]
    public void Incidences_and_the_share_without_event_add_up_to_one() => Holds(Rows, rows =>
    {
        var curves = CompetingRisks.Estimate(Data(rows), Array.ConvertAll(rows, row => row.Event ? row.Weight : 0));
        return Enumerable.Range(0, curves.Times.Length).All(i =>
            Same(1, curves.EventFree[i] + curves.Causes.Sum(cause => cause.Incidence[i])));
    });

    [Fact]
    public void Incidence_of_a_single_cause_is_one_minus_survival_with_its_error() => Holds(Rows, rows =>
    {
        var curve = KaplanMeier.Estimate(Data(rows));
        var curves = CompetingRisks.Estimate(Data(rows), Array.ConvertAll(rows, row => row.Event ? 1 : 0));
        return curves.Causes.All(cause => Enumerable.Range(0, curve.Times.Length).All(i =>
            Same(1 - curve.Survival[i], cause.Incidence[i]) && Same(curve.StandardError(i) ?? 0, cause.StandardError[i])));
    });

    [Fact]
    public void Survival_at_a_time_is_that_at_a_landmark_times_that_from_there() => Holds(Rows, rows =>
    {
        var curve = KaplanMeier.Estimate(Data(rows));
        return curve.Conditional(2, 7) is not { } conditional
            || Same(curve.At(7).Survival, curve.At(2).Survival * conditional.Survival);
    });

    private static Gen<Row> RowUpTo(int spread) =>
        from time in Gen.Choose(0, spread)
        from happened in Gen.Choose(0, 2)
        from weight in Gen.Choose(1, 3)
        select new Row(time, happened > 0, weight);

    private static SurvivalData Data(Row[] rows) => SurvivalData.Create(Times(rows), Events(rows));

    private static double[] Times(Row[] rows) => Array.ConvertAll(rows, row => row.Time);

    private static bool[] Events(Row[] rows) => Array.ConvertAll(rows, row => row.Event);

    private static Row[] Scaled(Row[] rows, double factor) => Array.ConvertAll(rows, row => row with { Time = row.Time * factor });

    private static IEnumerable<(double This, double Next)> Pairs(IReadOnlyList<double> values) => values.Zip(values.Skip(1));

    private static bool Same(double? first, double? second) =>
        first == second || (first is { } a && second is { } b && Math.Abs(a - b) <= 1e-10 * Math.Max(1, Math.Abs(b)));

    private static void Holds<T>(Gen<T> values, Func<T, bool> holds) => Check.One(Fixed, Prop.ForAll(values.ToArbitrary(), holds));

    private sealed record Row(double Time, bool Event, int Weight);
}
