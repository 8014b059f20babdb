using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class IntervalMethodRule : Rule
{
    /// <summary>A percentage that so many counts give says too little about any of them.</summary>
    private const int MostCounts = 40;

    public override string Id => "interval-method";

    public override string Name => "Confidence interval of a proportion against the known methods";

    public override string Formula => "both limits by Clopper-Pearson, and where those do not agree by Wilson, Wilson with continuity correction, Agresti-Coull, Wald, Jeffreys, mid-P and logit, each rounded to the printed decimals; where only a percentage is printed, for every count that gives it";

    public override string Source => "Clopper and Pearson (1934); Newcombe (1998); Brown, Cai and DasGupta (2001)";

    public override string Avoids => "A source may use any method; only an interval that none of them gives is a discrepancy. Limits rounded in two steps, or cut off instead of rounded, are named and are none.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from result in Proportions(evidence)
        from reading in Readings(result)
        where reading.IntervalKind == IntervalKind.Confidence && reading.Limits() is { } limits && limits.Low.Value <= limits.High.Value
        select Compare(evidence, new Printed(result, reading, reading.Limits()!.Value.Low, reading.Limits()!.Value.High));

    private Finding Compare(Evidence evidence, Printed printed)
    {
        if (printed.Reading.EstimateNumber is null && printed.Reading.Count is null) return Unknown(evidence, printed, "Neither the percentage nor the number of people is printed, so the interval cannot be recomputed.");
        var counts = printed.Counts();
        if (counts.Length > MostCounts) return Unknown(evidence, printed, $"Many numbers of people out of {printed.Total} give {printed.Reading.Estimate?.Value}%, so the interval cannot be recomputed.");
        var match = counts.Select(count => IntervalMatch.Find(count, printed.Total, printed.Low, printed.High, printed.Level)).OfType<IntervalMatch>().OrderBy(one => one.Rank).FirstOrDefault();
        return match is null ? Differs(evidence, printed, counts) : Agrees(evidence, printed, match, counts);
    }

    private Finding Unknown(Evidence evidence, Printed printed, string why) =>
        Of(evidence, printed, Verdict.NotCheckable, "not computed", "none", why);

    private Finding Agrees(Evidence evidence, Printed printed, IntervalMatch match, ImmutableArray<long> counts)
    {
        var recomputed = IntervalMatch.Show(match.Interval, printed.Low);
        var whose = counts.Length == 1 ? $"{match.Count} of {printed.Total}" : $"{match.Count} of {printed.Total}, one of the counts that give {printed.Reading.Estimate?.Value}%,";
        var name = match.Interval.Method;
        return match.How switch
        {
            null => Of(evidence, printed, Verdict.MatchMethod, recomputed, name, $"The interval of {whose} by the method {name} is {recomputed}%, as printed."),
            var how => Of(evidence, printed, Verdict.MatchRounding, recomputed, $"{name}, {how}", $"The interval of {whose} by the method {name} is {recomputed}%; {how} it is {printed.Text}%, as printed."),
        };
    }

    private Finding Differs(Evidence evidence, Printed printed, ImmutableArray<long> counts)
    {
        var what = $"{printed.Result.Outcome.Name}, {printed.Result.Group.Name}";
        var other = IntervalMatch.Whose(printed.Total, printed.Low, printed.High, printed.Level);
        var belongs = other is null
            ? $"No {(counts.IsEmpty ? "" : "other ")}number of people out of {printed.Total} has these limits by the exact method or by Wilson's."
            : $"The printed limits are those of {other.Count} of {printed.Total} ({Figures.Fixed(Figures.Percent(other.Count, printed.Total), 1)}%) by the method {other.Interval.Method}.";
        if (counts.IsEmpty)
        {
            return Of(evidence, printed, Verdict.Differs, "no count gives the percentage", "search for a whole number of people", $"The printed figure is {printed.Reading.Estimate?.Value}% with an interval of {printed.Text}% ({what}). No whole number of people out of {printed.Total} gives that percentage. {belongs} The figures and the size of the group do not fit together.");
        }

        var exact = Plumbline.Statistics.Proportions.Proportion.ClopperPearson(counts[counts.Length / 2], printed.Total, printed.Level);
        var recomputed = IntervalMatch.Show(exact, printed.Low);
        var others = counts.Length == 1 ? "no other usual method gives the printed limits" : "no count that gives the percentage has the printed limits by any usual method";
        var level = IntervalMatch.OtherLevel(counts, printed.Total, printed.Low, printed.High) is { } found ? $" They are the limits of a {found}% interval." : "";
        return Of(evidence, printed, Verdict.Differs, recomputed, exact.Method, $"The printed interval is {printed.Text}%. The exact one for {counts[counts.Length / 2]} of {printed.Total} ({what}) is {recomputed}%, and {others}. {(level.Length > 0 ? level.TrimStart() : belongs)}");
    }

    private Finding Of(Evidence evidence, Printed printed, Verdict verdict, string recomputed, string method, string message) =>
        Found(evidence, printed.Result, printed.Reading, verdict, verdict == Verdict.Differs ? FindingSeverity.Minor : FindingSeverity.Info, new FindingText(printed.Text, recomputed, method, message));

    private sealed record Printed(Result Result, Reading Reading, PrintedNumber Low, PrintedNumber High)
    {
        public long Total => (long?)Reading.Total?.Value.Value ?? Result.Total!.Value;

        public double Level => Reading.LevelShare();

        public string Text => Figures.Range(Low.Text, High.Text);

        /// <summary>How many people it is about: as printed, or all that the percentage allows.</summary>
        public ImmutableArray<long> Counts()
        {
            if (Reading.Count is { } count) return count.Value.Value <= Total ? [(long)count.Value.Value] : [];
            return HeadCount.Allowed(Reading.EstimateNumber!, Total);
        }
    }
}
