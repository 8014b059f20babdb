using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>The result of pooling studies. All values are on the scale of the estimates (logarithms for ratios).</summary>
/// <param name="Estimate">μ: the common effect, or the mean of the distribution of effects.</param>
/// <param name="StandardError">Of the estimate; with Knapp and Hartung's factor if chosen. 0 where that factor is 0: then there is
/// neither interval nor test.</param>
/// <param name="Interval">Null where it does not exist: Knapp-Hartung with one study, or with estimates that do not differ at all.</param>
/// <param name="Test">Of μ = 0, two-sided; null where the interval is.</param>
/// <param name="PredictionInterval">For the true effect of a further study, μ ± quantile √(τ² + SE²); null with a common effect and
/// where its degrees of freedom are below 1.</param>
/// <param name="KnappHartungFactor">q, before any floor; null where it was not used.</param>
/// <param name="Weights">Percent of the sum of weights 1/(v + τ²), in the order of the studies.</param>
/// <param name="Method">The whole method, for readers.</param>
public sealed record PooledEffect(
    double Estimate,
    double StandardError,
    Interval? Interval,
    TestResult? Test,
    Heterogeneity Heterogeneity,
    Interval? PredictionInterval,
    double? KnappHartungFactor,
    ImmutableArray<double> Weights,
    string Method)
{
    /// <summary>k, the number of studies.</summary>
    public int Studies => Weights.Length;
}
