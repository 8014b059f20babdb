using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>The people a number is about, where the words next to it say so: "control group", "patients with renal impairment".</summary>
internal static class Groups
{
    private const int Farthest = 22;
    private const int FarthestOfPair = 90;
    private const int MostWords = 7;

    private static readonly FrozenSet<string> Nouns = Set("group arm cohort population patients those stage subgroup participants women men study trial analysis set subjects");

    // Nothing follows these in a name of people.
    private static readonly FrozenSet<string> Closing = Set("group arm cohort population subgroup study trial analysis set");

    private static readonly FrozenSet<string> Extending = Set("with without treated receiving aged assigned randomized randomised given");

    private static readonly FrozenSet<string> Prepositions = Set("in of for among with");

    private static readonly FrozenSet<string> Edges = Set(
        "a an the our this these all in of for among to by at on and or but than that which who was were is are had have has be been being between compared respectively vs versus "
        + "while when as experienced only both following achieved observed included received reached discontinued lived just had");

    /// <summary>"… 4.750 months of the control group": the phrase right behind, and the index after it.</summary>
    public static Parsed<string>? After(TokenList tokens, int at)
    {
        if (!IsIntroduced(tokens, at)) return null;
        var from = at + 1;
        while (tokens[from].IsWord("the") || tokens[from].IsWord("our") || tokens[from].IsWord("all")) from++;
        var to = from;
        var found = false;
        while (to < from + MostWords && (IsPart(tokens, to) || IsAssigned(tokens, to)))
        {
            found |= tokens.IsWord(to, Nouns) || tokens[to].Text.EndsWith("-refractory", StringComparison.Ordinal);
            if (!tokens.IsWord(to++, Closing) || tokens.IsWord(to, Nouns)) continue;
            if (tokens[to].Kind == TokenKind.Word && (tokens[to].Text is [>= 'A' and <= 'Z'] || Vocabulary.RomanNumerals.Contains(tokens[to].Text))) to++;
            break;
        }

        while (to > from && (tokens.IsWord(to - 1, Extending) || tokens[to - 1].IsWord("to"))) to--;
        return found && to > from + 1 && Phrases.Short(tokens.Slice(from, to)) is { } phrase ? new(phrase, to) : null;
    }

    /// <summary>Does a phrase that says of whom start here, readable or not?</summary>
    public static bool IsIntroduced(TokenList tokens, int at) => tokens.IsWord(at, Prepositions);

    /// <summary>The phrases before a token with their first tokens, nearest first, back to a given token.</summary>
    public static IEnumerable<Parsed<string>> Before(TokenList tokens, int at, int notBefore)
    {
        for (var i = at - 1; i >= notBefore && i >= at - FarthestOfPair; i--)
        {
            if (!IsNoun(tokens, i)) continue;
            var from = Start(tokens, i, notBefore);
            if (tokens.IsWord(from - 1, Extending) && from - 2 >= notBefore
                && IsNoun(tokens, from - 2)) from = Start(tokens, from - 2, notBefore);
            var to = i + 1;
            if (tokens.IsWord(to, Extending)) while (to < i + 5 && to < at && (IsPart(tokens, to) || IsAssigned(tokens, to))) to++;
            else if (tokens[i].IsWord("stage") && Vocabulary.RomanNumerals.Contains(tokens[to].Text)) to++;
            while (tokens.IsWord(to - 1, Extending)) to--;
            if (to - from >= 2) yield return new(Possessor(tokens.Slice(from, to)), from);
            i = from;
        }
    }

    /// <summary>The nearest phrase before a token, if it is near.</summary>
    public static string? Nearest(TokenList tokens, int at, int notBefore) =>
        Before(tokens, at, Math.Max(notBefore, at - Farthest)).Select(found => found.Value).FirstOrDefault();

    private static int Start(TokenList tokens, int noun, int notBefore)
    {
        var from = noun;
        while (from > notBefore && noun - from < 5 && IsPart(tokens, from - 1) && !tokens.IsWord(from - 1, Extending)) from--;
        return from;
    }

    private static bool IsNoun(TokenList tokens, int at) =>
        tokens.IsWord(at, Nouns) ? char.IsLower(tokens[at].Text[0]) || at == 0 : tokens[at].Text.EndsWith("'s", StringComparison.Ordinal)
            && Nouns.Contains(tokens[at].Text[..^2]);

    private static string Possessor(string phrase) => phrase.EndsWith("'s", StringComparison.Ordinal) ? phrase[..^2] : phrase;

    private static bool IsPart(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word
        && (!tokens.IsWord(at, Edges) || tokens[at].Text is "A") && tokens[at].Number is null;

    // "patients assigned to receive …".
    private static bool IsAssigned(TokenList tokens, int at) => tokens[at].IsWord("to") && tokens.IsWord(at - 1, Extending)
        && !tokens[at - 1].IsWord("with");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
