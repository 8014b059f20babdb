using System.Net;
using System.Text;

namespace Plumbline.Render.Search;

/// <summary>The words of HTML that we made ourselves: without its tags, and without headings, figures, tables and marks.</summary>
internal static class PlainText
{
    private static readonly (string Begin, string End)[] Skipped =
        [("<figure", "</figure>"), ("<table", "</table>"), ("<h2", "</h2>"), ("<h3", "</h3>"), ("<a class=\"differs", "</a>"), ("<a class=\"unchecked", "</a>")];

    /// <summary>The text, of which at least the first <paramref name="length"/> characters are there; blanks between words are single.</summary>
    public static string Of(string html, int length)
    {
        var text = new StringBuilder(length + 64);
        for (var i = 0; i < html.Length && text.Length < length;)
        {
            if (html[i] == '<')
            {
                i = After(html, i);
                if (i == 0) break;
                continue;
            }

            if (char.IsWhiteSpace(html[i])) Blank(text);
            else text.Append(html[i]);
            i++;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Where the text goes on after a tag, or after all that it holds where that is skipped; 0 where it does not.</summary>
    private static int After(string html, int tag)
    {
        var end = Skipped.FirstOrDefault(one => html.AsSpan(tag).StartsWith(one.Begin, StringComparison.Ordinal)).End;
        return html.IndexOf('>', end is null ? tag : Math.Max(tag, html.IndexOf(end, tag, StringComparison.Ordinal))) + 1;
    }

    private static void Blank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }
}
