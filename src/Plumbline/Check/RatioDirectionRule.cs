using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class RatioDirectionRule : Rule
{
    /// <summary>So many times the ratio of the medians, or more, an adjusted ratio is worth a remark.</summary>
    private const double FarApart = 5;

    public override string Id => "ratio-direction";

    public override string Name => "Hazard ratio and medians point the same way";

    public override string Formula => "a hazard ratio whose interval lies below 1 means events later in the first group, so a longer median there; above 1, a shorter one";

    public override string Source => "Parmar, Torri and Stewart (1998); Spruance and others (2004)";

    public override string Avoids => "How large the ratio is against that of the medians is never compared: curves need not be proportional. Adjusted ratios, ratios whose interval holds 1, other assessors and medians that are equal or open on both sides are left out.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var ratio in evidence.Content.Results.Where(result => result is { Kind: ResultKind.Ratio, Measure: RatioMeasure.HazardRatio, Versus: not null }))
        {
            if (Median(evidence, ratio, ratio.Group) is not { } one || Median(evidence, ratio, ratio.Versus!) is not { } two) continue;
            yield return Compare(evidence, ratio, one, two);
        }
    }

    private static Result? Median(Evidence evidence, Result ratio, Group group) =>
        evidence.Find(ratio.Study, ratio.Outcome.Id, group) is { Kind: ResultKind.Median, Reading.Estimate: not null } median && median.Assessor == ratio.Assessor ? median : null;

    private Finding Compare(Evidence evidence, Result ratio, Result one, Result two)
    {
        var (first, second) = (one.Reading.Estimate!.Value, two.Reading.Estimate!.Value);
        var reading = ratio.Reading;
        var printed = $"ratio {reading.Estimate?.Value}; medians {first} and {second} {one.Outcome.Unit}";
        Finding Of(Verdict verdict, string recomputed, string message) =>
            Found(evidence, ratio, reading, verdict, verdict == Verdict.Differs ? FindingSeverity.Minor : FindingSeverity.Info, new FindingText(printed, recomputed, "comparison of directions", message)) with
            {
                Facts = [ratio.Id, one.Id, two.Id],
                Places = Together(evidence.PlacesOf(reading), evidence.PlacesOf(one.Reading), evidence.PlacesOf(two.Reading)),
            };

        if (ratio.Adjusted is not null) return Of(Verdict.NotCheckable, "not compared", $"{ratio.Outcome.Name}: the ratio is adjusted for other factors and the medians are not, so they need not point the same way.{Apart(reading, first, second)}");
        // Longer in the first group: 1, shorter: −1.
        var byRatio = reading.Limits() is not { } limits ? 0 : limits.High.Largest < 1 ? 1 : limits.Low.Smallest > 1 ? -1 : 0;
        var byMedians = Longer(first, second);
        if (byRatio == 0 || byMedians == 0) return Of(Verdict.NotCheckable, "not decided", $"{ratio.Outcome.Name}: the interval of the ratio, or the medians as far as they are printed, leave the direction open.");
        if (byRatio == byMedians) return Of(Verdict.Match, "same direction", $"{ratio.Outcome.Name}: the ratio and the medians ({first} and {second} {one.Outcome.Unit}) point the same way.");
        var (longer, shorter) = byMedians > 0 ? (one, two) : (two, one);
        return Of(Verdict.Differs, "opposite directions", $"{ratio.Outcome.Name}: the ratio of {ratio.Group.Name} to {ratio.Versus!.Name} is printed as {reading.Estimate?.Value} ({reading.Low?.Value} to {reading.High?.Value}), so events came {(byRatio > 0 ? "later" : "earlier")} in {ratio.Group.Name}. By the printed medians the time was longer in {longer.Group.Name} ({longer.Reading.Estimate!.Value}) than in {shorter.Group.Name} ({shorter.Reading.Estimate!.Value}). A ratio printed the other way round, or curves that cross, would explain it.");
    }

    /// <summary>With steady hazards the ratio of the medians is that of the hazards turned round; far from it, a reader should be told.</summary>
    private static string Apart(Reading reading, PrintedValue first, PrintedValue second)
    {
        if (reading.EstimateNumber is not { Value: > 0 } ratio || first.Number is not { Value: > 0 } one || second.Number is not { Value: > 0 } two) return "";
        var (hazards, medians) = (1 / ratio.ToDouble(), one.ToDouble() / two.ToDouble());
        return Math.Abs(Math.Log(hazards / medians)) < Math.Log(FarApart) ? ""
            : $" They are far apart, though: the ratio of {ratio} speaks of events coming at a rate {Times(hazards)}, and the medians, {first} and {second}, of times that differ {Figures.Fixed(Math.Max(medians, 1 / medians), 1)}-fold.";
    }

    private static string Times(double hazards) => hazards >= 1 ? $"{Figures.Fixed(hazards, 0)} times lower" : $"{Figures.Fixed(1 / hazards, 0)} times higher";

    private static int Longer(PrintedValue one, PrintedValue two) => (one, two) switch
    {
        ({ Number: { } first }, { Number: { } second }) => first.Smallest > second.Largest ? 1 : first.Largest < second.Smallest ? -1 : 0,
        ({ Absence: Absence.NotReached }, { Number: not null }) => 1,
        ({ Number: not null }, { Absence: Absence.NotReached }) => -1,
        _ => 0,
    };
}
