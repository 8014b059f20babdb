using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>One study of a pooled synthesis.</summary>
/// <param name="Result">What it found.</param>
/// <param name="People">How many had the outcome.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Weight">Percent of the sum of the weights 1/(v + τ²).</param>
public sealed record PooledStudy(Result Result, long People, long Total, double Weight);

/// <summary>Proportions of several studies made into one. All shares are percentages.</summary>
public sealed record PooledSynthesis
{
    public required Synthesis Synthesis { get; init; }

    public required PoolingPlan Plan { get; init; }

    /// <summary>In the order of the synthesis.</summary>
    public required ImmutableArray<PooledStudy> Studies { get; init; }

    /// <summary>By the model that was chosen.</summary>
    public required DerivedValue Pooled { get; init; }

    /// <summary>Where the true proportion of a further study may lie; null where that cannot be told.</summary>
    public DerivedValue? Prediction { get; init; }

    /// <summary>As if all studies had one proportion in common.</summary>
    public required DerivedValue Common { get; init; }

    /// <summary>By the model that was not chosen; null where it has no answer.</summary>
    public DerivedValue? Otherwise { get; init; }

    /// <summary>Variance of the logits between studies, with its interval.</summary>
    public required DerivedValue Tau2 { get; init; }

    /// <summary>Percent of the variation that is between studies.</summary>
    public required DerivedValue I2 { get; init; }

    /// <summary>The P value that the studies have one proportion in common.</summary>
    public required DerivedValue Heterogeneity { get; init; }

    /// <summary>Entry i is pooled without study i; empty with two studies, where nothing would be pooled.</summary>
    public required ImmutableArray<DerivedValue> WithoutEach { get; init; }

    /// <summary>
    /// With two or three studies, t has one or two degrees of freedom and the interval says little: then the studies are the news and
    /// not their average.
    /// </summary>
    public bool IsOfFew => Studies.Length <= 3;

    /// <summary>The weight, on the scale of the others, that a group outside the pool would have.</summary>
    public double WeightOf(long people, long total) =>
        Studies[0].Weight * (Variance(Studies[0].People, Studies[0].Total) + Tau2.Estimate!.Value) / (Variance(people, total) + Tau2.Estimate.Value);

    /// <summary>Everything that a page may cite.</summary>
    public IEnumerable<DerivedValue> Values =>
        [Pooled, .. new[] { Prediction, Otherwise }.OfType<DerivedValue>(), Common, Tau2, I2, Heterogeneity, .. WithoutEach];

    /// <summary>Of a logit: 1/x + 1/(n − x), ½ added to both where one is 0.</summary>
    private static double Variance(long people, long total)
    {
        var half = people == 0 || people == total ? 0.5 : 0;
        return 1 / (people + half) + 1 / (total - people + half);
    }
}
