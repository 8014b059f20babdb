using System.Collections.Immutable;

namespace Plumbline.Model;

/// <summary>
/// What the program computed from results. Percentages on 0..100, risk differences in percentage points, times in months.
/// </summary>
public sealed record DerivedValue
{
    public required FactId Id { get; init; }

    /// <summary>Exact 95% confidence interval, risk difference.</summary>
    public required string Name { get; init; }

    public required string Method { get; init; }

    /// <summary>The results it was computed from.</summary>
    public required ImmutableArray<FactId> Inputs { get; init; }

    public required DerivedUnit Unit { get; init; }

    public double? Estimate { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Confidence level in percent, where there is an interval.</summary>
    public decimal? Level { get; init; }

    public double? P { get; init; }

    /// <summary>Are the limits those of what a further study may find, and not of the estimate?</summary>
    public bool IsPrediction { get; init; }
}

public enum DerivedUnit
{
    Percent,
    PercentagePoints,
    Ratio,
    Months,
    People,
    PValue,

    /// <summary>A number without a unit, such as a variance of logits.</summary>
    Number,
}
