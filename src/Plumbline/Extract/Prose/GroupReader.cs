using System.Collections.Immutable;
using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Says whose each statistic of a passage is, reading it in order: the phrase behind a number, the list it belongs to, the phrase
/// before it, or the order in which the two sides of the comparison were named. What could be of two is said to be so.
/// </summary>
internal sealed class GroupReader
{
    private const int Farthest = 40;
    private const int FarthestVersus = 14;
    private const int FarthestCounted = 70;

    private readonly Passage passage;
    private readonly IReadOnlyList<Draft> drafts;
    private readonly HashSet<int> claimed = [];
    private ImmutableArray<string> sides = [];
    private int sidesSentence = -1;
    private bool areArms;
    private string? lastInSentence;
    private int lastSentence = -1;

    public GroupReader(Passage passage, IReadOnlyList<Draft> drafts)
    {
        (this.passage, this.drafts) = (passage, drafts);
        if (passage.Terms.Arms.Pair is { } pair) (sides, areArms) = ([pair.First, pair.Second], true);
    }

    /// <summary>The number of statistics in front of each phrase of people, where it is the same throughout; 0 otherwise.</summary>
    public int PartLength(IReadOnlyList<Draft> members)
    {
        var (length, current) = (0, 0);
        for (var i = 0; i < members.Count; i++)
        {
            current++;
            if (Behind(members[i], i + 1 < members.Count ? members[i + 1].From : int.MaxValue)?.Name is null) continue;
            if (length != 0 && length != current) return 0;
            (length, current) = (current, 0);
        }

        return current == 0 && length < members.Count ? length : 0;
    }

    public bool NamesEach(IReadOnlyList<Draft> members) => members.Select((member, i) => Behind(member, i + 1 < members.Count ? members[i + 1].From : int.MaxValue)).All(phrase => phrase?.Name is not null);

    public List<Draft> Assign(List<Draft> members, Run run)
    {
        var result = Give(members, run);
        Remember(result);
        return result;
    }

    private List<Draft> Give(List<Draft> members, Run run)
    {
        if (members.TrueForAll(member => member.Group is not null)) return members;
        if (members.Count == 1) return [One(members[0], run)];
        if (PartLength(members) is > 0 and var length) return [.. members.Select((member, i) => Own(member, members[i - (i % length) + length - 1]))];
        if (members.Exists(member => member.Group is not null)) return members;
        var given = members.Select((member, i) => Claim(Behind(member, i + 1 < members.Count ? members[i + 1].From : int.MaxValue))).ToList();
        if (given.Exists(phrase => phrase?.Name is not null)) return [.. members.Select((member, i) => given[i]?.Name is { } name ? member with { Group = name }
            : i == 0 && NearestBefore(member) is { } nearest ? member with { Group = nearest.Name } : i > 0 && i < members.Count - 1 || i == 0 ? Opposite(member, given, i) : member)];
        // Times or outcomes told the members apart already: all are of the same people.
        if (members.Exists(member => member.Time is not null || member.Label is not null) && Apart(members)) return [.. members.Select(member => One(member, run))];
        if (members.Count == 2 && Pair(members) is { } pair) return [members[0] with { Group = pair.First }, members[1] with { Group = pair.Second }];
        if (Listed(members) is { } listed) return listed;
        return Remembered(members, run);
    }

    private static bool Apart(List<Draft> members) => members.Select(member => (member.Time?.Text, member.Label)).Distinct().Count() == members.Count;

    // "11.1 months as compared with 8.1 months with placebo": the other side is the one not named.
    private Draft Opposite(Draft draft, List<GroupPhrase?> given, int index)
    {
        if (sides.Length != 2 || given.Count != 2) return draft;
        var other = given[1 - index]?.Name;
        var match = sides.FirstOrDefault(side => other is not null && IsSame(side, other));
        return match is null ? draft : draft with { Group = sides.First(side => side != match) };
    }

    private Draft Own(Draft draft, Draft owner) => Claim(Behind(owner, int.MaxValue))?.Name is { } name ? draft with { Group = name } : draft;

