using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Bare numbers that add up: "113 were dosed (A: 31; B: 82)", "124 (62 per arm)", "Randomised: 464 (231 and 233)". The sum shows what
/// they count.
/// </summary>
internal static class Parts
{
    private const int LongestList = 40;

    public static Draft? Read(Passage passage, IReadOnlyList<Draft> before, int at)
    {
        var tokens = passage.Tokens;
        if (tokens[at].Kind != TokenKind.Number || NumberGrammar.Whole(tokens, at) is not { } number || Ellipsis.IsTaken(tokens, at, at + 1)) return null;
        var counted = tokens[at + 1].IsMark("([") ? Sum(tokens, at + 1) is { } whole && whole == number.Value : IsPart(tokens, before, at) || IsPerArm(tokens, before, at) || IsRest(tokens, before, at);
        return counted ? Counts.Of(at, at + 1, number) : null;
    }

    private static bool IsPart(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        var open = Opening(tokens, at);
        return open >= 0 && ((Sum(tokens, open) is { } sum && WasCounted(tokens, before, open, sum))
            || (tokens[open].IsMark("([") && Sum(tokens, open, first: true) is { } start && EndOfFirst(tokens, open) > at && WasCounted(tokens, before, open, start)));
    }

    // "Of the 84 women 60 did so on the first day and 24 later": what was counted since, and this, make up the whole.
    private static bool IsRest(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        if (!Ellipsis.IsJoint(tokens, at - 1) || tokens[at + 1].Number is not null) return false;
        var sum = tokens[at].Number!.Value;
        for (var i = before.Count - 1; i >= 0 && i > before.Count - 8; i--)
        {
            if (before[i] is not { Kind: StatisticKind.Count or StatisticKind.Proportion, Count: { } count } || tokens.SentenceOf(before[i].From) != tokens.SentenceOf(at)) return false;
            if (count.Value == sum && i < before.Count - 1) return true;
            sum += count.Value;
        }

        return false;
    }

    // "124 patients (62 per arm)", "1,012 patients; 506 per group": of two arms or of three.
    private static bool IsPerArm(TokenList tokens, IReadOnlyList<Draft> before, int at) =>
        tokens[at + 1].IsWord("per") && (tokens[at + 2].IsWord("arm") || tokens[at + 2].IsWord("group")) && NumberGrammar.Whole(tokens, at) is { } number
        && (WasCounted(tokens, before, at, 2 * number.Value) || WasCounted(tokens, before, at, 3 * number.Value));

    private static bool WasCounted(TokenList tokens, IReadOnlyList<Draft> before, int open, decimal sum)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - 8; i--)
        {
            if (before[i].From < open && before[i].Count?.Value == sum && open - before[i].To < LongestList && tokens.SentenceOf(before[i].From) == tokens.SentenceOf(open)) return true;
        }

        return false;
    }

    // The whole numbers of the bracket, or of the list behind a colon, taken together; null where something else stands in it.
    private static decimal? Sum(TokenList tokens, int open, bool first = false)
    {
        var bracket = tokens[open].IsMark("([");
        var (sum, parts) = (0m, 0);
        for (var i = open + 1; i < open + LongestList && tokens[i].Kind != TokenKind.End; i++)
        {
            if (bracket ? tokens[i].IsMark(")]") || (first && tokens[i].IsMark(';')) : tokens[i].IsMark(".)") || (tokens[i].IsMark(';') && parts > 1)) break;
            if (tokens[i].IsMark("%±/=([<>≥≤")) return null;
            if (NumberGrammar.Number(tokens, i) is not { } number || CountGrammar.IsNumbering(tokens, i)) continue;
            if (!number.IsWhole) return null;
            sum += number.Value;
            parts++;
        }

        return parts > 1 && sum > 1 ? sum : null;
    }

    // Where the first part of a bracket ends: "(760 A, 762 B; median age 8 years".
    private static int EndOfFirst(TokenList tokens, int open)
    {
        var end = open + 1;
        while (end < open + LongestList && !tokens[end].IsMark(";)]")) end++;
        return end;
    }

    private static int Opening(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= tokens.SentenceOf(at) && i > at - LongestList; i--)
        {
            if (tokens[i].IsMark("([")) return i;
            if (tokens[i].IsMark(':') && !tokens[i - 1].IsMark(")]") && tokens[i - 1].Text.Length > 1) return i;
            if (tokens[i].IsMark(')')) return tokens[i + 1].IsMark(':') ? i + 1 : -1;
        }

        return -1;
    }
}
