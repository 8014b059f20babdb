using Plumbline.Model;

namespace Plumbline.Check.Sums;

public sealed class DefinitionRule : Rule
{
    public override string Id => "definition";

    public override string Name => "A characteristic against the one that defines it";

    public override string Formula => "count of what needs a marker ≤ count of the marker in the same people; equal where each needs the other";

    public override string Source => "the published definition that the outcome names, as Greipp and others (2005) for stages of myeloma";

    public override string Avoids => "Where fewer people were tested for the marker than have the characteristic printed, those not tested may hold the difference; every count that a rounded percentage allows is tried.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from outcome in evidence.Content.Outcomes
        from other in evidence.Content.Outcomes
        where outcome.Implies.Contains(other.Id)
        let isMutual = other.Implies.Contains(outcome.Id)
        where !isMutual || outcome.Id.CompareTo(other.Id) < 0
        from study in evidence.Content.Studies
        from grouping in study.Groups
        let narrow = evidence.Find(study.Id, outcome.Id, grouping)
        let wide = evidence.Find(study.Id, other.Id, grouping)
        where narrow is not null && wide is not null
        let finding = Compare(evidence, narrow, wide, isMutual)
        where finding is not null
        select finding;

    private Finding? Compare(Evidence evidence, Result narrow, Result wide, bool isMutual)
    {
        if (narrow.Assessor is not null && wide.Assessor is not null && narrow.Assessor != wide.Assessor) return null;
        if (narrow.Kind != ResultKind.Proportion || wide.Kind != ResultKind.Proportion) return null;
        var (first, second) = (narrow.Outcome.Name, wide.Outcome.Name);
        var printed = $"{first} {narrow.Reading.Count?.Value.Text ?? $"{narrow.Reading.Estimate?.Value}%"}, {second} {wide.Reading.Count?.Value.Text ?? $"{wide.Reading.Estimate?.Value}%"}";
        var recomputed = isMutual ? "must be the same" : $"{second} must be at least as many";
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(evidence, narrow, narrow.Reading, verdict, severity, new FindingText($"{narrow.Group.Name}: {printed}", recomputed, "definition", message)) with
            {
                Facts = [narrow.Id, wide.Id],
                Places = Together(evidence.PlacesOf(narrow.Reading), evidence.PlacesOf(wide.Reading)),
            };

        if (PeopleRange.Of(narrow) is not { } few || PeopleRange.Of(wide) is not { } many)
        {
            return Say(Verdict.NotCheckable, FindingSeverity.Info, $"How many people have {first} or {second} in '{narrow.Group.Name}' is not printed and cannot be worked out.");
        }

        var (tooMany, tooFew) = Excess(few, many, isMutual);
        if (tooMany <= 0 && tooFew <= 0) return Say(few.IsExact && many.IsExact ? Verdict.Match : Verdict.MatchRounding, FindingSeverity.Info, $"{narrow.Group.Name}: {few} with {first} and {many} with {second} fit the definition.");
        // Where another printing of either fits, the two printings are what differs, and that is another rule's finding.
        if (Printings(narrow).Any(one => Printings(wide).Any(other => Excess(one, other, isMutual) is (<= 0, <= 0)))) return null;
        var excess = Math.Max(tooMany, tooFew);
        var (more, less, most, least) = tooMany > 0 ? (first, second, few, many) : (second, first, many, few);
        var needs = isMutual ? $"By definition {first} and {second} are the same people" : $"By definition everybody with {first} has {second}";
        var lacks = $"at least {Counted.People(excess)} {(excess == 1 ? "has" : "have")} '{more}' without '{less}'";
        return Say(Verdict.Differs, FindingSeverity.Material, $"{needs}. In '{narrow.Group.Name}' {most} people are printed with {more} and {least} with {less}: {lacks}. A value from another day would explain it; the source does not say so.");
    }

    /// <summary>How many more have the first than have the second, whoever was not tested counted in; and the other way round.</summary>
    private static (long TooMany, long TooFew) Excess(PeopleRange few, PeopleRange many, bool isMutual) =>
        (few.Fewest - many.Most - Math.Max(0, few.Total - many.Total), isMutual ? many.Fewest - few.Most - Math.Max(0, many.Total - few.Total) : 0);

    private static IEnumerable<PeopleRange> Printings(Result result) =>
        Readings(result).Select(reading => PeopleRange.Of(result with { Reading = reading })).OfType<PeopleRange>();
}
