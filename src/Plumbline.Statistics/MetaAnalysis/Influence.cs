using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>What one study does to a pooled result; (−i) is without it.</summary>
/// <param name="StudentizedResidual">(yi − μ(−i))/√(vi + τ²(−i) + SE(−i)²).</param>
/// <param name="Dffits">(μ − μ(−i))/√(h(vi + τ²(−i))).</param>
/// <param name="CookDistance">(μ − μ(−i))²/SE².</param>
/// <param name="CovarianceRatio">SE(−i)²/SE²; above 1 the study adds precision.</param>
/// <param name="Hat">h, its weight as a share of 1.</param>
/// <param name="Tau2Deleted">τ²(−i); null where one study remains.</param>
/// <param name="QDeleted">Q(−i); null where one study remains.</param>
/// <param name="BaujatHeterogeneity">(yi − μ)²/(vi + τ²), the horizontal axis of Baujat et al. (2002).</param>
/// <param name="BaujatInfluence">(μ − μ(−i))²/SE(−i)², the vertical axis.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StudyInfluence(
    double StudentizedResidual,
    double Dffits,
    double CookDistance,
    double CovarianceRatio,
    double Hat,
    double? Tau2Deleted,
    double? QDeleted,
    double BaujatHeterogeneity,
    double BaujatInfluence);

/// <summary>Case deletion diagnostics. Viechtbauer and Cheung (2010, Res. Synth. Meth. 1:112); metafor's influence and baujat.</summary>
public static class Influence
{
    /// <param name="studies">At least two.</param>
    /// <param name="options">The estimator of τ²; standard errors are those of the model, without Knapp and Hartung's factor.</param>
    /// <returns>One entry a study, in their order.</returns>
    public static ImmutableArray<StudyInfluence> Analyse(IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null)
    {
        var normal = (options ?? PoolingOptions.Default) with { Inference = PoolingInference.Normal };
        var without = Sensitivity.LeaveOneOut(studies, normal);
        var all = RandomEffects.Pool(studies, normal);
        return [.. studies.Select((study, i) => Of(study, all, without[i], all.Weights[i] / 100))];
    }

    private static StudyInfluence Of(StudyEffect study, PooledEffect all, PooledEffect without, double hat)
    {
        var shift = all.Estimate - without.Estimate;
        var (variance, varianceWithout) = (all.StandardError * all.StandardError, without.StandardError * without.StandardError);
        var tau2Without = without.Heterogeneity.Tau2 ?? 0;
        var residual = study.Yi - all.Estimate;
        return new StudyInfluence(
            (study.Yi - without.Estimate) / Math.Sqrt(study.Vi + tau2Without + varianceWithout),
            shift / Math.Sqrt(hat * (study.Vi + tau2Without)),
            shift * shift / variance,
            varianceWithout / variance,
            hat,
            without.Heterogeneity.Tau2,
            without.Heterogeneity.Q?.Statistic,
            residual * residual / (study.Vi + (all.Heterogeneity.Tau2 ?? 0)),
            shift * shift / varianceWithout);
    }
}
