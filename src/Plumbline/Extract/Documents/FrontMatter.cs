namespace Plumbline.Extract.Documents;

/// <summary>YAML front matter at the head of a document: its plain <c>key: value</c> lines, with their places.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 200;

    /// <summary>0-based index of the first line after the front matter; 0 where there is none.</summary>
    public static int EndOf(SourceText source)
    {
        if (source.Line(0).TrimEnd() != "---") return 0;
        for (var i = 1; i < source.LineCount && i < LongestBlock; i++)
        {
            if (source.Line(i).TrimEnd() is "---" or "...") return i + 1;
        }

        return 0;
    }

    /// <summary>Keys in lower case with their values and 1-based lines; values in a list are joined to their key one by one.</summary>
    public static ILookup<string, (string Value, int Line)> Read(SourceText source)
    {
        var pairs = new List<(string Key, string Value, int Line)>();
        var key = "";
        for (var i = 1; i < EndOf(source) - 1; i++)
        {
            var line = source.Line(i);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal)) pairs.Add((key, Unquoted(line.TrimStart()[2..]), i + 1));
            else if (line.TrimEnd().EndsWith(':')) key = line.Trim().TrimEnd(':').ToLowerInvariant();
            else if (colon > 0 && char.IsLetter(line[0])) pairs.Add((line[..colon].ToLowerInvariant(), Unquoted(line[(colon + 2)..]),
                i + 1));
        }

        return pairs.ToLookup(pair => pair.Key, pair => (pair.Value, pair.Line), StringComparer.Ordinal);
    }

    private static string Unquoted(string value)
    {
        var text = value.Trim();
        return text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' ? text[1..^1] : text;
    }
}
