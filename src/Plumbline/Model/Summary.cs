using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>The summary of findings: at most seven outcomes, benefits and harms, with what the sources print of each.</summary>
/// <param name="Question">People, treatment and what it is compared with, in one sentence: the caption.</param>
/// <param name="With">Name of the column of the treatment.</param>
/// <param name="Without">Name of the column of the comparison.</param>
/// <param name="Rows">In the order of the file.</param>
public sealed record Summary(string Question, string With, string Without, ImmutableArray<SummaryRow> Rows)
{
    /// <summary>More outcomes than this no reader takes in (GRADE).</summary>
    public const int MostRows = 7;
}

/// <summary>One outcome of the summary.</summary>
public sealed record SummaryRow
{
    public required Outcome Outcome { get; init; }

    public required Position Position { get; init; }

    /// <summary>When or over what time it was counted, in words.</summary>
    public required string Time { get; init; }

    /// <summary>What is known of people who had the treatment, in the order in which it is shown.</summary>
    public required ImmutableArray<Result> With { get; init; }

    /// <summary>The same of the comparison, only where chance formed the groups.</summary>
    public ImmutableArray<Result> Without { get; init; } = [];

    /// <summary>The effect between the two as a ratio; null where no source prints one.</summary>
    public Result? Relative { get; init; }

    /// <summary>Is the pooled value of the synthesis of this outcome shown as well?</summary>
    public bool ShowsPooled { get; init; }

    /// <summary>What is said beside a result to tell it from another of the same study, by the result's name.</summary>
    public ImmutableDictionary<string, string> Told { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the row says and does not say, in plain words.</summary>
    public required string Comment { get; init; }
}
