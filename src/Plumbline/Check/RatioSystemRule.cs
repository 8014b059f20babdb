using Plumbline.Model;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class RatioSystemRule : Rule
{
    private const decimal Alpha = 0.05m;

    public override string Id => "ratio-system";

    public override string Name => "Ratio, interval, P value and coefficient against each other";

    public override string Formula => "SE = (ln upper − ln lower) ÷ 2z; P from ln ratio ÷ SE; ratio = √(lower × upper); where printed: ratio = exp β, Wald = (β ÷ SE)²; each over everything that the printed roundings allow";

    public override string Source => "Parmar, Torri and Stewart (1998); Altman and Bland (2011)";

    public override string Avoids => "P values are compared as ranges, since the printed ratio and limits are rounded; a P value from a log-rank test is allowed to differ from the interval's.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result.Kind == ResultKind.Ratio))
        {
            var reading = result.Reading;
            if (reading.EstimateNumber is not { } estimate || reading.Low?.Value.Number is not { } low || reading.High?.Value.Number is not { } high || low.Value <= 0 || low.Value >= high.Value)
            {
                yield return Found(evidence, result, reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText($"{reading.Estimate?.Value}", "not computed", "none", $"The ratio for {result.Outcome.Name} is printed without an interval, so nothing about it can be recomputed."));
                continue;
            }

            yield return Midpoint(evidence, result, estimate, low, high);
            if (reading.P is { } p) yield return PFromInterval(evidence, result, new Ratio(estimate, low, high), p.Value);
            if (reading is { Coefficient: { } beta, StandardError: { } error }) yield return Coefficient(evidence, result, beta.Value, error.Value);
        }
    }

    private Finding Midpoint(Evidence evidence, Result result, PrintedNumber estimate, PrintedNumber low, PrintedNumber high)
    {
        var printed = $"{estimate} ({low} to {high})";
        var smallest = Math.Sqrt((double)Math.Max(0, low.Smallest) * (double)high.Smallest);
        var largest = Math.Sqrt((double)low.Largest * (double)high.Largest);
        var recomputed = $"midpoint {Figures.Fixed(smallest, estimate.Decimals)} to {Figures.Fixed(largest, estimate.Decimals)}";
        const string method = "geometric midpoint of the limits, over their roundings";
        return estimate.Overlaps(smallest, largest)
            ? Found(evidence, result, result.Reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, recomputed, method, $"The ratio {estimate} lies midway between its limits on the log scale, as it should."))
            : Found(evidence, result, result.Reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, recomputed, method, $"On the log scale the middle of {low} and {high} is {recomputed["midpoint ".Length..]}, and the printed ratio is {estimate}. The interval was made in another way, or one of the three numbers is another."));
    }

    private Finding PFromInterval(Evidence evidence, Result result, Ratio ratio, PrintedP p)
    {
        var level = (double)(result.Reading.Level / 100);
        var (estimate, low, high) = ratio;
        var point = RatioAlgebra.FromInterval(estimate.ToDouble(), low.ToDouble(), high.ToDouble(), level).PTwoSided;
        var range = RatioAlgebra.PRangeFromRounded(estimate.ToDouble(), low.ToDouble(), high.ToDouble(), Half(estimate), Half(low), Half(high), level);
        var printed = $"{estimate} ({low} to {high}), P {p.Symbol} {p.Number}";
        var decimals = Math.Max(3, p.Number.Decimals);
        var between = $"from {Figures.P(range.Low, decimals)} to {Figures.P(range.High, decimals)}";
        var recomputed = $"{Like(p, point)} ({between} given the rounding)";
        const string method = "Wald test from the ratio and its interval";
        FindingText Text(string message) => new(printed, recomputed, method, message);
        if (p.Allows(point, point)) return Found(evidence, result, result.Reading, Verdict.Match, FindingSeverity.Info, Text($"The ratio and its interval give {Like(p, point)}, as printed."));
        if (p.Allows(range.Low, range.High)) return Found(evidence, result, result.Reading, Verdict.MatchRounding, FindingSeverity.Info, Text($"The ratio and its interval allow P {between}; the printed P {p.Symbol} {p.Number} is among them."));
        if (result.Test?.Contains("log-rank", StringComparison.OrdinalIgnoreCase) == true) return Found(evidence, result, result.Reading, Verdict.NotCheckable, FindingSeverity.Info, Text("The P value is from a log-rank test, which need not agree with the interval of the ratio."));
        var changes = p.IsBelow(Alpha) is { } below && ((decimal)range.High < Alpha != below) && ((decimal)range.Low < Alpha != below);
        return Found(evidence, result, result.Reading, changes ? Verdict.DiffersConclusion : Verdict.Differs, FindingSeverity.Material, Text($"The printed ratio and interval allow P {between}; the printed P {p.Symbol} {p.Number} is not among them."));
    }

    /// <summary>A recomputed P value as the printed one is written: with its decimals, or as the bound that it keeps.</summary>
    private static string Like(PrintedP printed, double p) =>
        printed.Operator != Comparison.Equal && printed.Allows(p, p) ? $"P {printed.Symbol} {printed.Number}" : Figures.PStatement(Figures.P(p, printed.Number.Decimals));

    private Finding Coefficient(Evidence evidence, Result result, PrintedNumber beta, PrintedNumber error)
    {
        var (low, high) = (Math.Exp((double)beta.Smallest), Math.Exp((double)beta.Largest));
        var estimate = result.Reading.EstimateNumber!;
        var printed = $"β {beta}, SE {error}, ratio {estimate}" + (result.Reading.Wald is { } printedWald ? $", Wald {printedWald.Value}" : "");
        var wald = (Low: WaldAt(Nearest(beta), (double)error.Largest), High: WaldAt(Farthest(beta), (double)error.Smallest));
        var recomputed = $"exp β = {Figures.Fixed(Math.Exp(beta.ToDouble()), estimate.Decimals)}, (β ÷ SE)² = {Figures.Fixed(WaldAt(beta.ToDouble(), error.ToDouble()), 3)}";
        const string method = "exponential of the coefficient, square of coefficient over standard error, over their roundings";
        var agrees = estimate.Overlaps(low, high) && (result.Reading.Wald is not { } one || one.Value.Overlaps(wald.Low, wald.High));
        return agrees
            ? Found(evidence, result, result.Reading, Verdict.MatchRounding, FindingSeverity.Info, new FindingText(printed, recomputed, method, $"Coefficient, standard error, Wald statistic and ratio fit together: {recomputed}."))
            : Found(evidence, result, result.Reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, recomputed, method, $"The printed row is {printed}; recomputed, {recomputed}. They do not fit together within their rounding."));
    }

    private static double WaldAt(double beta, double error) => beta / error * (beta / error);

    private static double Nearest(PrintedNumber beta) => Math.Min(Math.Abs((double)beta.Smallest), Math.Abs((double)beta.Largest));

    private static double Farthest(PrintedNumber beta) => Math.Max(Math.Abs((double)beta.Smallest), Math.Abs((double)beta.Largest));

    private static double Half(PrintedNumber number) => (double)number.Unit / 2;

    private sealed record Ratio(PrintedNumber Estimate, PrintedNumber Low, PrintedNumber High);
}
