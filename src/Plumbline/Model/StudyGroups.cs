namespace Plumbline.Model;

/// <summary>Which groups of a study are its arms, or all its people, and which are subgroups.</summary>
public static class StudyGroups
{
    /// <summary>In a study with a comparator: the first group and every comparator. Otherwise the first group alone. People of another trial are none of them.</summary>
    public static bool IsMain(Study study, Group group) => !group.IsQuoted && (study.Groups[0].Id == group.Id || (group.Comparator && group.Count is not null));
}

public static class DesignWords
{
    public static string Of(StudyDesign design) => design switch
    {
        StudyDesign.RandomisedTrial => "randomised trial",
        StudyDesign.SingleArmTrial => "single-arm trial",
        StudyDesign.RetrospectiveCohort => "retrospective cohort",
        _ => throw new InvalidOperationException($"unknown design {design}"),
    };
}

public static class CertaintyWords
{
    public static string Of(Certainty certainty)
    {
        var level = certainty.Level switch
        {
            CertaintyLevel.NotRated => "Not rated: no clinician has judged it yet",
            CertaintyLevel.VeryLow => "\u2295\u25EF\u25EF\u25EF Very low",
            CertaintyLevel.Low => "\u2295\u2295\u25EF\u25EF Low",
            CertaintyLevel.Moderate => "\u2295\u2295\u2295\u25EF Moderate",
            CertaintyLevel.High => "\u2295\u2295\u2295\u2295 High",
            _ => throw new InvalidOperationException($"unknown level {certainty.Level}"),
        };
        return certainty.IsDraft ? level + " (draft, awaiting a clinician's review)" : level;
    }
}
