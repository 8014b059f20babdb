namespace Plumbline.Extract.Documents;

/// <summary>Recognises <c>[text](target)</c>.</summary>
internal static class MarkdownLink
{
    // Longer ones do not occur, and a limit keeps a text full of brackets linear.
    private const int LongestText = 300;
    private const int LongestTarget = 2000;

    /// <summary>Offset of the bracket that closes the text of the link opened at <paramref name="open"/>; null where there is no link.</summary>
    public static int? CloseAt(string text, int open, int end)
    {
        for (var i = open + 1; i < end && i - open < LongestText; i++)
        {
            if (text[i] is '[' or '\n') return null;
            if (text[i] != ']') continue;
            var isTarget = i + 2 < end && text[i + 1] == '('
                && (text[i + 2] is '/' or '#' || IsAt(text, i + 2, "http") || IsAt(text, i + 2, "mailto"));
            return isTarget ? i : null;
        }

        return null;
    }

    /// <summary>Offset of the bracket that closes the target opened at <paramref name="open"/>, or of the last character before the limit.</summary>
    public static int EndOfTarget(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end && i - open < LongestTarget; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }

        return open;
    }

    private static bool IsAt(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
