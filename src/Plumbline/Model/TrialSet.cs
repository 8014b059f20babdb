using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>
/// Trials of one question that others collected and published, each with the counts of its two groups. They show how figures over many
/// studies are read, and are no evidence of this site.
/// </summary>
/// <param name="Id">Its name in figures.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Citation">Where it was published.</param>
/// <param name="Treatment">What one group got.</param>
/// <param name="Comparator">What the other group got.</param>
/// <param name="Event">What was counted.</param>
/// <param name="IsHarmful">Is it better not to have the event?</param>
/// <param name="Trials">In the order of the publication.</param>
/// <param name="Position">Where it begins.</param>
public sealed record TrialSet(
    Slug Id, string Title, string Citation, string Treatment, string Comparator, string Event, bool IsHarmful, ImmutableArray<CollectedTrial> Trials, Position Position);

/// <summary>One trial: people with the event, of all, in either group. The part is the heading it stands under, null where there is none.</summary>
public sealed record CollectedTrial(string Name, string? Part, long Events, long Total, long ComparatorEvents, long ComparatorTotal, Position Position);
