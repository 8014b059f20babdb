using Plumbline.Model;
using Plumbline.Statistics.Numerics;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class PIntervalRule : Rule
{
    /// <summary>A log-rank, score or likelihood-ratio test of the same data gives a z within about a tenth of Wald's.</summary>
    private const double OtherTest = 0.1;

    public override string Id => "p-interval";

    public override string Name => "P value against a ratio or difference and its interval";

    public override string Formula => "SE = (ln upper − ln lower) ÷ 2z, P of ln ratio ÷ SE, over everything that the printed roundings allow; an interval without 1 (of a difference: without 0) needs P below 1 − level, an interval with it a P above";

    public override string Source => "Parmar, Torri and Stewart (1998); Altman and Bland (2011)";

    public override string Avoids => "P values are compared as ranges, since the printed ratio and limits are rounded. A P value from a log-rank or stratified test need not agree with the interval and is not compared; where no test is named, a z within a tenth of Wald's is agreement by another test. A limit that prints as 1 decides nothing. A one-sided P value, half of the two-sided one, is named as such.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result.Kind is ResultKind.Ratio or ResultKind.Difference))
        {
            foreach (var reading in Readings(result))
            {
                if (reading.P?.Value is not { } p || reading.EstimateNumber is not { } estimate || reading.Limits() is not { } limits || reading.IntervalKind is not (IntervalKind.Confidence or IntervalKind.Unstated)) continue;
                if (limits.Low.Value >= limits.High.Value || estimate.Value < limits.Low.Value || estimate.Value > limits.High.Value) continue;
                var printed = new Printed(result, reading, estimate, limits.Low, limits.High, p);
                if (result.Kind == ResultKind.Difference) yield return Sides(evidence, printed, 0, "difference");
                else if (limits.Low.Value >= 0 && limits.High.Value > 0 && estimate.Value > 0) yield return Compare(evidence, printed);
            }
        }
    }

    private Finding Compare(Evidence evidence, Printed printed)
    {
        if (printed.IsOfAnotherTest) return Of(evidence, printed, Verdict.NotCheckable, FindingSeverity.Info, "not computed", "The P value is from a log-rank or stratified test, which need not agree with the interval of the ratio.");
        var ranges = RatioRounding.FromInterval(printed.Estimate.Range(), printed.Low.Range(), printed.High.Range(), printed.Reading.LevelShare());
        var range = ranges.PTwoSided;
        var p = printed.P;
        var point = printed.Low.Value > 0 ? RatioAlgebra.FromInterval(printed.Estimate.ToDouble(), printed.Low.ToDouble(), printed.High.ToDouble(), printed.Reading.LevelShare()).PTwoSided : range.High;
        var decimals = Math.Max(3, p.Number.Decimals);
        var between = $"from {Figures.P(range.Low, decimals)} to {Figures.P(range.High, decimals)}";
        var recomputed = $"{Like(p, point)} ({between} given the rounding)";
        if (p.Range() is var own && own.Low <= range.Low && range.High <= own.High) return Of(evidence, printed, Verdict.Match, FindingSeverity.Info, recomputed, $"The ratio and its interval give {Like(p, point)}, as printed.");
        if (p.Allows(point, point)) return Of(evidence, printed, Verdict.MatchRounding, FindingSeverity.Info, recomputed, $"The ratio and its interval give {Like(p, point)}, as printed; their rounding allows P {between}.");
        if (p.Allows(range.Low, range.High)) return Of(evidence, printed, Verdict.MatchRounding, FindingSeverity.Info, recomputed, $"The ratio and its interval allow P {between}; the printed {p.Words()} is among them.");
        var alpha = (decimal)(1 - printed.Reading.LevelShare());
        var below = p.IsBelow(alpha);
        var crosses = below is { } side && ((decimal)range.High < alpha != side) && ((decimal)range.Low < alpha != side) ? $" It lies on the other side of {alpha:0.##}, which so near a line is a matter of the test chosen." : "";
        if (IsNear(ranges.Z, p, printed.Result.Test)) return Of(evidence, printed, Verdict.MatchMethod, FindingSeverity.Info, recomputed, $"The ratio and its interval allow P {between}; the printed {p.Words()} is as near as another test of the same data (log-rank, score, likelihood ratio) comes to it.{crosses}");
        if (printed.Result.Test is null && p.Operator == Comparison.Equal && p.Allows(range.Low / 2, range.High / 2)) return Of(evidence, printed, Verdict.MatchMethod, FindingSeverity.Info, recomputed, $"The ratio and its interval allow a two-sided P {between}; the printed {p.Words()} is among the one-sided ones, which are half as large.");
        var changes = crosses.Length > 0;
        return Of(evidence, printed, changes ? Verdict.DiffersConclusion : Verdict.Differs, changes ? FindingSeverity.Material : FindingSeverity.Minor, recomputed, changes
            ? $"{printed.Result.Outcome.Name}: the printed ratio {printed.Estimate} ({printed.Low} to {printed.High}) allows P {between}; the printed {p.Words()} is not among them and lies on the other side of {alpha:0.##}. An interval that {(below == true ? "holds" : "leaves out")} 1 goes with a P value {(below == true ? "above" : "below")} that. The P value may be from another test or model than the interval; the source names none."
            : $"{printed.Result.Outcome.Name}, {printed.Result.Group.Name}: the printed ratio and interval allow P {between}; the printed {p.Words()} is not among them. It may be from another test or model than the interval; the conclusion is the same.");
    }

    /// <summary>A difference is not always tested by its normal interval, so only the sides are compared.</summary>
    private Finding Sides(Evidence evidence, Printed printed, double none, string what)
    {
        var alpha = (decimal)(1 - printed.Reading.LevelShare());
        bool? excludes = printed.Low.Range().Low > none || printed.High.Range().High < none ? true : printed.Low.Range().High < none && printed.High.Range().Low > none ? false : null;
        if (excludes is not { } outside || printed.P.IsBelow(alpha) is not { } below || printed.P.Range().Contains((double)alpha)) return Of(evidence, printed, Verdict.NotCheckable, FindingSeverity.Info, "not decided", $"{printed.Result.Outcome.Name}: the interval of the {what} ends at {none}, or P lies at {alpha:0.##}, as far as they are printed, so they cannot be held against each other.");
        if (outside == below) return Of(evidence, printed, Verdict.Match, FindingSeverity.Info, $"P {(below ? "below" : "above")} {alpha:0.##}", $"The interval of the {what} {(outside ? "leaves out" : "holds")} {none}, and the printed {printed.P.Words()} agrees with that.");
        return Of(evidence, printed, Verdict.DiffersConclusion, FindingSeverity.Material, $"P {(outside ? "below" : "above")} {alpha:0.##}", $"{printed.Result.Outcome.Name}: the interval of the {what}, {printed.Low} to {printed.High}, {(outside ? "leaves out" : "holds")} {none}, so P should lie {(outside ? "below" : "above")} {alpha:0.##}. The source prints {printed.P.Words()}. The P value may be from another test than the interval.");
    }

    /// <summary>Is the printed P that of a z no more than a tenth away from all that the interval allows? Only where no test is named.</summary>
    private static bool IsNear(ValueRange z, PrintedP p, string? test)
    {
        if (test is not null || p.Operator != Comparison.Equal || p.Number.Value <= 0) return false;
        var own = p.Range();
        var (smallest, largest) = (Deviate(own.High), Deviate(Math.Max(own.Low, double.Epsilon)));
        var (least, most) = z.Low <= 0 && z.High >= 0 ? (0, Math.Max(-z.Low, z.High)) : (Math.Min(Math.Abs(z.Low), Math.Abs(z.High)), Math.Max(Math.Abs(z.Low), Math.Abs(z.High)));
        return largest >= least * (1 - OtherTest) && smallest <= most * (1 + OtherTest);
    }

    private static double Deviate(double p) => -Distributions.NormalQuantile(Math.Min(1, p) / 2);

    /// <summary>A recomputed P value as the printed one is written: with its decimals, or as the bound that it keeps.</summary>
    private static string Like(PrintedP printed, double p) =>
        printed.Operator != Comparison.Equal && printed.Allows(p, p) ? printed.Words() : Figures.PStatement(Figures.P(p, printed.Number.Decimals));

    private Finding Of(Evidence evidence, Printed printed, Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
        Found(evidence, printed.Result, printed.Reading, verdict, severity, new FindingText($"{printed.Estimate} ({printed.Low} to {printed.High}), {printed.P.Words()}", recomputed, "Wald test from the estimate and its interval", message));

    private sealed record Printed(Result Result, Reading Reading, PrintedNumber Estimate, PrintedNumber Low, PrintedNumber High, PrintedP P)
    {
        public bool IsOfAnotherTest => Result.Test is { } test && (test.Contains("log-rank", StringComparison.OrdinalIgnoreCase) || test.Contains("logrank", StringComparison.OrdinalIgnoreCase) || test.Contains("stratified", StringComparison.OrdinalIgnoreCase));
    }
}
