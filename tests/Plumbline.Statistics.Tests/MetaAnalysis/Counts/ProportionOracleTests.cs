using System.Text.Json;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>escalc with rma, and rma.glmm, of metafor on proportions; the likelihood of the latter also by an independent
/// program.</summary>
public sealed class ProportionOracleTests(ITestOutputHelper output)
{
    private static readonly (string Name, Tau2Method? Method)[] Models =
    [
        ("EE", null), ("DL", Tau2Method.DerSimonianLaird), ("REML", Tau2Method.RestrictedMaximumLikelihood), ("PM", Tau2Method.PauleMandel),
    ];

    [Fact]
    public void Pooled_proportions() => OracleFile.Check(output, "meta_prop", item =>
    {
        var studies = CountInput.Proportions(item);
        var simple = ProportionPooling.Collapse(studies);
        item.Near("simple.pooled", simple.Proportion);
        item.Near("simple.cp", simple.Interval);
        CompareScale(item, studies, "PLO", ProportionScale.Logit);
        CompareScale(item, studies, "PFT", ProportionScale.FreemanTukey);
        CompareScale(item, studies, "PAS", ProportionScale.Arcsine);
        CompareScale(item, studies, "PR", ProportionScale.Raw);
        LogitNormalComparison.Compare(item, studies);
    });

    private static void CompareScale(OracleCase item, EventCount[] studies, string scaleName, ProportionScale scale)
    {
        // The reference answers were made with add = 1/2 named, which escalc then applies to the arcsine scales as well.
        var effects = ProportionPooling.Effects(studies, scale, addHalf: true);
        item.Same($"{scaleName}.ok", true);
        item.Near($"{scaleName}.yi", [.. effects.Select(effect => (double?)effect.Yi)]);
        item.Near($"{scaleName}.vi", [.. effects.Select(effect => (double?)effect.Vi)]);
        foreach (var (name, method) in Models)
        {
            var path = $"{scaleName}.{name}";

            // metafor's REML sometimes gives up, and the answer is a sentence that says so.
            if (item.ExpectedElement(path).ValueKind is not JsonValueKind.Object)
            {
                Assert.Equal("no convergence", item.ExpectedElement(path).GetString());
                item.Looked(path);
                continue;
            }

            ComparePooled(item, path, method is { } tau2
                ? ProportionPooling.RandomEffects(studies, scale, new PoolingOptions { Tau2 = tau2 }, addHalf: true)
                : ProportionPooling.CommonEffect(studies, scale, addHalf: true));
            if (method is { } again)
            {
                CompareKnappHartung(item, path, ProportionPooling.RandomEffects(
                    studies, scale, new PoolingOptions { Tau2 = again, Inference = PoolingInference.KnappHartung }, addHalf: true));
            }
        }
    }

    private static void ComparePooled(OracleCase item, string path, PooledProportion actual)
    {
        var pooled = actual.Analysed;
        item.Within($"{path}.tau2", pooled.Heterogeneity.Tau2, 1e-8, 1e-6);
        item.Near($"{path}.b", pooled.Estimate, CountInput.Iterated, floor: 0.01);
        item.Near($"{path}.se", pooled.StandardError, CountInput.Iterated);
        item.Near($"{path}.ci", pooled.Interval, CountInput.Iterated, floor: 0.01);
        item.Near($"{path}.i2", pooled.Heterogeneity.I2, CountInput.Iterated, floor: 1);
        item.Near($"{path}.q", pooled.Heterogeneity.Q?.Statistic, floor: CountInput.ChiSquaredFloor);
        item.Near($"{path}.p_est", actual.Proportion, CountInput.Iterated, floor: 0.01);
        item.Near($"{path}.p_ci", actual.Interval, CountInput.Iterated, floor: 0.01);
        if (actual.FreemanTukey is { } back)
        {
            item.Near($"{path}.hm_n", back.HarmonicMean);
            item.Near($"{path}.p_est_invvar_n", back.ThroughInverseVariance, CountInput.Iterated, floor: 0.01);
        }
    }

    private static void CompareKnappHartung(OracleCase item, string path, PooledProportion actual)
    {
        item.Near($"{path}.kh_p_ci", actual.Interval, CountInput.Iterated, floor: 0.01);
        item.Near($"{path}.kh_pi", actual.Prediction, CountInput.Iterated, floor: 0.01);
    }
}
