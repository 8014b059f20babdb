using System.Buffers;
using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>What the lines of a table look like: parted fields, rules, notes below.</summary>
internal static class TableLines
{
    private const int LongestNote = 1500;

    private static readonly FrozenSet<string> Verbs = "was were is are the that which had have been has we our this these did does who".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LatexRules = new[] { @"\toprule", @"\midrule", @"\bottomrule", @"\hline" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Strokes = SearchValues.Create("-=\u2500_");

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|-: +=\u2500_\t\r");

    private static readonly string[] NoteStarts =
        ["Abbreviation", "Note", "Data are", "Data is", "Values are", "Values in", "Data presented", "Data shown", "Percentages",
            "Includes", "Footnote", "Source:", "Plus-minus", "Plus–minus", "Bold p", "Only ", "Unless "];

    public static bool IsVerb(string word) => Verbs.Contains(word);

    /// <summary>Fields parted by tabs, or by bars as in Markdown.</summary>
    public static bool IsParted(string line) => IsTabbed(line) || IsBarred(line) || IsLatex(line);

    /// <summary>A row as LaTeX writes it: fields between ampersands, two backslashes at the end.</summary>
    public static bool IsLatex(string line) => line.AsSpan().TrimEnd().EndsWith(@"\", StringComparison.Ordinal) && line.Contains('&', StringComparison.Ordinal);

    public static bool IsTabbed(string line)
    {
        var tab = line.AsSpan().TrimEnd(' ').IndexOf('\t');
        if (tab < 0) return false;
        // A tab with nothing behind it ends a line that a page was copied cell by cell.
        if (tab > 0 && line.AsSpan(tab).IsWhiteSpace() && line.AsSpan(tab).Count('\t') == 1) return false;
        // A tab before a paragraph is its indent; before several fields it is the empty field of a header.
        if (!line.AsSpan(0, tab).IsWhiteSpace() || line.AsSpan().TrimStart().Contains('\t')) return true;
        var text = line.AsSpan().Trim();
        return LineShape.IsCell(line) || (text.Length < 60 && (text.Contains("N=", StringComparison.OrdinalIgnoreCase)
            || text.Contains("N =", StringComparison.OrdinalIgnoreCase)));
    }

    public static bool IsBarred(string line) => line.AsSpan().TrimStart() is ['|', ..] ? line.AsSpan().Count('|') > 2
        : line.Contains(" | ", StringComparison.Ordinal);

    /// <summary>The fields of a line by tabs or bars, those at the outer bars left out.</summary>
    public static List<string> Fields(string line) => [.. Spans(new Span(0, line.Length), line).Select(span => line[span.Start..span.End])];

    /// <summary>The same, by their place in the document.</summary>
    public static List<Span> Spans(Span place, string line)
    {
        var mark = IsTabbed(line) ? '\t' : IsLatex(line) ? '&' : '|';
        var end = mark == '|' ? line.AsSpan().TrimEnd().Length : mark == '&' ? line.AsSpan().TrimEnd().Length - 2 : line.Length;
        var start = mark == '|' && line.AsSpan().TrimStart() is ['|', ..] ? line.IndexOf('|', StringComparison.Ordinal) + 1 : 0;
        if (mark == '|' && end > start && line[end - 1] == '|') end--;
        var spans = new List<Span>();
        for (var i = start; i <= end; i++)
        {
            if (i < end && line[i] != mark) continue;
            spans.Add(new Span(place.Start + start, place.Start + i));
            start = i + 1;
        }

        return spans;
    }

    /// <summary>The line under the header of a Markdown table, or one that a typesetter drew.</summary>
    public static bool IsRule(string line) => LatexRules.Contains(line.Trim()) || line.AsSpan().ContainsAny(Strokes) && !line.AsSpan().ContainsAnyExcept(RuleMarks);

    /// <summary>Parted fields that are sentences: a list or a paragraph with tabs in it.</summary>
    public static bool IsRunningText(string line)
    {
        var longest = 0;
        foreach (var field in Fields(line))
        {
            var words = field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 10 && words.Any(Verbs.Contains)) longest = Math.Max(longest, words.Length);
        }

        return longest > 0;
    }

    /// <summary>A note under a table: abbreviations spelt out, what the figures are, or a line behind a footnote mark.</summary>
    public static bool IsNote(string line)
    {
        var text = line.Trim();
        if (text.Length is < 3 or > LongestNote) return false;
        if (NoteStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))) return true;
        if (text.Contains('\t', StringComparison.Ordinal)) return false;
        if (text[0] is '†' or '‡' or '*' or '^' or '§' or '¶' or '#') return true;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return false;
        if (StartsWithMark(text, words) || (words.Length > 2 && words[1] == "=" && words[0][0] != '('
            && words[0] is not ("N" or "n"))) return true;
        if (text.Contains('=', StringComparison.Ordinal) && !text.Contains("n=", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("n =", StringComparison.OrdinalIgnoreCase)) return LineShape.Of(text).Cells == 0;
        return text.Contains(',', StringComparison.Ordinal) && !words.Any(Verbs.Contains) && words.Count(IsAbbreviation) > 1
            && !text.Any(char.IsAsciiDigit);
    }

    // "a Time-dependent", "aIncludes", "1 Cox proportional hazards model.", "[1] Kaplan-Meier estimate."
    private static bool StartsWithMark(string text, string[] words)
    {
        if (LineShape.Of(text).Cells > 0) return false;
        if (words[0].Length == 1 && (char.IsAsciiLetterLower(words[0][0]) || (char.IsAsciiDigit(words[0][0]) && text[^1] == '.'))
            && char.IsUpper(words[1][0])) return true;
        if (words[0] is ['[', _, ']'] && text[^1] == '.') return true;
        return words.Length > 2 && char.IsAsciiLetterLower(text[0]) && char.IsUpper(text[1]) && char.IsLower(text[2]) && text[^1] == '.';
    }

    private static bool IsAbbreviation(string word) => word.Length is > 1 and < 8
        && word.All(c => char.IsUpper(c) || c is '-' or ':' or ',' or ';');
}
