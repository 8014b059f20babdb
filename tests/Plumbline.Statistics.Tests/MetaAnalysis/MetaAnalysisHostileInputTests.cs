using Plumbline.Statistics.MetaAnalysis;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

public sealed class MetaAnalysisHostileInputTests
{
    private static readonly StudyEffect[] Three = [new(0.1, 0.02), new(0.4, 0.05), new(-0.2, 0.08)];

    public static TheoryData<string, Action> Refused => new()
    {
        { "estimate NaN", () => _ = new StudyEffect(double.NaN, 1) },
        { "variance negative", () => _ = new StudyEffect(1, -1) },
        { "variance infinite", () => _ = new StudyEffect(1, double.PositiveInfinity) },
        { "standard error negative", () => StudyEffect.FromStandardError(1, -1) },
        { "no studies", () => RandomEffects.Pool([]) },
        { "no studies, common effect", () => CommonEffect.Pool([]) },
        { "variance 0 in row 2", () => RandomEffects.Pool([new(1, 1), new(1, 0)]) },
        { "variance 1e-200", () => RandomEffects.Pool([new(1, 1), new(1, 1e-200)]) },
        { "variance 1e200", () => RandomEffects.Pool([new(1, 1), new(1, 1e200)]) },
        { "estimate 1e300", () => RandomEffects.Pool([new(1e300, 1), new(1, 1)]) },
        { "a study never given", () => CommonEffect.Pool([default]) },
        { "level 95", () => CommonEffect.Pool(Three, 95) },
        { "level 1", () => _ = new PoolingOptions { Level = 1 } },
        { "no such estimator", () => RandomEffects.Pool(Three, new PoolingOptions { Tau2 = (Tau2Method)99 }) },
        { "no such inference", () => RandomEffects.Pool(Three, new PoolingOptions { Inference = (PoolingInference)99 }) },
        { "no such prediction", () => RandomEffects.Pool(Three, new PoolingOptions { Prediction = (PredictionMethod)99 }) },
        { "tau2 negative", () => RandomEffects.PoolGivenTau2(Three, -1) },
        { "tau2 NaN", () => RandomEffects.PoolGivenTau2(Three, double.NaN) },
        { "level of the profile", () => QProfile.Interval(Three, 0) },
        { "leave one of one out", () => Sensitivity.LeaveOneOut([new(1, 1)]) },
        { "influence of one", () => Influence.Analyse([new(1, 1)]) },
        { "trim and fill of two", () => TrimAndFill.Apply([new(1, 1), new(2, 1)]) },
        { "groups of another length", () => Subgroups.Analyse(Three, ["a", "b"]) },
        { "common tau2 of single studies", () => Subgroups.Analyse(Three, ["a", "b", "c"], SubgroupTau2.Common) },
        { "no such tau2 of groups", () => Subgroups.Analyse(Three, ["a", "b", "b"], (SubgroupTau2)99) },
        { "moderator of another length", () => MetaRegression.Fit(Three, [new Moderator("x", [1, 2])]) },
        { "moderator NaN", () => _ = new Moderator("x", [1, double.NaN]) },
        { "moderator without a name", () => _ = new Moderator(" ", [1, 2]) },
        { "as many coefficients as studies", () => MetaRegression.Fit(Three, [new("x", [1, 2, 4]), new("z", [1, 3, 2])]) },
        { "neither intercept nor moderator", () => MetaRegression.Fit(Three, [], intercept: false) },
        { "prediction without a value", () => MetaRegression.Fit(Three, [new Moderator("x", [1, 2, 4])]).PredictAt(1) },
        { "events negative", () => _ = new EventRate(-1, 1) },
        { "no time", () => _ = new EventRate(1, 0) },
        { "back from NaN", () => ProportionEffects.FromFreemanTukey(double.NaN, 10) },
        { "back with n 0", () => ProportionEffects.FromFreemanTukey(1, 0) },
        { "harmonic mean of nothing", () => ProportionEffects.HarmonicMean([]) },
        { "harmonic mean with 0", () => ProportionEffects.HarmonicMean([3, 0]) },
        { "proportion above 1", () => ProportionEffects.Logit(4, 3) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Refusal_names_the_row()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => RandomEffects.Pool([new(1, 1), new(1, 0)]));

        Assert.Contains("study 2 has 0", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 2.0, 2, 2, 2, 2 }, "'x'")]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, "'z'")]
    public void Collinear_moderators_are_named(double[] x, string name)
    {
        StudyEffect[] studies = [.. Enumerable.Range(0, 5).Select(i => new StudyEffect(i, 1 + i))];

        var exception = Assert.Throws<ArgumentException>(() => MetaRegression.Fit(
            studies, [new Moderator("x", [.. x]), new Moderator("z", [2, 4, 6, 8, 10])]));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllMethods))]
    public void One_study_is_its_own_estimate(Tau2Method method)
    {
        var pooled = RandomEffects.Pool([new(0.5, 0.04)], new PoolingOptions { Tau2 = method });
        var kh = RandomEffects.Pool([new(0.5, 0.04)], new PoolingOptions { Tau2 = method, Inference = PoolingInference.KnappHartung });

        Assert.Equal((0.5, 0.2), (pooled.Estimate, pooled.StandardError));
        Assert.NotNull(pooled.Interval);
        Assert.Null(pooled.Heterogeneity.Tau2);
        Assert.Null(pooled.Heterogeneity.I2);
        Assert.Null(pooled.Heterogeneity.Q);
        Assert.Null(pooled.PredictionInterval);
        Assert.Equal((0.5, 0.2), (kh.Estimate, kh.StandardError));
        Assert.Null(kh.Interval);
        Assert.Null(kh.Test);
        Assert.Null(QProfile.Interval([new(0.5, 0.04)]));
        Assert.Null(FunnelAsymmetry.Egger([new(0.5, 0.04)]));
    }

    [Theory]
    [MemberData(nameof(AllMethods))]
    public void Equal_estimates_have_no_heterogeneity_and_no_Knapp_Hartung_interval(Tau2Method method)
    {
        StudyEffect[] studies = [new(0.3, 0.1), new(0.3, 0.07), new(0.3, 0.9)];

        var pooled = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method });
        var kh = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method, Inference = PoolingInference.KnappHartung });
        var guarded = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method, Inference = PoolingInference.KnappHartungAdHoc });

        Assert.Equal(0.3, pooled.Estimate);
        Assert.Equal((0, 0, 1), (pooled.Heterogeneity.Tau2, pooled.Heterogeneity.I2, pooled.Heterogeneity.H2));
        Assert.Equal((0, 0), (kh.StandardError, kh.KnappHartungFactor));
        Assert.Null(kh.Interval);
        Assert.Null(kh.PredictionInterval);
        Assert.NotNull(guarded.Interval);
        Assert.True(QProfile.Interval(studies)!.AllBelowZero);
        Assert.Null(FunnelAsymmetry.Egger(studies)!.Value.Test);
        Assert.Equal(0, TrimAndFill.Apply(studies).Missing);
        Assert.Equal(0, TrimAndFill.Apply(studies, estimator: MissingStudies.R0).Missing);
    }

    [Fact]
    public void Two_studies_have_no_Higgins_Thompson_Spiegelhalter_interval()
    {
        var options = new PoolingOptions { Prediction = PredictionMethod.HigginsThompsonSpiegelhalter };

        Assert.Null(RandomEffects.Pool(Three[..2], options).PredictionInterval);
        Assert.NotNull(RandomEffects.Pool(Three, options).PredictionInterval);
    }

    [Theory]
    [MemberData(nameof(AllMethods))]
    public void Variances_of_any_ratio_give_numbers(Tau2Method method)
    {
        foreach (var ratio in new[] { 1e-40, 1e-15, 1e15, 1e40 })
        {
            foreach (var distance in new[] { 0, 1e-30, 1, 1e30 })
            {
                StudyEffect[] studies = [new(0, 1), new(distance, ratio), new(-distance, 1), new(2 * distance, ratio)];
                var pooled = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method });

                Assert.True(double.IsFinite(pooled.Estimate) && pooled.StandardError > 0 && double.IsFinite(pooled.StandardError));
                Assert.True(pooled.Heterogeneity.Tau2 is >= 0 and < 1e65, $"{ratio} {distance} {pooled.Heterogeneity.Tau2}");
                Assert.True(pooled.Heterogeneity.I2 is >= 0 and <= 100, $"{ratio} {distance} {pooled.Heterogeneity.I2}");
                Assert.NotNull(QProfile.Interval(studies));
            }
        }
    }

    [Fact]
    public void An_exact_line_is_flagged()
    {
        StudyEffect[] studies = [.. Enumerable.Range(1, 5).Select(i => new StudyEffect(0.1 + 0.3 * i, 0.01 * i))];
        var options = new PoolingOptions { Inference = PoolingInference.KnappHartung };

        var fit = MetaRegression.Fit(studies, [new Moderator("x", [1, 2, 3, 4, 5])], options);

        Assert.Equal(0.3, fit.Coefficients[1].Estimate, 1e-12);
        Assert.Equal(0, fit.KnappHartungFactor);
        Assert.Null(fit.Coefficients[1].Test);
        Assert.Null(fit.Moderators);
    }

    [Fact]
    public void Equal_standard_errors_have_no_funnel()
    {
        StudyEffect[] studies = [new(0.1, 0.5), new(0.2, 0.5), new(0.7, 0.5), new(-0.2, 0.5)];

        Assert.Null(FunnelAsymmetry.Egger(studies));
        Assert.Null(FunnelAsymmetry.EggerMixed(studies));
        Assert.Null(FunnelAsymmetry.BeggMazumdar(studies));
        Assert.Equal(FunnelSide.Left, TrimAndFill.Apply(studies).Side);
    }

    [Fact]
    public void Measures_that_do_not_exist_are_absent()
    {
        Assert.Null(EffectSizes.LogOddsRatio(new TwoByTwo(0, 0, 3, 4)));
        Assert.Null(EffectSizes.RiskDifference(new TwoByTwo(3, 4, 0, 0)));
        Assert.Null(EffectSizes.PetoLogOddsRatio(new TwoByTwo(0, 5, 0, 9)));
        Assert.Null(EffectSizes.Phi(new TwoByTwo(5, 0, 9, 0)));
        Assert.Null(EffectSizes.StandardizedMeanDifference(new SampleSummary(1, 0, 9), new SampleSummary(2, 0, 9)));
        Assert.Null(EffectSizes.MeanDifferencePooled(new SampleSummary(1, 0, 1), new SampleSummary(2, 0, 1)));
        Assert.Equal(0, EffectSizes.Phi(new TwoByTwo(5, 0, 0, 9))!.Value.Vi, 1e-15);
    }

    [Fact]
    public void Twenty_thousand_studies_are_pooled()
    {
        StudyEffect[] studies = [.. Enumerable.Range(0, 20_000).Select(i => new StudyEffect(Math.Sin(i), 0.01 + i % 97 / 50.0))];

        var pooled = RandomEffects.Pool(studies);

        Assert.InRange(pooled.Estimate, -0.05, 0.05);
        Assert.True(pooled.Heterogeneity.Tau2 >= 0);
    }

    public static TheoryData<Tau2Method> AllMethods() => new(Enum.GetValues<Tau2Method>());
}
