using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Proportions;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class IntervalMethodRule : Rule
{
    public override string Id => "interval-method";

    public override string Name => "Confidence interval of a proportion against the known methods";

    public override string Formula => "the limits by Clopper-Pearson, and where those do not agree by Wilson, Agresti-Coull, Wald, Jeffreys, mid-P and Wilson with continuity correction, each rounded to the printed decimals";

    public override string Source => "Clopper and Pearson (1934); Newcombe (1998); Brown, Cai and DasGupta (2001)";

    public override string Avoids => "A source may use any method; only an interval that none of them gives is a discrepancy.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in Proportions(evidence).Where(result => result.Reading.HasInterval && result.Reading.IntervalKind == IntervalKind.Confidence))
        {
            var reading = result.Reading;
            if (reading.Low!.Value.Value.Number is not { } low || reading.High!.Value.Value.Number is not { } high) continue;
            var printed = $"{low} to {high}";
            if (HeadCount.Of(result) is not { } count)
            {
                yield return Found(evidence, result, reading, Verdict.NotCheckable, FindingSeverity.Info, new FindingText(printed, "not computed", "none", $"The number of people behind {reading.Estimate?.Value}% is not printed and cannot be worked out, so the interval cannot be recomputed."));
                continue;
            }

            yield return Compare(evidence, result, reading, low, high, count);
        }
    }

    private Finding Compare(Evidence evidence, Result result, Reading reading, PrintedNumber low, PrintedNumber high, HeadCount count)
    {
        var level = (double)(reading.Level / 100);
        var printed = $"{low} to {high}";
        var exact = Proportion.ClopperPearson(count.People, count.Total, level);
        if (Agrees(exact, low, high))
        {
            return Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, Show(exact, low), exact.Method, $"The exact interval of {count.People} of {count.Total} is {Show(exact, low)}%, as printed."));
        }

        foreach (var other in Proportion.AllIntervals(count.People, count.Total, level))
        {
            if (!Agrees(other, low, high)) continue;
            return Found(evidence, result, reading, Verdict.MatchMethod, FindingSeverity.Info, new FindingText(printed, Show(other, low), other.Method, $"The interval of {count.People} of {count.Total} by the method {other.Method} is {Show(other, low)}%, as printed."));
        }

        if (RoundedTwice(exact.Low, low) && RoundedTwice(exact.High, high))
        {
            return Found(evidence, result, reading, Verdict.MatchRounding, FindingSeverity.Info, new FindingText(printed, Show(exact, low), $"{exact.Method}, rounded in two steps", $"The exact interval of {count.People} of {count.Total} is {Show(exact, low)}%. Rounded first to one more decimal and then again it is {printed}%, as printed."));
        }

        return Found(evidence, result, reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(
            printed,
            Show(exact, low),
            exact.Method,
            $"The printed interval is {printed}%. The exact one for {count.People} of {count.Total} ({result.Outcome.Name}, {result.Group.Name}) is {Show(exact, low)}%, and no other usual method gives the printed limits."));
    }

    private static bool Agrees(Interval interval, PrintedNumber low, PrintedNumber high) =>
        low.CouldBe(100 * Math.Max(0, interval.Low)) && high.CouldBe(100 * Math.Min(1, interval.High));

    /// <summary>5.446 is 5.45 and then 5.5: a common slip that changes nothing but the last digit.</summary>
    private static bool RoundedTwice(double limit, PrintedNumber printed)
    {
        var percent = (decimal)(100 * Math.Clamp(limit, 0, 1));
        var once = Math.Round(percent, printed.Decimals + 1, MidpointRounding.AwayFromZero);
        return printed.CouldBe((double)percent) || Math.Round(once, printed.Decimals, MidpointRounding.AwayFromZero) == printed.Value;
    }

    private static string Show(Interval interval, PrintedNumber like) =>
        Figures.Range(Figures.Fixed(100 * Math.Max(0, interval.Low), like.Decimals), Figures.Fixed(100 * Math.Min(1, interval.High), like.Decimals));
}
