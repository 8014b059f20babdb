using Plumbline.Statistics.MetaAnalysis;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

/// <summary>Numbers as printed in papers, compared at the digits printed there.</summary>
public sealed class MetaAnalysisWorkedExamples
{
    /// <summary>BCG vaccine against tuberculosis, Colditz et al. (1994): cases and others, vaccinated and not; latitude; allocation.</summary>
    private static readonly (TwoByTwo Table, double Latitude, string Allocation)[] Bcg =
    [
        (new(4, 119, 11, 128), 44, "random"), (new(6, 300, 29, 274), 55, "random"), (new(3, 228, 11, 209), 42, "random"),
        (new(62, 13536, 248, 12619), 52, "random"), (new(33, 5036, 47, 5761), 13, "alternate"),
        (new(180, 1361, 372, 1079), 44, "alternate"), (new(8, 2537, 10, 619), 19, "random"), (new(505, 87886, 499, 87892), 13, "random"),
        (new(29, 7470, 45, 7232), 27, "random"), (new(17, 1699, 65, 1600), 42, "systematic"),
        (new(186, 50448, 141, 27197), 18, "systematic"), (new(5, 2493, 3, 2338), 33, "systematic"),
        (new(27, 16886, 29, 17825), 33, "systematic"),
    ];

    private static readonly StudyEffect[] BcgEffects = [.. Bcg.Select(study => EffectSizes.LogRiskRatio(study.Table)!.Value)];

    /// <summary>Viechtbauer (2010, J. Stat. Softw. 36:3): rma(yi, vi, data = dat) and confint of it.</summary>
    [Fact]
    public void Bcg_random_effects_is_as_Viechtbauer_2010_prints_it()
    {
        var pooled = RandomEffects.Pool(BcgEffects);
        var profile = QProfile.Interval(BcgEffects)!;

        Assert.Equal(-0.7145, pooled.Estimate, 0.00005);
        Assert.Equal(0.1798, pooled.StandardError, 0.00005);
        Assert.Equal(-3.9744, pooled.Test!.Value.Statistic!.Value, 0.00005);
        Assert.Equal(-1.0669, pooled.Interval!.Value.Low, 0.00005);
        Assert.Equal(-0.3622, pooled.Interval!.Value.High, 0.00005);
        Assert.Equal(0.3132, pooled.Heterogeneity.Tau2!.Value, 0.00005);
        Assert.Equal(0.1664, pooled.Heterogeneity.Tau2StandardError!.Value, 0.00005);
        Assert.Equal(92.22, pooled.Heterogeneity.I2!.Value, 0.005);
        Assert.Equal(12.86, pooled.Heterogeneity.H2!.Value, 0.005);
        Assert.Equal(152.2330, pooled.Heterogeneity.Q!.Value.Statistic!.Value, 0.00005);
        Assert.Equal(0.1197, profile.Tau2.Low, 0.00005);
        Assert.Equal(1.1115, profile.Tau2.High, 0.00005);
        Assert.Equal(81.92, profile.I2.Low, 0.005);
        Assert.Equal(97.68, profile.I2.High, 0.005);
    }

    /// <summary>The same paper has latitude and year as moderators; here latitude alone, Berkey et al.'s (1995)
    /// model, by rma(yi, vi, mods = ~ ablat, data = dat) of metafor 3.8-1 as it prints it.</summary>
    [Fact]
    public void Bcg_effect_grows_with_latitude()
    {
        var fit = MetaRegression.Fit(BcgEffects, [new Moderator("latitude", [.. Bcg.Select(study => study.Latitude)])]);

        Assert.Equal(0.2515, fit.Coefficients[0].Estimate, 0.00005);
        Assert.Equal(0.2491, fit.Coefficients[0].StandardError, 0.00005);
        Assert.Equal(-0.0291, fit.Coefficients[1].Estimate, 0.00005);
        Assert.Equal(0.0072, fit.Coefficients[1].StandardError, 0.00005);

        // The printed 0.0764 is 0.076355, where metafor's default stops; with threshold = 1e-13 it has 0.07634796396, and QM
        // 16.358232147 for the printed 16.3571.
        Assert.Equal(0.07634796396, fit.Residual.Tau2!.Value, 1e-10);
        Assert.Equal(75.62, fit.R2!.Value, 0.02);
        Assert.Equal(30.7331, fit.Residual.Q!.Value.Statistic!.Value, 0.00005);
        Assert.Equal(16.358232147, fit.Moderators!.Value.Statistic!.Value, 1e-8);
    }

