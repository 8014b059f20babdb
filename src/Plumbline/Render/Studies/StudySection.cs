using Plumbline.Model;

namespace Plumbline.Render.Studies;

/// <summary>What the pages of a study are made of, in the order in which a reader meets it.</summary>
internal enum StudySection
{
    Findings,
    Response,
    Survival,
    Harms,

    /// <summary>Charts of groups within the study.</summary>
    Groups,

    /// <summary>Who took part, and the groups they were counted in.</summary>
    People,

    /// <summary>Treatment and follow-up, and the accounts that must add up.</summary>
    Conduct,

    /// <summary>Results of other trials that the source repeats.</summary>
    Quoted,

    /// <summary>Comparisons between groups that the source does not print.</summary>
    Computed,
}

internal static class StudySections
{
    public static StudySection Of(Result result) => result.IsQuoted ? StudySection.Quoted : result.Outcome.Section switch
    {
        OutcomeSection.Response => StudySection.Response,
        OutcomeSection.Survival => StudySection.Survival,
        OutcomeSection.Harm => StudySection.Harms,
        OutcomeSection.Conduct => StudySection.Conduct,
        OutcomeSection.Baseline => StudySection.People,
        _ => throw new InvalidOperationException($"unknown section {result.Outcome.Section}"),
    };

    public static string Anchor(StudySection section) => section switch
    {
        StudySection.Findings => "findings",
        StudySection.Response => "response",
        StudySection.Survival => "time",
        StudySection.Harms => "harms",
        StudySection.Groups => "groups",
        StudySection.Conduct => "conduct",
        StudySection.People => "people",
        StudySection.Quoted => "quoted",
        StudySection.Computed => "computed",
        _ => throw new InvalidOperationException($"unknown section {section}"),
    };

    public static string Title(StudySection section) => section switch
    {
        StudySection.Findings => "Where the source disagrees with itself",
        StudySection.Response => "Response",
        StudySection.Survival => "How long it lasted",
        StudySection.Harms => "Adverse events",
        StudySection.Groups => "Groups within the study",
        StudySection.Conduct => "Treatment and follow-up",
        StudySection.People => "Who took part",
        StudySection.Quoted => "What it quotes of other trials",
        StudySection.Computed => "What we computed",
        _ => throw new InvalidOperationException($"unknown section {section}"),
    };
}
