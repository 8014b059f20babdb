using Plumbline.Model;

namespace Plumbline.Check;

public sealed class LimitSideRule : Rule
{
    public override string Id => "limit-side";

    public override string Name => "Limits on their sides";

    public override string Formula => "lower limit ≤ upper limit; of a median survival time: a lower limit that was not reached lies beyond every time that was seen, so neither the median nor the upper limit can have been reached; nor the upper limit where the median was not";

    public override string Source => "Brookmeyer and Crowley (1982): the limits are where the confidence band crosses one half, and the curve lies within its band";

    public override string Avoids => "An upper limit that was not reached is usual, and so is a median that was not; a limit that could not be estimated, or that the source leaves out, claims nothing.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in evidence.Content.Results
        from reading in Readings(result)
        where reading.HasInterval
        let finding = Compare(evidence, result, reading)
        where finding is not null
        select finding;

    private Finding? Compare(Evidence evidence, Result result, Reading reading)
    {
        var (low, high) = (reading.Low!.Value, reading.High!.Value);
        var estimate = reading.Estimate?.Value;
        var printed = $"{estimate} ({low} to {high})";
        Finding Differs(string recomputed, string message) =>
            Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, recomputed, "order of the printed limits", message));

        var isMedian = result.Kind == ResultKind.Median && reading.IntervalKind is not (IntervalKind.Range or IntervalKind.InterquartileRange);
        if (isMedian && estimate?.Absence == Absence.NotReached && low.Absence != Absence.NotReached && high.Number is not null)
        {
            return Differs("median beyond its upper limit", $"{result.Outcome.Name}, {result.Group.Name}: the median is printed as not reached, later than every time that was seen, and its upper limit as {high}. The upper limit is where the upper band comes down to one half, and the curve is there by then.");
        }

        if (low.Number is { } from && high.Number is { } to)
        {
            if (from.Value > to.Value) return Differs("lower limit above upper", $"{result.Outcome.Name}: the lower limit is printed as {low} and the upper as {high}. A lower limit is the smaller of the two; they may have changed places.");
            // Two numbers around an estimate are the matter of another rule.
            return null;
        }

        if (!isMedian) return null;
        if (low.Absence == Absence.NotReached && high.Number is not null)
        {
            return Differs("lower limit beyond the upper", $"{result.Outcome.Name}, {result.Group.Name}: the lower limit is printed as not reached and the upper as {high}. Not reached means later than every time that was seen, so the lower limit would lie beyond the upper. The two may have changed places.");
        }

        if (low.Absence == Absence.NotReached && estimate?.Number is not null)
        {
            var both = high.Absence == Absence.NotReached ? "both limits are" : "its lower limit is";
            var cause = high.Absence == Absence.NotReached ? "Programs leave both limits empty when the curve falls to zero with the last person; that they could not be computed may be meant." : "That it could not be computed may be meant, which is something else.";
            return Differs("lower limit beyond the median", $"{result.Outcome.Name}, {result.Group.Name}: the median is {estimate} {result.Outcome.Unit} and {both} printed as not reached. A lower limit cannot lie beyond the median. {cause}");
        }

        return low.Number is not null && high.Absence == Absence.NotReached
            ? Match("only the upper limit is open", $"The lower limit is {low}, and only the upper limit was not reached.")
            : null;

        Finding Match(string recomputed, string message) =>
            Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, recomputed, "order of the printed limits", message));
    }
}
