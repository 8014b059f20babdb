using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

public enum StudyDesign
{
    RandomisedTrial,
    SingleArmTrial,
    RetrospectiveCohort,
}

/// <summary>People counted together: an arm, a subgroup, a population.</summary>
public sealed record Group
{
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in everyday words.</summary>
    public required string Lay { get; init; }

    /// <summary>A few letters for charts.</summary>
    public string? Short { get; init; }

    public Located<PrintedNumber>? Count { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Were these people treated otherwise, for comparison?</summary>
    public bool Comparator { get; init; }

    /// <summary>The trial these people belong to, where this study's source only quotes it.</summary>
    public string? Quoted { get; init; }

    public bool IsQuoted => Quoted is not null;
}

/// <summary>An editor's word on the findings of one rule. They stay public with it.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Outcome">Those that touch a result of this outcome.</param>
/// <param name="About">Those about this account, claim, contradiction, split (by its whole group) or fact. Without either: those about the study as a whole.</param>
/// <param name="Text">What the site does with the numbers, and why.</param>
/// <param name="Explains">Does it tell why the figures differ, so that nothing is left open?</param>
/// <param name="Position">Where it stands in the study file.</param>
public sealed record EditorNote(Slug Rule, Slug? Outcome, string? About, string Text, bool Explains, Position Position);

/// <summary>
/// What another document says of a source's bibliography, where the source's own text leaves it out: a reference list's entry.
/// </summary>
public sealed record CitedAs(Slug Source, string? Authors, string? Title, string? Doi, ImmutableArray<Place> Places, Position Position);

/// <summary>What was done to people: design, dates, groups, endpoints, and the results that were reported.</summary>
public sealed record Study
{
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    /// <summary>Zhou 2023.</summary>
    public required string Name { get; init; }

    /// <summary>What the study was, in one line of our own words.</summary>
    public required string Title { get; init; }

    public required int Year { get; init; }

    public required ImmutableArray<Located<Slug>> Sources { get; init; }

    public required StudyDesign Design { get; init; }

    /// <summary>Phase, blinding, number of centres.</summary>
    public string? DesignDetail { get; init; }

    public required string Setting { get; init; }

    public required string Population { get; init; }

    public required string Treatment { get; init; }

    /// <summary>For clinicians: what to keep in mind, in two or three sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The same for patients.</summary>
    public required string Lay { get; init; }

    public required string Funding { get; init; }

    public required string Conflicts { get; init; }

    public PartialDate? EnrolmentStart { get; init; }

    public PartialDate? EnrolmentEnd { get; init; }

    public PartialDate? DataCutoff { get; init; }

    public required ImmutableArray<Group> Groups { get; init; }

    public ImmutableArray<Outcome> PrimaryEndpoints { get; init; } = [];

    public ImmutableArray<Outcome> SecondaryEndpoints { get; init; } = [];

    public ImmutableArray<Result> Results { get; init; } = [];

    public ImmutableArray<Split> Splits { get; init; } = [];

    public ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>From those who entered to those who stayed, step by step; empty where the source does not tell it.</summary>
    public ImmutableArray<FlowStep> Flow { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    public ImmutableArray<EligibilityLimit> Eligibility { get; init; } = [];

    public SampleSizePlan? SampleSize { get; init; }

    public TrialRegistration? Registration { get; init; }

    public ImmutableArray<Schedule> Schedules { get; init; } = [];

    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    public ImmutableArray<CitedAs> CitedAs { get; init; } = [];

    public ImmutableArray<EditorNote> Notes { get; init; } = [];

    /// <summary>What the study cannot tell, one sentence each.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];
}
