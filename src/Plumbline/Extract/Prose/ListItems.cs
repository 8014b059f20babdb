using Plumbline.Extract.Documents;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Finds the members of a list in words: "stages I, II, and III".</summary>
internal static class ListItems
{
    private const int LongestItem = 7;

    /// <summary>Index of "respectively" if it ends the list that ends before a token.</summary>
    public static int? Respectively(TokenList tokens, int at)
    {
        for (var i = at; i < at + 14 && tokens.SentenceOf(i) == tokens.SentenceOf(at - 1); i++)
        {
            if (tokens[i].IsWord("respectively")) return i;
            if (tokens[i].Kind == TokenKind.Number && i > at + 1 && (tokens[i + 1].IsMark("%([") || Vocabulary.TimeUnits.ContainsKey(tokens[i + 1].Text))) return null;
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

    public static bool NamesPeople(TokenList tokens, Span item)
    {
        for (var i = item.Start; i < item.End; i++)
        {
            if (tokens[i].IsWord("group") || tokens[i].IsWord("arm") || tokens[i].IsWord("cohort")
                || tokens[i].IsWord("groups") || tokens[i].IsWord("arms") || (tokens.IsWord(i, Vocabulary.People) && !tokens[i].IsWord("death") && !tokens[i].IsWord("deaths"))) return true;
        }

        return false;
    }

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
