using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Sums;

public sealed class UnitsRule : Rule
{
    /// <summary>An order of magnitude: what a slip between months and days, or a lost decimal point, comes to at least.</summary>
    private const decimal Magnitude = 10;

    private static readonly Slug FollowUp = Slug.Create("follow-up");
    private static readonly Slug Survival = Slug.Create("os");

    public override string Id => "units";

    public override string Name => "Units and orders of magnitude";

    public override string Formula => "sum of the percentages of categories that exclude each other ≤ 100, and ≤ the percentage of their total; a median time < 10 × the longest follow-up, and < 10 × the median survival of the same people";

    public override string Source => "INSPECT-SR (2024), check 4.10";

    public override string Avoids => "Percentages are added only where no counts are known, each with half a unit for its rounding; times are held only against limits that nobody can pass, and only when they pass them ten times over.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            foreach (var group in study.Groups)
            {
                var sets = evidence.Content.Outcomes.Where(outcome => outcome.Partition is not null).GroupBy(outcome => outcome.Partition!, StringComparer.Ordinal);
                foreach (var set in sets)
                {
                    if (Sum(evidence, null, [.. set.Select(outcome => evidence.Find(study.Id, outcome.Id, group)).OfType<Result>()]) is { } finding) yield return finding;
                }

                foreach (var total in evidence.Content.Outcomes.Where(outcome => !outcome.SumOf.IsEmpty))
                {
                    if (evidence.Find(study.Id, total.Id, group) is not { } whole) continue;
                    if (Sum(evidence, whole, [.. total.SumOf.Select(part => evidence.Find(study.Id, part, group)).OfType<Result>()]) is { } finding) yield return finding;
                }
            }

            foreach (var finding in Times(evidence, study)) yield return finding;
        }
    }

    /// <summary>Percentages of categories against 100, or against the percentage of their total. Counts, where they are known, have a rule of their own.</summary>
    private Finding? Sum(Evidence evidence, Result? whole, ImmutableArray<Result> parts)
    {
        var shares = parts.Where(part => part.Kind == ResultKind.Proportion && part.Reading.EstimateNumber is { Value: >= 0 and <= 100 }).ToImmutableArray();
        if (shares.Length < 2 || (whole ?? shares[0]).Kind != ResultKind.Proportion || whole is not null && whole.Reading.EstimateNumber is null) return null;
        if (shares.All(part => HeadCount.Of(part) is not null) && (whole is null || HeadCount.Of(whole) is not null)) return null;
        if (shares.Any(part => part.Assessor is not null && (whole ?? shares[0]).Assessor is { } other && part.Assessor != other)) return null;
        var (limit, of) = whole is null ? (100m, "100%") : (whole.Reading.EstimateNumber!.Largest, $"{whole.Reading.EstimateNumber}% of {whole.Outcome.Name}");
        var least = shares.Sum(part => Math.Max(0, part.Reading.EstimateNumber!.Smallest));
        var adds = $"{string.Join(" + ", shares.Select(part => part.Reading.EstimateNumber!.Text))} = {shares.Sum(part => part.Reading.EstimateNumber!.Value)}";
        var first = whole ?? shares[0];
        var names = string.Join(", ", shares.Select(part => part.Outcome.Name));
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(evidence, first, first.Reading, verdict, severity, new FindingText(adds, $"at most {of}", "addition of percentages, each with its rounding", message)) with
            {
                Facts = [.. shares.Select(part => part.Id).Prepend(first.Id).Distinct()],
                Places = Together([evidence.PlacesOf(first.Reading), .. shares.Select(part => evidence.PlacesOf(part.Reading))]),
            };

        return least > limit
            ? Say(Verdict.Differs, FindingSeverity.Material, $"In '{first.Group.Name}' the percentages of {names} come to {adds}, more than {of} even if each was rounded up. Nobody can be in two of these categories, so one of the figures is not about these people.")
            : Say(Verdict.Match, FindingSeverity.Info, $"In '{first.Group.Name}' the percentages of {names} come to {adds}, which with their rounding is not more than {of}.");
    }

    private IEnumerable<Finding> Times(Evidence evidence, Study study)
    {
        foreach (var result in study.Results.Where(result => result is { Kind: ResultKind.Median, Outcome.Kind: OutcomeKind.TimeToEvent, Time: null } && result.Reading.EstimateNumber is not null))
        {
            // Follow-up is printed for the whole, whose groups nobody watched for longer.
            var followed = evidence.Find(study.Id, FollowUp, result.Group) ?? (result.Group.Quoted is null ? evidence.Find(study.Id, FollowUp, study.Groups[0]) : null);
            var longest = followed is { Reading: { IntervalKind: IntervalKind.Range, High.Value.Number: { } high } } && followed.Outcome.Unit == result.Outcome.Unit ? high : null;
            if (longest is not null && followed != result && Compare(evidence, result, followed!, longest, $"the longest follow-up, {longest} {followed!.Outcome.Unit}") is { } late) yield return late;
            var survival = result.Outcome.Id == Survival ? null : evidence.Find(study.Id, Survival, result.Group);
            if (survival is { Kind: ResultKind.Median, Reading.EstimateNumber: { } median } && survival.Outcome.Unit == result.Outcome.Unit && Compare(evidence, result, survival, median, $"the median survival of the same people, {median} {survival.Outcome.Unit}") is { } long_) yield return long_;
        }
    }

    /// <summary>Null where the time is possible: that it is no ten times too long says little for it.</summary>
    private Finding? Compare(Evidence evidence, Result result, Result limit, PrintedNumber against, string what)
    {
        var time = result.Reading.EstimateNumber!;
        var shown = $"{time} {result.Outcome.Unit}";
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(evidence, result, result.Reading, verdict, severity, new FindingText($"{result.Outcome.Name} {shown}; {what}", $"less than {Magnitude} × {against}", "comparison of magnitudes", message)) with
            {
                Facts = [result.Id, limit.Id],
                Places = Together(evidence.PlacesOf(result.Reading), evidence.PlacesOf(limit.Reading)),
            };

        return time.Smallest > Magnitude * against.Largest
            ? Say(Verdict.Differs, FindingSeverity.Material, $"{result.Outcome.Name} in '{result.Group.Name}' is printed as {shown}, more than ten times {what}. Nothing can be seen after people have died or are no longer watched; another unit or a decimal point would explain it.")
            : null;
    }
}
