namespace Plumbline.Extract.Documents;

/// <summary>The words that a document writes with a hyphen inside a line, so that one broken at its hyphen can keep it.</summary>
internal static class Compounds
{
    private const int LongestPart = 30;

    public static IReadOnlySet<string> In(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is not ('-' or '\u2010' or '\u2011') || !char.IsLetter(text[i - 1]) || !char.IsLetter(text[i + 1])) continue;
            var start = i;
            while (start > 0 && i - start < LongestPart && char.IsLetter(text[start - 1])) start--;
            var end = i + 1;
            while (end < text.Length && end - i < LongestPart && char.IsLetter(text[end])) end++;
            found.Add($"{text[start..i]}-{text[(i + 1)..end]}".ToLowerInvariant());
        }

        return found;
    }
}
