using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>What must hold for every input; a fixed seed makes each run the same.</summary>
public sealed class CoxProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_251_106UL, 19UL);

    private static readonly CoxOptions Breslow = new() { Ties = CoxTies.Breslow };

    private static readonly Gen<Row> Rows =
        from time in Gen.Choose(1, 15)
        from isEvent in Gen.Choose(0, 2)
        from x in Gen.Choose(0, 1)
        from z in Gen.Choose(-5, 5)
        select new Row(time, isEvent > 0, x, z);

    private static readonly Gen<Row[]> Data =
        from size in Gen.Choose(12, 50)
        from rows in Gen.ArrayOf(Rows, size)
        where Fit(rows) is { Diverges: false, DegreesOfFreedom: 2 }
        select rows;

    [Fact]
    public void Order_and_unit_of_time_do_not_matter() => Holds(rows =>
        Same(Fit(rows), Fit([.. rows.Reverse()])) && Same(Fit(rows), Fit([.. rows.Select(row => row with { Time = row.Time * 30.4375 })])));

    [Fact]
    public void Units_of_covariates_scale_their_coefficients() => Holds(rows =>
    {
        var (fit, scaled) = (Fit(rows), Fit([.. rows.Select(row => row with { Z = 1e6 + 1000 * row.Z })]));
        return Near(Beta(fit, 0), Beta(scaled, 0), 1e-6) && Near(Beta(fit, 1), 1000 * Beta(scaled, 1), 1e-6)
            && Near(fit.LogLikelihood, scaled.LogLikelihood);
    });

    [Fact]
    public void Swapped_arms_change_the_sign() => Holds(rows =>
    {
        var (fit, swapped) = (Fit(rows), Fit([.. rows.Select(row => row with { X = 1 - row.X })]));
        return Near(Beta(fit, 0), -Beta(swapped, 0)) && Near(Beta(fit, 1), Beta(swapped, 1))
            && Near(fit.LogLikelihood, swapped.LogLikelihood) && fit.Concordance().Estimate == swapped.Concordance().Estimate;
    });

    [Fact]
    public void A_weight_of_two_is_a_row_twice_with_Breslows_ties() => Holds(rows =>
    {
        double[] weights = [.. rows.Select((_, i) => i % 2 + 1.0)];
        var weighted = Fit(rows, Breslow, weights: weights);
        return Same(weighted, Fit([.. rows.SelectMany((row, i) => Enumerable.Repeat(row, i % 2 + 1))], Breslow));
    });

    [Fact]
    public void A_weight_of_zero_is_no_row() => Holds(rows =>
        Same(Fit([.. rows, .. rows.Take(4)], weights: [.. rows.Select(_ => 1.0), 0, 0, 0, 0]), Fit(rows)));

    [Fact]
    public void A_time_cut_in_two_is_the_same_person() => Holds(rows =>
    {
        Row[] first = [.. rows.Where(row => row.Time > 4).Select(row => row with { Time = 4, IsEvent = false })];
        double[] entries = [.. rows.Select(row => row.Time > 4 ? 4.0 : -1), .. first.Select(_ => -1.0)];
        return Same(Fit([.. rows, .. first], entries: entries), Fit(rows));
    });

    [Fact]
    public void Strata_of_copies_double_the_likelihood() => Holds(rows =>
    {
        var (one, two) = (Fit(rows), Fit([.. rows, .. rows], new CoxOptions { Strata = [.. rows.Select(_ => 3), .. rows.Select(_ => 7)] }));
        return Near(Beta(one, 0), Beta(two, 0)) && Near(2 * one.LogLikelihood, two.LogLikelihood)
            && Near(one.Concordance().Estimate!.Value, two.Concordance().Estimate!.Value);
    });

    [Fact]
    public void An_offset_is_a_coefficient_known() => Holds(rows =>
    {
        var fit = Fit(rows);
        var known = Beta(fit, 1);
        var with = CoxRegression.Fit(
            Survival(rows), [[.. rows.Select(row => row.X)]], new CoxOptions { Offsets = [.. rows.Select(row => known * row.Z)] });
        return Near(Beta(with, 0), Beta(fit, 0)) && Near(with.LogLikelihood, fit.LogLikelihood);
    });

    [Fact]
    public void Without_ties_the_three_likelihoods_are_one() => Holds(rows =>
    {
        Row[] untied = [.. rows.Select((row, i) => row with { Time = row.Time + i / 100.0 })];
        var efron = Fit(untied);
        return efron.Diverges
            || (Same(efron, Fit(untied, Breslow)) && Same(efron, Fit(untied, new CoxOptions { Ties = CoxTies.Exact })));
    });

    [Fact]
    public void Likelihood_rises_and_residuals_add_up_to_zero() => Holds(rows =>
    {
        var fit = Fit(rows);
        var schoenfeld = fit.SchoenfeldResiduals();
        return fit.LogLikelihood >= fit.LogLikelihoodNull
            && Math.Abs(fit.Residuals().Sum(residual => residual.Martingale)) < 1e-9
            && fit.Residuals().All(residual => residual.Martingale <= 1)
            && Math.Abs(schoenfeld.Sum(residual => residual.Residuals[0])) < 1e-7
            && Math.Abs(schoenfeld.Sum(residual => residual.Residuals[1])) < 1e-6;
    });

    [Fact]
    public void Intervals_hold_the_estimate_and_widen_with_the_level() => Holds(rows =>
    {
        var fit = Fit(rows);
        var (wald, wide) = (fit.Coefficients[0].HazardRatio()!.Value, fit.Coefficients[0].HazardRatio(0.99)!.Value);
        var (profile, wider) = (fit.ProfileHazardRatio(0)!.Value, fit.ProfileHazardRatio(0, 0.99)!.Value);
        return Inside(wald.Interval!.Value, wide.Interval!.Value, wald.Estimate)
            && Inside(profile.Interval!.Value, wider.Interval!.Value, wald.Estimate);
    });

    [Fact]
    public void Profile_limits_are_the_values_that_the_likelihood_ratio_test_just_accepts() => Holds(rows =>
    {
        var fit = Fit(rows);
        var limit = Math.Log(fit.ProfileHazardRatio(0)!.Value.Interval!.Value.High);
        var held = CoxRegression.Fit(
            Survival(rows), [[.. rows.Select(row => row.Z)]], new CoxOptions { Offsets = [.. rows.Select(row => limit * row.X)] });
        return held.Diverges || Near(2 * (fit.LogLikelihood - held.LogLikelihood), Distributions.ChiSquaredQuantile(0.95, 1), 1e-8);
    });

    [Fact]
    public void Baseline_hazard_never_falls_and_scales_with_the_hazard_ratio() => Holds(rows =>
    {
        var fit = Fit(rows);
        var (zero, one) = (fit.BaselineHazard()[0], fit.BaselineHazard([1, 0])[0]);
        return zero.CumulativeHazard.Zip(zero.CumulativeHazard.Skip(1)).All(pair => pair.First <= pair.Second)
            && zero.HazardAt(0) == 0 && zero.SurvivalAt(100) is > 0 and <= 1
            && Near(one.HazardAt(100), zero.HazardAt(100) * Math.Exp(Beta(fit, 0)));
    });

    private static void Holds(Func<Row[], bool> property) => Prop.ForAll(Data.ToArbitrary(), property).Check(Fixed);

    private static CoxFit Fit(Row[] rows, CoxOptions? options = null, double[]? entries = null, double[]? weights = null) => CoxRegression.Fit(
        Survival(rows, entries, weights), [[.. rows.Select(row => row.X)], [.. rows.Select(row => row.Z)]], options);

    private static SurvivalData Survival(Row[] rows, double[]? entries = null, double[]? weights = null) =>
        SurvivalData.Create([.. rows.Select(row => row.Time)], [.. rows.Select(row => row.IsEvent)], entries, weights);

    private static double Beta(CoxFit fit, int j) => fit.Coefficients[j].LogHazardRatio!.Value;

    private static bool Same(CoxFit a, CoxFit b) =>
        Near(a.LogLikelihood, b.LogLikelihood) && Near(Beta(a, 0), Beta(b, 0)) && Near(Beta(a, 1), Beta(b, 1))
        && Near(a.Coefficients[1].StandardError!.Value, b.Coefficients[1].StandardError!.Value)
        && Near(a.Concordance().Estimate!.Value, b.Concordance().Estimate!.Value);

    private static bool Inside(Interval narrow, Interval wide, double estimate) =>
        narrow.Contains(estimate) && wide.Low <= narrow.Low && narrow.High <= wide.High;

    private static bool Near(double a, double b, double tolerance = 1e-9) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b));

    private sealed record Row(double Time, bool IsEvent, double X, double Z);
}
