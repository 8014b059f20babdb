using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.MetaAnalysis;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

/// <summary>What must hold for every set of studies; a fixed seed makes each run the same.</summary>
public sealed class MetaAnalysisProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_251_119UL, 23UL);

    private static readonly Gen<StudyEffect> Study =
        from yi in Gen.Choose(-4000, 4000)
        from size in Gen.Choose(-40, 10)
        select new StudyEffect(yi / 1000.0, Math.Pow(10, size / 10.0));

    private static readonly Gen<StudyEffect[]> Sets =
        from k in Gen.Choose(2, 14)
        from studies in Study.ArrayOf(k)
        select studies;

    private static readonly Tau2Method[] Methods = Enum.GetValues<Tau2Method>();

    [Fact]
    public void Pooled_effect_lies_among_the_studies_and_in_its_intervals() => Holds(Sets, studies => Every(studies, (_, pooled) =>
        pooled.Estimate >= studies.Min(study => study.Yi) - 1e-12 && pooled.Estimate <= studies.Max(study => study.Yi) + 1e-12
        && pooled.Interval!.Value.Contains(pooled.Estimate)
        && pooled.PredictionInterval!.Value.Low <= pooled.Interval!.Value.Low + 1e-12
        && pooled.PredictionInterval!.Value.High >= pooled.Interval!.Value.High - 1e-12
        && Near(pooled.Weights.Sum(), 100)
        && pooled.Heterogeneity.Tau2 >= 0 && pooled.Heterogeneity.I2 is >= 0 and <= 100 && pooled.Heterogeneity.H2 >= 1));

    [Fact]
    public void Intervals_widen_with_the_level() => Holds(Sets, studies =>
    {
        var narrow = RandomEffects.Pool(studies, new PoolingOptions { Level = 0.8 });
        var wide = RandomEffects.Pool(studies, new PoolingOptions { Level = 0.99 });
        var (few, many) = (QProfile.Interval(studies, 0.8)!.Tau2, QProfile.Interval(studies, 0.99)!.Tau2);
        return wide.Interval!.Value.Low < narrow.Interval!.Value.Low && wide.Interval!.Value.High > narrow.Interval!.Value.High
            && many.Low <= few.Low && many.High >= few.High;
    });

    [Fact]
    public void Order_of_studies_does_not_matter() => Holds(Sets, studies => Every(studies, (options, pooled) =>
        Agree(pooled, RandomEffects.Pool([.. studies.Reverse()], options))));

    [Fact]
    public void Exchanged_arms_change_the_sign_alone() => Holds(Sets, studies => Every(studies, (options, pooled) =>
    {
        var mirrored = RandomEffects.Pool([.. studies.Select(study => new StudyEffect(-study.Yi, study.Vi))], options);
        return Agree(pooled, mirrored, -1) && Near(pooled.Interval!.Value.Low, -mirrored.Interval!.Value.High);
    }));

    [Fact]
    public void Unit_of_measurement_does_not_matter() => Holds(Sets, studies => Every(studies, (options, pooled) =>
    {
        const double unit = 1000;
        var scaled = RandomEffects.Pool([.. studies.Select(study => new StudyEffect(unit * study.Yi, unit * unit * study.Vi))], options);
        return Near(pooled.Estimate * unit, scaled.Estimate, unit) && Near(pooled.StandardError * unit, scaled.StandardError, unit)
            && Near(pooled.Heterogeneity.Tau2!.Value * unit * unit, scaled.Heterogeneity.Tau2!.Value, unit * unit)
            && Near(pooled.Heterogeneity.I2!.Value, scaled.Heterogeneity.I2!.Value, 100);
    }));

    [Fact]
    public void Shift_of_all_estimates_shifts_the_pooled_one() => Holds(Sets, studies => Every(studies, (options, pooled) =>
    {
        var shifted = RandomEffects.Pool([.. studies.Select(study => new StudyEffect(study.Yi + 64, study.Vi))], options);
        return Near(pooled.Estimate + 64, shifted.Estimate, 64) && Near(pooled.Heterogeneity.Tau2!.Value, shifted.Heterogeneity.Tau2!.Value);
    }));

    /// <summary>Likelihoods written out once more, on a grid of 400 points.</summary>
    [Theory]
    [InlineData(Tau2Method.MaximumLikelihood)]
    [InlineData(Tau2Method.RestrictedMaximumLikelihood)]
    public void No_other_tau2_is_likelier(Tau2Method method) => Holds(Sets, studies =>
    {
        double LogLikelihood(double tau2)
        {
            var sum = studies.Sum(study => 1 / (study.Vi + tau2));
            var mean = studies.Sum(study => study.Yi / (study.Vi + tau2)) / sum;
            var twice = studies.Sum(study => Math.Log(study.Vi + tau2) + (study.Yi - mean) * (study.Yi - mean) / (study.Vi + tau2));
            return -0.5 * (twice + (method == Tau2Method.RestrictedMaximumLikelihood ? Math.Log(sum) : 0));
        }

        var best = LogLikelihood(RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method }).Heterogeneity.Tau2!.Value);
        return Enumerable.Range(0, 400).All(i => LogLikelihood(i == 0 ? 0 : Math.Pow(10, -6 + i / 50.0)) <= best + 1e-9);
    });

    [Fact]
    public void Paule_Mandel_and_the_Q_profile_solve_their_equations() => Holds(Sets, studies =>
    {
        double Q(double tau2)
        {
            var mean = studies.Sum(study => study.Yi / (study.Vi + tau2)) / studies.Sum(study => 1 / (study.Vi + tau2));
            return studies.Sum(study => (study.Yi - mean) * (study.Yi - mean) / (study.Vi + tau2));
        }

        var df = studies.Length - 1;
        var tau2 = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = Tau2Method.PauleMandel }).Heterogeneity.Tau2!.Value;
        var profile = QProfile.Interval(studies)!.Tau2;
        return (tau2 == 0 ? Q(0) <= df + 1e-9 : Near(Q(tau2), df))
            && (profile.Low == 0 || Near(Distributions.ChiSquaredSurvival(Q(profile.Low), df), 0.025))
            && (profile.High == 0 || Near(Distributions.ChiSquaredSurvival(Q(profile.High), df), 0.975));
    });

    [Fact]
    public void Guarded_Knapp_Hartung_is_never_below_the_normal_error() => Holds(Sets, studies => Every(studies, (options, pooled) =>
        RandomEffects.Pool(studies, options with { Inference = PoolingInference.KnappHartungAdHoc }).StandardError
            >= pooled.StandardError * (1 - 1e-12)));

    [Fact]
    public void Regression_on_a_constant_is_pooling() => Holds(Sets, studies => Every(studies, (options, pooled) =>
    {
        var chosen = options with { Inference = PoolingInference.KnappHartung };
        var fit = MetaRegression.Fit(studies, [new Moderator("constant", [.. studies.Select(_ => 2.0)])], chosen, intercept: false);
        var plain = RandomEffects.Pool(studies, chosen);
        return Near(2 * fit.Coefficients[0].Estimate, pooled.Estimate, 1, 1e-8)
            && Near(2 * fit.Coefficients[0].StandardError, plain.StandardError, 1, 1e-8)
            && Near(fit.Residual.Tau2!.Value, pooled.Heterogeneity.Tau2!.Value, 1, 1e-8)
            && Near(fit.Residual.Tau2StandardError!.Value, pooled.Heterogeneity.Tau2StandardError!.Value, 1, 1e-6);
    }));

    [Fact]
    public void Units_of_moderators_change_their_coefficients_alone() => Holds(Sets.Where(studies => studies.Length > 3), studies =>
    {
        double[] x = [.. studies.Select((_, i) => (double)(i * i))];
        var fit = MetaRegression.Fit(studies, [new Moderator("x", [.. x])]);
        var moved = MetaRegression.Fit(studies, [new Moderator("x", [.. x.Select(value => 1950 + 10 * value)])]);
        return Near(fit.Coefficients[1].Estimate, 10 * moved.Coefficients[1].Estimate, 1, 1e-8)
            && Near(fit.Residual.Tau2!.Value, moved.Residual.Tau2!.Value, 1, 1e-8)
            && Near(fit.PredictAt(1, 5).Estimate, moved.PredictAt(1, 2000).Estimate, 1, 1e-8)
            && Near(fit.PredictAt(1, 5).StandardError, moved.PredictAt(1, 2000).StandardError, 1, 1e-8);
    });

    [Fact]
    public void Two_subgroups_with_one_tau2_are_a_regression_on_an_indicator() => Holds(Sets.Where(s => s.Length > 4), studies =>
    {
        string[] names = [.. studies.Select((_, i) => i % 2 == 0 ? "even" : "odd")];
        var options = new PoolingOptions { Inference = PoolingInference.KnappHartung };
        var groups = Subgroups.Analyse(studies, names, SubgroupTau2.Common, options);
        var fit = MetaRegression.Fit(studies, [new Moderator("odd", [.. names.Select(name => name == "odd" ? 1.0 : 0)])], options);
        return Near(groups.Groups[1].Pooled.Estimate - groups.Groups[0].Pooled.Estimate, fit.Coefficients[1].Estimate, 1, 1e-8)
            && Near(groups.Difference!.Value.PValue, fit.Moderators!.Value.PValue, 1, 1e-8);
    });

    [Fact]
    public void Double_arcsine_comes_back_from_its_own_total() => Holds(
        from n in Gen.Choose(1, 100_000) from k in Gen.Choose(0, n) select (k, n),
        x => Near(ProportionEffects.FromFreemanTukey(ProportionEffects.FreemanTukey(x.k, x.n).Yi, x.n), (double)x.k / x.n, 1, 1e-10));

    private static bool Every(StudyEffect[] studies, Func<PoolingOptions, PooledEffect, bool> holds) => Array.TrueForAll(Methods, method =>
    {
        var options = new PoolingOptions { Tau2 = method };
        return holds(options, RandomEffects.Pool(studies, options));
    });

    private static bool Agree(PooledEffect a, PooledEffect b, double sign = 1) =>
        Near(a.Estimate, sign * b.Estimate) && Near(a.StandardError, b.StandardError)
        && Near(a.Heterogeneity.Tau2!.Value, b.Heterogeneity.Tau2!.Value);

    private static bool Near(double a, double b, double scale = 1, double tolerance = 1e-9) =>
        Math.Abs(a - b) <= tolerance * Math.Max(scale, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static void Holds<T>(Gen<T> generator, Func<T, bool> property) =>
        Check.One(Fixed, Prop.ForAll(generator.ToArbitrary(), property));
}
