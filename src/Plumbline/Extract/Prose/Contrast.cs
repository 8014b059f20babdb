using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Two that are set against each other in words: "pom-dex vs dex alone", "TP53 mutated versus wild type".</summary>
internal sealed record Contrast(int From, int To, string First, string Second)
{
    private const int MostWords = 6;

    /// <summary>The comparison around a "versus".</summary>
    public static Contrast? At(Passage passage, int versus)
    {
        var tokens = passage.Tokens;
        if (!tokens.IsWord(versus, Vocabulary.Versus)) return null;
        var from = versus;
        while (from > versus - MostWords && IsPart(tokens, from - 1)) from--;
        foreach (var mention in passage.Within(from, versus)) from = mention.To;
        while (from < versus && (tokens[from].Kind == TokenKind.Mark || (tokens.IsWord(from, GroupWords.Determiners) && char.IsLower(tokens[from].Text[0])))) from++;
        var right = tokens[versus + 1].IsMark('.') ? versus + 2 : versus + 1;
        while (tokens.IsWord(right, GroupWords.Introducers) || (tokens.IsWord(right, GroupWords.Determiners) && char.IsLower(tokens[right].Text[0]))) right++;
        var to = right;
        while (to < right + MostWords && IsPart(tokens, to)) to++;
        while (to > right && tokens[to - 1].Kind == TokenKind.Mark) to--;
        if (from >= versus || to <= right) return null;
        var (first, second) = (Phrases.Short(tokens.Slice(from, versus)), Phrases.Short(tokens.Slice(right, to)));
        return first is null || second is null || tokens[from].Number is not null ? null : new Contrast(from, to, first, second);
    }

    // Doses may be part of it: "8 mg vs. insulin".
    private static bool IsPart(TokenList tokens, int at) => GroupWords.IsPart(tokens, at)
        || (tokens[at].Kind == TokenKind.Number && tokens[at + 1].Text is "mg" or "mg/kg" or "g" or "µg" or "μg")
        || tokens[at].IsMark("≥≤<>") && tokens[at + 1].Number is not null;
}
