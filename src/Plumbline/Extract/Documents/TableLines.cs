using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>Tells the lines of a table from the prose that follows it.</summary>
internal static class TableLines
{
    private const int LongestLabel = 4;
    private const int LongestLine = 2000;

    private static readonly FrozenSet<string> Verbs = "was were is are the that which had have been we our this".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cells parted by tabs, or by bars as in Markdown.</summary>
    public static bool IsTabbed(ReadOnlySpan<char> line) => line.TrimEnd(' ').IndexOf('\t') > 0 && !char.IsWhiteSpace(line[0])
        || IsBarred(line);

    public static bool IsBarred(ReadOnlySpan<char> line) => line.TrimStart() is ['|', ..] && line.Count('|') > 2;

    /// <summary>The line under the header of a Markdown table.</summary>
    public static bool IsRule(string line) => line.Contains('-', StringComparison.Ordinal)
        && line.All(c => c is '|' or '-' or ':' or ' ' or '+' or '=');

    /// <summary>Row, header, label or note: anything but running text.</summary>
    public static bool Belongs(ReadOnlySpan<char> text)
    {
        if (text.Contains('\t') && IsTabbed(text)) return true;
        if (IsBarred(text)) return true;
        if (text.Length > LongestLine) return false;
        var line = text.ToString();
        var words = line.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || IsNote(line, words)) return true;
        var verbs = words.Count(Verbs.Contains);
        if (verbs == 0 && char.IsDigit(LastFigure(line)) && words.Length <= 25 && !EndsSentence(line)) return true;
        if (words.Length <= LongestLabel) return true;
        var first = line.AsSpan().TrimStart()[0];
        return !char.IsLower(first) && verbs < 2 && !(EndsSentence(line) && words.Length > 5);
    }

    /// <summary>A note under a table: abbreviations spelt out, or a line behind a footnote mark.</summary>
    public static bool IsNote(string line, string[] words)
    {
        if (line.StartsWith("Abbreviation", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Note", StringComparison.Ordinal))
            return true;
        if (words.Length < 3) return false;
        if ((words[0].Length == 1 && (char.IsLower(words[0][0]) || !char.IsLetterOrDigit(words[0][0])) && char.IsUpper(words[1][0]))
            || line.TrimStart()[0] is '†' or '‡' or '*' or '^' or '§' or '¶') return true;
        return line.Contains(',', StringComparison.Ordinal) && !words.Any(Verbs.Contains) && words.Count(IsAbbreviation) > 1
            && !line.Any(char.IsAsciiDigit);
    }

    private static bool IsAbbreviation(string word) => word.Length is > 1 and < 8
        && word.All(c => char.IsUpper(c) || c is '-' or ':' or ',' or ';');

    private static bool EndsSentence(string line) => line.TrimEnd() is [.., '.' or ',' or ';'];

    // The last character that is not a bracket, a footnote mark or a percent sign.
    private static char LastFigure(string line)
    {
        var end = line.AsSpan().TrimEnd(" )]%*†‡");
        if (end.Length > 1 && char.IsAsciiLetterLower(end[^1]) && end[^2] is ')' or '%') end = end[..^1].TrimEnd(" )]%*†‡");
        return end.IsEmpty ? ' ' : end[^1];
    }
}