    /// <summary>The same data, allocation as factor: rma(yi, vi, mods = ~ alloc) of metafor 3.8-1 prints QM = 1.7675, P 0.4132.</summary>
    [Fact]
    public void Bcg_effect_does_not_differ_by_allocation()
    {
        var result = Subgroups.Analyse(BcgEffects, [.. Bcg.Select(study => study.Allocation)], SubgroupTau2.Common);

        Assert.Equal(1.7675, result.Difference!.Value.Statistic!.Value, 0.0005);
        Assert.Equal(2, result.Difference!.Value.DegreesOfFreedom);
        Assert.Equal(0.4132, result.Difference!.Value.PValue, 0.0005);
        Assert.Equal(["random", "alternate", "systematic"], result.Groups.Select(group => group.Name));
    }

    /// <summary>First bleeding in cirrhosis, Pagliaro et al. (1992), beta-blockers against control, log odds ratios. Expected by metafor
    /// 3.8-1: rma of escalc("OR") on dat.pagliaro1992, REML with threshold 1e-13.</summary>
    [Fact]
    public void Pagliaro_beta_blockers()
    {
        (long X1, long N1, long X2, long N2)[] trials =
        [
            (2, 43, 13, 41), (12, 68, 13, 72), (4, 20, 4, 16), (20, 116, 30, 111), (1, 30, 11, 49), (7, 53, 10, 53), (18, 85, 31, 89),
            (2, 51, 11, 51), (8, 23, 2, 25),
        ];
        CheckPagliaro(trials, [-0.5749283987, 0.1733464497], [-0.6281125938, 0.2962809464, 0.4031888471],
            [-0.6383507937, 0.323341124, 0.5386374069, 64.57277525], [0.3668708632, -1.484356521, 0.207654934]);
    }

    /// <summary>The same, sclerotherapy against control; two trials have an arm without bleeding.</summary>
    [Fact]
    public void Pagliaro_sclerotherapy()
    {
        (long X1, long N1, long X2, long N2)[] trials =
        [
            (9, 42, 13, 41), (13, 73, 13, 72), (4, 18, 0, 19), (3, 35, 22, 36), (5, 56, 30, 53), (5, 16, 6, 18), (3, 23, 9, 22),
            (11, 49, 31, 46), (19, 53, 9, 60), (17, 53, 26, 60), (10, 71, 29, 69), (12, 41, 14, 41), (0, 21, 3, 20), (13, 33, 14, 35),
            (31, 143, 23, 138), (20, 55, 19, 51), (3, 13, 12, 16), (3, 21, 5, 28), (6, 22, 2, 24),
        ];
        CheckPagliaro(trials, [-0.4867328573, 0.1193697548], [-0.6101557897, 0.2704498755, 0.9798017994],
            [-0.6109507954, 0.2855634567, 1.13064404, 80.27313684], [0.2970737062, -1.235079492, 0.01317790156]);
    }

