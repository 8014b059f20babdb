using System.Text;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>A line in plain characters, so that one pattern reads every publisher's typography. Its offsets are its own.</summary>
internal static class PlainText
{
    private const string FullWidth = "，；：（）．／［］＆＃＊？！";
    private const string HalfWidth = ",;:()./[]&#*?!";

    public static string Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsPlain(text)) return text.ToString();
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c < '\u007F')
            {
                plain.Append(c < ' ' ? ' ' : c);
                continue;
            }

            var wide = FullWidth.IndexOf(c, StringComparison.Ordinal);
            if (wide >= 0)
            {
                plain.Append(HalfWidth[wide]);
                if (c is '，' or '；' or '：') plain.Append(' ');
            }
            else if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') continue;
            else if (c is >= '\u2010' and <= '\u2015' or '\u2212' or '\uFF0D' or '\uFF5E' or '\u301C') plain.Append('-');
            else if (c is '\u2018' or '\u2019' or '\u02BC' or '\u00B4') plain.Append('\'');
            else if (c is '\u201C' or '\u201D') plain.Append('"');
            else if (c is >= '\uFB00' and <= '\uFB06') plain.Append(Ligatures[c - '\uFB00']);
            else if (c is >= '０' and <= '９') plain.Append((char)('0' + (c - '０')));
            else if (char.IsWhiteSpace(c) || char.IsControl(c)) plain.Append(' ');
            else plain.Append(c);
        }

        return Collapsed(plain);
    }

    /// <summary>As printed, but for line ends, runs of spaces, ligatures, Markdown marks and what nobody sees.</summary>
    public static string Printed(string text)
    {
        var printed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (c is >= '\uFB00' and <= '\uFB06') printed.Append(Ligatures[c - '\uFB00']);
            else printed.Append(char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c);
        }

        return Collapsed(printed).TrimAny("# ").Replace("**", "", StringComparison.Ordinal);
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static string Collapsed(StringBuilder text)
    {
        var (kept, space) = (0, true);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && space) continue;
            space = text[i] == ' ';
            text[kept++] = text[i];
        }

        text.Length = kept > 0 && text[kept - 1] == ' ' ? kept - 1 : kept;
        return text.ToString();
    }
}
