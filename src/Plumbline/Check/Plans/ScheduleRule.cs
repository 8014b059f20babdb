using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Check.Plans;

public sealed class ScheduleRule : Rule
{
    public override string Id => "schedule";

    public override string Name => "Days of treatment within the cycle";

    public override string Formula => "1 ≤ day ≤ length of the cycle, each day once";

    public override string Source => "definition of a treatment cycle";

    public override string Avoids => "A medicine may be given on every day of the cycle, and on its last day.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from schedule in study.Schedules
        where !schedule.Days.IsEmpty
        select Compare(evidence, study, schedule);

    private Finding Compare(Evidence evidence, Study study, Schedule schedule)
    {
        var days = Days(schedule.Days);
        var printed = $"{schedule.Drug} on days {days} of {schedule.Cycle}";
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(study, null, evidence.PlacesOf(schedule.Places, printed), verdict, severity, new FindingText(printed, recomputed, "comparison of the days with the length of the cycle", message));

        var beyond = schedule.Days.Where(day => day > schedule.Cycle).ToImmutableArray();
        if (!beyond.IsEmpty)
        {
            var which = beyond.Length == 1 ? $"Day {beyond[0]} lies" : $"Days {Days(beyond)} lie";
            return Say(Verdict.Differs, FindingSeverity.Material, $"{schedule.Cycle} days", $"{char.ToUpperInvariant(schedule.Drug[0])}{schedule.Drug[1..]} is printed for days {days} of a cycle of {schedule.Cycle} days. {which} beyond its end, in the next cycle. The source does not say whether the day or the length of the cycle is meant.");
        }

        var twice = schedule.Days.GroupBy(day => day).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToImmutableArray();
        return twice.IsEmpty
            ? Say(Verdict.Match, FindingSeverity.Info, "within the cycle", $"{schedule.Drug} on days {days} fits into a cycle of {schedule.Cycle} days.")
            : Say(Verdict.Differs, FindingSeverity.Minor, $"day {Days(twice)} twice", $"{schedule.Drug} is printed for days {days}: day {Days(twice)} stands more than once, so another day may be meant.");
    }

    /// <summary>1 to 21; 1, 8, 15.</summary>
    private static string Days(ImmutableArray<int> days)
    {
        var isRun = days.Length > 2 && days.Select((day, index) => day - index).Distinct().Count() == 1;
        return isRun ? $"{days[0]} to {days[^1]}" : string.Join(", ", days);
    }
}
