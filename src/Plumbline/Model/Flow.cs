using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>Why some left, and how many; null where the number is not given, which is not zero.</summary>
public sealed record FlowReason(string Name, long? Count);

/// <summary>Those who go no further.</summary>
public sealed record FlowExit(string Name, long? Count, ImmutableArray<FlowReason> Reasons)
{
    /// <summary>Reasons may exist that are not told.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Nobody prints the number; it is what is missing between two others.</summary>
    public bool IsBySubtraction { get; init; }
}

/// <summary>Those who came so far: people of a study, records of a search.</summary>
public sealed record FlowStage(string Name, long? Count)
{
    /// <summary>Identification, screening; may be empty.</summary>
    public string Phase { get; init; } = "";

    public bool IsBySubtraction { get; init; }

    /// <summary>Those of this stage who do not reach the next.</summary>
    public FlowExit? Exit { get; init; }
}

/// <summary>How a search went from records found to studies included: <c>content/search.yaml</c>, where a search was made.</summary>
public sealed record SearchFlow(string Title, string About, string Source, ImmutableArray<FlowStage> Stages, Position Position);

/// <summary>One step of the people of a study, told by an account or a split of its file.</summary>
public abstract record FlowStep(Position Position);

/// <summary>A part of the account's whole goes on; its other parts leave.</summary>
public sealed record ContinuingStep(Account Account, AccountEntry Continues, string Leaving, Position Position) : FlowStep(Position);

/// <summary>The account's whole leaves, for the reasons that are its parts; the others stay.</summary>
public sealed record LeavingStep(Account Account, string Staying, Position Position) : FlowStep(Position);

/// <summary>People go on in several groups.</summary>
public sealed record SplittingStep(Split Split, Position Position) : FlowStep(Position);
