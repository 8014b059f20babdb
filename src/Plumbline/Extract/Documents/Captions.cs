using System.Buffers;
using System.Collections.Frozen;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>Titles of tables and figures, items of lists, and whether a line goes on where the last one stopped.</summary>
internal static class Captions
{
    private const int FullLine = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaks = Vocabulary.Breaks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Versus = Vocabulary.Versus.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> TableWords = SearchValues.Create(["able", "ABLE", "Tab"], StringComparison.Ordinal);
    private static readonly SearchValues<string> FigureWords = SearchValues.Create(["Fig", "FIG"], StringComparison.Ordinal);
    private static readonly Pattern TableTitle = Patterns.Cased(@"^[\s#*]*(?:(?:Supplementary|Supplemental|Supplement|Appendix|Extended Data|Web) )?e?(?:T(?:able|ABLE)|Tab\.?)[\s\-.\u3000]*(?<number>[SA]?\d+(?:[.\-]\d+)?[A-Za-z]?|[IVX]+)(?:[.:|*)—–\-\s\u3000]+[A-Z(\[*≥0-9]|[.:*\s]*$)");
    private static readonly Pattern Unnumbered = Patterns.Cased(@"^[\s#*]*T(?:able|ABLE)[*]*(?:[.:][*\s]+[A-Z0-9]|[.:\s]*$)");
    private static readonly Pattern FigureTitle = Patterns.Cased(@"^[\s#*]*(?:Fig|FIG|Figure|FIGURE)\.?[\s\-]*(?<number>S?\d+)(?:[.:|*\s]+[A-Z(*]|[.:\s]*$)");
    private static readonly Pattern Item = Patterns.Cased(@"^\s*(?:[•·▪●]|[-*+] |\d+[.)]\s)");

    /// <summary>"Table 2" for the title of a table; null for any other line. In running text a reference to a table may start a line.</summary>
    public static string? Table(ReadOnlySpan<char> line, bool afterGap)
    {
        if (line.Length > 400 || !line[..Math.Min(line.Length, 50)].ContainsAny(TableWords)) return null;
        if (!TableTitle.IsMatch(line) || TableTitle.Match(line.ToString()) is not { Success: true } match) return afterGap && Unnumbered.IsMatch(line) ? "Table" : null;
        if (!afterGap && match.ValueSpan.IndexOf(':') < 0) return null;
        return "Table " + match.Groups["number"].Value;
    }

    public static bool Figure(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, 20)].ContainsAny(FigureWords) && FigureTitle.IsMatch(line.Length > 80 ? line[..80] : line);

    /// <summary>The name of the figure, and where its caption starts after it.</summary>
    public static (string Name, int TextAt) FigureName(ReadOnlySpan<char> line)
    {
        var number = FigureTitle.Match((line.Length > 80 ? line[..80] : line).ToString()).Groups["number"];
        return ("Figure " + number.Value, number.Index + number.Length);
    }

    public static bool IsItem(ReadOnlySpan<char> text) => Item.IsMatch(text.Length > 20 ? text[..20] : text);

    /// <summary>A short line without figures or a full stop, above a line that starts afresh.</summary>
    public static bool IsSubheading(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.Length >= 60 || line.IndexOfAnyInRange('0', '9') >= 0 || !char.IsUpper(line[0]) || line[^1] is '.' or ',' or ';' or ':') return false;
        return next.Length == 0 || char.IsUpper(next[0]);
    }

    /// <summary>Does a sentence that a gap interrupted go on here?</summary>
    /// <param name="before">The line before the gap.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="interrupted">Was something between that is no end of a paragraph: a page header, a table, a caption?</param>
    public static bool Continues(ReadOnlySpan<char> before, ReadOnlySpan<char> next, bool interrupted = false)
    {
        before = before.TrimEnd();
        next = next.TrimStart();
        if (before.IsEmpty || next.IsEmpty) return false;
        if (before[^1] is '.' or '?' or '!' or ':') return next[0] == '(' || char.IsLower(next[0]);
        if (interrupted && before.Length >= FullLine && (char.IsLetterOrDigit(before[^1]) || before[^1] is ')' or '%' or ',')) return true;
        return char.IsLower(next[0]) || char.IsAsciiDigit(next[0]) || next[0] is '(' or '[' or '\u2265' or '\u2264' or '<'
            || before[^1] is ',' or '-' or '\u2013' || EndsInside(before);
    }

    private static bool EndsInside(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return word.Length < 20 && (Breaks.Contains(word) || Versus.Contains(word));
    }
}
