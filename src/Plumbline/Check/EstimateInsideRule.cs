using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class EstimateInsideRule : Rule
{
    public override string Id => "estimate-inside";

    public override string Name => "Estimate inside its interval";

    public override string Formula => "lower limit ≤ estimate ≤ upper limit, each as far as its rounding allows; a median or mean lies in its range, and a median in its quartiles; a limit that was not reached is above every number";

    public override string Source => "definition of an interval";

    public override string Avoids => "An estimate printed with fewer decimals than its limits may round to the other side of one; equality is allowed. Limits that changed places, and a lower limit that was not reached, are the matter of another rule.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in evidence.Content.Results
        from reading in Readings(result)
        where reading.HasInterval && IsAround(result, reading.IntervalKind) && reading.EstimateNumber is not null && reading.Low!.Value.Absence != Absence.NotReached && !(reading.Limits() is { } limits && limits.Low.Value > limits.High.Value)
        select Compare(evidence, result, reading);

    private Finding Compare(Evidence evidence, Result result, Reading reading)
    {
        var estimate = reading.EstimateNumber!;
        var (low, high) = (reading.Low!.Value, reading.High!.Value);
        var printed = $"{estimate} ({low} to {high})";
        var inside = (low.Number is not { } from || from.Value <= estimate.Value) && (high.Number is not { } to || estimate.Value <= to.Value);
        var rounded = (low.Number is not { } least || CouldBeBelow(least, estimate)) && (high.Number is not { } most || CouldBeBelow(estimate, most));
        var what = $"{result.Outcome.Name}, {result.Group.Name}";
        const string method = "comparison of the printed numbers";
        return (inside, rounded) switch
        {
            (true, _) => Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, "inside", method, $"{what}: {estimate} lies between {low} and {high}.")),
            (_, true) => Found(evidence, result, reading, Verdict.MatchRounding, FindingSeverity.Info, new FindingText(printed, "inside before rounding", method, $"{what}: {estimate} is printed with a limit on its other side ({low} to {high}), as its rounding allows.")),
            _ => Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, "outside", method, $"{what}: the printed {estimate} does not lie between its printed limits, {low} and {high}.")),
        };
    }

    /// <summary>Rounding keeps the order of two numbers with the same decimals, and can turn that of others round.</summary>
    private static bool CouldBeBelow(PrintedNumber lower, PrintedNumber upper) => lower.Value <= upper.Value || (lower.Decimals != upper.Decimals && lower.Smallest <= upper.Largest);

    /// <summary>A mean need not lie between the quartiles; every other estimate lies in what is printed behind it.</summary>
    private static bool IsAround(Result result, IntervalKind kind) =>
        kind == IntervalKind.Confidence || (kind == IntervalKind.Range && result.Kind is ResultKind.Median or ResultKind.Mean) || (kind == IntervalKind.InterquartileRange && result.Kind == ResultKind.Median);
}
