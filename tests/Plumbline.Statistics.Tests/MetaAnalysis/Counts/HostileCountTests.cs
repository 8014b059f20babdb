using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

public sealed class HostileCountTests
{
    private static readonly TwoByTwo Some = new(3, 7, 2, 8);

    public static TheoryData<string, Action> Refused => new()
    {
        { "no study", () => MantelHaenszel.OddsRatio([]) },
        { "no study, risk ratio", () => MantelHaenszel.RiskRatio([]) },
        { "no study, difference", () => MantelHaenszel.RiskDifference([]) },
        { "no study, Peto", () => Peto.OddsRatio([]) },
        { "no stratum", () => CochranMantelHaenszel.Test([]) },
        { "no stratum, exact", () => CochranMantelHaenszel.Exact([]) },
        { "no stratum, exact odds ratio", () => CochranMantelHaenszel.ExactOddsRatio([]) },
        { "no stratum, homogeneity", () => OddsRatioHomogeneity.BreslowDay([]) },
        { "no study, inverse variance", () => InverseVarianceTables.CommonEffect([], TableMeasure.RiskRatio) },
        { "no study, proportions", () => ProportionPooling.RandomEffects([], ProportionScale.Logit) },
        { "no study, collapsed", () => ProportionPooling.Collapse([]) },
        { "no study, logit-normal", () => LogitNormal.Fit([]) },
        { "level 95", () => MantelHaenszel.OddsRatio([Some], 95) },
        { "level NaN", () => Peto.OddsRatio([Some], double.NaN) },
        { "level 0", () => LogitNormal.Fit([new(1, 2)], 0) },
        { "level 1", () => ProportionPooling.CommonEffect([new(1, 2)], ProportionScale.Raw, 1) },
        { "level of tables", () => InverseVarianceTables.CommonEffect([Some], TableMeasure.RiskRatio, 2) },
        { "no such measure", () => InverseVarianceTables.CommonEffect([Some], (TableMeasure)9) },
        { "no such scale", () => ProportionPooling.CommonEffect([new(1, 2)], (ProportionScale)9) },
        { "no such correction", () => CochranMantelHaenszel.Test([Some], (ContinuityCorrection)9) },
        { "no such rule", () => InverseVarianceTables.Effects([Some], TableMeasure.OddsRatio, (UninformativeTables)9) },
        { "no node", () => LogitNormal.Fit([new(1, 2)], nodes: 0) },
        { "too many nodes", () => LogitNormal.Fit([new(1, 2)], nodes: 101) },
        { "mu NaN", () => LogitNormal.LogLikelihood([new(1, 2)], double.NaN, 1) },
        { "tau² negative", () => LogitNormal.LogLikelihood([new(1, 2)], 0, -1) },
        { "tau² infinite", () => LogitNormal.LogLikelihood([new(1, 2)], 0, double.PositiveInfinity) },
        { "more responders than patients", () => _ = new EventCount(3, 2) },
        { "negative responders", () => _ = new EventCount(-1, 2) },
        { "nobody", () => _ = new EventCount(0, 0) },
        { "absurd total", () => _ = new EventCount(0, long.MaxValue) },
        { "study without patients", () => LogitNormal.Fit([new(1, 2), default]) },
        { "study without patients, pooled", () => ProportionPooling.CommonEffect([default], ProportionScale.Arcsine) },
    };

