using System.Collections.Immutable;

namespace Plumbline.Model;

/// <summary>What a check says. Never "wrong": the program cannot know which number is off.</summary>
public enum Verdict
{
    /// <summary>The recomputation gives the printed figure.</summary>
    Match,

    /// <summary>It gives it when the rounding of the printed inputs is allowed for.</summary>
    MatchRounding,

    /// <summary>It gives it by one particular method, which is named.</summary>
    MatchMethod,

    /// <summary>It does not give it.</summary>
    Differs,

    /// <summary>It does not give it, and the conclusion at the stated level changes.</summary>
    DiffersConclusion,

    /// <summary>It differs for a reason that an editor gives.</summary>
    Explained,

    /// <summary>Something needed is missing.</summary>
    NotCheckable,
}

/// <summary>How much it matters to a reader.</summary>
public enum FindingSeverity
{
    Info,
    Minor,
    Material,
}

/// <summary>A place in a source, as a finding shows it.</summary>
public sealed record FindingPlace(Slug Source, int Line, string? Section, string Printed);

/// <summary>What a check says of one place.</summary>
public sealed record Finding
{
    /// <summary>Name of the rule that found it.</summary>
    public required string Rule { get; init; }

    public required Verdict Verdict { get; init; }

    public required FindingSeverity Severity { get; init; }

    public required Slug Study { get; init; }

    public required ImmutableArray<FactId> Facts { get; init; }

    /// <summary>The account, claim or contradiction of the study file that it is about, where there is one: editors' notes name it.</summary>
    public Slug? Subject { get; init; }

    public required ImmutableArray<FindingPlace> Places { get; init; }

    /// <summary>What is printed, in a few words.</summary>
    public required string Printed { get; init; }

    public required string Recomputed { get; init; }

    public required string Method { get; init; }

    /// <summary>What is printed, what was recomputed, why it matters: in plain words.</summary>
    public required string Message { get; init; }

    /// <summary>An editor's word on it.</summary>
    public string? EditorNote { get; init; }

    public bool IsMatch => Verdict is Verdict.Match or Verdict.MatchRounding or Verdict.MatchMethod;

    public bool IsDiscrepancy => Verdict is Verdict.Differs or Verdict.DiffersConclusion or Verdict.Explained;
}
