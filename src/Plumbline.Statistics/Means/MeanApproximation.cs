namespace Plumbline.Statistics.Means;

/// <summary>Which published weights turn quantiles into a mean.</summary>
public enum QuantileWeights
{
    /// <summary>The mean by Luo et al. (2018), whose weights depend on n.</summary>
    Luo,

    /// <summary>The mean by fixed weights: Hozo et al. (2005) for the range, Wan et al. (2014) for quartiles, Bland (2015) for five
    /// numbers.</summary>
    Wan,
}

/// <summary>
/// An APPROXIMATE mean and standard deviation, from a median with a range or quartiles. The data are taken to be a sample from a
/// near-normal distribution; for skewed data, as survival times are, both can be far off.
/// </summary>
/// <param name="Mean">Approximate, in the unit of the measurement.</param>
/// <param name="StandardDeviation">Approximate, same unit, at least 0.</param>
/// <param name="Count">n.</param>
/// <param name="Skewness">The statistic of Shi et al. (2023), 0 for symmetric numbers; null where all numbers it compares are
/// equal.</param>
/// <param name="SkewnessLimit">From here on that test, at its 5 % level, says the data are not near-normal.</param>
/// <param name="Method">Starts with "Approximation" and names mean and standard deviation apart.</param>
public sealed record MeanApproximation(
    double Mean, double StandardDeviation, long Count, double? Skewness, double SkewnessLimit, string Method)
{
    /// <summary>What has to hold for the approximation to be near the truth.</summary>
    public const string Assumption = "A random sample from a near-normal distribution";

    /// <summary>Whether the five numbers themselves speak against the assumption.</summary>
    public bool LooksSkewed => Skewness >= SkewnessLimit;
}
