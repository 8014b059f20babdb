using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>The key under which a study file holds the estimate of a result.</summary>
internal enum EstimateKey
{
    None,
    Percent,
    Median,
    HazardRatio,
    OddsRatio,
    RiskRatio,
    Statistic,
}

/// <summary>Where a statistic stands.</summary>
internal readonly record struct Line(Slug Source, int Number, string? Section);

/// <summary>A result as it could stand in a study file: the numbers of one statistic, or of several that print the same.</summary>
internal sealed record Proposal
{
    public required ResultKind Kind { get; init; }

    /// <summary>Null where the words around the number name no outcome of the site.</summary>
    public Outcome? Outcome { get; init; }

    public string? Label { get; init; }

    /// <summary>The group's name in the text.</summary>
    public string? Group { get; init; }

    public string? Versus { get; init; }

    public ImmutableArray<string> CouldBelongTo { get; init; } = [];

    public string? Time { get; init; }

    public EstimateKey Key { get; init; }

    public PrintedValue? Estimate { get; init; }

    public PrintedValue? Low { get; init; }

    public PrintedValue? High { get; init; }

    public IntervalKind Interval { get; init; }

    public PrintedNumber? Level { get; init; }

    public PrintedNumber? Count { get; init; }

    public PrintedNumber? Total { get; init; }

    public PrintedP? P { get; init; }

    public PrintedNumber? Coefficient { get; init; }

    public PrintedNumber? StandardError { get; init; }

    public PrintedNumber? Wald { get; init; }

    public string? Test { get; init; }

    public string? Assessor { get; init; }

    public string? Population { get; init; }

    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>What a person has to decide, one sentence each.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];

    public bool IsComparison => Kind is ResultKind.Ratio or ResultKind.Comparison;

    /// <summary>What it is about, for finding the same result again.</summary>
    public string Topic => Outcome?.Id.ToString() ?? Topics.Of(Label);
}