    private static void CheckPagliaro(
        (long X1, long N1, long X2, long N2)[] trials, double[] common, double[] moments, double[] reml, double[] knappHartung)
    {
        StudyEffect[] studies =
            [.. trials.Select(trial => EffectSizes.LogOddsRatio(TwoByTwo.FromTotals(trial.X1, trial.N1, trial.X2, trial.N2))!.Value)];

        var equal = CommonEffect.Pool(studies);
        var dl = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = Tau2Method.DerSimonianLaird });
        var likelihood = RandomEffects.Pool(studies);
        var kh = RandomEffects.Pool(studies, new PoolingOptions { Inference = PoolingInference.KnappHartung });

        Same(common, equal.Estimate, equal.StandardError);
        Same(moments, dl.Estimate, dl.StandardError, dl.Heterogeneity.Tau2!.Value);
        Same(reml, likelihood.Estimate, likelihood.StandardError, likelihood.Heterogeneity.Tau2!.Value, likelihood.Heterogeneity.I2!.Value);
        Same(knappHartung, kh.StandardError, kh.Interval!.Value.Low, kh.Interval!.Value.High);
    }

    /// <summary>To the ten digits that are given.</summary>
    private static void Same(double[] expected, params double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-9 * Math.Abs(pair.First)));

    /// <summary>Three studies by hand. y = 1, 2, 6 with v = 1: ȳ = 3, Q = 14; DL, HE and PM agree because the variances do: τ² = 14/2 − 1 = 6;
    /// ML has 14/3 − 1. SE² = 7/3; q = 14/7/2 = 1.</summary>
    [Fact]
    public void Equal_variances_have_closed_forms()
    {
        StudyEffect[] studies = [new(1, 1), new(2, 1), new(6, 1)];
        foreach (var method in new[]
                 {
                     Tau2Method.DerSimonianLaird, Tau2Method.Hedges, Tau2Method.PauleMandel, Tau2Method.RestrictedMaximumLikelihood,
                     Tau2Method.EmpiricalBayes,
                 })
        {
            var pooled = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = method, Inference = PoolingInference.KnappHartung });

            Assert.Equal(3, pooled.Estimate, 1e-14);
            Assert.Equal(6, pooled.Heterogeneity.Tau2!.Value, 1e-12);
            Assert.Equal(Math.Sqrt(7.0 / 3), pooled.StandardError, 1e-12);
            Assert.Equal(1, pooled.KnappHartungFactor!.Value, 1e-12);
            Assert.Equal(100 * 6.0 / 7, pooled.Heterogeneity.I2!.Value, 1e-10);
            Assert.Equal(100 * 12.0 / 14, pooled.Heterogeneity.I2FromQ!.Value, 1e-12);
        }

        var likelihood = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = Tau2Method.MaximumLikelihood });
        Assert.Equal(14.0 / 3 - 1, likelihood.Heterogeneity.Tau2!.Value, 1e-12);
    }

    /// <summary>A likelihood with two maxima, at 0 and 0.0317; Fisher scoring as in metafor's ML stops at the lower, 0. The log-likelihoods
    /// are −1.16775 and −1.06514 by sum(dnorm(yi, b, sqrt(vi + tau2), log = TRUE)) of R.</summary>
    [Fact]
    public void Highest_of_two_maxima_is_taken()
    {
        StudyEffect[] studies = [new(0.63551, 0.0073357), new(0.35715, 0.19556), new(0.01337, 0.08517), new(0.08815, 0.20835)];

        var pooled = RandomEffects.Pool(studies, new PoolingOptions { Tau2 = Tau2Method.MaximumLikelihood });

        Assert.Equal(0.03174496, pooled.Heterogeneity.Tau2!.Value, 1e-8);
        Assert.Equal(-1.065140443673, pooled.Heterogeneity.LogLikelihood!.Value, 1e-10);
    }

    /// <summary>The harmonic mean of n misleads Miller's inverse where sizes differ widely: of 1/100, 0/50, 1/200, 3/80 and 10 000/2e6 the
    /// common effect is 0.141 %, although 99.97 % of the patients have 0.5 % (metafor's transf.ipft.hm gives 0.00141 as well).</summary>
    [Fact]
    public void Freeman_Tukey_with_the_harmonic_mean_can_leave_the_truth()
    {
        (long X, long N)[] data = [(1, 100), (0, 50), (1, 200), (3, 80), (10_000, 2_000_000)];

        var pooled = CommonEffect.Pool([.. data.Select(study => ProportionEffects.FreemanTukey(study.X, study.N))]);
        var harmonic = ProportionEffects.FromFreemanTukey(
            pooled.Estimate, ProportionEffects.HarmonicMean([.. data.Select(study => study.N)]));
        var byVariance = ProportionEffects.FromFreemanTukey(pooled.Estimate, 1 / (4 * pooled.StandardError * pooled.StandardError));

        Assert.Equal(0.00141, harmonic, 0.000005);
        Assert.Equal(0.00500, byVariance, 0.000005);
    }
}
