using Plumbline.Statistics.MetaAnalysis;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

public sealed class MetaGenericOracleTests(ITestOutputHelper output)
{
    // τ² by iteration; what follows from it moves with it.
    private const double Tau2Absolute = 1e-8;
    private const double Tau2Relative = 1e-6;

    internal static readonly Dictionary<string, Tau2Method> Methods = new(StringComparer.Ordinal)
    {
        ["DL"] = Tau2Method.DerSimonianLaird,
        ["HE"] = Tau2Method.Hedges,
        ["SJ"] = Tau2Method.SidikJonkman,
        ["ML"] = Tau2Method.MaximumLikelihood,
        ["REML"] = Tau2Method.RestrictedMaximumLikelihood,
        ["PM"] = Tau2Method.PauleMandel,
        ["EB"] = Tau2Method.EmpiricalBayes,
        ["HS"] = Tau2Method.HunterSchmidt,
    };

    [Fact]
    public void Generic_inverse_variance_a() => Check("meta_generic_a");

    [Fact]
    public void Generic_inverse_variance_b() => Check("meta_generic_b");

    // tau2_metafor_default_control: metafor's stopping rule leaves up to 1.4e-5 of error in it, and at times it does not settle.
    private void Check(string file) => OracleFile.Check(output, file, Compare, "methods.REML.tau2_metafor_default_control");

    private static void Compare(OracleCase item)
    {
        var studies = item.Numbers("yi").Zip(item.Numbers("vi"), (yi, vi) => new StudyEffect(yi, vi)).ToArray();
        var common = CommonEffect.Pool(studies);
        item.Near("k", common.Studies);
        item.Near("q", common.Heterogeneity.Q?.Statistic);
        item.Near("q_p", common.Heterogeneity.Q?.PValue, Tolerances.Tail);
        Pooled(item, "methods.EE.", common, Tolerances.ClosedForm, Tolerances.Floor);
        foreach (var (name, method) in Methods)
        {
            Estimator(item, $"methods.{name}.", studies, method);
        }

        var reml = RandomEffects.Pool(studies);
        item.Near("weights_reml_pct", [.. reml.Weights.Select(weight => (double?)weight)], Tau2Relative, 1);
        item.Near("methods.REML.loglik_reml", reml.Heterogeneity.LogLikelihood, Tolerances.ClosedForm, 1);

        // Found on a grid and refined by golden section, which stops at 1.5e-8 of the bracket it searches.
        item.Within("methods.REML.tau2_global_max", reml.Heterogeneity.Tau2, 1e-7, Tau2Relative);
        Profile(item, studies);
        Egger(item, studies);
    }

    private static void Profile(OracleCase item, StudyEffect[] studies)
    {
        var profile = QProfile.Interval(studies)!;
        var reference = item.ExpectedAt("methods.PM.qprofile.tau2", 1);
        var bound = 1000 * Math.Max(1, item.Expected("methods.PM.tau2")!.Value);
        if (Math.Abs(reference - bound) > 1e-9 * bound)
        {
            item.Near("methods.PM.qprofile.tau2", profile.Tau2, 1e-5, 1e-3);
            item.Near("methods.PM.qprofile.i2", profile.I2, 1e-5, 1e-1);
            return;
        }

        // The upper limit lies beyond the bound that the reference was searched to (1000, or 1000 times tau²; a few sets of two studies),
        // and the bound stands in its place. Ours must be larger, and solve the equation Q(tau²) = quantile, written out once more.
        item.Near("methods.PM.qprofile.tau2", [profile.Tau2.Low, bound], 1e-5, 1e-3);
        item.Looked("methods.PM.qprofile.i2");
        Assert.True(profile.Tau2.High > bound);
        var sum = studies.Sum(study => 1 / (study.Vi + profile.Tau2.High));
        var mean = studies.Sum(study => study.Yi / (study.Vi + profile.Tau2.High)) / sum;
        var q = studies.Sum(study => (study.Yi - mean) * (study.Yi - mean) / (study.Vi + profile.Tau2.High));
        Assert.Equal(0.975, Distributions.ChiSquaredSurvival(q, studies.Length - 1), 1e-9);
    }

    private static void Egger(OracleCase item, StudyEffect[] studies)
    {
        if (!item.Input("yi").EnumerateArray().Select(yi => yi.GetDouble()).Distinct().Skip(1).Any())
        {
            // All estimates are equal: what is left is rounding, and R's t is 0/0 or noise over noise.
            item.Looked("egger_lm.t");
            item.Looked("egger_lm.df");
            item.Looked("egger_lm.p");
            Assert.Null(FunnelAsymmetry.Egger(studies)?.Test);
        }
        else if (item.Has("egger_lm.t"))
        {
            var egger = FunnelAsymmetry.Egger(studies)?.Test;
            item.Near("egger_lm.t", egger?.Statistic, floor: 1e-3);
            item.Near("egger_lm.df", egger?.DegreesOfFreedom);
            item.Near("egger_lm.p", egger?.PValue, Tolerances.Tail);
        }
    }

