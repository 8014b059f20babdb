using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Says whose each statistic of a passage is, reading it in order: the phrase behind a number, the list it belongs to, the phrase
/// before it, or the order in which the sides of the comparison were named. What could be of two is said to be so.
/// </summary>
internal sealed class GroupReader
{
    private const int FarthestCounted = 70;
    private const int FarthestThan = 12;

    private readonly Passage passage;
    private readonly IReadOnlyList<Draft> drafts;
    private readonly Sides sides;
    private readonly GroupsNear near;
    private readonly Contrasts contrasts;

    public GroupReader(Passage passage, IReadOnlyList<Draft> drafts)
    {
        (this.passage, this.drafts, near) = (passage, drafts, new GroupsNear(passage));
        sides = new Sides(passage, near);
        contrasts = new Contrasts(passage, near);
    }

    /// <summary>The number of statistics in front of each phrase of people, where it is the same throughout; 0 otherwise.</summary>
    public int PartLength(IReadOnlyList<Draft> members)
    {
        var (length, current) = (0, 0);
        for (var i = 0; i < members.Count; i++)
        {
            current++;
            if (Behind(members, i)?.Name is null) continue;
            if (length != 0 && length != current) return 0;
            (length, current) = (current, 0);
        }

        return current == 0 && length < members.Count ? length : 0;
    }

    public List<Draft> Assign(List<Draft> members, Run run)
    {
        var result = Give(members, run);
        foreach (var member in result) sides.Note(member);
        return result;
    }

    private GroupPhrase? Behind(IReadOnlyList<Draft> members, int index) =>
        near.Behind(members[index], index + 1 < members.Count ? members[index + 1].From : int.MaxValue);

    private List<Draft> Give(List<Draft> members, Run run)
    {
        if (members.Exists(member => member.Group is not null) && members.Count > 1) return members;
        if (members.Count == 1) return [One(members[0], run)];
        if (PartLength(members) is > 0 and var length) return [.. members.Select((member, i) => member with { Group = near.Claim(Behind(members, i - (i % length) + length - 1), member)?.Name })];
        var behind = members.Select((member, i) => near.Claim(Behind(members, i), member)?.Name).ToList();
        if (behind.Exists(name => name is not null)) return [.. members.Select((member, i) => member with { Group = behind[i] ?? Missing(members, behind, i, run) })];
        if (members.ConvertAll(near.Heading) is var headings && headings.TrueForAll(heading => heading is not null) && headings.DistinctBy(heading => heading!.Name).Count() == members.Count)
            return [.. members.Select((member, i) => member with { Group = near.Claim(headings[i], member)!.Name })];
        if (Parallel.Of(passage, members) is { } parallel) return [.. members.Select((member, i) => member with { Group = parallel[i] })];
        // Times or outcomes told the members apart already: all are of the same people.
        if (members.Select(member => (member.Time?.Text, member.Label)).Distinct().Count() == members.Count) return [.. members.Select(member => One(member, run))];
        if (members.Count == 2 && contrasts.Of(members[0], members[1], run.Last + 1 < drafts.Count ? drafts[run.Last + 1].From : int.MaxValue) is { } pair) return [members[0] with { Group = pair.First }, members[1] with { Group = pair.Second }];
        return Counted(members, run.First) ?? sides.InOrder(members, run.IsCompared) ?? Each(members, run);
    }

    // Nobody is set against himself: where the words before name only one, the second number is not surely his. "More frequent in the
    // short arm (12% vs 22%)", "longer in patients with clearance than in those without (89% vs 41%)".
    private List<Draft> Each(List<Draft> members, Run run)
    {
        var given = members.ConvertAll(member => One(member, run));
        if (!run.IsCompared || near.Before(members[0]) is not { Name: { } name } phrase || !given.TrueForAll(member => member.Group == name)) return given;
        var than = passage.WordBefore(members[0].From, FarthestThan, "than") is { } at && at >= phrase.To;
        if (!phrase.IsArm && !than) return given;
        var first = members.Count == 2 && (than || near.Heading(members[0]) is not null);
        return [.. given.Select((member, i) => member with { Group = !first ? null : i == 0 ? name : sides.Opposite(name) })];
    }

