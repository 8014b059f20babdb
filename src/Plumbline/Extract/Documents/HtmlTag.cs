using System.Buffers;
using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>Tags of HTML and JATS left in a text. Raised figures stay raised; raised letters behind a figure are footnote marks.</summary>
internal static class HtmlTag
{
    private const int LongestTag = 200;
    private const int LongestRaised = 40;

    private static readonly SearchValues<char> RaisedFigures = SearchValues.Create("0123456789,-–− ");
    private static readonly SearchValues<char> FootnoteMarks = SearchValues.Create("abcdefghijk,*†‡§¶#");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline =
        "sup sub i b em strong u span a font small big italic bold sc tt code s del ins mark abbr cite xref ext-link math mi mn mo mrow msup msub"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // No <hr>: "<HR" is a hazard ratio below something.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Block =
        "br p div td tr th table tbody thead tfoot ul ol li h1 h2 h3 h4 h5 h6 img blockquote pre caption colgroup col section article sec title label list list-item fig body html head"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Escape? At(string text, int at, int end)
    {
        var start = at + 1 < end && text[at + 1] == '/' ? at + 2 : at + 1;
        if (start >= end || !char.IsAsciiLetter(text[start])) return null;
        var stop = start;
        while (stop < end && stop - start < 12 && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '-')) stop++;
        if (stop >= end || text[stop] is not ('>' or ' ' or '/' or '\n')) return null;
        var name = text.AsSpan(start, stop - start);
        var isInline = Inline.Contains(name);
        if (!isInline && !Block.Contains(name)) return null;
        var close = text.AsSpan(stop, Math.Min(LongestTag, end - stop)).IndexOfAny('>', '<');
        if (close < 0 || text[stop + close] != '>') return null;
        var after = stop + close + 1;
        if (start == at + 1 && name.Equals("sup", StringComparison.OrdinalIgnoreCase) && Raised(text, at, after, end) is { } raised) return raised;
        return new(isInline ? "" : " ", after - at);
    }

    private static Escape? Raised(string text, int at, int start, int end)
    {
        var close = text.AsSpan(start, Math.Min(LongestRaised, end - start)).IndexOf("</", StringComparison.Ordinal);
        if (close <= 0) return null;
        var inner = text.AsSpan(start, close).Trim();
        var length = start + close - at;
        if (inner.IndexOfAnyExcept(RaisedFigures) < 0) return new(Escape.Raised(inner), length);
        return at > 0 && inner.Length < 4 && char.IsAsciiDigit(text[at - 1]) && inner.IndexOfAnyExcept(FootnoteMarks) < 0 ? new("", length) : null;
    }
}