    private static void Estimator(OracleCase item, string path, StudyEffect[] studies, Tau2Method method)
    {
        var closed = method is not (Tau2Method.MaximumLikelihood or Tau2Method.RestrictedMaximumLikelihood or Tau2Method.PauleMandel
            or Tau2Method.EmpiricalBayes);
        var (tolerance, floor) = closed ? (Tolerances.ClosedForm, Tolerances.Floor) : (Tau2Relative, 1e-2);
        var options = new PoolingOptions { Tau2 = method };
        var normal = RandomEffects.Pool(studies, options);
        Func<PoolingOptions, PooledEffect> pool = chosen => RandomEffects.Pool(studies, chosen);
        if (ReferenceIsLowerMaximum(item, path, studies, method, normal))
        {
            // Fisher scoring stopped at a local maximum of the likelihood, lower than ours. All else is compared at its τ².
            var reference = item.Expected(path + "tau2")!.Value;
            pool = chosen => RandomEffects.PoolGivenTau2(studies, reference, chosen);
            normal = pool(options);
            item.Looked(path + "se_tau2");
        }
        else
        {
            item.Near(path + "se_tau2", normal.Heterogeneity.Tau2StandardError, tolerance, floor);
        }

        Pooled(item, path, normal, tolerance, floor);
        item.Near(path + "pi_z", normal.PredictionInterval, tolerance, floor);
        var hts = pool(options with { Prediction = PredictionMethod.HigginsThompsonSpiegelhalter });
        if (item.Has(path + "pi_hts_k2"))
        {
            item.Near(path + "pi_hts_k2", hts.PredictionInterval, tolerance, floor);
        }

        KnappHartung(item, path + "kh.", studies, pool, options with { Inference = PoolingInference.KnappHartung }, tolerance, floor);
        var guarded = pool(options with { Inference = PoolingInference.KnappHartungAdHoc });
        item.Near(path + "kh_adhoc.se", guarded.StandardError, tolerance, floor);
        item.Near(path + "kh_adhoc.ci", guarded.Interval, tolerance, floor);
    }

    private static void KnappHartung(
        OracleCase item, string path, StudyEffect[] studies, Func<PoolingOptions, PooledEffect> pool, PoolingOptions options,
        double tolerance, double floor)
    {
        var pooled = pool(options);
        var hts = pool(options with { Prediction = PredictionMethod.HigginsThompsonSpiegelhalter });
        item.Near(path + "se", pooled.StandardError, tolerance, floor);
        if (Array.TrueForAll(studies, study => study.Yi == studies[0].Yi))
        {
            // All estimates are equal and τ² = 0: metafor has SE 0, t infinite, P 0 and intervals of no width; here all but the SE are
            // absent, for a reader would take them as certainty.
            Assert.Null(pooled.Interval);
            Assert.Null(pooled.Test);
            Assert.Null(pooled.PredictionInterval);
            foreach (var field in new[] { "t", "df", "p", "ci", "pi", "pi_k2" })
            {
                item.Looked(path + field);
            }

            return;
        }

        item.Near(path + "t", pooled.Test?.Statistic, tolerance, floor);
        item.Near(path + "df", pooled.Test?.DegreesOfFreedom);
        item.Near(path + "p", pooled.Test?.PValue, tolerance, floor);
        item.Near(path + "ci", pooled.Interval, tolerance, floor);
        item.Near(path + "pi", pooled.PredictionInterval, tolerance, floor);
        if (item.Has(path + "pi_k2"))
        {
            item.Near(path + "pi_k2", hts.PredictionInterval, tolerance, floor);
        }
        else
        {
            Assert.Null(hts.PredictionInterval);
            item.Looked(path + "pi_k2");
        }
    }

    private static void Pooled(OracleCase item, string path, PooledEffect pooled, double tolerance, double floor)
    {
        item.Same(path + "converged", true);
        item.Within(path + "tau2", pooled.Heterogeneity.Tau2, Tau2Absolute, Tau2Relative);
        item.Near(path + "b", pooled.Estimate, tolerance, floor);
        item.Near(path + "se", pooled.StandardError, tolerance, floor);
        item.Near(path + "z", pooled.Test?.Statistic, tolerance, floor);
        item.Near(path + "p", pooled.Test?.PValue, tolerance, floor);
        item.Near(path + "ci", pooled.Interval, tolerance, floor);
        item.Near(path + "i2", pooled.Heterogeneity.I2, tolerance, floor);
        item.Near(path + "h2", pooled.Heterogeneity.H2, tolerance, floor);
    }

    /// <summary>By the formulas of the likelihoods, written out once more.</summary>
    private static bool ReferenceIsLowerMaximum(
        OracleCase item, string path, StudyEffect[] studies, Tau2Method method, PooledEffect ours)
    {
        var reference = item.Expected(path + "tau2")!.Value;
        if (method is not (Tau2Method.MaximumLikelihood or Tau2Method.RestrictedMaximumLikelihood)
            || Math.Abs(reference - ours.Heterogeneity.Tau2!.Value) <= Tau2Absolute + Tau2Relative * reference)
        {
            return false;
        }

        double LogLikelihood(double tau2)
        {
            var sum = studies.Sum(study => 1 / (study.Vi + tau2));
            var mean = studies.Sum(study => study.Yi / (study.Vi + tau2)) / sum;
            var twice = studies.Sum(study => Math.Log(study.Vi + tau2) + (study.Yi - mean) * (study.Yi - mean) / (study.Vi + tau2));
            return -0.5 * (twice + (method == Tau2Method.RestrictedMaximumLikelihood ? Math.Log(sum) : 0));
        }

        return LogLikelihood(ours.Heterogeneity.Tau2.Value) > LogLikelihood(reference) + 1e-6;
    }
}
