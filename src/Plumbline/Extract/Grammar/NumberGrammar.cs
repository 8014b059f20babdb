using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Single values: a number, or words such as "not reached", and the unit after them.</summary>
internal static class NumberGrammar
{
    public static PrintedNumber? Number(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Number ? tokens[at].Number : null;

    /// <summary>A whole number of people, in figures or in words.</summary>
    public static PrintedNumber? Whole(TokenList tokens, int at) => tokens[at].Number is { IsWhole: true, Value: >= 0 } number ? number
        : null;

    public static Parsed<PrintedValue>? Value(TokenList tokens, int at)
    {
        if (Number(tokens, at) is { } number) return new(PrintedValue.Of(number), at + 1);
        return Absent(tokens, at);
    }

    /// <summary>"not reached", "not yet been reached", NR, NE, "not estimable".</summary>
    public static Parsed<PrintedValue>? Absent(TokenList tokens, int at) => AbsentWords(tokens, at) is { } absent
        // "not reached (NR)".
        ? tokens[absent.Next].IsMark("([") && tokens[absent.Next + 1].Text is "NR" or "NE" or "NYR" && tokens[absent.Next + 2].IsMark(")]") ? absent with { Next = absent.Next + 3 } : absent
        : null;

    private static Parsed<PrintedValue>? AbsentWords(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word) return null;
        if (token.IsWord("unreached") || token.Text is "NR" or "NYR" or "N.R" or "n.r") return new(PrintedValue.Of(Absence.NotReached), at + 1);
        if (token.Text is "NE" or "NC" or "NA" or "N.E" or "n.e" or "∞") return new(PrintedValue.Of(Absence.NotEstimable), at + 1);
        var not = token.IsWord("could") || token.IsWord("can") || token.IsWord("cannot") ? at + 1 : at;
        if (!tokens[not].IsWord("not") && !token.IsWord("cannot")) return null;
        var next = tokens[not].IsWord("not") ? not + 1 : not;
        while (tokens[next].IsWord("yet") || tokens[next].IsWord("been") || tokens[next].IsWord("be")) next++;
        return tokens[next].Text.ToLowerInvariant() switch
        {
            "reached" or "attained" => new(PrintedValue.Of(Absence.NotReached), next + 1),
            "estimable" or "evaluable" or "calculable" or "estimated" or "calculated" or "determined" => new(PrintedValue.Of(Absence.NotEstimable), next + 1),
            _ => null,
        };
    }

    /// <summary>%, months, years; null and the same place where there is none.</summary>
    public static Parsed<string?> Unit(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.IsMark('%') || token.IsWord("percent") || token.IsWord("pct")) return tokens[at + 1].IsWord("points") || tokens[at + 1].IsWord("point") ? new("percentage points", at + 2) : new("%", at + 1);
        if (token.IsWord("per") && tokens[at + 1].IsWord("cent")) return new("%", at + 2);
        if (token.IsWord("percentage") && (tokens[at + 1].IsWord("points") || tokens[at + 1].IsWord("point")))
            return new("percentage points", at + 2);
        if (token.Text is "pp" or "pps" or "percentage-point" or "percentage-points") return new("percentage points", at + 1);
        return token.Kind == TokenKind.Word && Vocabulary.TimeUnits.TryGetValue(token.Text, out var unit) ? new(unit, at + 1)
            : new(null, at);
    }

    public static bool IsTime(string? unit) => unit is "months" or "years" or "weeks" or "days" or "hours" or "minutes";

    /// <summary>A comparison sign right before a number makes it a limit.</summary>
    public static bool IsLimit(TokenList tokens, int at) =>
        tokens[at - 1].IsMark("<>≥≤×") || (tokens.IsWord(at - 1, Vocabulary.Limits) && !(tokens[at - 1].IsWord("up") && tokens[at - 2].IsWord("made")))
            || (tokens[at - 1].IsWord("to") && tokens[at - 2].IsWord("up"));
}
