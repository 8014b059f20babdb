using System.Text;

namespace Plumbline.Render;

/// <summary>Text made safe for HTML, and ids made from text.</summary>
internal static class Html
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0) return text;
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            safe.Append(character switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => character.ToString() });
        }

        return safe.ToString();
    }

    /// <summary>An id for a heading: its letters and digits, in lower case, with hyphens between words.</summary>
    public static string Anchor(string text)
    {
        var id = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character)) id.Append(character);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        return id.ToString().Trim('-') is { Length: > 0 } anchor ? anchor : "section";
    }
}
