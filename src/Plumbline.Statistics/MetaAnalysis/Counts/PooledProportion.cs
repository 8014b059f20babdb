namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Proportions pooled on a transformed scale.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Analysed">The result on that scale.</param>
/// <param name="Proportion">Brought back from it. On the raw scale it is not clamped, nor are the limits.</param>
/// <param name="Interval">Null where <paramref name="Analysed"/> has none.</param>
/// <param name="Prediction">For the true proportion of a further study; null where <paramref name="Analysed"/> has none.</param>
/// <param name="FreemanTukey">Both ways back from the double arcsine; null for other scales.</param>
/// <param name="Caveat">Why the proportion or its limits should not be trusted; null where nothing was noticed.</param>
/// <param name="Method">As a reader should see it.</param>
public sealed record PooledProportion(
    ProportionScale Scale, PooledEffect Analysed, double Proportion, Interval? Interval, Interval? Prediction,
    FreemanTukeyBack? FreemanTukey, string? Caveat, string Method);

/// <summary>Miller's inverse needs a number of patients, which a pooled value does not have. Two stand-ins are in use.</summary>
/// <param name="HarmonicMean">k/Σ(1/n), the usual one (Miller 1978).</param>
/// <param name="ThroughHarmonicMean">The proportion with it; <see cref="PooledProportion.Proportion"/>.</param>
/// <param name="InverseVarianceTotal">1/(4 SE²), the n of one study as precise as the pooled value (Barendregt et al. 2013); small where
/// studies differ.</param>
/// <param name="ThroughInverseVariance">The proportion with it.</param>
public sealed record FreemanTukeyBack(
    double HarmonicMean, double ThroughHarmonicMean, double InverseVarianceTotal, double ThroughInverseVariance);

/// <summary>All patients of all studies as if they came from one.</summary>
/// <param name="Proportion">Σx/Σn.</param>
/// <param name="Interval">Clopper and Pearson's (1934): too narrow where studies differ.</param>
public sealed record CollapsedProportion(double Proportion, Interval Interval);
