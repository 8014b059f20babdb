using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class RatioSystemRule : Rule
{
    public override string Id => "ratio-system";

    public override string Name => "Ratio, interval and coefficient against each other";

    public override string Formula => "ratio = √(lower × upper); where a coefficient is printed, one β and one SE that give all of: ratio = exp β, limits = exp(β ± z SE), Wald = (β ÷ SE)², P of β ÷ SE; each over everything that the printed roundings allow";

    public override string Source => "Parmar, Torri and Stewart (1998); Altman and Bland (2011); Hosmer, Lemeshow and May (2008)";

    public override string Avoids => "All numbers of a row are held together at once, so that no rounding is counted twice; one number is named only where all the others agree with each other. A Wald statistic may be printed as z. P values without a coefficient are another rule's matter.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result.Kind == ResultKind.Ratio))
        {
            foreach (var reading in Readings(result).Where(reading => reading.EstimateNumber is { Value: > 0 } || reading == result.Reading))
            {
                var limits = reading.Limits() is { } both && both.High.Value > 0 && both.Low.Value >= 0 && both.Low.Value < both.High.Value ? both : ((PrintedNumber Low, PrintedNumber High)?)null;
                if (reading.EstimateNumber is { Value: > 0 } estimate && limits is { } pair) yield return Midpoint(evidence, result, reading, estimate, pair.Low, pair.High);
                else if (reading == result.Reading && reading.Coefficient is null) yield return Found(evidence, result, reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText($"{reading.Estimate?.Value}", "not computed", "none", $"The ratio for {result.Outcome.Name} is printed without an interval, so nothing about it can be recomputed."));
                if (reading.Coefficient is not null) yield return System(evidence, result, reading);
            }
        }
    }

    private Finding Midpoint(Evidence evidence, Result result, Reading reading, PrintedNumber estimate, PrintedNumber low, PrintedNumber high)
    {
        var printed = $"{estimate} ({low} to {high})";
        var middle = RatioRounding.GeometricMidpoint(low.Range(), high.Range());
        var recomputed = $"midpoint {Figures.Fixed(middle.Low, estimate.Decimals)} to {Figures.Fixed(middle.High, estimate.Decimals)}";
        const string method = "geometric midpoint of the limits, over their roundings";
        if (estimate.Overlaps(middle.Low, middle.High)) return Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, recomputed, method, $"The ratio {estimate} lies midway between its limits on the log scale, as it should."));
        var reversed = new ValueRange(1 / (double)estimate.Largest, 1 / (double)estimate.Smallest).Overlaps(middle) ? $" It would be the interval of {Figures.Ratio(1 / estimate.ToDouble())}, the same comparison the other way round." : "";
        return Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, recomputed, method, $"On the log scale the middle of {low} and {high} is {recomputed["midpoint ".Length..]}, and the printed ratio is {estimate}. The interval was made in another way, or one of the three numbers is another.{reversed}"));
    }

    private Finding System(Evidence evidence, Result result, Reading reading)
    {
        var members = RatioMembers.Of(result, reading);
        var printed = string.Join(", ", members.Select(member => member.Printed));
        var beta = reading.Coefficient!.Value;
        var recomputed = reading.StandardError is { } error
            ? $"exp β = {Figures.Fixed(Math.Exp(beta.ToDouble()), reading.EstimateNumber?.Decimals ?? 3)}, (β ÷ SE)² = {Figures.Fixed(Math.Pow(beta.ToDouble() / error.Value.ToDouble(), 2), 3)}"
            : $"exp β = {Figures.Fixed(Math.Exp(beta.ToDouble()), reading.EstimateNumber?.Decimals ?? 3)}";
        const string method = "exponential of the coefficient, square of coefficient over standard error, all members at once over their roundings";
        Finding Of(Verdict verdict, string message) => Found(evidence, result, reading, verdict, verdict == Verdict.Differs ? FindingSeverity.Minor : FindingSeverity.Info, new FindingText(printed, recomputed, method, message));

        if (members.Length < 3) return Of(Verdict.NotCheckable, $"Too little of the row is printed to hold it against itself: {printed}.");
        if (RatioMembers.FitTogether(members)) return Of(Verdict.MatchRounding, $"All numbers of the row fit together within their rounding: {printed}; {recomputed}.");
        if (reading.Wald is not null && RatioMembers.FitTogether(RatioMembers.WithWaldAsZ(members))) return Of(Verdict.MatchMethod, $"All numbers of the row fit together within their rounding where the Wald statistic is read as β ÷ SE, not its square: {printed}.");
        var named = members.Length >= 4 ? members.Where(member => RatioMembers.FitTogether(members.Remove(member))).ToImmutableArray() : [];
        return named is [var only]
            ? Of(Verdict.Differs, $"{result.Outcome.Name}, {result.Group.Name}: the printed row is {printed}. All its numbers but one fit together within their rounding; {only.Name} does not fit the others ({recomputed}).")
            : Of(Verdict.Differs, $"{result.Outcome.Name}, {result.Group.Name}: the printed row is {printed}; recomputed, {recomputed}. They do not fit together within their rounding, and which of them is another cannot be told.");
    }
}
