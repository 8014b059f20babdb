using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Short phrases cut from around a number.</summary>
internal static class Phrases
{
    private const int MostWords = 6;
    private const int LongestLabel = 10;

    private static readonly FrozenSet<string> Skipped = Set(
        "seen found pts persons people adults the a an of had have has were was are is being been with at least one who these those cases instances case instance patients patient participants subjects "
        + "achieved experienced experiencing observed having for due to only remained responses similar comparable higher lower");

    private static readonly FrozenSet<string> Connectors = Set("of to with from for");

    private static readonly FrozenSet<string> Stops = Set("in among and or but than that which who while when during according as by because per respectively is are was were had have has including on at this also");

    /// <summary>What follows a count: "discontinued treatment", "withdrawal of informed consent"; the outcome's short name if it names one.</summary>
    public static string? After(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var from = at;
        while (tokens.IsWord(from, Skipped)) from++;
        var to = from;
        while (to < from + MostWords && Continues(tokens, to, from)) to++;
        while (to > from && tokens.IsWord(to - 1, Connectors)) to--;
        if (to == from) return null;
        return Outcome(passage, from, to) ?? tokens.Slice(from, to);
    }

    /// <summary>The words right before an opening bracket: "neutrophil count decreased" before "(69.4%)".</summary>
    public static string? BeforeBracket(Passage passage, int bracket)
    {
        var tokens = passage.Tokens;
        var from = bracket;
        if (tokens[from - 1].IsMark(")]")) from = Opening(tokens, from - 1);
        var limit = from - MostWords;
        while (from > limit && IsPlain(tokens, from - 1)) from--;
        while (from < bracket && tokens.IsWord(from, Connectors)) from++;
        if (from >= bracket || from < 0) return null;
        return Outcome(passage, from, bracket) ?? tokens.Slice(from, bracket);
    }

    /// <summary>The first words of a clause between two tokens, without what only leads up to them.</summary>
    public static string? Opening(Passage passage, int from, int at)
    {
        var tokens = passage.Tokens;
        var start = from;
        while (start < at && (tokens.IsWord(start, Skipped) || tokens.IsWord(start, Stops)
            || tokens[start].Kind == TokenKind.Mark)) start++;
        var to = start;
        while (to < at && to < start + MostWords && Continues(tokens, to, start)) to++;
        while (to > start && tokens.IsWord(to - 1, Connectors)) to--;
        return to > start ? Outcome(passage, start, to) ?? tokens.Slice(start, to) : null;
    }

    /// <summary>At most ten words, without brackets at the end.</summary>
    public static string? Short(string? phrase)
    {
        if (phrase is null) return null;
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words.Take(LongestLabel)).TrimAny(" ,;:.\"'");
        return text.Length == 0 ? null : text;
    }

    private static string? Outcome(Passage passage, int from, int to)
    {
        foreach (var mention in passage.Within(from, to))
        {
            if (!mention.IsTime || mention.To - mention.From == to - from) return mention.Label;
        }

        return null;
    }

    private static bool Continues(TokenList tokens, int at, int from)
    {
        var token = tokens[at];
        if (tokens.SentenceOf(at) != tokens.SentenceOf(from)) return false;
        return token.Kind switch
        {
            TokenKind.Word => !tokens.IsWord(at, Stops),
            TokenKind.Number => at > from && !tokens[at + 1].IsMark("(%/"),
            TokenKind.Mark => token.IsMark("≥≤<>") || (token.IsMark("-/+") && tokens[at + 1].Kind != TokenKind.End),
            TokenKind.End => false,
            _ => throw new InvalidOperationException($"unknown token {token.Kind}"),
        };
    }

    private static bool IsPlain(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word ? !tokens.IsWord(at, Vocabulary.Breaks) || tokens.IsWord(at, Connectors)
            && tokens[at - 1].Kind == TokenKind.Word && !tokens.IsWord(at - 1, Vocabulary.Breaks) && !tokens[at].IsWord("for")
            : (tokens[at].IsMark("-/×+") && tokens.IsGlued(at)) || tokens[at].IsMark("<>≥≤") || (tokens[at].Kind == TokenKind.Number && (tokens[at - 1].IsMark("<>≥≤×") || (tokens.IsGlued(at) && tokens[at - 1].Kind == TokenKind.Word)));

    private static int Opening(TokenList tokens, int close)
    {
        for (var i = close - 1; i >= 0 && i > close - 8; i--)
        {
            if (tokens[i].IsMark("([")) return i;
        }

        return close + 1;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
