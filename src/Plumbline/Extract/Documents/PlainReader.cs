using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>Reads stretches of a document character by character into plain text.</summary>
internal sealed class PlainReader(SourceText source, CleanText text, IReadOnlySet<string> hyphenated)
{
    // A document has few commands and entities in sight of its words: those characters alone are looked at twice.
    private static readonly System.Buffers.SearchValues<char> Plainest = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:()%=+-/'\"!?>|@#");

    private readonly Stack<int> links = new();
    private bool brokenAtHyphen;

    public void Read(Span span)
    {
        var document = source.Text;
        for (var i = span.Start; i < span.End; i++)
        {
            var run = brokenAtHyphen || links.Count > 0 ? 0 : document.AsSpan(i, span.End - i).IndexOfAnyExcept(Plainest);
            for (var stop = run < 0 ? span.End : i + run; i < stop; i++) text.Add(document[i], new Span(i, i + 1));
            if (i < span.End) i = Take(document, span, i);
        }

        links.Clear();
    }

    // Takes what stands at an offset and returns that of its last character.
    private int Take(string document, Span span, int i)
    {
        var c = document[i];
        if (c == '\n') JoinLine(i);
        else if (c == '[' && MarkdownLink.CloseAt(document, i, span.End) is { } opened) links.Push(opened);
        else if (links.TryPeek(out var close) && i == close) return MarkdownLink.EndOfTarget(document, links.Pop() + 1, span.End);
        else if (c == '[' && FootnoteEnd(document, i, span.End) is { } mark) return mark;
        else if (c == '[' && Citation.EndAt(document, span.Start, i, span.End) is { } end) return end;
        else if (Escape.At(document, i, span.End, source.Habits) is { } escape)
        {
            foreach (var meant in escape.Meant) AddPlain(meant, new Span(i, i + escape.Length));
            return i + escape.Length - 1;
        }
        else if (c is '\u2212' or '\uFE63' or '\uFF0D' && IsDetachedMinus(document, i))
        {
            Add('-', new Span(i, i + 2));
            return i + 1;
        }
        else if (c == '*' && IsTimes(document, i)) Add('×', new Span(i, i + 1));
        else AddPlain(c, new Span(i, i + 1));
        return i;
    }

    // [^1] in Markdown.
    private static int? FootnoteEnd(string document, int at, int end)
    {
        if (at + 3 >= end || document[at + 1] != '^') return null;
        var close = document.IndexOf(']', at, Math.Min(24, end - at));
        return close < 0 ? null : close + 1 < end && document[close + 1] == ':' ? close + 1 : close;
    }

    // "was − 1.4": a true minus sign with a space behind it, where no number stands before it.
    private static bool IsDetachedMinus(string document, int at)
    {
        if (at + 2 >= document.Length || document[at + 1] is not (' ' or '\u2009' or '\u00A0') || !char.IsAsciiDigit(document[at + 2])) return false;
        var before = at - 1;
        while (before > 0 && document[before] == ' ') before--;
        return before < 0 || (!char.IsAsciiDigit(document[before]) && document[before] is not ('%' or ')' or ']'));
    }

    // "2.3*10" is a product; other asterisks mark footnotes and emphasis.
    private static bool IsTimes(string document, int at) => at > 0 && char.IsAsciiDigit(document[at - 1])
        && at + 2 < document.Length && document[at + 1] == '1' && document[at + 2] == '0';

    private void AddPlain(char c, Span origin)
    {
        // The repairs want to know which space stands between figures.
        if ((CharacterMap.IsThin(c) || (c == '\u00A0' && !source.Habits.OrdinaryNoBreakSpace)) && char.IsAsciiDigit(text.Last)) Add('\u00A0', origin);
        else if (CharacterMap.Plain(c) is { } plain) Add(plain, origin);
    }

    // A run of spaces is one space; none stands at the start.
    private void Add(char c, Span origin)
    {
        if (c is ' ' && (text.Length == 0 || text.Last is ' ' || brokenAtHyphen)) return;
        if (text.Last == '\u00A0' && c is ' ' or '\u00A0') text.Replace(text.Length - 1, ' ');
        if (text.Last == ' ' && c is ' ' or '\u00A0') return;
        if (brokenAtHyphen)
        {
            brokenAtHyphen = false;
            if (char.IsLower(c) && !Hyphenation.Keeps(text.Text[..^1], source.Text, origin.Start, hyphenated)) text.DropLast();
        }

        text.Add(c, origin);
    }

    /// <summary>A word broken at its hyphen is put together again; a range or a compound broken there keeps it.</summary>
    public void JoinLine(int at)
    {
        while (text.Last is ' ' or '\u00A0') text.DropLast();
        if (text.Length == 0) return;
        var before = at - 1;
        while (before > 0 && source.Text[before] is '\r' or '\n') before--;
        if (before >= 0 && source.Text[before] == '\u00AD') return;
        if (text.Last == '¬' && char.IsLetter(text[text.Length - 2])) text.DropLast();
        else if (text.Last == '-' && text.Length > 1 && char.IsLetterOrDigit(text[text.Length - 2])) brokenAtHyphen = true;
        else Add(' ', text.Origin(text.Length - 1));
    }
}
