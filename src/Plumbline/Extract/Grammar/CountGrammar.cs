using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Counts of people: "95 of 302", "6/74", "n = 33", "85 eligible patients".</summary>
internal static class CountGrammar
{
    private const int MostAdjectives = 4;

    /// <summary>n of N where n is no more than N: "95 of 302", "6/74", "6 out of the 74".</summary>
    public static Parsed<(PrintedNumber Count, PrintedNumber Total)>? Fraction(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } count) return null;
        var next = at + 1;
        if (tokens[next].IsMark('/')) next++;
        else if (tokens[next].IsWord("of")) next++;
        else if (tokens[next].IsWord("out") && tokens[next + 1].IsWord("of")) next += 2;
        else return null;
        if (tokens[next].IsWord("the") || tokens[next].IsWord("all")) next++;
        if (NumberGrammar.Whole(tokens, next) is not { } total || total.Value < count.Value || total.Value < 2) return null;
        var after = tokens[next + 1];
        if (after.IsMark("/-%") || Vocabulary.TimeUnits.ContainsKey(after.Text) || tokens.IsWord(next + 1, Vocabulary.Numbering))
            return null;
        return new((count, total), next + 1);
    }

    /// <summary>"n = 33", "N=85".</summary>
    public static Parsed<PrintedNumber>? Named(TokenList tokens, int at) =>
        tokens[at].Text is "n" or "N" && tokens[at + 1].IsMark('=') && NumberGrammar.Whole(tokens, at + 2) is { } number
            ? new(number, at + 3) : null;

    /// <summary>The number, what it counts, and the index after the noun: "85 eligible RRMM patients".</summary>
    public static Parsed<PrintedNumber>? OfPeople(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } number || number.Text.StartsWith('-')) return null;
        if (tokens[at - 1].IsMark("<>≥≤×/-+") || tokens[at - 1].IsWord("per") || IsNumbering(tokens, at) || IsYear(tokens, at, number))
            return null;
        for (var i = at + 1; i <= at + 1 + MostAdjectives; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Number is not null) return null;
            if (tokens.IsWord(i, Vocabulary.People))
                return new(number, IsEvent(tokens[i]) || !tokens.IsWord(i + 1, Vocabulary.People) ? i + 1 : i + 2);
            if (tokens.IsWord(i, Vocabulary.Breaks) || Vocabulary.TimeUnits.ContainsKey(tokens[i].Text)
                || Vocabulary.Units.Contains(tokens[i].Text)) return null;
        }

        return null;
    }

    /// <summary>Index after words such as "patients" or "of the patients".</summary>
    public static int SkipPeople(TokenList tokens, int at)
    {
        var next = at;
        while (next < at + 3 && tokens[next].Kind == TokenKind.Word && !tokens.IsWord(next, Vocabulary.Breaks)
            && !tokens.IsWord(next, Vocabulary.People)) next++;
        return tokens.IsWord(next, Vocabulary.People) ? next + 1 : at;
    }

    private static bool IsEvent(Token token) => token.IsWord("events") || token.IsWord("event") || token.IsWord("deaths");

    // "grade 3 events", "grade 3 and 4 events", "grade 3-4 events".
    private static bool IsNumbering(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number) return false;
        var before = at - 1;
        while (before > at - 8
            && (tokens[before].IsMark("-,/") || tokens[before].IsWord("and") || tokens[before].IsWord("or")
            || tokens[before].IsWord("to") || tokens[before].Kind == TokenKind.Number)) before--;
        return tokens.IsWord(before, Vocabulary.Numbering) && !tokens[before].IsWord("group") && !tokens[before].IsWord("no");
    }

    private static bool IsYear(TokenList tokens, int at, PrintedNumber number) =>
        number.Value is >= 1900 and <= 2100 && !tokens[at].Text.Contains(',', StringComparison.Ordinal)
            && (tokens[at - 1].IsWord("in") || tokens[at - 1].IsWord("since") || Dates.IsMonth(tokens[at - 1].Text));
}
