using System.Globalization;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Several characters of the document that stand for others: entities of HTML, code points written out (<c>&lt;U+2009&gt;</c>,
/// <c>\u00b1</c>), tags, commands of LaTeX, and UTF-8 that was read as another encoding.
/// </summary>
/// <param name="Meant">What they mean; empty where they are nothing to a reader.</param>
/// <param name="Length">How many characters of the document they are.</param>
internal readonly record struct Escape(string Meant, int Length)
{
    private const int LongestEntity = 10;

    public static Escape? At(string text, int at, int end, Habits habits) => text[at] switch
    {
        '&' => Entity(text, at, end),
        '<' => CodePoint(text, at, end) ?? HtmlTag.At(text, at, end),
        '\\' => Backslash(text, at, end, habits),
        '{' or '}' or '_' or '~' when habits.Latex => LatexCommand.Sign(text, at, end),
        '_' => Emphasis(text, at),
        '^' => Power(text, at, end),
        >= '\u00C2' and <= '\u00F4' => Mojibake.At(text, at, end),
        >= '\uD800' and <= '\uDBFF' when at + 1 < end && CharacterMap.Mathematical(text[at], text[at + 1]) is { } plain => new(plain.ToString(), 2),
        _ => CharacterMap.Several(text[at]) is { } several ? new(several, 1) : null,
    };

    private static Escape? Entity(string text, int at, int end)
    {
        var stop = text.IndexOf(';', at, Math.Min(LongestEntity, end - at));
        if (stop < at + 2) return null;
        var name = text.AsSpan(at + 1, stop - at - 1);
        var meant = name[0] == '#'
            ? Character(name.Length > 1 && name[1] is 'x' or 'X' ? name[2..] : name[1..], name.Length > 1 && name[1] is 'x' or 'X')
            : Entities.Named(name);
        return meant is null ? null : new(meant, stop - at + 1);
    }

    // <U+2009>, as R writes what its encoding lacks.
    private static Escape? CodePoint(string text, int at, int end)
    {
        if (at + 4 >= end || text[at + 1] != 'U' || text[at + 2] != '+') return null;
        var stop = text.IndexOf('>', at, Math.Min(LongestEntity, end - at));
        return stop > at + 3 && Character(text.AsSpan(at + 3, stop - at - 3), hexadecimal: true) is { } meant ? new(meant, stop - at + 1) : null;
    }

    private static string? Character(ReadOnlySpan<char> digits, bool hexadecimal)
    {
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && System.Text.Rune.IsValid(code) && code > 0
            ? char.ConvertFromUtf32(code) : null;
    }

    private static Escape? Backslash(string text, int at, int end, Habits habits)
    {
        if (at + 1 >= end) return null;
        var next = text[at + 1];
        if (next == 'u' && at + 6 <= end && Character(text.AsSpan(at + 2, 4), hexadecimal: true) is { } wide) return new(wide, 6);
        if (next == 'x' && at + 4 <= end && Character(text.AsSpan(at + 2, 2), hexadecimal: true) is { } narrow) return new(narrow, 4);
        if (LatexCommand.At(text, at, end, habits) is { } command) return command;
        // Markdown: a backslash keeps a mark from meaning something.
        return char.IsAscii(next) && char.IsPunctuation(next) || next is '<' or '>' or '~' or '|' or '=' or '+' ? new("", 1) : null;
    }

    // _P_ in Markdown; an underscore within a name stays.
    private static Escape? Emphasis(string text, int at)
    {
        var before = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '%' or ')' or '.');
        var after = at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '(' or '\u03C7');
        return before != after ? new("", 1) : null;
    }

    /// <summary>^2, ^{9}, ^-5: raised figures.</summary>
    private static Escape? Power(string text, int at, int end)
    {
        var braced = at + 1 < end && text[at + 1] == '{';
        var start = braced ? at + 2 : at + 1;
        var stop = start;
        while (stop < end && stop - start < 6 && (char.IsAsciiDigit(text[stop]) || (stop == start && text[stop] is '-' or '\u2212' or '\u2013'))) stop++;
        if (stop == start || !char.IsAsciiDigit(text[stop - 1]) || (braced && (stop >= end || text[stop] != '}'))) return null;
        return new(Raised(text.AsSpan(start, stop - start)), stop - at + (braced ? 1 : 0));
    }

    /// <summary>The same characters with their digits raised.</summary>
    internal static string Raised(ReadOnlySpan<char> text)
    {
        var raised = new System.Text.StringBuilder(text.Length);
        foreach (var c in text) raised.Append(char.IsAsciiDigit(c) ? CharacterMap.Raise(c) : c);
        return raised.ToString();
    }
}
