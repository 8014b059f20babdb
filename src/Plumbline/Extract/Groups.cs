using System.Collections.Frozen;

namespace Plumbline.Extract;

/// <summary>The people a number is about, where the words next to it say so: "control group", "patients with renal impairment".</summary>
internal static class Groups
{
    private const int Farthest = 22;
    private const int MostWords = 7;

    private static readonly FrozenSet<string> Nouns = Set("group arm cohort population patients those stage subgroup participants women men study trial analysis set subjects");

    private static readonly FrozenSet<string> Extending = Set("with without treated receiving aged");

    private static readonly FrozenSet<string> Prepositions = Set("in of for among with");

    private static readonly FrozenSet<string> Edges = Set(
        "the our this these all in of for among to by at on and or but than that which who was were is are had have has be been being assigned between compared respectively "
        + "while when as experienced only both following achieved observed included received reached discontinued lived were");

    /// <summary>"… 4.750 months of the control group": the phrase right behind.</summary>
    public static string? After(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at, Prepositions)) return null;
        var from = at + 1;
        while (tokens[from].IsWord("the") || tokens[from].IsWord("our") || tokens[from].IsWord("all")) from++;
        var to = from;
        var found = false;
        while (to < from + MostWords && tokens[to].Kind is TokenKind.Word && tokens[to].Number is null && !tokens.IsWord(to, Edges))
        {
            found |= tokens.IsWord(to, Nouns) || tokens[to].Text.EndsWith("-refractory", StringComparison.Ordinal);
            to++;
        }

        return found && to > from + 1 ? Phrases.Short(tokens.Slice(from, to)) : null;
    }

    /// <summary>The nearest phrases before a token, nearest first, back to a given token.</summary>
    public static IEnumerable<string> Before(TokenList tokens, int at, int notBefore)
    {
        for (var i = at - 1; i >= notBefore && i >= at - Farthest * 2; i--)
        {
            if (!tokens.IsWord(i, Nouns)) continue;
            var from = i;
            while (from > notBefore && i - from < 5 && IsPart(tokens, from - 1)) from--;
            var to = i + 1;
            if (tokens.IsWord(to, Extending)) while (to < i + 5 && to + 1 < at && IsPart(tokens, to)) to++;
            else if (tokens[i].IsWord("stage") && Vocabulary.RomanNumerals.Contains(tokens[to].Text)) to++;
            if (to - from < 2) continue;
            yield return tokens.Slice(from, to);
            i = from;
        }
    }

    /// <summary>The nearest phrase before a token, if it is near.</summary>
    public static string? Nearest(TokenList tokens, int at, int notBefore) =>
        Before(tokens, at, Math.Max(notBefore, at - Farthest)).FirstOrDefault();

    private static bool IsPart(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && !tokens.IsWord(at, Edges) && tokens[at].Number is null;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
