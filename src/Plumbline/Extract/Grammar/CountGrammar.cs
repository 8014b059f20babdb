using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Counts of people and of what happens to them: "95 of 302", "6/74", "n = 33", "85 eligible patients", "two hundred and eight patients".</summary>
internal static class CountGrammar
{
    private const int MostAdjectives = 4;

    /// <summary>n of N where n is no more than N: "95 of 302", "6/74", "6 out of the 74", "one in six patients".</summary>
    public static Parsed<(PrintedNumber Count, PrintedNumber Total)>? Fraction(TokenList tokens, int at)
    {
        if (SpelledNumber.Read(tokens, at) is not { } count) return null;
        var next = count.Next;
        var slashed = tokens[next].IsMark('/');
        var one = tokens[next].IsWord("in") && (tokens[at].Kind == TokenKind.Word || tokens[at].Text == "1");
        if (slashed || one || tokens[next].IsWord("of")) next++;
        else if (tokens[next].IsWord("out") && tokens[next + 1].IsWord("of")) next += 2;
        else return null;
        while (!slashed && IsArticle(tokens[next])) next++;
        if (SpelledNumber.Read(tokens, next) is not { } total || total.Value.Value < count.Value.Value || total.Value.Value < 2) return null;
        if (one && SkipPeople(tokens, total.Next) == total.Next) return null;
        if (slashed && total.Value.Value is >= 1900 and <= 2100 && count.Value.Value <= 31) return null;
        var after = tokens[total.Next];
        if (after.IsMark("/-%") || Vocabulary.TimeUnits.ContainsKey(after.Text) || tokens.IsWord(total.Next, Vocabulary.Numbering))
            return null;
        return new((count.Value, total.Value), total.Next);
    }

    /// <summary>"n = 33", "N=85".</summary>
    public static Parsed<PrintedNumber>? Named(TokenList tokens, int at) =>
        tokens[at].Text is "n" or "N" && tokens[at + 1].IsMark('=') && NumberGrammar.Whole(tokens, at + 2) is { } number
            ? new(number, at + 3) : null;

    /// <summary>The number, what it counts, and the index after the noun: "85 eligible RRMM patients", "38 bleeding episodes".</summary>
    public static Parsed<PrintedNumber>? OfPeople(TokenList tokens, int at)
    {
        if (tokens[at].Number is null || SpelledNumber.Read(tokens, at) is not { } number || number.Value.Text.StartsWith('-')) return null;
        if (tokens[at - 1].IsMark("<>≥≤×/-+") || tokens[at - 1].IsWord("per") || IsNumbering(tokens, at) || IsYear(tokens, at, number.Value))
            return null;
        for (var i = number.Next; i <= number.Next + MostAdjectives; i++)
        {
            // "one grade 5 event", "two grade 3-4 bleeds".
            if (i < number.Next + 2 && tokens[i].IsWord("grade") && EndOfGrade(tokens, i + 1) is { } graded) i = graded;
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Number is not null) return null;
            if (IsCounted(tokens, i, number.Value)) return new(number.Value, EndOfNouns(tokens, i));
            if (tokens.IsWord(i, Vocabulary.Breaks) || tokens[i].IsWord("million") || tokens[i].IsWord("thousand") || tokens[i].IsWord("billion") || Vocabulary.TimeUnits.ContainsKey(tokens[i].Text) || Vocabulary.Units.Contains(tokens[i].Text)
                || (tokens.IsWord(i, CountWords.Things) && !IsCounted(tokens, i + 1, number.Value))) return null;
        }

        return null;
    }

    private static int? EndOfGrade(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number) return null;
        return IsJoint(tokens[at + 1]) && tokens[at + 2].Kind == TokenKind.Number ? at + 3 : at + 1;
    }

    /// <summary>Index after words such as "patients" or "of the patients".</summary>
    public static int SkipPeople(TokenList tokens, int at)
    {
        var next = at;
        while (next < at + 3 && tokens[next].Kind == TokenKind.Word && !tokens.IsWord(next, Vocabulary.Breaks)
            && !tokens.IsWord(next, Vocabulary.People)) next++;
        return tokens.IsWord(next, Vocabulary.People) ? next + 1 : at;
    }

    /// <summary>"grade 3 events", "grade 3 and 4 events", "grade 3-4 events", "page 3 of 12": the number names one of a series.</summary>
    public static bool IsNumbering(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number) return false;
        var before = at - 1;
        var listed = tokens[at + 1].IsWord("and") || tokens[at + 1].IsWord("or") || tokens[at + 1].IsMark(",-");
        while (before > at - 8 && tokens[before - 1].Kind == TokenKind.Number && (IsJoint(tokens[before]) || (listed && tokens[before].IsMark(','))))
        {
            listed = true;
            before -= 2;
        }

        if (tokens[before].IsMark("≥≤")) before--;
        // "at 6 months 10 of 30": the months have their number.
        if (tokens[before - 1].Kind == TokenKind.Number && Vocabulary.TimeUnits.ContainsKey(tokens[before].Text)) return false;
        if (tokens[before].IsWord("of") && tokens[before - 1].IsWord("status")) return true;
        if (tokens[before].IsWord("gr") || tokens[before].Text is "G" or "PS" or "page") return true;
        return tokens.IsWord(before, Vocabulary.Numbering) && !tokens[before].IsWord("group") && !tokens[before].IsWord("no");
    }

    // One of something may stand in the singular; of several it is an adjective: "5 infection related deaths".
    private static bool IsCounted(TokenList tokens, int at, PrintedNumber number)
    {
        if (tokens.IsWord(at, Vocabulary.People)) return true;
        return tokens.IsWord(at, CountWords.Events) && (number.Value == 1 || tokens[at].Text[^1] is 's' or 'S');
    }

    private static int EndOfNouns(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.IsWord(next, Vocabulary.People) || tokens.IsWord(next, CountWords.Events)) next++;
        return next;
    }

    private static bool IsJoint(Token token) => token.IsMark("-/") || token.IsWord("and") || token.IsWord("or") || token.IsWord("to");

    private static bool IsArticle(Token token) => token.IsWord("the") || token.IsWord("all") || token.IsWord("these") || token.IsWord("our") || token.IsWord("every");

    private static bool IsYear(TokenList tokens, int at, PrintedNumber number) =>
        number.Value is >= 1900 and <= 2100 && !tokens[at].Text.Contains(',', StringComparison.Ordinal)
            && (tokens[at - 1].IsWord("in") || tokens[at - 1].IsWord("since") || Dates.IsMonth(tokens[at - 1].Text));
}
