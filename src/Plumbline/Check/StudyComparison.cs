using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>A statistic of a source, and the groups and results of the studies that were curated from it.</summary>
/// <param name="Uses">Ids of the study's own facts, <c>study group name</c> for the size of a group.</param>
/// <param name="Elsewhere">The same for other studies that the source reports.</param>
public sealed record StatisticUse(Slug Source, Statistic Statistic, ImmutableArray<string> Uses, ImmutableArray<string> Elsewhere);

/// <summary>Something that a curated study has and the lines it cites do not print.</summary>
/// <param name="Owner">The fact or the group it belongs to.</param>
/// <param name="What">A number, <c>not reached</c> and the like, or a line.</param>
/// <param name="Message">What is missing where.</param>
/// <param name="Hint">Where it stands instead, if anywhere.</param>
public sealed record UnprintedValue(string Owner, Position Position, string What, string Message, string? Hint);

/// <summary>A curated study beside the records of its sources.</summary>
public sealed record StudyComparison
{
    public required Study Study { get; init; }

    /// <summary>The sources that the study names or cites, in that order.</summary>
    public required ImmutableArray<SourceRecord> Sources { get; init; }

    /// <summary>Every statistic of these sources, in the order in which they print them.</summary>
    public required ImmutableArray<StatisticUse> Statistics { get; init; }

    public required ImmutableArray<UnprintedValue> Unprinted { get; init; }

    public IEnumerable<StatisticUse> Used => Statistics.Where(one => !one.Uses.IsEmpty);

    public IEnumerable<StatisticUse> NotUsed => Statistics.Where(one => one.Uses.IsEmpty);
}
