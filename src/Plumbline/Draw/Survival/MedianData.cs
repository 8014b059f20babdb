using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Survival;

/// <summary>
/// One printed median. It is a number or not reached; its limits are numbers, not reached, or not printed. The text is what a reader sees:
/// "6.05 (3.78 to 8.54)".
/// </summary>
public sealed record MedianRow(string Label, bool Comparator, double? Median, double? Low, double? High, string Text)
{
    /// <summary>The event had not happened to one half when the study ended.</summary>
    public bool NotReached { get; init; }

    /// <summary>The upper limit lies beyond the study.</summary>
    public bool HighNotReached { get; init; }

    /// <summary>False for a range, quartiles or limits of unstated kind, whose line is broken.</summary>
    public bool IsConfidence { get; init; } = true;

    /// <summary>An arm or everybody; otherwise a subgroup.</summary>
    public bool IsMain { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Printed medians of one outcome in several groups, on one axis of time.</summary>
public sealed record MedianData(
    string Id, string Title, string Subtitle, string Unit, string Heading, ImmutableArray<MedianRow> Rows, string SourceLine, string Reading, string Note);