    private GroupPhrase? Claim(GroupPhrase? phrase)
    {
        if (phrase is not null) claimed.Add(phrase.To);
        return phrase;
    }

    // The phrase right behind a statistic: "in the control group", "of 120 patients given the drug", "patients with anaemia".
    private GroupPhrase? Behind(Draft draft, int limit)
    {
        var (tokens, arms) = (passage.Tokens, passage.Terms.Arms);
        var at = draft.To;
        for (var round = 0; round < 4; round++)
        {
            if (at >= limit) return null;
            var token = tokens[at];
            if (token.IsMark(")]") && draft.Bracketed && round == 0 || GroupWords.Anybody.Contains(token.Text) && round < 3 && GroupPhrases.Modifier(tokens, arms, at + 1) is null)
            {
                at++;
                continue;
            }

            if (token.IsWord("were") || token.IsWord("was") || token.IsWord("had")) at += tokens[at + 1].IsWord("been") || tokens[at + 1].IsWord("randomly") ? 2 : 1;
            if (tokens[at].IsWord("randomly")) at++;
            var given = tokens.IsWord(at, GroupWords.Allotted);
            if (at > draft.To && !given && !tokens[at - 1].IsMark(")]") && !GroupWords.Anybody.Contains(tokens[at - 1].Text) && round == 0) return null;
            if (draft.Noun is not null && GroupPhrases.Modifier(tokens, arms, at) is { Name: not null } modifier && modifier.To <= limit)
                return draft.Kind != StatisticKind.Count || modifier.IsArm || tokens.IsWord(at, GroupWords.Introducers) && !tokens[at].IsWord("with") ? modifier : null;
            var phrase = given ? GroupPhrases.Modifier(tokens, arms, at) : GroupPhrases.Introduced(tokens, arms, at) ?? GroupPhrases.Modifier(tokens, arms, at) ?? (IsPeople(at) ? GroupPhrases.Read(tokens, arms, at) : null);
            if (phrase is null || phrase.To > limit) return null;
            if (phrase.Name is not null || phrase.IsOfEach) return phrase;
            at = phrase.To;
        }

        return null;
    }

    private bool IsPeople(int at) => GroupWords.Anybody.Contains(passage.Tokens[at].Text) || GroupWords.Somebody.Contains(passage.Tokens[at].Text);

    private Draft One(Draft draft, Run run)
    {
        if (draft.Group is not null) return draft;
        var compares = draft.IsRatio || draft.Kind is StatisticKind.PValue or StatisticKind.TestStatistic or StatisticKind.RiskDifference or StatisticKind.Coefficient;
        if (compares) return Comparing(draft);
        if (Claim(Behind(draft, run.Last + 1 < drafts.Count ? drafts[run.Last + 1].From : int.MaxValue)) is { } behind)
            return behind.IsOfEach ? Open(draft) : draft with { Group = behind.Name };
        // People who are counted by what they have are no group of others.
        if (Source(draft) is { } source) return draft with { Group = source };
        var nearest = NearestBefore(draft);
        if (nearest is null)
            return lastSentence == passage.Tokens.SentenceOf(draft.From) && passage.WordBefore(draft.From, 4, "whom", "which", "these", "including") is not null ? draft with { Group = lastInSentence } : draft;
        if (nearest.IsOfEach) return Open(draft);
        // "In the A and B groups the rate was 40%": of which is left open.
        if (Joined(nearest) is { } other) return draft with { CouldBelongTo = [other, nearest.Name!] };
        return draft with { Group = nearest.Name };
    }

    // Another phrase joined to this one by "and", "or" or "versus", with nothing else between.
    private string? Joined(GroupPhrase phrase)
    {
        var before = passage.GroupsWithin(Math.Max(0, phrase.From - Farthest), phrase.From).LastOrDefault();
        if (before?.Name is null || before.Name == phrase.Name || claimed.Contains(before.To)) return null;
        var between = passage.Tokens.Slice(before.To, phrase.From);
        return between is "and" or "or" or "and in" or "versus" or "vs" ? before.Name : null;
    }

