using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Forest;

/// <summary>
/// One estimate of a forest plot. The text is the estimate with its interval as a reader sees it: "38.8 (28.4 to 50.0)". Both limits are
/// null where no interval is known; a limit that is not estimable is infinite. The weight is the area of the square, relative to the
/// other rows. The fact is what the row shows; the group is the heading above it, the same for neighbours.
/// </summary>
public sealed record ForestRow(
    string Label,
    string Detail,
    string EstimateText,
    double Estimate,
    double? Low,
    double? High,
    double Weight,
    bool Comparator,
    FactId? Fact,
    string? Group)
{
    /// <summary>Drawn as a diamond whose tips are the limits.</summary>
    public bool Pooled { get; init; }

    /// <summary>What a further study may show; a thin line of its own under the diamond.</summary>
    public Prediction? Prediction { get; init; }
}

public sealed record Prediction(double Low, double High, string Text);

public sealed record ForestData(
    string Id,
    string Title,
    string Subtitle,
    string MeasureLabel,
    bool LogScale,
    double? NoEffect,
    string? FavoursLeft,
    string? FavoursRight,
    double AxisMin,
    double AxisMax,
    ImmutableArray<ForestRow> Rows,
    string SourceLine,
    string Reading)
{
    /// <summary>Heads the column of estimates: "% (95% CI)". Made by the caller from the same level as the intervals.</summary>
    public string EstimateHeading { get; init; } = "";

    /// <summary>What the area of a square stands for, for the table.</summary>
    public string WeightHeading { get; init; } = "Area of the square, largest = 100";
}
