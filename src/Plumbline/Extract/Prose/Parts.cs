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
        var counted = tokens[at + 1].IsMark("([") ? Sum(tokens, at + 1) is { } whole && whole == number.Value : IsPart(tokens, before, at) || IsPerArm(tokens, before, at);
        return counted ? Counts.Of(at, at + 1, number) : null;
    }

    private static bool IsPart(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        var open = Opening(tokens, at);
        return open >= 0 && Sum(tokens, open) is { } sum && WasCounted(tokens, before, open, sum);
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
    private static decimal? Sum(TokenList tokens, int open)
    {
        var bracket = tokens[open].IsMark("([");
        var (sum, parts) = (0m, 0);
        for (var i = open + 1; i < open + LongestList && tokens[i].Kind != TokenKind.End; i++)
        {
            if (bracket ? tokens[i].IsMark(")]") : tokens[i].IsMark(".)") || (tokens[i].IsMark(';') && parts > 1)) break;
            if (tokens[i].IsMark("%±/=([<>≥≤")) return null;
            if (NumberGrammar.Number(tokens, i) is not { } number || CountGrammar.IsNumbering(tokens, i)) continue;
            if (!number.IsWhole) return null;
            sum += number.Value;
            parts++;
        }

        return parts > 1 && sum > 1 ? sum : null;
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