    private Draft Open(Draft draft) => sides.Length > 1 ? draft with { CouldBelongTo = sides } : draft;

    private GroupPhrase? NearestBefore(Draft draft)
    {
        var tokens = passage.Tokens;
        var from = Math.Max(tokens.SentenceOf(draft.From), draft.From - Farthest);
        for (var i = draft.From - 1; i >= from; i--)
        {
            if (!tokens[i].IsMark(';') || tokens[draft.From - 1].IsMark("([")) continue;
            from = i + 1;
            break;
        }

        GroupPhrase? nearest = null;
        foreach (var group in passage.GroupsWithin(from, draft.From))
        {
            if (group.To > draft.From) continue;
            var bracketed = group.To >= draft.From - 1 && tokens[draft.From - 1].IsMark("([") || group.To == draft.From;
            if (!claimed.Contains(group.To) || bracketed || InBracketBehind(group, draft)) nearest = group;
        }

        return nearest;
    }

    // "in five patients of the A group (pneumonia [two patients], sepsis [one patient])".
    private bool InBracketBehind(GroupPhrase group, Draft draft)
    {
        var tokens = passage.Tokens;
        if (!tokens[group.To].IsMark("([")) return false;
        var depth = 0;
        for (var i = group.To; i < draft.From; i++)
        {
            if (tokens[i].IsMark("([")) depth++;
            else if (tokens[i].IsMark(")]") && --depth == 0) return false;
        }

        return true;
    }

    // A ratio, difference or P value is of both sides, or of a subgroup named right before it.
    private Draft Comparing(Draft draft)
    {
        var tokens = passage.Tokens;
        for (var i = draft.From; i < draft.To + 1; i++)
        {
            if (Contrast.At(passage, i) is { } within) return draft with { Group = $"{within.First} vs {within.Second}" };
        }

        if (tokens[draft.To].IsMark("([") && Enumerable.Range(draft.To + 1, FarthestVersus).TakeWhile(i => !tokens[i].IsMark(")]")).Select(i => Contrast.At(passage, i)).FirstOrDefault(found => found is not null) is { } behind)
            return draft with { Group = $"{behind.First} vs {behind.Second}" };
        if (Before(draft) is { } named) return draft with { Group = $"{named.First} vs {named.Second}" };
        var nearest = NearestBefore(draft);
        if (nearest?.Name is not null && !claimed.Contains(nearest.To) && draft.From - nearest.To <= 2) return draft with { Group = nearest.Name };
        if (Factor.Of(passage, draft) is { } factor) return draft with { Group = factor };
        if (sides.Length == 2 && sidesSentence == tokens.SentenceOf(draft.From)) return draft with { Group = $"{sides[0]} vs {sides[1]}" };
        return nearest is { Name: not null, IsArm: false } && !claimed.Contains(nearest.To) && Joined(nearest) is null && draft.Kind is not StatisticKind.PValue ? draft with { Group = nearest.Name } : draft;
    }

    // "rwPFS favored A v B (HR 0.74": right before the bracket.
    private Contrast? Before(Draft draft)
    {
        for (var i = draft.From - 1; i >= draft.From - FarthestVersus; i--)
        {
            if (passage.Tokens[i].IsMark("%;.") || passage.Tokens[i].Kind == Tokens.TokenKind.Number) return null;
            if (Contrast.At(passage, i) is { } found) return draft.From - found.To <= 2 ? found : null;
        }

        return null;
    }

    // "MM-002 (31%)", "that of the other study (33%)".
    private string? Source(Draft draft) => draft.Bracketed && Phrases.BeforeBracket(passage, draft.From - 1) is { } phrase ? Labels.Source(phrase) : null;

    private (string First, string Second)? Pair(List<Draft> members)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(members[0].From);
        for (var i = members[^1].To; i < members[^1].To + FarthestVersus && tokens.SentenceOf(i) == sentence && !tokens[i].IsMark("(;"); i++)
        {
            if (Contrast.At(passage, i) is { } behind && drafts.All(draft => draft.To <= i || draft.From >= behind.To || draft.From > i + 8)) return (behind.First, behind.Second);
        }

