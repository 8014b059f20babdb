using Plumbline.Model;
using Plumbline.Statistics.Consistency;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class MedianWidthRule : Rule
{
    /// <summary>A third of the width under exponential survival: the hazard would have to rise three times as steeply as time itself.</summary>
    private const double Narrow = 1.0 / 3;

    /// <summary>Before this, the first planned visits bunch the events and narrow the interval.</summary>
    private const double EarliestMonths = 3;

    public override string Id => "median-width";

    public override string Name => "Width of a median's interval against the number of events";

    public override string Formula => "(ln upper − ln lower) ÷ (2 z ÷ √events), 1 for exponential survival and about 1.4 for a Kaplan-Meier curve; reported below one third, with as many events as there can have been and the widest interval that prints so";

    public override string Source => "Cox and Oakes (1984): SE(ln median) = 1 ÷ √events for exponential survival; Brookmeyer and Crowley (1982)";

    public override string Avoids => "Only intervals that no plausible curve would give are reported. Medians of less than three months are left out, since events bunch at the first visits; so are ranges and quartiles, times that need not spread out (to response, on follow-up), and open intervals.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in evidence.Content.Results
        where result.Kind == ResultKind.Median && TimeUnits.IsSurvival(result.Outcome)
        from reading in Readings(result)
        where reading.IntervalKind is IntervalKind.Confidence or IntervalKind.Unstated && reading.EstimateNumber is { Value: > 0 } && reading.Limits() is { } limits && limits.Low.Value > 0 && limits.Low.Value < limits.High.Value
        let finding = Compare(evidence, result, reading)
        where finding is not null
        select finding;

    private Finding? Compare(Evidence evidence, Result result, Reading reading)
    {
        var (low, high) = reading.Limits()!.Value;
        var median = reading.EstimateNumber!;
        var printed = $"{median} ({low} to {high}) {result.Outcome.Unit}";
        if (EventNumbers.AtMost(evidence, result, result.Group) is not ({ } events and > 0))
        {
            return result.Group.Quoted is not null ? null : Found(evidence, result, reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText(printed, "not computed", "none", $"{result.Outcome.Name}, {result.Group.Name}: the size of the group is not printed, so the width of the interval could not be held against the number of events."));
        }

        if (median.ToDouble() * TimeUnits.MonthsPerUnit(result.Outcome)!.Value < EarliestMonths) return null;
        var plausible = MedianPlausibility.For(median.ToDouble(), events, reading.LevelShare());
        var width = plausible.RelativeWidth(Math.Max(1e-9, (double)low.Smallest), (double)high.Largest)!.Value;
        var expected = Figures.Range(Figures.Fixed(plausible.Exponential.Low, 1), Figures.Fixed(plausible.Exponential.High, 1));
        var known = EventNumbers.Counted(evidence, result, result.Group) is not null ? $"{events} events" : $"at most {events} events (one of each person)";
        var recomputed = $"{Figures.Fixed(width, 2)} of the width expected of {known}, {expected}";
        const string method = "width under exponential survival, SE(ln median) = 1/√events";
        if (width >= Narrow) return Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, recomputed, method, $"{result.Outcome.Name}, {result.Group.Name}: the interval {low} to {high} has {Figures.Fixed(width, 2)} of the width that exponential survival would give with {known}; only below a third would that be remarkable."));
        var isEven = low.Smallest + high.Smallest <= 2 * median.Largest && 2 * median.Smallest <= low.Largest + high.Largest;
        var how = isEven ? " The limits lie evenly around the median, as some programs compute them from an estimated error; in small groups that estimate is often too small, so the true uncertainty may be larger." : " Events that fell close together in time would explain it.";
        var unstated = reading.IntervalKind == IntervalKind.Unstated ? " The source does not say what kind of interval it is." : "";
        return Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, recomputed, method, $"{result.Outcome.Name}, {result.Group.Name}: the median is printed as {median} with limits {low} and {high}. With {known}, a {Figures.Whole(reading.Level)}% interval of a usual survival curve would run from about {expected}; the printed one has less than a third of that width.{how}{unstated}"));
    }
}
