using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class MedianRateRule : Rule
{
    public override string Id => "median-rate";

    public override string Name => "Median against the rate at a time";

    public override string Formula => "the median is the first time at which at most 50% are free of the event: a rate above 50% at time t needs a median after t, a rate below 50% a median no later than t";

    public override string Source => "Kaplan and Meier (1958); Brookmeyer and Crowley (1982)";

    public override string Avoids => "Only contradictions that no rounding explains are reported; a curve that is flat at one half may have its median anywhere along the flat part.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var median in evidence.Content.Results.Where(result => result.Kind == ResultKind.Median && result.Outcome.Kind == OutcomeKind.TimeToEvent))
        {
            var rates = evidence.Content.Results.Where(rate =>
                rate.Kind == ResultKind.Rate && rate.Study == median.Study && rate.Outcome.Id == median.Outcome.Id && rate.Group.Id == median.Group.Id && rate.Time is not null);
            foreach (var rate in rates)
            {
                if (rate.Reading.EstimateNumber is null) continue;
                foreach (var reading in Readings(median))
                {
                    if (reading.Estimate is not null) yield return Compare(evidence, median, reading, rate);
                }
            }
        }
    }

    private Finding Compare(Evidence evidence, Result median, Reading reading, Result rate)
    {
        var months = rate.Time!.Value.Months;
        var percent = rate.Reading.EstimateNumber!;
        var value = reading.Estimate!.Value.Value;
        var name = median.Outcome.Abbreviation ?? median.Outcome.Name;
        var printed = $"median {value} months; {percent}% at {months} months";
        var aboveHalf = percent.Smallest > 50;
        var belowHalf = percent.Largest < 50;
        var surelyBefore = value.Number is { } number && number.Largest < months;
        var surelyAfter = value.Number is { } other ? other.Smallest > months : value.Absence == Absence.NotReached;
        var contradicts = (aboveHalf && surelyBefore) || (belowHalf && surelyAfter);
        var needs = aboveHalf ? $"a median after {months} months" : belowHalf ? $"a median of {months} months or less" : "a median close to that time";
        const string method = "definition of the median of a survival curve";
        var finding = contradicts
            ? Found(evidence, median, reading, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, needs, method, Explain(median, reading, rate, name)))
            : Found(evidence, median, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, needs, method, $"{name}: {percent}% at {months} months and a median of {value} months agree."));
        return finding with { Facts = [median.Id, rate.Id], Places = Together(evidence.PlacesOf(reading), evidence.PlacesOf(rate.Reading)) };
    }

    private static string Explain(Result median, Reading reading, Result rate, string name)
    {
        var months = rate.Time!.Value.Months;
        var percent = rate.Reading.EstimateNumber!;
        var side = percent.Value > 50 ? "more" : "fewer";
        var where = percent.Value > 50 ? "after" : "before";
        var sentence = $"The source prints a median {name} of {reading.Estimate!.Value.Value} months. It also prints that {percent}% were still free of the event at {months} months: {side} than half, so the median must lie {where} {months} months.";
        var agreeing = Readings(median).FirstOrDefault(other => other != reading && other.EstimateNumber is { } number && (percent.Value > 50 ? number.Value > months : number.Value < months));
        return agreeing is null ? sentence : $"{sentence} The other printed median, {agreeing.Estimate!.Value.Value} months, agrees with it.";
    }
}
