using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Finds the members of a list in words, "stages I, II, and III", and the times among them.</summary>
internal static class ListItems
{
    private const int LongestItem = 7;

    /// <summary>Index of "respectively" if it ends the list that ends before a token.</summary>
    public static int? Respectively(TokenList tokens, int at)
    {
        for (var i = at; i < at + 14 && tokens.SentenceOf(i) == tokens.SentenceOf(at - 1); i++)
        {
            if (tokens[i].IsWord("respectively")) return i;
            if (tokens[i].Kind == TokenKind.Number && i > at + 1) return null;
        }

        return null;
    }

    /// <summary>The last list of so many members between two tokens; null where there is none.</summary>
    public static IReadOnlyList<Span>? Read(TokenList tokens, int from, int to, int count)
    {
        var and = to - 1;
        while (and >= from && !tokens[and].IsWord("and")) and--;
        if (and < from) return null;
        var items = new Span[count];
        if (Last(tokens, and + 1, to) is not { } last) return null;
        items[count - 1] = last;
        var end = tokens[and - 1].IsMark(',') ? and - 1 : and;
        for (var i = count - 2; i >= 0; i--)
        {
            var start = Start(tokens, from, end);
            if (start == end) return null;
            items[i] = new Span(start, end);
            if (i > 0 && !tokens[start - 1].IsMark(',')) return null;
            end = start - 1;
        }

        return items;
    }

    /// <summary>The months of "6-month" and of "1-" in "1- and 2-year".</summary>
    public static PrintedNumber? Time(TokenList tokens, Span item, Span last)
    {
        for (var i = item.Start; i < item.End; i++)
        {
            if (NumberGrammar.Number(tokens, i) is not { } number || !tokens[i + 1].IsMark('-')) continue;
            if (Months(tokens, number, i + 2) is { } months) return months;
            for (var j = last.Start; j < last.End; j++)
            {
                if (tokens[j].IsMark('-') && Months(tokens, number, j + 1) is { } shared) return shared;
            }
        }

        return null;
    }

    /// <summary>The time of one rate: "the 12-month OS was 64%", "64% at 12 months", "OS at 2 years was 64%".</summary>
    public static PrintedNumber? SingleTime(TokenList tokens, Draft draft)
    {
        for (var i = draft.From - 1; i >= tokens.SentenceOf(draft.From) && i > draft.From - 12; i--)
        {
            if (tokens[i].IsMark("%,;)")) break;
            if (NumberGrammar.Number(tokens, i) is not { } number) continue;
            if (tokens[i + 1].IsMark('-') && Months(tokens, number, i + 2) is { } before)
                return NamesRate(tokens, i, draft.From) ? before : null;
            return tokens[i - 1].IsWord("at") ? Months(tokens, number, i + 1) : null;
        }

        return tokens[draft.To].IsWord("at") && NumberGrammar.Number(tokens, draft.To + 1) is { } behind
            ? Months(tokens, behind, draft.To + 2) : null;
    }

    public static bool NamesPeople(TokenList tokens, Span item)
    {
        for (var i = item.Start; i < item.End; i++)
        {
            if (tokens[i].IsWord("group") || tokens[i].IsWord("arm") || tokens[i].IsWord("cohort")
                || tokens.IsWord(i, Vocabulary.People)) return true;
        }

        return false;
    }

    private static bool NamesRate(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Text is "OS" or "PFS" or "DFS" or "EFS" or "RFS" or "DoR" or "DOR" || tokens[i].IsWord("survival")
                || tokens[i].IsWord("rate") || tokens[i].IsWord("rates")) return true;
        }

        return false;
    }

    private static PrintedNumber? Months(TokenList tokens, PrintedNumber number, int unit) => NumberGrammar.Unit(tokens, unit).Value switch
    {
        "months" => number,
        "years" when number.Value <= 100 => PrintedNumber.Create(Figures.Machine((double)(number.Value * 12))),
        _ => null,
    };

    private static Span? Last(TokenList tokens, int from, int to)
    {
        while (from < to && (tokens[from].IsWord("the") || tokens[from].IsWord("of") || tokens[from].IsWord("in"))) from++;
        var end = from;
        while (end < to && end < from + LongestItem && IsPart(tokens, end)) end++;
        return end > from ? new Span(from, end) : null;
    }

    private static int Start(TokenList tokens, int from, int end)
    {
        var start = end;
        while (start > from && end - start < LongestItem && IsPart(tokens, start - 1)) start--;
        return start;
    }

    private static bool IsPart(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word ? !tokens.IsWord(at, Vocabulary.Breaks) : tokens[at].Kind == TokenKind.Number
            || (tokens[at].IsMark('-') && tokens.IsGlued(at));
}
