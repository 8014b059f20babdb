using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Sums;

public sealed class TotalRangeRule : Rule
{
    public override string Id => "total-range";

    public override string Name => "A whole between its parts";

    public override string Formula => "smallest of the groups ≤ the whole ≤ largest of the groups, for a percentage, a mean, a median or a rate, with the rounding of each";

    public override string Source => "a weighted mean lies between its smallest and largest part; INSPECT-SR (2024), check 4.10";

    public override string Avoids => "Only groups that share out everybody are used; percentages only where the people cannot be counted, since adding them says more; people in none of them widen the range of a percentage and make a median not checkable; a median not reached in one group is not compared; for survival curves uneven censoring is named as a reason.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies.Where(study => !study.Splits.IsEmpty))
        {
            var results = study.Results.Where(result => result.Versus is null).ToLookup(result => (result.Outcome.Id, result.Group.Id, result.Time, result.Kind));
            foreach (var split in study.Splits)
            {
                foreach (var whole in study.Results.Where(result => result.Group.Id == split.Whole.Id && result.Versus is null && IsCompared(result.Kind)))
                {
                    var parts = split.Parts.Select(part => results[(whole.Outcome.Id, part.Id, whole.Time, whole.Kind)].FirstOrDefault()).OfType<Result>().ToImmutableArray();
                    if (parts.Length == split.Parts.Length && Compare(evidence, split, whole, parts) is { } finding) yield return finding;
                }
            }
        }
    }

    private static bool IsCompared(ResultKind kind) => kind is ResultKind.Proportion or ResultKind.Median or ResultKind.Mean or ResultKind.Rate;

    private Finding? Compare(Evidence evidence, Split split, Result whole, ImmutableArray<Result> parts)
    {
        if (Bounds(whole) is not { } all || parts.Any(part => part.Assessor is not null && whole.Assessor is not null && part.Assessor != whole.Assessor)) return null;
        var bounds = parts.Select(Bounds).ToImmutableArray();
        if (bounds.Any(bound => bound is null)) return null;
        var isProportion = whole.Kind == ResultKind.Proportion;
        // Where people can be counted, adding them says more, and another rule does.
        if (isProportion && PeopleRange.Of(whole) is not null && parts.All(part => PeopleRange.Of(part) is not null)) return null;
        var printed = $"{whole.Group.Name} {Shown(whole)}; {string.Join(", ", parts.Select(part => $"{part.Group.Name} {Shown(part)}"))}";
        var name = whole.Time is { } time ? $"{whole.Outcome.Name} at {time.ToWords()}" : whole.Outcome.Name;
        const string method = "comparison of the whole with its smallest and largest part";
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(evidence, whole, whole.Reading, verdict, severity, new FindingText(printed, recomputed, method, message)) with
            {
                Facts = [whole.Id, .. parts.Select(part => part.Id)],
                Places = Together([evidence.PlacesOf(whole.Reading), .. parts.Select(part => evidence.PlacesOf(part.Reading))]),
            };

        if (parts.Any(part => part.Reading.Estimate?.Value.Absence is not null)) return Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"{name}: a median was not reached in one of the groups, so there is no largest part to compare with.");
        var (smallest, largest) = (bounds.Min(bound => bound!.Value.Low), bounds.Max(bound => bound!.Value.High));
        var (total, people) = (whole.Total, parts.All(part => part.Total is not null) ? parts.Sum(part => part.Total) : null);
        if (total != people && total is not null && people is not null || people is null && split.Known is not null)
        {
            if (!isProportion || people is null || people > total) return Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"{name}: the groups are not exactly the people of the whole, so the whole need not lie between them.");
            // The people in none of the groups may all have it, or none of them.
            (smallest, largest) = (smallest * people.Value / total!.Value, (largest * people.Value + 100 * (total.Value - people.Value)) / total.Value);
        }

        var between = $"{Shown(parts.MinBy(Middle)!)} to {Shown(parts.MaxBy(Middle)!)}";
        var left = isProportion && total is not null && people is not null ? total.Value - people.Value : 0;
        if (all.Low <= largest && smallest <= all.High) return Say(Verdict.Match, FindingSeverity.Info, between, left == 0 ? $"{name}: the whole, {Shown(whole)}, lies between its groups ({between})." : $"{name}: the whole is {Shown(whole)}, its groups {between}; {(left == 1 ? "the 1 person" : $"the {left} people")} in none of them can account for the difference.");
        var isCurve = whole.Outcome.Kind == OutcomeKind.TimeToEvent || whole.Kind == ResultKind.Rate;
        var explain = isCurve
            ? "Taken together, people come out between the best and the worst of their groups. A survival curve leaves that range only where people of the groups were watched for very different times."
            : "Taken together, people come out between the highest and the lowest of their groups, so not all of these figures can be about the same people.";
        return Say(Verdict.Differs, isCurve ? FindingSeverity.Minor : FindingSeverity.Material, between, $"{name} is printed as {Shown(whole)} for '{whole.Group.Name}', and its groups have {string.Join(", ", parts.Select(part => $"{Shown(part)} ({part.Group.Name})"))}. {explain}");
    }

    private static decimal Middle(Result result) => Bounds(result) is { } bounds ? bounds.Low / 2 + bounds.High / 2 : 0;

    /// <summary>What the figure could have been before it was rounded. A count says more than its percentage.</summary>
    private static (decimal Low, decimal High)? Bounds(Result result)
    {
        if (result.Kind == ResultKind.Proportion && result.Reading.Count is { } count && result.Total is > 0 and { } total)
        {
            var exact = Figures.Percent((long)count.Value.Value, total);
            return (exact, exact);
        }

        // What cannot be a percentage is reported where it is read.
        if (result.Kind is ResultKind.Proportion or ResultKind.Rate && result.Reading.EstimateNumber is { Value: < 0 or > 100 }) return null;
        if (result.Reading.EstimateNumber is { } number) return (number.Smallest, number.Largest);
        return result.Reading.Estimate?.Value.Absence == Absence.NotReached ? (decimal.MaxValue, decimal.MaxValue) : null;
    }

    private static string Shown(Result result)
    {
        if (result.Kind == ResultKind.Proportion && result.Reading.Count is { } count && result.Total is > 0 and { } total) return $"{Figures.Fixed(Figures.Percent((long)count.Value.Value, total), 1)}% ({count.Value} of {total})";
        var unit = result.Kind is ResultKind.Proportion or ResultKind.Rate ? "%" : $" {result.Outcome.Unit}";
        return result.Reading.EstimateNumber is { } number ? number + unit : $"{result.Reading.Estimate?.Value}";
    }
}
