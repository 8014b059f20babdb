using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

public enum OutcomeKind
{
    /// <summary>People with something, out of all: response, adverse event.</summary>
    Proportion,

    /// <summary>Time until something happens: progression, death.</summary>
    TimeToEvent,

    /// <summary>A measured quantity: age, length of follow-up.</summary>
    Measure,

    /// <summary>Events counted, not people.</summary>
    Count,
}

public enum Direction
{
    HigherIsBetter,
    LowerIsBetter,
    Neutral,
}

/// <summary>Where on a page an outcome belongs.</summary>
public enum OutcomeSection
{
    Response,
    Survival,
    Harm,
    Baseline,
    Conduct,
}

/// <summary>How grave an adverse event must be to be counted.</summary>
public enum HarmGrade
{
    Any,

    /// <summary>Grade 3 or higher.</summary>
    Severe,
}

/// <summary>Under which heading an adverse event is listed.</summary>
public enum HarmFamily
{
    /// <summary>Any event at all.</summary>
    Overall,

    Blood,

    Other,
}

/// <summary>An adverse event as charts name it; its outcomes count it at one grade each.</summary>
public sealed record HarmEvent(string Name, HarmGrade Grade, HarmFamily Family);

/// <summary>What was measured, defined once for the whole site.</summary>
public sealed record Outcome
{
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    public required string Name { get; init; }

    /// <summary>ORR, PFS; null where none is in use.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The name in everyday words.</summary>
    public required string Lay { get; init; }

    /// <summary>How a sentence to patients goes on after the number: "saw their myeloma shrink by at least half".</summary>
    public string? LayPhrase { get; init; }

    /// <summary>For a time to an event: what has happened to the others: "had died".</summary>
    public string? LayEvent { get; init; }

    public required OutcomeKind Kind { get; init; }

    public required OutcomeSection Section { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>%, months, years.</summary>
    public required string Unit { get; init; }

    public required string Definition { get; init; }

    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Outcomes whose people add up to this one's: overall response is CR, VGPR and PR together.</summary>
    public ImmutableArray<Slug> SumOf { get; init; } = [];

    /// <summary>Outcomes that everybody with this one has by definition: stage III needs the marker of stage III. Two that imply each other are one.</summary>
    public ImmutableArray<Slug> Implies { get; init; } = [];

    /// <summary>Name of a set of outcomes that share everybody out: each person has exactly one best response.</summary>
    public string? Partition { get; init; }

    /// <summary>For a harm that is counted by grade: the event itself, which its grades share.</summary>
    public HarmEvent? Event { get; init; }
}
