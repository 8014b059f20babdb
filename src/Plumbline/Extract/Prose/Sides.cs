using System.Collections.Immutable;
using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>The sides of the comparison a passage makes, in the order in which it named them last.</summary>
internal sealed class Sides
{
    // More arms than any trial has.
    private const int Most = 8;

    private readonly Passage passage;
    private readonly GroupsNear near;
    private bool areArms;
    private string? last;
    private int lastSentence = -1;

    public Sides(Passage passage, GroupsNear near)
    {
        (this.passage, this.near) = (passage, near);
        if (passage.Terms.Arms.Pair is { } pair) (Names, areArms) = ([pair.First, pair.Second], true);
    }

    public ImmutableArray<string> Names { get; private set; } = [];

    /// <summary>The sentence that set them against each other; −1 where none has yet.</summary>
    public int Sentence { get; private set; } = -1;

    /// <summary>Two of a name are one: "oxalutide" and "oxalutide group".</summary>
    public static bool IsSame(string a, string b) => a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);

    /// <summary>"A vs B", where the sentence has named two.</summary>
    public string? Against(Draft draft) => Names.Length == 2 && Sentence == passage.Tokens.SentenceOf(draft.From) ? $"{Names[0]} vs {Names[1]}" : null;

    /// <summary>Whose the statistic before was, in the same sentence.</summary>
    public string? LastIn(Draft draft) => lastSentence == passage.Tokens.SentenceOf(draft.From) ? last : null;

    /// <summary>Of each of them: which one is left open.</summary>
    public Draft Open(Draft draft) => Names.Length > 1 ? draft with { CouldBelongTo = Names } : draft;

    /// <summary>The side that is not named: "11.1 months, as compared with 8.1 months with placebo".</summary>
    public string? Opposite(string? named)
    {
        if (Names.Length != 2 || named is null || Names.FirstOrDefault(side => IsSame(side, named)) is not { } match) return null;
        return Names.First(side => side != match);
    }

    /// <summary>
    /// "12-month survival was 48% v 27%" after the two sides were named: in the order in which they were. A mere "and" keeps that
    /// order only where the passage itself set them against each other.
    /// </summary>
    public List<Draft>? InOrder(List<Draft> members, bool compared)
    {
        if (Names.Length != members.Count || !(areArms || Sentence == passage.Tokens.SentenceOf(members[0].From))) return null;
        // "Biochemical relapse (n = 130) had a longer PFS2 (31 vs 13 months) than clinical relapse": the sentence has sides of its own.
        if (Sentence != passage.Tokens.SentenceOf(members[0].From) && LastIn(members[0]) is { } own && !Names.Any(side => IsSame(side, own))) return null;
        var order = compared || ListItems.Respectively(passage.Tokens, members[^1].To) is not null || Sentence >= 0;
        return [.. members.Select((member, i) => order ? member with { Group = Names[i] } : member with { CouldBelongTo = Names })];
    }

    /// <summary>Takes note of whose a statistic was.</summary>
    public void Note(Draft draft)
    {
        if (draft.Group is not { } group || draft.IsRatio || draft.Kind is StatisticKind.PValue or StatisticKind.TestStatistic or StatisticKind.RiskDifference) return;
        var sentence = passage.Tokens.SentenceOf(draft.From);
        if (LastIn(draft) is { } other && !IsSame(other, group))
        {
            if (Sentence != sentence || !Names.Any(side => IsSame(side, group))) Take(other, group, sentence);
        }

        (last, lastSentence) = (group, sentence);
    }

    private void Take(string other, string group, int sentence)
    {
        var arms = IsArm(group) && IsArm(other);
        if (Sentence == sentence && Names.Length is > 1 and < Most && IsSame(Names[^1], other)) (Names, areArms) = (Names.Add(group), areArms && arms);
        else if (arms || !areArms || Names.IsEmpty) (Names, areArms) = ([other, group], arms);
        if (Names.Contains(group)) Sentence = sentence;
    }

    private bool IsArm(string name) => near.IsTreatment(name) || passage.ArmsNamed.Contains(name)
        || (passage.Terms.Arms.Pair is { } pair && (IsSame(pair.First, name) || IsSame(pair.Second, name)));
}
