using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Survival;

/// <summary>A published rate at a time, with its interval; the text is what a reader sees: "51.0 (39.5 to 61.4)".</summary>
public sealed record SurvivalPoint(double Months, double Percent, double? Low, double? High, string Text)
{
    public FactId? Fact { get; init; }
}

/// <summary>
/// One group of a survival chart. A limit or median beyond the follow-up is "not reached", which is not the same as absent. The curve, from
/// months to percent, illustrates and is never evidence: it is drawn no further than points are printed.
/// </summary>
public sealed record SurvivalSeries(
    string Label,
    long? People,
    bool Comparator,
    ImmutableArray<SurvivalPoint> Rates,
    double? Median,
    double? MedianLow,
    double? MedianHigh,
    bool MedianNotReached,
    bool MedianHighNotReached,
    string? MedianText,
    Func<double, double>? Curve,
    string? CurveName)
{
    public FactId? MedianFact { get; init; }

    /// <summary>Label and n, as the chart names the group.</summary>
    public string Name => People is { } people ? $"{Label} (n\u00A0=\u00A0{Text.Figures.Integer(people)})" : Label;
}

/// <summary>
/// Published points of survival curves. The outcome is written above the axis of percentages; the misfit says how far the illustrating
/// curve is from the printed points.
/// </summary>
public sealed record SurvivalData(
    string Id,
    string Title,
    string Subtitle,
    string Outcome,
    double MaxMonths,
    ImmutableArray<SurvivalSeries> Series,
    string SourceLine,
    string Reading,
    string Misfit)
{
    /// <summary>Written under the axis of months, with what they are counted from where that is known.</summary>
    public string TimeLabel { get; init; } = "Months";
}
