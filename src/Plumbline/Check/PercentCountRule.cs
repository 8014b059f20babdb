using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class PercentCountRule : Rule
{
    /// <summary>Beyond this many percentage points a reader is misled, and not only by rounding.</summary>
    private const decimal MaterialPoints = 1;

    public override string Id => "percent-count";

    public override string Name => "Percentage against count";

    public override string Formula => "100 × count ÷ total, rounded to the printed decimals; where no count is printed, whether any whole number of people gives the percentage";

    public override string Source => "Brown and Heathers (2017), the GRIM test, applied to counts";

    public override string Avoids => "Halves rounded up or to even are both agreement; figures cut off instead of rounded are named and are no discrepancy, with a count or without.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in Proportions(evidence)
        from reading in Readings(result)
        where reading.EstimateNumber is { Value: >= 0 and <= 100 } && !IsAboveTotal(result, reading)
        select Compare(evidence, result, reading);

    /// <summary>An editor's mistake, reported where it is read; the source has said nothing of the kind.</summary>
    private static bool IsAboveTotal(Result result, Reading reading) =>
        reading.Count?.Value.Value > (reading.Total?.Value.Value ?? result.Total);

    private Finding Compare(Evidence evidence, Result result, Reading reading)
    {
        var percent = reading.EstimateNumber!;
        var total = (long?)reading.Total?.Value.Value ?? result.Total!.Value;
        return reading.Count is { } count
            ? WithCount(evidence, result, reading, percent, (long)count.Value.Value, total)
            : WithoutCount(evidence, result, reading, percent, total);
    }

    private Finding WithCount(Evidence evidence, Result result, Reading reading, PrintedNumber percent, long count, long total)
    {
        var exact = Figures.Percent(count, total);
        var rounded = Figures.Fixed(exact, percent.Decimals);
        var printed = $"{count} ({percent}%)";
        var recomputed = $"{count} ÷ {total} = {rounded}%";
        const string method = "division, rounded to the printed decimals";
        Finding Verdict(Verdict verdict, FindingSeverity severity, string how, string message) =>
            Found(evidence, result, reading, verdict, severity, new FindingText(printed, recomputed, how, message));

        var isHalf = Math.Abs(exact - Math.Truncate(exact / percent.Unit) * percent.Unit) == percent.Unit / 2;
        if (rounded == percent.Text) return Verdict(Model.Verdict.Match, FindingSeverity.Info, isHalf ? "division, half rounded up" : method, $"{count} of {total} is {rounded}%, as printed.");
        if (percent.CouldBe((double)exact)) return Verdict(Model.Verdict.MatchRounding, FindingSeverity.Info, "division, half rounded to even", $"{count} of {total} is {percent}% when the half is rounded to the even digit.");
        if (percent.IsTruncationOf((double)exact)) return Verdict(Model.Verdict.MatchRounding, FindingSeverity.Info, "division, cut off instead of rounded", $"{count} of {total} is {percent}% when the further digits are cut off; rounded it is {rounded}%.");
        var severity = Math.Abs(exact - percent.Value) > MaterialPoints ? FindingSeverity.Material : FindingSeverity.Minor;
        var once = Math.Round(exact, percent.Decimals + 1, MidpointRounding.AwayFromZero);
        var why = Math.Round(once, percent.Decimals, MidpointRounding.AwayFromZero) == percent.Value
            ? $"Rounded in two steps, to {Figures.Fixed(once, percent.Decimals + 1)} and then once more, it would be {percent}."
            : $"{Needs(percent, total)} The two do not fit together; we cannot tell which one is off.";
        return Verdict(Model.Verdict.Differs, severity, method, $"The source prints {percent}% beside {count} of {total} people ({result.Outcome.Name}, {result.Group.Name}), and {count} of {total} is {rounded}%. {why}");
    }

    private Finding WithoutCount(Evidence evidence, Result result, Reading reading, PrintedNumber percent, long total)
    {
        var allowed = PeopleRange.Of(percent, total);
        var printed = $"{percent}% of {total}";
        const string method = "search for a whole number of people";
        if (allowed is not { } range)
        {
            var cut = (long)Math.Ceiling(percent.Value * total / 100m);
            if (cut <= total && percent.IsTruncationOf((double)Figures.Percent(cut, total)))
            {
                return Found(evidence, result, reading, Verdict.MatchRounding, FindingSeverity.Info, new FindingText(printed, $"{cut} of {total}", $"{method}, cut off instead of rounded", $"{cut} of {total} gives {percent}% when the further digits are cut off; rounded it is {Figures.Fixed(Figures.Percent(cut, total), percent.Decimals)}%."));
            }

            var below = (long)Math.Floor(percent.Value * total / 100m);
            var neighbours = $"{below} of {total} is {Figures.Fixed(Figures.Percent(below, total), percent.Decimals)}%, {below + 1} of {total} is {Figures.Fixed(Figures.Percent(below + 1, total), percent.Decimals)}%";
            var nearest = new[] { below, below + 1 }.Where(count => count <= total).Min(count => Math.Abs(Figures.Percent(count, total) - percent.Value));
            return Found(evidence, result, reading, Verdict.Differs, nearest > MaterialPoints ? FindingSeverity.Material : FindingSeverity.Minor, new FindingText(
                printed,
                neighbours,
                method,
                $"No whole number of people out of {total} ({result.Group.Name}) is {percent}%: {neighbours}. The percentage and the size of the group do not fit together; we cannot tell which one is off."));
        }

        var counts = $"{range} of {total}";
        return Found(evidence, result, reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, counts, method, $"{counts} {(range.IsExact ? "gives" : "give")} {percent}%, as printed."));
    }

    /// <summary>Which counts the percentage would need.</summary>
    private static string Needs(PrintedNumber percent, long total) => PeopleRange.Of(percent, total) is { } range
        ? $"{range} of {total} would be {percent}%."
        : $"No whole number of people out of {total} is {percent}%.";
}
