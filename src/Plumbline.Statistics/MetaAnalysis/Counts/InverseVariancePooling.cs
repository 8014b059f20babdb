using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>2×2 tables pooled by inverse variance.</summary>
/// <param name="Measure">What was pooled.</param>
/// <param name="Effects">Each study's own effect on the scale of the analysis, in the order given; null where it was left out.</param>
/// <param name="Analysed">The pooled effect on the scale of the analysis: ln of a ratio. Null where no study could be used.</param>
/// <param name="Estimate">On the natural scale: a ratio, or a difference.</param>
/// <param name="Interval">On the natural scale; null where <paramref name="Analysed"/> has none.</param>
/// <param name="Prediction">For the true effect of a further study, on the natural scale; null where <paramref name="Analysed"/> has
/// none.</param>
/// <param name="NotEstimable">Why there is no pooled effect; null where there is one.</param>
public sealed record InverseVariancePooling(
    TableMeasure Measure, ImmutableArray<StudyEffect?> Effects, PooledEffect? Analysed, double? Estimate, Interval? Interval,
    Interval? Prediction, string? NotEstimable);

/// <summary>What becomes of studies in which nobody, or everybody, responded in both groups (escalc's drop00).</summary>
public enum UninformativeTables
{
    /// <summary>Left out of ratios, of which they say nothing; kept in differences.</summary>
    LeftOutOfRatios,

    /// <summary>Left out of everything.</summary>
    LeftOut,

    /// <summary>Kept, with ½ added: their ratio then is near 1 and pulls towards no effect.</summary>
    Kept,
}
