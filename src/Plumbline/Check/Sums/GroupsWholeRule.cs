using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Check.Sums;

public sealed class GroupsWholeRule : Rule
{
    private const string Method = "addition of counts";

    public override string Id => "groups-whole";

    public override string Name => "Groups against the whole they share out";

    public override string Formula => "sum of the sizes of the groups = size of the whole; for every outcome printed in all of them, sum of their counts = count of the whole, give or take the people who are in none of the groups";

    public override string Source => "INSPECT-SR (2024), checks 4.6 and 4.10";

    public override string Avoids => "Counts are added, never percentages; where a rounded percentage allows several counts, all of them are tried; people left out of a split on purpose may hold the difference; other assessors are another result; a category that is not printed counts as nobody only where the others make up its total.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from split in study.Splits
        from finding in Outcomes(evidence, study, split).Prepend(Sizes(evidence, study, split))
        select finding;

    private Finding Sizes(Evidence evidence, Study study, Split split)
    {
        var places = split.Parts.Prepend(split.Whole).SelectMany(group => evidence.PlacesOf(ReadingProof.Asking(group))).Concat(evidence.PlacesOf(split.Places, split.Known?.Value.Text ?? ""));
        var sum = split.Parts.Sum(Size);
        var unsized = split.Parts.Where(part => part.Count is null).ToImmutableArray();
        var adds = $"{string.Join(" + ", split.Parts.Select(part => $"{part.Name} {part.Count?.Value.Text ?? "(not printed)"}"))} = {sum}";
        Finding Say(Verdict verdict, FindingSeverity severity, string printed, string message) =>
            Found(study, split.Parts[0].Id, places, verdict, severity, new FindingText(printed, adds, Method, message));

        if (split.Total is not { } total) return Say(Verdict.NotCheckable, FindingSeverity.Info, "no size printed", $"How many people are in '{split.Whole.Name}' is not printed, so its groups cannot be added up against it.");
        var whole = split.Known is null ? $"{split.Whole.Name}: {Counted.People(total)}" : $"{split.Whole.Name}: {Counted.People(total)} of known status";
        if (sum > total) return Say(Verdict.Differs, FindingSeverity.Material, whole, $"The groups add up to {sum} people ({adds}), more than the {total} whom they share out ({split.Whole.Name}). Nobody can be in two of them.");
        if (unsized.Length > 0) return Say(Verdict.NotCheckable, FindingSeverity.Info, whole, $"The size of {string.Join(" and ", unsized.Select(group => $"'{group.Name}'"))} is not printed; the other groups leave {Counted.People(total - sum)} of {total}.");
        return sum == total
            ? Say(Verdict.Match, FindingSeverity.Info, whole, $"The groups share out all {total} people: {adds}.")
            : Say(Verdict.Differs, FindingSeverity.Minor, whole, $"The groups add up to {sum} people ({adds}), and {split.Whole.Name} has {total}: {Counted.PeopleAre(total - sum)} in none of them. People whose status is not known would explain it; the source does not say so.");
    }

    private IEnumerable<Finding> Outcomes(Evidence evidence, Study study, Split split)
    {
        foreach (var outcome in evidence.Content.Outcomes)
        {
            if (evidence.Find(study.Id, outcome.Id, split.Whole) is not { Kind: ResultKind.Proportion } whole) continue;
            var parts = split.Parts.Select(part => Of(evidence, study, outcome, part)).OfType<Part>().ToImmutableArray();
            if (parts.Length == split.Parts.Length && parts.Any(part => part.Proof.Outcome.Id == outcome.Id || whole.Reading.Count?.Value.Value > 0)) yield return Compare(evidence, split, whole, parts);
        }
    }

    /// <summary>What is printed of a part; nobody, where the part's total is made up by its other categories.</summary>
    private static Part? Of(Evidence evidence, Study study, Outcome outcome, Group part)
    {
        if (evidence.Find(study.Id, outcome.Id, part) is { } printed) return printed.Kind == ResultKind.Proportion ? new Part(printed, null) : null;
        foreach (var total in evidence.Content.Outcomes.Where(total => total.SumOf.Contains(outcome.Id)))
        {
            if (evidence.Find(study.Id, total.Id, part) is not { } result || PeopleRange.Of(result) is not { IsExact: true } all) continue;
            var others = total.SumOf.Select(other => evidence.Find(study.Id, other, part)).OfType<Result>().Select(other => PeopleRange.Of(other)).ToList();
            if (others.Count > 0 && others.TrueForAll(other => other is { IsExact: true }) && others.Sum(other => other!.Fewest) == all.Fewest) return new Part(result, new PeopleRange(0, 0, all.Total));
        }

        return null;
    }

