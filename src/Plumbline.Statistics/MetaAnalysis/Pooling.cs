using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>From a fitted τ² to estimate, test, intervals and weights.</summary>
internal static class Pooling
{
    public static PooledEffect Assemble(
        IReadOnlyList<StudyEffect> studies, CommonMeanModel model, Heterogeneity heterogeneity, PoolingOptions options, bool predicts,
        string method) =>
        Assemble(
            studies, model, heterogeneity, options, predicts, method,
            (Inference.For(options, model, heterogeneity.Tau2 ?? 0), model.ResidualDegrees));

    /// <summary>With a factor and degrees of freedom from a larger model that τ² is shared with.</summary>
    public static PooledEffect Assemble(
        IReadOnlyList<StudyEffect> studies, CommonMeanModel model, Heterogeneity heterogeneity, PoolingOptions options, bool predicts,
        string method, (Inference Inference, int ResidualDegrees) basis)
    {
        var (inference, residualDegrees) = basis;
        var tau2 = heterogeneity.Tau2 ?? 0;
        var (estimate, variance) = model.Mean(tau2);
        var error = Math.Sqrt(variance * inference.VarianceFactor);
        var text = method + inference.Suffix;
        return new PooledEffect(
            estimate,
            error,
            inference.Interval(estimate, error, options.Level, text),
            inference.Test(estimate, error, text),
            heterogeneity,
            predicts && heterogeneity.Tau2 is not null ? inference.Prediction(estimate, error, tau2, options, residualDegrees) : null,
            inference.Factor,
            Weights(studies, tau2),
            text);
    }

    private static ImmutableArray<double> Weights(IReadOnlyList<StudyEffect> studies, double tau2)
    {
        var sum = studies.Sum(study => 1 / (study.Vi + tau2));
        return [.. studies.Select(study => 100 / ((study.Vi + tau2) * sum))];
    }
}
