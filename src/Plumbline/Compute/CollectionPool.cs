using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>An estimate with its 95 % limits, as a ratio; the limits are null where they do not exist.</summary>
public sealed record RatioEstimate(double Estimate, double? Low, double? High);

/// <summary>One trial of a collection: its risk ratio, the standard error of that ratio's logarithm, and percent of the weights.</summary>
public sealed record TrialRatio(CollectedTrial Trial, RatioEstimate Ratio, double StandardError, double Weight);

/// <summary>How much risk ratios differ between trials; the limits are those of Q-profile.</summary>
public sealed record RatioHeterogeneity(double Tau2, double Tau2Low, double Tau2High, double I2, double I2Low, double I2High, double P);

/// <summary>Trials under one heading, pooled; their heterogeneity is null with a single trial.</summary>
public sealed record PooledPart(string Name, int Trials, RatioEstimate Pooled, RatioHeterogeneity? Heterogeneity);

/// <summary>The risk ratios of a collection, pooled: inverse variance, random effects by REML, Hartung-Knapp never narrower than classic.</summary>
public sealed record CollectionPool
{
    public required TrialSet Collection { get; init; }

    /// <summary>In the order of the collection. A trial without any event says nothing of the ratio and is left out.</summary>
    public required ImmutableArray<TrialRatio> Trials { get; init; }

    public required RatioEstimate Pooled { get; init; }

    public RatioEstimate? Prediction { get; init; }

    /// <summary>As if all trials had one ratio in common.</summary>
    public required RatioEstimate Common { get; init; }

    public required RatioHeterogeneity Heterogeneity { get; init; }

    /// <summary>Empty where the trials have no headings.</summary>
    public required ImmutableArray<PooledPart> Parts { get; init; }

    /// <summary>The P value that the parts do not differ; null where it cannot be told.</summary>
    public double? PartsDiffer { get; init; }

    /// <summary>Entry i is pooled without trial i.</summary>
    public required ImmutableArray<RatioEstimate> WithoutEach { get; init; }

    /// <summary>Egger's test of asymmetry; null below ten trials, where it says nothing.</summary>
    public double? Asymmetry { get; init; }
}
