using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>What a person may judge of one domain. A tool knows some of them and no others.</summary>
public enum BiasJudgement
{
    Low,
    SomeConcerns,
    Moderate,
    Serious,
    High,
    Critical,
    NoInformation,
    Yes,
    Unclear,
    No,
}

/// <summary>How a judgement looks in a table of lights: by shape and word first, by colour last.</summary>
public enum BiasLight
{
    Good,
    Doubtful,
    Bad,
    Unknown,
}

/// <summary>A way in which a study can mislead, as a tool names it.</summary>
public sealed record BiasDomain(Slug Id, string Name);

public sealed record DomainJudgement(BiasJudgement Judgement, string Reason, Position Position);

/// <summary>How far one result of a study may be led astray, domain by domain: a person's judgement, or the draft of one.</summary>
public sealed record BiasAssessment
{
    public required Slug Study { get; init; }

    public required BiasTool Tool { get; init; }

    /// <summary>Which result was judged.</summary>
    public required string Of { get; init; }

    /// <summary>A draft awaits a clinician's review and says so.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>In the order of the tool's domains, one for each.</summary>
    public required ImmutableArray<DomainJudgement> Domains { get; init; }

    /// <summary>Null where the tool has none.</summary>
    public DomainJudgement? Overall { get; init; }

    public required Position Position { get; init; }
}
