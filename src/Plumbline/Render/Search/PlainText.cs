using System.Net;
using System.Text;

namespace Plumbline.Render.Search;

/// <summary>The words of HTML that we made ourselves: without its tags, and without headings, figures, tables and marks.</summary>
internal static class PlainText
{
    /// <summary>How what is skipped begins; it ends with the end tag of its first word.</summary>
    private static readonly string[] Skipped = ["<figure", "<table", "<h2", "<h3", "<a class=\"differs", "<a class=\"unchecked"];

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
            else if (html[i] != FactLinks.Joiner[0]) text.Append(html[i]);
            i++;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Where the text goes on after a tag, or after all that it holds where that is skipped; 0 where it does not.</summary>
    private static int After(string html, int tag)
    {
        var begin = Array.Find(Skipped, one => string.CompareOrdinal(html, tag, one, 0, one.Length) == 0);
        var end = begin is null ? tag : html.IndexOf($"</{begin[1..].Split(' ')[0]}>", tag, StringComparison.Ordinal);
        return html.IndexOf('>', Math.Max(tag, end)) + 1;
    }

    private static void Blank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }
}
