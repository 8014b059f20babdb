using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>What a text's own abbreviations stand for: "event-free survival [EFS]", "real-world progression-free survival (rwPFS)".</summary>
internal static class Abbreviations
{
    private const int MostWords = 12;
    private const int LongestAbbreviation = 10;

    /// <summary>Abbreviation and long form, each as printed first.</summary>
    public static IEnumerable<(string Short, string Long)> In(TokenList tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!IsAbbreviation(tokens[i])) continue;
            if (tokens[i - 1].IsMark("([") && tokens[i + 1].IsMark(")],;:") && Before(tokens, i) is { } before) yield return (tokens[i].Text, before);
            else if (tokens[i + 1].IsMark("=,:") && Behind(tokens, i) is { } behind) yield return (tokens[i].Text, behind);
        }
    }

    private static bool IsAbbreviation(Token token) =>
        token.Kind == TokenKind.Word && token.Text.Length is >= 2 and <= LongestAbbreviation && token.Text.Any(char.IsUpper) && token.Text.Count(char.IsLetter) >= 2;

    // The fewest words before the bracket whose letters spell the abbreviation, the first at the start of a word.
    private static string? Before(TokenList tokens, int at)
    {
        var bracket = at - 1;
        for (var from = bracket - 1; from >= 0 && from >= bracket - MostWords; from--)
        {
            if (tokens[from].Kind is not TokenKind.Word && !tokens[from].IsMark("-/")) return null;
            if (tokens[from].Kind == TokenKind.Word && Spells(tokens[at].Text, tokens.Slice(from, bracket))) return tokens.Slice(from, bracket);
        }

        return null;
    }

    // "CR, complete response; PR, partial response" of a legend.
    private static string? Behind(TokenList tokens, int at)
    {
        var to = at + 2;
        while (to < at + 2 + MostWords && (tokens[to].Kind == TokenKind.Word || (tokens[to].IsMark("-/") && tokens.IsGlued(to)))) to++;
        if (to == at + 2 || !tokens[to].IsMark(",;.)")) return null;
        var text = tokens.Slice(at + 2, to);
        return Spells(tokens[at].Text, text) && text.Contains(' ', StringComparison.Ordinal) ? text : null;
    }

    // Every letter of the abbreviation, in order, the first one opening the long form; words may go without a letter.
    private static bool Spells(string abbreviation, string words)
    {
        var letters = abbreviation.Where(char.IsLetterOrDigit).ToList();
        if (letters[^1] == 's' && letters.Count > 2) letters.RemoveAt(letters.Count - 1);
        if (words.Length < letters.Count + 2 || !Same(words[0], letters[0])) return false;
        var at = words.Length - 1;
        for (var i = letters.Count - 1; i > 0; i--)
        {
            while (at > 0 && !Same(words[at], letters[i])) at--;
            if (at <= 0) return false;
            at--;
        }

        return at >= 0;
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