    // Of a list in which some are named, one that is not: by what stands before it, or as the other side.
    private string? Missing(List<Draft> members, List<string?> behind, int index, Run run)
    {
        if (index == 0 && near.Before(members[0]) is { Name: { } name }) return name;
        return members.Count == 2 && (run.IsCompared || index > 0 || members[0].Kind != StatisticKind.Count) ? sides.Opposite(behind[1 - index]) : null;
    }

    private Draft One(Draft draft, Run run)
    {
        if (draft.Group is not null) return draft;
        if (draft.IsRatio || draft.Kind is StatisticKind.PValue or StatisticKind.TestStatistic or StatisticKind.RiskDifference or StatisticKind.Coefficient) return Comparing(draft);
        // "68 placebo recipients"; an efficacy compares the two.
        if (draft is { Kind: StatisticKind.Count, Noun: { } noun } && noun.EndsWith(" recipients", StringComparison.OrdinalIgnoreCase) && !passage.Tokens[draft.To].IsWord("of")) return draft with { Group = noun };
        if (draft.Kind == StatisticKind.Proportion && passage.WordBefore(draft.From, 3, "efficacy", "effectiveness") is not null) return Comparing(draft);
        if (near.Claim(near.Behind(draft, run.Last + 1 < drafts.Count ? drafts[run.Last + 1].From : int.MaxValue), draft) is { } behind)
            return behind.IsOfEach ? sides.Open(draft) : draft with { Group = behind.Name };
        // "that of the other study (33%)".
        if (draft.Bracketed && Phrases.BeforeBracket(passage, draft.From - 1) is { } phrase && Labels.Source(phrase) is { } source) return draft with { Group = source };
        var nearest = near.Before(draft);
        if (nearest is null)
            return passage.WordBefore(draft.From, 4, "whom", "which", "these", "including") is not null ? draft with { Group = sides.LastIn(draft) } : draft;
        if (nearest.IsOfEach) return sides.Open(draft);
        // "In the A and B groups the rate was 40%": of which is left open.
        return near.Joined(nearest) is { } other ? draft with { CouldBelongTo = [other, nearest.Name!] } : draft with { Group = nearest.Name };
    }

    // A ratio, difference or P value is of both sides, or of a subgroup named right before it.
    private Draft Comparing(Draft draft)
    {
        if (contrasts.Of(draft) is { } named) return draft with { Group = $"{named.First} vs {named.Second}" };
        var nearest = near.Before(draft) is { Name: not null } phrase && near.IsFree(phrase) ? phrase : null;
        if (nearest is { IsArm: false } && draft.From - nearest.To <= 2) return draft with { Group = nearest.Name };
        if ((Factor.Of(passage, draft) ?? contrasts.Before(draft) ?? sides.Against(draft)) is { } group) return draft with { Group = group };
        return nearest is { IsArm: false } && near.Joined(nearest) is null && draft.Kind != StatisticKind.PValue ? draft with { Group = nearest.Name } : draft;
    }

    // "A (n = 23), B (n = 24) and C (n = 20) … 16.7%, 42.3% and 50%".
    private List<Draft>? Counted(List<Draft> members, int first)
    {
        var sentence = passage.Tokens.SentenceOf(members[0].From);
        var names = new List<string?>();
        for (var i = first - 1; i >= 0 && members[0].From - drafts[i].To < FarthestCounted && passage.Tokens.SentenceOf(drafts[i].From) == sentence; i--)
        {
            if (drafts[i] is { Kind: StatisticKind.Count, Bracketed: true }) names.Insert(0, Phrases.Short(Phrases.BeforeBracket(passage, drafts[i].From - 1)));
        }

        return names.Count == members.Count && names.TrueForAll(name => name is not null) ? [.. members.Select((member, i) => member with { Group = names[i] })] : null;
    }
}
