using Plumbline.Model;

namespace Plumbline.Check;

public sealed class EstimateInsideRule : Rule
{
    public override string Id => "estimate-inside";

    public override string Name => "Estimate inside its interval";

    public override string Formula => "lower limit ≤ estimate ≤ upper limit; a limit that was not reached is above every number";

    public override string Source => "definition of an interval";

    public override string Avoids => "The printed numbers are compared as they stand; equality is allowed.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in evidence.Content.Results
        from reading in Readings(result)
        where reading.HasInterval && reading.IntervalKind == IntervalKind.Confidence && reading.EstimateNumber is not null
        select Compare(evidence, result, reading);

    private Finding Compare(Evidence evidence, Result result, Reading reading)
    {
        var estimate = reading.EstimateNumber!;
        var (low, high) = (reading.Low!.Value.Value, reading.High!.Value.Value);
        var printed = $"{estimate} ({low} to {high})";
        var inside = low.Absence != Absence.NotReached && (low.Number is not { } from || from.Value <= estimate.Value) && (high.Number is not { } to || estimate.Value <= to.Value);
        const string method = "comparison of the printed numbers";
        return inside
            ? Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, "inside", method, $"{estimate} lies between {low} and {high}."))
            : Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, "outside", method, low.Absence == Absence.NotReached
                ? $"The lower limit is printed as not reached, so it lies beyond every time that was seen, and the median {estimate} was seen. A lower limit lies below its median; perhaps it could not be estimated, which is something else."
                : $"The printed {estimate} does not lie between its printed limits, {low} and {high}."));
    }
}
