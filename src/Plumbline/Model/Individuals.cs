using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>Public data of single persons, shown as an example of a chart: <c>content/examples/*.yaml</c>.</summary>
public abstract record IndividualData(Slug Id, string Title, string About, string Citation, string Axis, Position Position);

/// <summary>Why a person's line ends where it does.</summary>
public enum LaneEnd
{
    /// <summary>What was waited for or feared has happened.</summary>
    Event,

    /// <summary>The person was last seen then, and it had not.</summary>
    Ongoing,
}

/// <summary>A state that people pass through, in the order in which they do.</summary>
public sealed record LaneState(Slug Id, string Name);

/// <summary>How long one person was in a state: until this time since the beginning.</summary>
public sealed record LaneStay(LaneState State, decimal Until);

public sealed record PersonLane(string Id, ImmutableArray<LaneStay> Stays, LaneEnd End, Position Position);

/// <summary>The time of single persons, state by state.</summary>
public sealed record TimeLanes(Slug Id, string Title, string About, string Citation, string Axis, Position Position)
    : IndividualData(Id, Title, About, Citation, Axis, Position)
{
    public required string Unit { get; init; }

    public required ImmutableArray<LaneState> States { get; init; }

    /// <summary>What the event is called: died.</summary>
    public required string Event { get; init; }

    /// <summary>What its absence is called: alive when last seen.</summary>
    public required string Ongoing { get; init; }

    public required ImmutableArray<PersonLane> People { get; init; }
}

public sealed record ChangeGroup(Slug Id, string Name, bool Comparator);

/// <summary>A measurement of one person before and after.</summary>
public sealed record PersonChange(string Id, ChangeGroup Group, decimal Before, decimal After, Position Position);

/// <summary>How a measurement changed in single persons, in percent of where each began.</summary>
public sealed record MeasuredChanges(Slug Id, string Title, string About, string Citation, string Axis, Position Position)
    : IndividualData(Id, Title, About, Citation, Axis, Position)
{
    public required Direction Better { get; init; }

    public required ImmutableArray<ChangeGroup> Groups { get; init; }

    public required ImmutableArray<PersonChange> People { get; init; }
}
