using System.Collections.Immutable;

namespace Plumbline.Draw.Individuals;

/// <summary>One person: the time at which each state ended, in the order of the states; null where the person was never in it.</summary>
public sealed record SwimmerLane(string Id, ImmutableArray<decimal?> Until, bool HadEvent)
{
    public decimal End => Until.Max() ?? 0;
}

public sealed record SwimmerData(string Id, string Title, string Subtitle, ImmutableArray<string> States, ImmutableArray<SwimmerLane> Lanes, string SourceLine, string Reading)
{
    public required string Axis { get; init; }

    public required string Unit { get; init; }

    /// <summary>How a lane ends, in words: "died", "alive when last seen".</summary>
    public required string EventName { get; init; }

    public required string OngoingName { get; init; }
}
