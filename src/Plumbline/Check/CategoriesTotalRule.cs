using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class CategoriesTotalRule : Rule
{
    /// <summary>Outcomes that close a set: where one of these is printed, nobody should be left over.</summary>
    private static readonly Slug[] Closing = [Slug.Create("ne"), Slug.Create("pd")];

    public override string Id => "categories-total";

    public override string Name => "Categories against their total";

    public override string Formula => "sum of the counts of the parts = count of the whole; sum of all categories = number of people in the group";

    public override string Source => "INSPECT-SR (2024), checks 4.6 and 4.10";

    public override string Avoids => "Counts are added, never rounded percentages; a category that the source does not print may hold the difference, and then nothing is claimed.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            foreach (var group in study.Groups)
            {
                foreach (var finding in Sums(evidence, study, group)) yield return finding;
                foreach (var finding in Partitions(evidence, study, group)) yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Sums(Evidence evidence, Study study, Group group)
    {
        foreach (var outcome in evidence.Content.Outcomes.Where(outcome => !outcome.SumOf.IsEmpty))
        {
            if (evidence.Find(study.Id, outcome.Id, group) is not { } whole || HeadCount.Of(whole) is not { } wholeCount) continue;
            var printedParts = outcome.SumOf.Select(part => evidence.Find(study.Id, part, group)).OfType<Result>().Where(part => IsSameJudge(whole, part)).ToImmutableArray();
            var parts = Counted(printedParts);
            if (parts.Length < 2) continue;
            var sum = parts.Sum(part => part.Count.People);
            var adds = $"{string.Join(" + ", parts.Select(part => $"{part.Result.Outcome.Abbreviation ?? part.Result.Outcome.Name} {part.Count.People}"))} = {sum}";
            var name = outcome.Abbreviation ?? outcome.Name;
            var printed = $"{name} {wholeCount.People} of {wholeCount.Total}";
            if (sum == wholeCount.People)
            {
                yield return Of(evidence, whole, parts, Verdict.Match, FindingSeverity.Info, new FindingText(printed, adds, "addition of counts", $"The categories of {outcome.Name} add up: {adds}."));
            }
            else if (sum < wholeCount.People && parts.Length == printedParts.Length && IsClosed(evidence, study, outcome, parts))
            {
                yield return Of(evidence, whole, parts, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, adds, "addition of counts", $"The categories of {outcome.Name} in '{group.Name}' add up to {sum} ({adds}), fewer than the {wholeCount.People} that are printed for it, and in the whole study these categories make up the total, so no other can hold the difference."));
            }
            else if (sum < wholeCount.People)
            {
                yield return Of(evidence, whole, parts, Verdict.NotCheckable, FindingSeverity.Info, new FindingText(printed, adds, "addition of counts", $"{adds}, and {wholeCount.People} is printed for {outcome.Name}; not every category is printed, so the rest may be there."));
            }
            else
            {
                yield return Of(evidence, whole, parts, Verdict.Differs, FindingSeverity.Material, new FindingText(printed, adds, "addition of counts", $"The categories of {outcome.Name} add up to {sum} people ({adds}), more than the {wholeCount.People} that are printed for it."));
            }
        }
    }

    private IEnumerable<Finding> Partitions(Evidence evidence, Study study, Group group)
    {
        foreach (var partition in evidence.Content.Outcomes.Where(outcome => outcome.Partition is not null).GroupBy(outcome => outcome.Partition!, StringComparer.Ordinal))
        {
            var members = partition.ToImmutableArray();
            var parts = Counted(members.Select(outcome => evidence.Find(study.Id, outcome.Id, group)));
            var isClosed = parts.Length == members.Length || Closing.All(id => parts.Any(part => part.Result.Outcome.Id == id));
            if (parts.Length < 2 || !isClosed) continue;
            var totals = parts.Select(part => part.Count.Total).Distinct().ToImmutableArray();
            if (totals is not [var total] || parts.Any(part => !IsSameJudge(parts[0].Result, part.Result))) continue;
            var sum = parts.Sum(part => part.Count.People);
            var adds = $"{string.Join(" + ", parts.Select(part => part.Count.People))} = {sum}";
            var printed = $"{total} people in the group";
            if (sum == total)
            {
                yield return Of(evidence, parts[0].Result, parts, Verdict.Match, FindingSeverity.Info, new FindingText(printed, adds, "addition of counts", $"The printed categories share out all {total} people: {adds}."));
                continue;
            }

            var gap = Math.Abs(total - sum);
            var people = gap == 1 ? "1 person is" : $"{gap} people are";
            var why = sum < total ? $"{people} in none of them" : $"{people} counted more than once";
            yield return Of(evidence, parts[0].Result, parts, Verdict.Differs, FindingSeverity.Minor, new FindingText(
                printed,
                adds,
                "addition of counts",
                $"The printed categories ({string.Join(", ", parts.Select(part => part.Result.Outcome.Name.ToLowerInvariant()))}) add up to {sum}, and the group has {total} people: {why}. A category that is not printed, or one that overlaps another, would explain it."));
        }
    }

    /// <summary>Do these categories make up the total among all people of the study, so that a subgroup cannot have another one?</summary>
    private static bool IsClosed(Evidence evidence, Study study, Outcome outcome, ImmutableArray<(Result Result, HeadCount Count)> parts)
    {
        var all = study.Groups[0];
        if (evidence.Find(study.Id, outcome.Id, all) is not { } whole || HeadCount.Of(whole) is not { } count || parts[0].Result.Group.Id == all.Id) return false;
        if (!study.Splits.Any(split => split.Whole.Id == all.Id && split.Parts.Any(part => part.Id == parts[0].Result.Group.Id))) return false;
        var used = Counted(outcome.SumOf.Select(part => evidence.Find(study.Id, part, all)));
        return used.Sum(part => part.Count.People) == count.People && used.Where(part => part.Count.People > 0).All(part => parts.Any(own => own.Result.Outcome.Id == part.Result.Outcome.Id));
    }

    private static bool IsSameJudge(Result one, Result two) => one.Assessor is null || two.Assessor is null || one.Assessor == two.Assessor;

    private Finding Of(Evidence evidence, Result first, ImmutableArray<(Result Result, HeadCount Count)> parts, Verdict verdict, FindingSeverity severity, FindingText text) =>
        Found(evidence, first, first.Reading, verdict, severity, text) with
        {
            Facts = [.. parts.Select(part => part.Result.Id).Prepend(first.Id).Distinct()],
            Places = Together([evidence.PlacesOf(first.Reading), .. parts.Select(part => evidence.PlacesOf(part.Result.Reading))]),
        };

    private static ImmutableArray<(Result Result, HeadCount Count)> Counted(IEnumerable<Result?> results) =>
        [.. results.OfType<Result>().Select(Count).OfType<(Result, HeadCount)>()];

    private static (Result, HeadCount)? Count(Result result)
    {
        // A count printed without a percentage, of a group of known size, is a count like any other.
        return HeadCount.Of(result) is { } count ? (result, count) : null;
    }
}
