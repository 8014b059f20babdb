using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>Finds what two sides a comparison of statistics has, in the words in it, before it and behind it.</summary>
internal sealed class Contrasts(Passage passage, GroupsNear near)
{
    private const int Farthest = 14;
    private const int FarthestNames = 90;
    private const int LongestBetween = 60;

    /// <summary>The sides of one ratio, difference or P value: "odds ratio for A vs B, 2.9", "0.0056 (A vs B)", "favoured A v B (HR 0.74".</summary>
    public Contrast? Of(Draft draft)
    {
        var tokens = passage.Tokens;
        for (var i = draft.From; i < draft.To; i++)
        {
            if (Contrast.At(passage, i) is { } within) return within;
        }

        for (var i = draft.To + 1; tokens[draft.To].IsMark("([") && i < draft.To + Farthest && !tokens[i].IsMark(")]"); i++)
        {
            if (Contrast.At(passage, i) is { } behind) return behind;
        }

        for (var i = draft.From - 1; i >= draft.From - Farthest && !tokens[i].IsMark("%;.") && tokens[i].Kind != TokenKind.Number; i--)
        {
            if (Contrast.At(passage, i) is { } before) return draft.From - before.To <= 2 ? before : null;
        }

        return null;
    }

    /// <summary>"longer with A than with B (HR 0.70": both named before, one set against the other.</summary>
    public string? Before(Draft draft)
    {
        var tokens = passage.Tokens;
        var named = passage.GroupsWithin(Math.Max(tokens.SentenceOf(draft.From), draft.From - FarthestNames), draft.From).Where(group => group is { Name: not null, IsArm: true } && group.To <= draft.From).TakeLast(2).ToList();
        if (named.Count < 2 || named[0].Name == named[1].Name || draft.From - named[1].To > 2) return null;
        for (var i = named[0].To; i <= named[1].From; i++)
        {
            if (tokens[i].IsWord("than") || tokens[i].IsWord("compared") || tokens.IsWord(i, Words.Vocabulary.Versus)) return $"{named[0].Name} vs {named[1].Name}";
        }

        return null;
    }

    /// <summary>The sides of two statistics: "29% vs 7% for A vs B", "A vs B: 29% vs 7%", "with A the rate was higher than with B (…)".</summary>
    public (string First, string Second)? Of(Draft first, Draft second, int limit)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(first.From);
        for (var i = second.To; i < Math.Min(limit, second.To + Farthest) && tokens.SentenceOf(i) == sentence && !tokens[i].IsMark("(;"); i++)
        {
            if (Contrast.At(passage, i) is { } behind && behind.To <= limit) return (behind.First, behind.Second);
        }

        for (var i = first.From - 1; i >= Math.Max(sentence, first.From - Farthest) && !tokens[i].IsMark("%;"); i--)
        {
            if (Contrast.At(passage, i) is { } before) return (before.First, before.Second);
        }

        var named = passage.GroupsWithin(Math.Max(sentence, first.From - FarthestNames), first.From)
            .Where(group => group.Name is not null && group.To <= first.From && near.IsFree(group)).ToList();
        if (named.Count < 2 || named[^1].Name == named[^2].Name) return null;
        return tokens.Slice(named[^2].To, named[^1].From).Length < LongestBetween && AreSetAgainst(named[^2].To, named[^1].From) ? (named[^2].Name!, named[^1].Name!) : null;
    }

    private bool AreSetAgainst(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (passage.Tokens[i].Text.ToLowerInvariant() is "vs" or "versus" or "v" or "than" or "compared" or "from" or "and" or "or") return true;
        }

        return false;
    }
}
