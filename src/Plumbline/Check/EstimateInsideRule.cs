using Plumbline.Model;

namespace Plumbline.Check;

public sealed class EstimateInsideRule : Rule
{
    public override string Id => "estimate-inside";

    public override string Name => "Estimate inside its interval";

    public override string Formula => "lower limit ≤ estimate ≤ upper limit; a limit that was not reached is above every number";

    public override string Source => "definition of an interval";

    public override string Avoids => "The printed numbers are compared as they stand; equality is allowed. A lower limit that was not reached is the matter of another rule.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in evidence.Content.Results
        from reading in Readings(result)
        where reading.HasInterval && reading.IntervalKind == IntervalKind.Confidence && reading.EstimateNumber is not null && reading.Low!.Value.Absence != Absence.NotReached
        select Compare(evidence, result, reading);

    private Finding Compare(Evidence evidence, Result result, Reading reading)
    {
        var estimate = reading.EstimateNumber!;
        var (low, high) = (reading.Low!.Value, reading.High!.Value);
        var printed = $"{estimate} ({low} to {high})";
        var inside = (low.Number is not { } from || from.Value <= estimate.Value) && (high.Number is not { } to || estimate.Value <= to.Value);
        const string method = "comparison of the printed numbers";
        return inside
            ? Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, "inside", method, $"{estimate} lies between {low} and {high}."))
            : Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, "outside", method, $"The printed {estimate} does not lie between its printed limits, {low} and {high}."));
    }
}
