using Plumbline.Extract.Words;

namespace Plumbline.Extract.Tables;

/// <summary>Tables that plan or define and report nothing: schedules, doses, criteria, abbreviations.</summary>
internal static class TableTopic
{
    private static readonly Pattern Plans = Patterns.AnyCase(
        @"\b(schedule of|schedules? and|assessment schedule|visit schedule|study schedule|treatment schedule|dosing schedule|dose[- ]levels?\b|dose[- ]escalation (levels?|scheme|schedule|cohorts)|dose (modification|adjustment|reduction) (guide|scheme|levels?|rules|schedule)"
        + @"|recommended dos(e|age|ing)|dosage (modification|adjustment)s?|(inclusion|exclusion|eligibility|diagnostic|response|scoring|grading|classification|staging) criteria|list of abbreviations|search (strategy|terms)|primers?|antibodies used|time and events"
        + @"|definitions? of|dosing (regimen|scheme)s?|sample size (calculation|estimation)s?|power calculations?)\b");

    private static readonly Pattern Outcomes = Patterns.AnyCase(@"\b(results?|responses? (to|by|rate)|efficacy|outcomes?|adverse|toxicit|baseline|characteristics|patients? with|incidence)\b");

    public static bool IsWithoutStatistics(string title) => title.Length < 600 && Plans.IsMatch(title)
        && !Outcomes.IsMatch(Plans.Replace(title, " "));
}
