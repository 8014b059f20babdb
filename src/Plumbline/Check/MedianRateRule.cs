using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class MedianRateRule : Rule
{
    /// <summary>How much of its width the limits of a rate move with the scale on which they were made: 0.128 from plain to log-log for 8 of 10 people.</summary>
    private const double ScaleShare = 0.2;

    /// <summary>A month of 30 days against one of a twelfth of a year.</summary>
    private const double ShortMonth = 30 / 30.4375;

    public override string Id => "median-rate";

    public override string Name => "Median against the rate at a time";

    public override string Formula => "the median is the first time at which at most 50% are free of the event: a rate above 50% at time t needs a median after t, a rate below 50% a median no later than t; and where the lower (upper) limit of the rate is above or below 50%, the same holds of the lower (upper) limit of the median";

    public override string Source => "Kaplan and Meier (1958); Brookmeyer and Crowley (1982)";

    public override string Avoids => "Only contradictions that neither rounding nor months of 30 days explain are reported; a curve that is flat at one half may have its median anywhere along the flat part. Limits are compared only where they lie further from 50% than another method would move them.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var median in evidence.Content.Results.Where(result => result.Kind == ResultKind.Median && result.Outcome.Kind == OutcomeKind.TimeToEvent))
        {
            if (TimeUnits.MonthsPerUnit(median.Outcome) is not { } unit) continue;
            var rates = evidence.Content.Results.Where(rate =>
                rate.Kind == ResultKind.Rate && rate.Study == median.Study && rate.Outcome.Id == median.Outcome.Id && rate.Group.Id == median.Group.Id && rate.Time is not null && rate.Assessor == median.Assessor);
            foreach (var rate in rates)
            {
                foreach (var (reading, of) in Readings(median).SelectMany(_ => Readings(rate), (one, two) => (one, two)))
                {
                    if (of.EstimateNumber is null || reading.Estimate is null) continue;
                    yield return Compare(evidence, new Pair(median, reading, rate, of, rate.Time!.Value.Months / unit));
                    if (Limits(evidence, new Pair(median, reading, rate, of, rate.Time!.Value.Months / unit)) is { } limits) yield return limits;
                }
            }
        }
    }

    private Finding Compare(Evidence evidence, Pair pair)
    {
        var months = pair.Rate.Time!.Value.Months;
        var percent = pair.Of.EstimateNumber!;
        var value = pair.Reading.Estimate!.Value;
        var name = pair.Median.Outcome.Abbreviation ?? pair.Median.Outcome.Name;
        var printed = $"median {value} {pair.Median.Outcome.Unit}; {percent}% at {months} months";
        var side = percent.Smallest > 50 ? Side.After : percent.Largest < 50 ? Side.Before : Side.Open;
        var needs = side switch
        {
            Side.After => $"a median after {months} months",
            Side.Before => $"a median of {months} months or less",
            Side.Open => "a median close to that time",
            _ => throw new InvalidOperationException($"unknown side {side}"),
        };
        const string method = "definition of the median of a survival curve";
        var isShortMonth = Contradicts(side, value, pair.At, 1);
        var finding = Contradicts(side, value, pair.At)
            ? Found(evidence, pair.Median, pair.Reading, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, needs, method, Explain(pair, name)))
            : Found(evidence, pair.Median, pair.Reading, isShortMonth ? Verdict.MatchMethod : Verdict.Match, FindingSeverity.Info, new FindingText(printed, needs, isShortMonth ? $"{method}, with months of 30 days" : method, $"{name}: {percent}% at {months} months and a median of {value} {pair.Median.Outcome.Unit} agree{(isShortMonth ? ", if one of the two counts months of 30 days" : "")}."));
        return With(evidence, pair, finding);
    }

    /// <summary>The limits of a median are where the band around the curve crosses one half, as the median is where the curve does.</summary>
    private Finding? Limits(Evidence evidence, Pair pair)
    {
        if (!pair.HasBoth || pair.Of.Limits() is not { } band) return null;
        var margin = ScaleShare * (double)(band.High.Value - band.Low.Value);
        var months = pair.Rate.Time!.Value.Months;
        foreach (var (name, rateLimit, medianLimit) in new[] { ("lower", band.Low, pair.Reading.Low!.Value), ("upper", band.High, pair.Reading.High!.Value) })
        {
            var side = (double)rateLimit.Smallest - margin > 50 ? Side.After : (double)rateLimit.Largest + margin < 50 ? Side.Before : Side.Open;
            if (!Contradicts(side, medianLimit, pair.At)) continue;
            var where = side == Side.After ? "after" : "no later than";
            return With(evidence, pair, Found(evidence, pair.Median, pair.Reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(
                $"{name} limit of the median {medianLimit}; {name} limit of the rate at {months} months {rateLimit}%",
                $"a {name} limit {where} {months} months",
                "both limits are read off the same confidence band",
                $"{pair.Median.Outcome.Name}, {pair.Median.Group.Name}: at {months} months the {name} limit of the rate is printed as {rateLimit}%, {(side == Side.After ? "above" : "below")} one half, so the {name} limit of the median should lie {where} {months} months. It is printed as {medianLimit}. The two may come from different methods; otherwise they do not fit together.")));
        }

        return null;
    }

    private static bool Contradicts(Side side, PrintedValue value, double at, double month = ShortMonth) => side switch
    {
        Side.After => value.Number is { } number && (double)number.Largest < at * month,
        Side.Before => value.Number is { } number ? (double)number.Smallest > at / month : value.Absence == Absence.NotReached,
        _ => false,
    };

    private static Finding With(Evidence evidence, Pair pair, Finding finding) =>
        finding with { Facts = [pair.Median.Id, pair.Rate.Id], Places = Together(evidence.PlacesOf(pair.Reading), evidence.PlacesOf(pair.Of)) };

    private static string Explain(Pair pair, string name)
    {
        var months = pair.Rate.Time!.Value.Months;
        var unit = pair.Median.Outcome.Unit;
        var percent = pair.Of.EstimateNumber!;
        var side = percent.Value > 50 ? "more" : "fewer";
        var where = percent.Value > 50 ? "after" : "before";
        var sentence = $"The source prints a median {name} of {pair.Reading.Estimate!.Value} {unit}. It also prints that {percent}% were still free of the event at {months} months: {side} than half, so the median must lie {where} {months} months.";
        var agreeing = Readings(pair.Median).FirstOrDefault(other => other != pair.Reading && other.EstimateNumber is { } number && (percent.Value > 50 ? (double)number.Value > pair.At : (double)number.Value < pair.At));
        return agreeing is null ? sentence : $"{sentence} The other printed median, {agreeing.Estimate!.Value} {unit}, agrees with it.";
    }

    private enum Side
    {
        Open,
        After,
        Before,
    }

    /// <param name="At">The time of the rate, in the unit of the median.</param>
    private sealed record Pair(Result Median, Reading Reading, Result Rate, Reading Of, double At)
    {
        public bool HasBoth => Reading.HasInterval && Reading.IntervalKind == IntervalKind.Confidence && Of.IntervalKind == IntervalKind.Confidence && Reading.Level == Of.Level;
    }
}