        for (var i = members[0].From - 1; i >= Math.Max(sentence, members[0].From - FarthestVersus); i--)
        {
            if (tokens[i].IsMark("%;")) break;
            if (Contrast.At(passage, i) is { } before) return (before.First, before.Second);
        }

        var named = passage.GroupsWithin(Math.Max(sentence, members[0].From - 90), members[0].From).Where(group => group.Name is not null && group.To <= members[0].From && !claimed.Contains(group.To)).ToList();
        if (named.Count < 2 || named[^1].Name == named[^2].Name) return null;
        var between = passage.Tokens.Slice(named[^2].To, named[^1].From);
        return between.Length < 60 && IsSetAgainst(named[^2].To, named[^1].From) ? (named[^2].Name!, named[^1].Name!) : null;
    }

    private bool IsSetAgainst(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var text = passage.Tokens[i].Text.ToLowerInvariant();
            if (text is "vs" or "versus" or "v" or "than" or "compared" or "from" or "and" or "or") return true;
        }

        return false;
    }

    // "A (n = 23), B (n = 24) and C (n = 20) … 16.7%, 42.3% and 50%".
    private List<Draft>? Listed(List<Draft> members)
    {
        var sentence = passage.Tokens.SentenceOf(members[0].From);
        var counted = drafts.Where(draft => draft is { Kind: StatisticKind.Count, Bracketed: true } && passage.Tokens.SentenceOf(draft.From) == sentence
            && draft.From < members[0].From && members[0].From - draft.To < FarthestCounted).ToList();
        if (counted.Count != members.Count) return null;
        var names = counted.ConvertAll(draft => Phrases.Short(Phrases.BeforeBracket(passage, draft.From - 1)));
        return names.TrueForAll(name => name is not null) ? [.. members.Select((member, i) => member with { Group = names[i] })] : null;
    }

    // "12-month survival was 48% v 27%" after the two sides were named: in the order in which they were.
    private List<Draft> Remembered(List<Draft> members, Run run)
    {
        if (sides.Length != members.Count || !(areArms || sidesSentence == passage.Tokens.SentenceOf(members[0].From)))
            return [.. members.Select(member => One(member, run))];
        var order = run.IsCompared || ListItems.Respectively(passage.Tokens, members[^1].To) is not null || sidesSentence >= 0;
        return [.. members.Select((member, i) => order ? member with { Group = sides[i] } : member with { CouldBelongTo = sides })];
    }

    private void Remember(List<Draft> members)
    {
        var sentence = passage.Tokens.SentenceOf(members[0].From);
        foreach (var member in members)
        {
            if (member.Group is not { } group || member.IsRatio || member.Kind is StatisticKind.PValue or StatisticKind.TestStatistic or StatisticKind.RiskDifference) continue;
            if (lastInSentence is { } other && lastSentence == sentence && !IsSame(other, group) && (sidesSentence != sentence || !sides.Any(side => IsSame(side, group))))
            {
                var arms = IsArm(group) && IsArm(other);
                if (sidesSentence == sentence && sides.Length > 1 && IsSame(sides[^1], other)) (sides, areArms) = (sides.Add(group), areArms && arms);
                else if (arms || !areArms || sides.IsEmpty) (sides, areArms) = ([other, group], arms);
                if (sides.Contains(group)) sidesSentence = sentence;
            }
            else if (sides.Length == 2 && areArms && lastSentence == sentence && lastInSentence is { } earlier && IsSame(sides[0], earlier) && IsSame(sides[1], group))
            {
                sidesSentence = sentence;
            }

            (lastInSentence, lastSentence) = (group, sentence);
        }
    }

    private bool IsArm(string name) => passage.Groups.Any(group => group.Name == name && group.IsArm) || (passage.Terms.Arms.Pair is { } pair && (IsSame(pair.First, name) || IsSame(pair.Second, name)));

    private static bool IsSame(string a, string b) => a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
}
