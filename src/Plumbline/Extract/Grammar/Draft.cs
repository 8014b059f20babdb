using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>A statistic before its words are known: the tokens it spans and what stands in them.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Kind">What it looks like from its numbers alone.</param>
internal sealed record Draft(int From, int To, StatisticKind Kind)
{
    public PrintedValue? Value { get; init; }

    public Interval? Interval { get; init; }

    public PrintedNumber? Count { get; init; }

    public PrintedNumber? Total { get; init; }

    public PrintedNumber? Percent { get; init; }

    public PrintedP? P { get; init; }

    public PrintedNumber? Spread { get; init; }

    /// <summary>A number alone in brackets behind the value, of which the words around have to say what it is.</summary>
    public PrintedNumber? Second { get; init; }

    public PrintedNumber? Time { get; init; }

    public string? TimeUnit { get; init; }

    public ImmutableArray<PrintedNumber> DegreesOfFreedom { get; init; } = [];

    public string? Unit { get; init; }

    public string? Label { get; init; }

    public Slug? Outcome { get; init; }

    public string? Group { get; init; }

    public ImmutableArray<string> CouldBelongTo { get; init; } = [];

    public string? Population { get; init; }

    public string? Assessor { get; init; }

    /// <summary>A percentage or count that stands alone in brackets after the words it belongs to.</summary>
    public bool Bracketed { get; init; }

    /// <summary>One of two that are set against each other: only words of its own say whose it is.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Words that count people stand inside the fragment or right after it.</summary>
    public string? Noun { get; init; }

    public bool IsRatio => Kind is StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio;

    public bool IsTimed => Kind is StatisticKind.MedianTime or StatisticKind.MedianRange or StatisticKind.MedianIqr;
}
