namespace Plumbline.Extract.Documents;

/// <summary>
/// Thousands parted by a plain space, as some journals' text comes: "36 294 adults". Believed of a document that does so several times
/// in running text and writes no number of five figures, or with a comma between thousands, otherwise.
/// </summary>
internal static class SpacedGroups
{
    public static bool Are(string text)
    {
        var groups = 0;
        for (var i = text.AsSpan().IndexOf(' '); i >= 0;)
        {
            if (IsGroup(text, i)) groups++;
            var next = text.AsSpan(i + 1).IndexOf(' ');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return groups > 1 && !WritesOtherwise(text);
    }

    // One to three figures, a space, three figures, and a word or a bracket behind: in a row of a table a figure or nothing would stand there.
    private static bool IsGroup(string text, int space)
    {
        var start = space;
        while (start > 0 && space - start < 4 && char.IsAsciiDigit(text[start - 1])) start--;
        if (space - start is 0 or > 3 || text[start] == '0' || (start > 0 && text[start - 1] is not (' ' or '(' or '\n' or '='))) return false;
        if (space + 4 >= text.Length || !char.IsAsciiDigit(text[space + 1]) || !char.IsAsciiDigit(text[space + 2]) || !char.IsAsciiDigit(text[space + 3])) return false;
        // "1 300 (71.8)" at the start of a line may be the row of category 1.
        if ((start == 0 || text[start - 1] == '\n') && text[space + 4] == ' ' && space + 5 < text.Length && text[space + 5] == '(') return false;
        return text[space + 4] is ')' || (text[space + 4] is ' ' or '\n' && space + 5 < text.Length && (char.IsAsciiLetterLower(text[space + 5]) || text[space + 5] == '('));
    }

    private static bool WritesOtherwise(string text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (++run == 5 && !IsPartOfCode(text, i - 4)) return true;
                continue;
            }

            if (text[i] == ',' && run is > 0 and <= 3 && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]))) return true;
            run = 0;
        }

        return false;
    }

    // Registrations, DOIs and codes are long numbers in any document.
    private static bool IsPartOfCode(string text, int start) => start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '/' or '-' or '#' or ':' or '_');
}