    public static TheoryData<string, TwoByTwo[]> Uninformative => new()
    {
        { "no study has a patient", [default] },
        { "no study has a responder", [new(0, 5, 0, 9), new(0, 3, 0, 4)] },
        { "no study has a non-responder", [new(5, 0, 9, 0), new(3, 0, 4, 0)] },
        { "every study has", [new(5, 0, 9, 0), new(0, 3, 0, 4)] },
        { "every study has", [new(5, 2, 0, 0), new(0, 0, 1, 4)] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Theory]
    [MemberData(nameof(Uninformative))]
    public void Tables_without_information_have_no_odds_ratio_and_say_why(string reason, TwoByTwo[] studies)
    {
        var (mantel, peto) = (MantelHaenszel.OddsRatio(studies), Peto.OddsRatio(studies));
        var inverse = InverseVarianceTables.RandomEffects(studies, TableMeasure.OddsRatio);

        Assert.Null(mantel.Effect);
        Assert.NotNull(mantel.NotEstimable);
        Assert.Null(mantel.Heterogeneity);
        Assert.Null(peto.Effect);
        Assert.Contains(reason, peto.NotEstimable, StringComparison.Ordinal);
        Assert.Null(inverse.Analysed);
        Assert.Contains(reason, inverse.NotEstimable, StringComparison.Ordinal);
        Assert.Null(CochranMantelHaenszel.Test(studies));
        Assert.Equal(1, CochranMantelHaenszel.Exact(studies)!.Value.PValue);
        Assert.Null(CochranMantelHaenszel.ExactOddsRatio(studies));
        Assert.Null(OddsRatioHomogeneity.BreslowDay(studies));
        Assert.Null(OddsRatioHomogeneity.Tarone(studies));
    }

    [Fact]
    public void Responders_in_one_group_alone_leave_ratios_without_an_estimate_but_not_the_others()
    {
        TwoByTwo[] studies = [new(0, 10, 2, 8), new(0, 20, 3, 17)];

        Assert.Equal("no study has a responder in group 1", MantelHaenszel.OddsRatio(studies).NotEstimable);
        Assert.Equal("no study has a responder in group 1", MantelHaenszel.RiskRatio(studies).NotEstimable);
        Assert.NotNull(MantelHaenszel.RiskDifference(studies).Effect);
        Assert.NotNull(Peto.OddsRatio(studies).Effect);
        Assert.Equal(0, CochranMantelHaenszel.ExactOddsRatio(studies)!.Value.Estimate);
        Assert.Equal(0, CochranMantelHaenszel.ExactOddsRatio(studies)!.Value.Interval!.Value.Low);
    }

    [Fact]
    public void Studies_without_events_drop_out_of_ratios_and_stay_in_differences()
    {
        TwoByTwo[] few = [Some, new(4, 9, 1, 12)], more = [.. few, new(0, 50, 0, 50)];

        Assert.Equal(MantelHaenszel.OddsRatio(few).Effect!.Value.Analysed, MantelHaenszel.OddsRatio(more).Effect!.Value.Analysed);
        Assert.Equal(2, MantelHaenszel.OddsRatio(more).StudiesWithEffect);
        Assert.NotEqual(
            MantelHaenszel.RiskDifference(few).Effect!.Value.Analysed, MantelHaenszel.RiskDifference(more).Effect!.Value.Analysed);
        Assert.Null(InverseVarianceTables.Effects(more, TableMeasure.RiskRatio)[2]);
        Assert.NotNull(InverseVarianceTables.Effects(more, TableMeasure.RiskDifference)[2]);
        Assert.NotNull(InverseVarianceTables.Effects(more, TableMeasure.RiskRatio, UninformativeTables.Kept)[2]);
        Assert.Null(InverseVarianceTables.Effects(more, TableMeasure.RiskDifference, UninformativeTables.LeftOut)[2]);
    }

    [Fact]
    public void Continuity_corrections_differ_below_a_sum_of_one_half_alone()
    {
        TwoByTwo[] balanced = [new(5, 5, 5, 5)], unbalanced = [new(9, 1, 2, 8)];

        Assert.Equal(0, CochranMantelHaenszel.Test(balanced)!.Value.Statistic);
        Assert.Equal(0, CochranMantelHaenszel.Test(balanced, ContinuityCorrection.WhereItFits)!.Value.Statistic);
        Assert.True(CochranMantelHaenszel.Test(balanced, ContinuityCorrection.Always)!.Value.Statistic > 0);
        Assert.Single(Enum.GetValues<ContinuityCorrection>().Skip(1)
            .Select(correction => CochranMantelHaenszel.Test(unbalanced, correction)!.Value.Statistic).Distinct());
    }

    [Fact]
    public void Tables_too_large_for_the_exact_test_have_none()
    {
        TwoByTwo[] large = [new(90_000, 10_000, 80_000, 20_000), new(70_000, 10_000, 80_000, 20_000)];

        Assert.Null(CochranMantelHaenszel.Exact(large));
        Assert.Null(CochranMantelHaenszel.ExactOddsRatio(large));
        Assert.NotNull(CochranMantelHaenszel.Test(large));
    }

    [Fact]
    public void Exact_test_reaches_below_the_smallest_double_without_failing()
    {
        var p = CochranMantelHaenszel.Exact([new(900, 0, 0, 900), new(40, 1, 2, 50)])!.Value.PValue;

        Assert.InRange(p, 0, 1e-300);
    }

    [Fact]
    public void Largest_counts_still_settle()
    {
        TwoByTwo[] studies = [new(100_000_000, 150_000_000, 100_010_000, 149_990_000), new(1, 240_000_000, 3, 240_000_000)];
        var fit = LogitNormal.Fit([new(300_000_000, 1_000_000_000), new(300_100_000, 1_000_000_000), new(299_800_000, 1_000_000_000)]);

        Assert.InRange(MantelHaenszel.OddsRatio(studies).Effect!.Value.Estimate, 0.99, 1.01);
        Assert.InRange(MantelHaenszel.RiskRatio(studies).Effect!.Value.PValue, 0, 1);
        Assert.InRange(OddsRatioHomogeneity.Tarone(studies)!.Value.PValue, 0, 1);
        Assert.Equal(0.3, fit.Estimate!.Proportion, 0.001);
        Assert.True(fit.Estimate!.Tau2 > 0);
    }

    [Fact]
    public void Logit_normal_without_a_maximum_says_why()
    {
        Assert.Contains("no study has a responder", LogitNormal.Fit([new(0, 5), new(0, 9)]).NotEstimable, StringComparison.Ordinal);
        Assert.Contains("no study has a non-responder", LogitNormal.Fit([new(5, 5), new(9, 9)]).NotEstimable, StringComparison.Ordinal);
        Assert.Contains("tau²", LogitNormal.Fit([new(0, 5), new(9, 9), new(1, 1)]).NotEstimable, StringComparison.Ordinal);
        Assert.Null(LogitNormal.Fit([new(0, 5), new(0, 9)]).LikelihoodRatioTest);
    }

    [Fact]
    public void Logit_normal_of_one_study_or_single_patients_is_the_binomial()
    {
        var one = LogitNormal.Fit([new(3, 10)]);
        var singles = LogitNormal.Fit([new(1, 1), new(0, 1), new(1, 1)]);

        Assert.Equal(0.3, one.Estimate!.Proportion, 1e-12);
        Assert.True(one.Estimate!.AtBoundary);
        Assert.Null(one.Estimate!.I2);
        Assert.Null(one.WaldTest);
        Assert.Equal(2.0 / 3, singles.Estimate!.Proportion, 1e-12);
        Assert.True(singles.Estimate!.AtBoundary);
    }

    [Fact]
    public void Equal_proportions_have_no_heterogeneity()
    {
        EventCount[] equal = [new(2, 10), new(2, 10), new(2, 10)];

        Assert.Equal(0, LogitNormal.Fit(equal).Estimate!.Tau2);
        Assert.Equal(0.2, ProportionPooling.RandomEffects(equal, ProportionScale.Logit).Proportion, 1e-12);
        Assert.Null(ProportionPooling.RandomEffects(
            equal, ProportionScale.Logit, new PoolingOptions { Inference = PoolingInference.KnappHartung }).Interval);
    }
}
