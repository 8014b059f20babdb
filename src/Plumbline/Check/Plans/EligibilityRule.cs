using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Plans;

public sealed class EligibilityRule : Rule
{
    private const string Method = "comparison of the range with the limit";

    public override string Id => "eligibility";

    public override string Name => "Who took part against who could";

    public override string Formula => "lowest value of the participants ≥ the least that was asked for; highest value ≤ the most that was allowed";

    public override string Source => "INSPECT-SR (2024), check 4.1";

    public override string Avoids => "Only a range, quartiles or a median are held against a limit, never a confidence interval; somebody is 75 until the day of turning 76; other trials that a source quotes had other limits.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from limit in study.Eligibility
        from result in study.Results
        where result.Outcome.Id == limit.Outcome.Id && result.Group.Quoted is null && result.Kind is ResultKind.Median or ResultKind.Mean
        where result.Reading.Estimate is not null
        select Compare(evidence, result, limit);

    private Finding Compare(Evidence evidence, Result result, EligibilityLimit limit)
    {
        var reading = result.Reading;
        var isRange = reading.HasInterval && reading.IntervalKind is IntervalKind.Range or IntervalKind.InterquartileRange;
        var (low, high) = isRange ? (reading.Low!.Value.Number, reading.High!.Value.Number) : (reading.EstimateNumber, reading.EstimateNumber);
        var (least, most) = (limit.Least?.Value, limit.Most?.Value);
        var name = $"{result.Outcome.Name} ({result.Group.Name})";
        var unit = result.Outcome.Unit.Length > 0 ? $" {result.Outcome.Unit}" : "";
        var asked = (least, most) switch
        {
            ({ }, { }) => $"{least} to {most}{unit}",
            ({ }, null) => $"at least {least}{unit}",
            _ => $"at most {most}{unit}",
        };
        var seen = isRange ? $"{low} to {high}{unit}" : $"{reading.Estimate!.Value}{unit} in the middle";
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(evidence, result, reading, verdict, severity, new FindingText($"asked for: {asked}; found: {seen}", seen, Method, message)) with
            {
                Places = Together(evidence.PlacesOf(limit.Places, asked), evidence.PlacesOf(reading)),
            };

        var below = least is not null && low is not null && low.Largest <= least.Value;
        var above = most is not null && high is not null && Floor(result, high) > most.Value;
        const string explain = "Either people joined who do not meet the limit, or the two figures do not count the same thing; the source does not say.";
        if (below) return Say(Verdict.Differs, FindingSeverity.Material, $"The limit for joining was {asked}, and {name} goes down to {low}. {explain}");
        if (above) return Say(Verdict.Differs, FindingSeverity.Material, $"The limit for joining was {asked}, and {name} goes up to {high}. {explain}");
        if (!isRange || reading.IntervalKind != IntervalKind.Range) return Say(Verdict.NotCheckable, FindingSeverity.Info, $"The limit for joining was {asked}. The lowest and highest values of {name} are not printed, so it cannot be held against them.");
        var isInside = (least is null || low is null || low.Value >= least.Value) && (most is null || high is null || high.Value <= most.Value);
        return isInside
            ? Say(Verdict.Match, FindingSeverity.Info, $"{name} goes from {low} to {high}{unit}, within the limit for joining ({asked}).")
            : Say(Verdict.MatchRounding, FindingSeverity.Info, $"{name} goes from {low} to {high}{unit}, within the limit for joining ({asked}) if the rounding is allowed for.");
    }

    /// <summary>Ages count whole years: 75.4 is still 75. Other quantities are taken at the least that the printed figure can be.</summary>
    private static decimal Floor(Result result, PrintedNumber high) =>
        result.Outcome.Unit == "years" ? Math.Floor(high.Value) : high.Smallest;
}