    private Finding Compare(Evidence evidence, Split split, Result whole, ImmutableArray<Part> parts)
    {
        var name = whole.Outcome.Name;
        var shown = string.Join(", ", parts.Select(part => $"{part.Proof.Group.Name} {(part.Nobody is null ? Shown(part.Proof) : $"nobody (the other categories make up all of {part.Proof.Outcome.Abbreviation ?? part.Proof.Outcome.Name})")}"));
        var printed = $"{whole.Group.Name} {Shown(whole)}; {shown}";
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(evidence, whole, whole.Reading, verdict, severity, new FindingText(printed, recomputed, Method, message)) with
            {
                Facts = [whole.Id, .. parts.Select(part => part.Proof.Id)],
                Places = Together([evidence.PlacesOf(whole.Reading), .. parts.Select(part => evidence.PlacesOf(part.Proof.Reading))]),
            };

        if (parts.Select(part => part.Proof).FirstOrDefault(part => part.Assessor is not null && whole.Assessor is not null && part.Assessor != whole.Assessor) is { } other)
        {
            return Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"{name} was judged by the {whole.Assessor} in all and by the {other.Assessor} in '{other.Group.Name}', so the counts need not add up.");
        }

        var counts = parts.Select(part => part.Nobody ?? PeopleRange.Of(part.Proof, Implied(split, part.Proof.Group))).ToImmutableArray();
        if (PeopleRange.Of(whole) is not { } all || counts.Any(count => count is null))
        {
            return Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"{name}: for at least one of the groups the number of people is not printed and cannot be worked out, so the groups cannot be added up.");
        }

        var (fewest, most, people) = (counts.Sum(count => count!.Fewest), counts.Sum(count => count!.Most), counts.Sum(count => count!.Total));
        var (left, more) = (Math.Max(0, all.Total - people), Math.Max(0, people - all.Total));
        var sum = fewest == most ? $"{fewest}" : $"{fewest} to {most}";
        var adds = $"{string.Join(" + ", counts.Select(count => count!.IsExact ? $"{count}" : $"({count})"))} = {sum}";
        if (all.Overlaps(fewest, most)) return Say(all.IsExact && fewest == most ? Verdict.Match : Verdict.MatchRounding, FindingSeverity.Info, adds, $"{name}: the groups add up to the whole, {adds} of {all.Total}.");
        if (all.Overlaps(fewest - more, most + left)) return Say(Verdict.Match, FindingSeverity.Info, adds, $"{name}: the groups add up to {sum} and the whole has {all}; {Counted.PeopleAre(left + more)} counted in one of the two only, which leaves room for the difference.");
        var side = fewest > all.Most ? "more" : "fewer";
        var room = left > 0 ? $", even if all {left} who are in none of the groups are counted" : "";
        return Say(
            Verdict.Differs,
            FindingSeverity.Material,
            adds,
            $"{name} is printed for {all} of {all.Total} people ({whole.Group.Name}). The groups that make up everyone add up to {sum} ({shown}), which is {side}{room}. They cannot be the same people judged in the same way on the same day; another assessment or another date would explain it.");
    }

    private static long Size(Group group) => group.Count is { } count ? (long)count.Value.Value : 0;

    /// <summary>Where a single group's size is not printed, the others leave it.</summary>
    private static long? Implied(Split split, Group part) =>
        part.Count is null && split.Known is null && split.Total is { } total && split.Parts.Count(one => one.Count is null) == 1 ? total - split.Parts.Sum(Size) : null;

    private static string Shown(Result result) => (result.Reading.Count?.Value.Text, result.Reading.EstimateNumber?.Text) switch
    {
        ({ } count, { } percent) => $"{count} ({percent}%)",
        ({ } count, null) => count,
        (null, { } percent) => $"{percent}%",
        _ => "not printed",
    };

    /// <summary>What one group adds: its own result, or nobody, which the result of its total proves.</summary>
    private sealed record Part(Result Proof, PeopleRange? Nobody);
}
