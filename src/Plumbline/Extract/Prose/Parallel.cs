using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Names behind the members of a comparison that only their likeness shows to be people: "86% in KRAS mut v 48% in KRAS wt". Alone
/// such words could be anything; behind each member, with the same preposition, they say of whom it is.
/// </summary>
internal static class Parallel
{
    private const int MostWords = 5;

    public static IReadOnlyList<string>? Of(Passage passage, IReadOnlyList<Draft> members)
    {
        var names = new List<string>();
        foreach (var member in members)
        {
            if (Behind(passage.Tokens, member.To) is not { } phrase || !passage.Tokens[member.To].IsWord(passage.Tokens[members[0].To].Text)) return null;
            names.Add(phrase.Value);
        }

        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count ? names : null;
    }

    /// <summary>A preposition and a few words behind a token, and the index after them.</summary>
    public static Parsed<string>? Behind(TokenList tokens, int at)
    {
        if (tokens[at].Text is not ("in" or "with" or "for" or "among" or "on")) return null;
        var from = at + 1;
        while (tokens.IsWord(from, GroupWords.Determiners)) from++;
        var to = from;
        while (to < from + MostWords && GroupWords.IsPart(tokens, to)) to++;
        while (to > from && tokens[to - 1].Kind == TokenKind.Mark) to--;
        return to > from && Phrases.Short(tokens.Slice(from, to)) is { } name ? new(name, to) : null;
    }
}
