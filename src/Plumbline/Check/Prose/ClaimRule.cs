using Plumbline.Model;

namespace Plumbline.Check.Prose;

public sealed class ClaimRule : Rule
{
    public override string Id => "claim";

    public override string Name => "A conclusion in words against the count";

    public override string Formula => "what the sentence needs (none, all, at least, at most) against the number of people that the source prints elsewhere";

    public override string Source => "INSPECT-SR (2024), checks 4.4 and 4.10";

    public override string Avoids => "Only sentences that a number can test, of the same people; where only a percentage is printed, every count that it allows is tried.";

    public override IEnumerable<Finding> Check(Evidence evidence) =>
        from study in evidence.Content.Studies
        from claim in study.Claims
        select Test(evidence, study, claim);

    private Finding Test(Evidence evidence, Study study, Claim claim)
    {
        var result = evidence.Find(study.Id, claim.Outcome.Id, claim.Group);
        var count = result is null ? null : CountOf(result);
        var said = evidence.PlacesOf(claim.Places, claim.Words);
        var needs = claim.Relation switch
        {
            ClaimRelation.Equals => $"{claim.Count.Value}",
            ClaimRelation.AtLeast => $"at least {claim.Count.Value}",
            ClaimRelation.AtMost => $"at most {claim.Count.Value}",
            _ => throw new InvalidOperationException($"unknown relation {claim.Relation}"),
        };
        var places = result is null ? said : Together(said, evidence.PlacesOf(result.Reading));
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(study, claim.Id, places, verdict, severity, new FindingText($"\"{claim.Words}\"", recomputed, "comparison of words and count", message)) with { Facts = result is null ? [] : [result.Id] };

        var what = $"{claim.Outcome.Name} in '{claim.Group.Name}'";
        if (count is not { } people) return Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"The source says \"{claim.Words}\". How many people that are ({what}) is not printed elsewhere, so the words cannot be tested.");
        var wanted = (long)claim.Count.Value.Value;
        var (low, high) = claim.Relation switch
        {
            ClaimRelation.AtLeast => (wanted, long.MaxValue),
            ClaimRelation.AtMost => (0, wanted),
            _ => (wanted, wanted),
        };
        if (!people.Overlaps(low, high)) return Say(Verdict.Differs, FindingSeverity.Material, $"{people}", $"The source says \"{claim.Words}\", so {needs} would be expected for {what}. It also prints {people}. Both hold only if they are about different people or different times, and the source does not say so.");
        var isCertain = people.Fewest >= low && people.Most <= high;
        return Say(isCertain ? Verdict.Match : Verdict.MatchRounding, FindingSeverity.Info, $"{people}", $"The source says \"{claim.Words}\" and prints {people} for {what}: both agree.");
    }

    private static PeopleRange? CountOf(Result result) =>
        PeopleRange.Of(result) ?? (result is { Kind: ResultKind.Count or ResultKind.Proportion, Reading.Count: { } count } ? new PeopleRange((long)count.Value.Value, (long)count.Value.Value, 0) : null);
}
