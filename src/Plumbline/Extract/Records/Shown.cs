using System.Text;

namespace Plumbline.Extract.Records;

/// <summary>A piece of a document on one line, for people: spaces for line ends and whatever a terminal would obey, shortened where it is long.</summary>
public static class Shown
{
    public static string Fragment(string text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsUnseen(rune)) line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            if (line.Length > longest) return line.ToString(0, longest - (char.IsHighSurrogate(line[longest - 2]) ? 2 : 1)) + "…";
        }

        return line.ToString().TrimEnd();
    }

    // Control characters, marks of the writing direction, and what is no character at all.
    private static bool IsUnseen(Rune rune) =>
        Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned
            or System.Globalization.UnicodeCategory.PrivateUse;
}
