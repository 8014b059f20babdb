using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class FollowUpLimitRule : Rule
{
    public override string Id => "follow-up-limit";

    public override string Name => "Survival figures within the follow-up";

    public override string Formula => "every finite survival time, limit and time of a rate ≤ the longest follow-up: the upper end of its printed range, or, where no range is printed, the time from the start of enrolment to the cut-off";

    public override string Source => "Kaplan and Meier (1958): a curve ends with the longest time that somebody was watched";

    public override string Avoids => "A figure beyond the median follow-up is usual and is none. A confidence interval or quartiles of the follow-up are no range. Months may have 28 to 31 days where dates are compared, and in a look back, times may be counted from before the study; other trials that a source quotes are left out.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            var times = study.Results.Where(result => result.Group.Quoted is null && TimeUnits.IsSurvival(result.Outcome)).SelectMany(Times).ToImmutableArray();
            if (times.IsEmpty) continue;
            var bounds = study.Results.Where(result => result.Group.Quoted is null && IsFollowUp(result)).SelectMany(Bounds).ToImmutableArray();
            var dates = FromDates(study);
            var pairs = times
                .Select(time => (Time: time, Bound: bounds.Where(one => Covers(study, one.Result!.Group, time.Result.Group)).OrderBy(one => one.Longest).FirstOrDefault() ?? dates))
                .Where(pair => pair.Bound is not null).OrderByDescending(pair => pair.Time.Shortest).ToImmutableArray();
            // The longest time of a result stands for it; what lies within the follow-up is said once for each outcome.
            var beyond = pairs.Where(pair => pair.Time.Shortest > pair.Bound!.Longest).DistinctBy(pair => pair.Time.Result.Id).ToImmutableArray();
            foreach (var (time, bound) in beyond) yield return bound!.Result is null && study.Design == StudyDesign.RetrospectiveCohort ? Earlier(evidence, time, bound) : Compare(evidence, time, bound);
            foreach (var (time, bound) in pairs.Except(beyond).DistinctBy(pair => pair.Time.Result.Outcome.Id).Where(pair => pair.Time.Shortest <= pair.Bound!.Longest)) yield return Compare(evidence, time, bound!);
            if (pairs.IsEmpty) yield return NotCheckable(evidence, times[0]);
        }
    }

    private static bool IsFollowUp(Result result) =>
        result.Outcome.Id.ToString().StartsWith("follow-up", StringComparison.Ordinal) && TimeUnits.MonthsPerUnit(result.Outcome) is not null;

    /// <summary>The survival times of a result, in months: no time shorter than these could have been printed so.</summary>
    private static IEnumerable<Seen> Times(Result result)
    {
        var months = TimeUnits.MonthsPerUnit(result.Outcome)!.Value;
        foreach (var reading in Readings(result))
        {
            if (result is { Kind: ResultKind.Rate, Time: { } at }) yield return new Seen(result, reading, at.ToWords(), "the time of a rate", at.Months - 0.5);
            if (result.Kind != ResultKind.Median || reading.IntervalKind is IntervalKind.Range or IntervalKind.InterquartileRange) continue;
            foreach (var (value, name) in new[] { (reading.Estimate?.Value, "the median"), (reading.Low?.Value, "the lower limit of the median"), (reading.High?.Value, "the upper limit of the median") })
            {
                if (value?.Number is { } number) yield return new Seen(result, reading, $"{number} {result.Outcome.Unit}", name, (double)number.Smallest * months);
            }
        }
    }

    private static IEnumerable<Bound> Bounds(Result result) =>
        from reading in Readings(result)
        where reading.IntervalKind == IntervalKind.Range && reading.High?.Value.Number is not null
        let high = reading.High!.Value.Number!
        select new Bound(result, reading, $"{high} {result.Outcome.Unit}", "the longest follow-up", (double)high.Largest * TimeUnits.MonthsPerUnit(result.Outcome)!.Value);

    private static Bound? FromDates(Study study)
    {
        if (study.EnrolmentStart is not { } start || study.DataCutoff is not { } cutoff) return null;
        var days = cutoff.Last.DayNumber - start.First.DayNumber;
        return days <= 0 ? null : new Bound(null, null, $"{Figures.Fixed(days / TimeUnits.DaysOfMonth, 1)} months", $"the time from {start.ToWords()}, when the first people joined, to the data cut-off of {cutoff.ToWords()}", days / TimeUnits.DaysOfShortestMonth);
    }

    /// <summary>Are all people of <paramref name="part"/> among those whose follow-up is printed?</summary>
    private static bool Covers(Study study, Group whole, Group part) =>
        whole.Id == part.Id
        || study.Splits.Any(split => split.Whole.Id == whole.Id && split.Parts.Any(one => Covers(study, one, part)))
        || (whole.Id == study.Groups[0].Id && !study.Groups.Any(group => group is { Comparator: true, Quoted: null }));

    private Finding Compare(Evidence evidence, Seen time, Bound bound)
    {
        var beyond = time.Shortest > bound.Longest;
        var name = time.Result.Outcome.Name;
        var printed = $"{time.Name} {time.Text}; {bound.Text}";
        var message = beyond
            ? $"{name}: {time.Name} is printed as {time.Text}. {Sentence(bound)}{(bound.Result is null ? ", and nothing can be seen beyond it. The dates and the time do not fit together" : "; if that is so, no later time can have been seen. Perhaps the limits of the follow-up are not its range, or it counts only those still alive")}."
            : $"{name}: {time.Name}, {time.Text}, lies within {bound.Name}, {bound.Text}.";
        var severity = !beyond ? FindingSeverity.Info : bound.Result is null ? FindingSeverity.Minor : FindingSeverity.Material;
        var finding = Found(evidence, time.Result, time.Reading, beyond ? Verdict.Differs : Verdict.Match, severity, new FindingText(printed, beyond ? "beyond the follow-up" : "within the follow-up", "comparison of the printed times, over their roundings", message));
        if (bound.Result is not { } follow) return finding;
        return finding with { Facts = [time.Result.Id, follow.Id], Places = Together(evidence.PlacesOf(time.Reading), evidence.PlacesOf(bound.Reading!)) };
    }

    private static string Sentence(Bound bound) => bound.Result is null ? $"The time from enrolment to cut-off is {bound.Text} ({bound.Name["the time ".Length..]})" : $"The longest follow-up is printed as {bound.Text}";

    private Finding Earlier(Evidence evidence, Seen time, Bound bound) =>
        Found(evidence, time.Result, time.Reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText($"{time.Name} {time.Text}", "not decided", "none", $"{time.Result.Outcome.Name}: {time.Name}, {time.Text}, is longer than {bound.Name}, {bound.Text}. In a look back, times may be counted from before people joined, so this says nothing."));

    private Finding NotCheckable(Evidence evidence, Seen time) =>
        Found(evidence, time.Result, time.Reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText(time.Text, "not computed", "none", "The source prints neither the longest follow-up nor the dates from which it could be worked out, so its survival times could not be held against it."));

    private sealed record Seen(Result Result, Reading Reading, string Text, string Name, double Shortest);

    private sealed record Bound(Result? Result, Reading? Reading, string Text, string Name, double Longest);
}
