using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>The phrases of people right behind a statistic and before it; one that a statistic has claimed is no other's.</summary>
internal sealed class GroupsNear(Passage passage)
{
    private const int Farthest = 40;
    private const int FarthestHeading = 12;
    private readonly HashSet<int> claimed = [];
    private readonly HashSet<string> treatments = new(StringComparer.Ordinal);

    /// <summary>Takes the phrase of a statistic from the others; a count inside "in the 302 patients assigned to A, …" leaves it to what follows.</summary>
    public GroupPhrase? Claim(GroupPhrase? phrase, Draft draft)
    {
        if (phrase is null) return null;
        var topic = draft.Kind == StatisticKind.Count && passage.GroupsWithin(Math.Max(0, draft.From - 4), draft.From).Any(group => group.To == phrase.To);
        if (!topic) claimed.Add(phrase.To);
        return phrase;
    }

    /// <summary>Was it named as what people had, "8.1 months with the drug"?</summary>
    public bool IsTreatment(string name) => treatments.Contains(name);

    public bool IsFree(GroupPhrase phrase) => !claimed.Contains(phrase.To);

    /// <summary>"… in the control group", "… of 120 patients given the drug", "… were assigned to placebo".</summary>
    /// <param name="draft">The statistic.</param>
    /// <param name="limit">Where the next statistic starts.</param>
    public GroupPhrase? Behind(Draft draft, int limit)
    {
        var (tokens, arms) = (passage.Tokens, passage.Terms.Arms);
        var at = draft.To;
        if (tokens[at].IsMark(")]") && draft.Bracketed) at++;
        for (var round = 0; round < 4 && at < limit; round++)
        {
            if (round < 3 && tokens.IsWord(at, GroupWords.Anybody) && GroupPhrases.Modifier(tokens, arms, at + 1) is null)
            {
                at++;
                continue;
            }

            var given = Allotment(tokens, at);
            if (given is null && (tokens[at].IsWord("were") || tokens[at].IsWord("was") || tokens[at].IsWord("had"))) return null;
            at = given ?? at;
            if (given is not null && GroupPhrases.Modifier(tokens, arms, at) is { IsArm: true } one && IsDivided(one.To)) return null;
            if (draft.Noun is not null && GroupPhrases.Modifier(tokens, arms, at) is { Name: not null } modifier && modifier.To <= limit)
                return draft.Kind != StatisticKind.Count || modifier.IsArm || (tokens.IsWord(at, GroupWords.Introducers) && !tokens[at].IsWord("with")) ? modifier : null;
            var phrase = given is not null ? GroupPhrases.Modifier(tokens, arms, at)
                : GroupPhrases.Introduced(tokens, arms, at) ?? (tokens.IsWord(at, GroupWords.Having) ? With(draft, at) : GroupPhrases.Modifier(tokens, arms, at)) ?? (IsPeople(at) ? GroupPhrases.Read(tokens, arms, at) : null);
            if (phrase is null || phrase.To > limit || (given is not null && IsDivided(phrase.To))) return null;
            if (phrase.Name is not null || phrase.IsOfEach) return phrase;
            at = phrase.To;
        }

        return null;
    }

    /// <summary>The last phrase before a statistic in its clause that no other has claimed.</summary>
    public GroupPhrase? Before(Draft draft)
    {
        var tokens = passage.Tokens;
        var bracketed = tokens[draft.From - 1].IsMark("([");
        var from = Math.Max(tokens.SentenceOf(draft.From), draft.From - Farthest);
        for (var i = draft.From - 1; i >= from && !bracketed; i--)
        {
            if (tokens[i].IsMark(';')) from = i + 1;
        }

        GroupPhrase? nearest = null;
        foreach (var group in passage.GroupsWithin(from, draft.From))
        {
            if (group.To > draft.From) continue;
            var adjoining = group.To >= (bracketed ? draft.From - 1 : draft.From);
            if (IsFree(group) || adjoining || InBracketBehind(group, draft)) nearest = group;
        }

        return nearest;
    }

    /// <summary>Another phrase joined to this one by "and", "or" or "versus", with nothing else between.</summary>
    public string? Joined(GroupPhrase phrase)
    {
        var before = passage.GroupsWithin(Math.Max(0, phrase.From - Farthest), phrase.From).LastOrDefault();
        if (before?.Name is null || before.Name == phrase.Name || !IsFree(before)) return null;
        return passage.Tokens.Slice(before.To, phrase.From) is "and" or "or" or "and in" or "versus" or "vs" ? before.Name : null;
    }

    /// <summary>The phrase whose bracket a number opens: "alfatinib (221 patients)".</summary>
    public GroupPhrase? Heading(Draft draft) => passage.Tokens[draft.From - 1].IsMark("([")
        ? passage.GroupsWithin(Math.Max(0, draft.From - FarthestHeading), draft.From).LastOrDefault(group => group.Name is not null && group.To == draft.From - 1) : null;

    // "were assigned to A (n = 120) or B": those before were of both.
    private bool IsDivided(int at)
    {
        var tokens = passage.Tokens;
        var next = at;
        if (tokens[next].IsMark("(["))
        {
            while (next < at + FarthestHeading && !tokens[next].IsMark(")]")) next++;
            next++;
        }

        if (tokens[next].IsMark(',')) next++;
        return tokens[next + 1].Number is null && (tokens[next].IsWord("or") || tokens[next].IsWord("and") || tokens.IsWord(next, Words.Vocabulary.Versus)) && GroupPhrases.Read(tokens, passage.Terms.Arms, tokens[next + 1].IsWord("to") ? next + 2 : next + 1) is { IsArm: true };
    }

    // "were randomly assigned", "had been allocated": index of the participle.
    private static int? Allotment(TokenList tokens, int at)
    {
        var next = at;
        while (next < at + 3 && tokens[next].Text.ToLowerInvariant() is "were" or "was" or "had" or "been" or "randomly") next++;
        return tokens.IsWord(next, GroupWords.Allotted) ? next : null;
    }

    // "8.1 months with the drug" says of whom; "8% with the drug" may as well say of what.
    private GroupPhrase? With(Draft draft, int at)
    {
        var tokens = passage.Tokens;
        if (!passage.Tokens.IsWord(at - 1, GroupWords.Anybody) && draft.Kind is StatisticKind.Proportion or StatisticKind.Count) return null;
        if (GroupPhrases.Modifier(tokens, passage.Terms.Arms, at) is not { } phrase || tokens.IsWord(at - 1, GroupWords.Anybody)) return GroupPhrases.Modifier(tokens, passage.Terms.Arms, at);
        var from = at + 1;
        while (tokens.IsWord(from, GroupWords.Determiners)) from++;
        if (!tokens[at].IsWord("with") || Phrases.Short(tokens.Slice(from, phrase.To)) is not { } name) return phrase;
        treatments.Add(name);
        return phrase with { Name = name };
    }

    private bool IsPeople(int at) => passage.Tokens.IsWord(at, GroupWords.Anybody) || passage.Tokens.IsWord(at, GroupWords.Somebody);

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
}
