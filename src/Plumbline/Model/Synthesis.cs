using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>A GRADE level: a person's judgement. There is none until a person has made it.</summary>
public enum CertaintyLevel
{
    NotRated,
    VeryLow,
    Low,
    Moderate,
    High,
}

/// <summary>How sure we are, with its reasons. A draft awaits a clinician's review and says so.</summary>
public sealed record Certainty(CertaintyLevel Level, bool IsDraft, ImmutableArray<string> Reasons, PartialDate? Date);

/// <summary>One outcome over several studies: set side by side, and pooled only where a person says so.</summary>
public sealed record Synthesis
{
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    public required string Title { get; init; }

    public required Outcome Outcome { get; init; }

    public required ImmutableArray<Result> Results { get; init; }

    /// <summary>Why the studies are, or are not, pooled.</summary>
    public required string Reason { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>Null where nothing is pooled.</summary>
    public PoolingPlan? Pooling { get; init; }
}
