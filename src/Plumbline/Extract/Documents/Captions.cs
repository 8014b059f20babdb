using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>Titles of tables and figures, items of lists, and whether a line goes on where the last one stopped.</summary>
internal static class Captions
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<string> TableWords = SearchValues.Create(["able", "ABLE", "Tab."], StringComparison.Ordinal);
    private static readonly SearchValues<string> FigureWords = SearchValues.Create(["Fig", "FIG"], StringComparison.Ordinal);
    private static readonly Regex TableTitle = new(@"^[\s#*]*(?:(?:Supplementary|Supplemental|Supplement|Appendix|Extended Data|Web) )?e?(?:T(?:able|ABLE)|Tab\.)[\s\-.]*(?<number>[SA]?\d+(?:[.\-]\d+)?[A-Za-z]?|[IVX]+)(?:[.:|*)—–\-\s]+[A-Z(\[*≥0-9]|[.:*\s]*$)", Options);
    private static readonly Regex Unnumbered = new(@"^[\s#*]*T(?:able|ABLE)[*]*(?:[.:][*\s]+[A-Z0-9]|[.:\s]*$)", Options);
    private static readonly Regex FigureTitle = new(@"^[\s#*]*(?:Fig|FIG|Figure|FIGURE)\.?[\s\-]*(?<number>S?\d+)(?:[.:|*\s]+[A-Z(*]|[.:\s]*$)", Options);
    private static readonly Regex Item = new(@"^\s*(?:[•·▪●]|[-*+] |\d+[.)]\s)", Options);

    /// <summary>"Table 2" for the title of a table; null for any other line. In running text a reference to a table may start a line.</summary>
    public static string? Table(string line, bool afterGap)
    {
        if (line.Length > 400 || !line.AsSpan(0, Math.Min(line.Length, 50)).ContainsAny(TableWords)) return null;
        if (TableTitle.Match(line) is not { Success: true } match) return afterGap && Unnumbered.IsMatch(line) ? "Table" : null;
        if (!afterGap && match.ValueSpan.IndexOf(':') < 0) return null;
        return "Table " + match.Groups["number"].Value;
    }

    public static bool Figure(string line) => line.AsSpan(0, Math.Min(line.Length, 20)).ContainsAny(FigureWords) && FigureTitle.IsMatch(line.Length > 80 ? line[..80] : line);

    /// <summary>The name of the figure, and where its caption starts after it.</summary>
    public static (string Name, int TextAt) FigureName(string line)
    {
        var number = FigureTitle.Match(line.Length > 80 ? line[..80] : line).Groups["number"];
        return ("Figure " + number.Value, number.Index + number.Length);
    }

    public static bool IsItem(ReadOnlySpan<char> text) => Item.IsMatch(text.Length > 20 ? text[..20] : text);

    /// <summary>Does a sentence that a gap interrupted go on here?</summary>
    public static bool Continues(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        before = before.TrimEnd();
        next = next.TrimStart();
        if (before.IsEmpty || next.IsEmpty) return false;
        if (before[^1] is '.' or '?' or '!' or ':') return next[0] == '(' || char.IsLower(next[0]);
        return char.IsLower(next[0]) || char.IsAsciiDigit(next[0]) || next[0] is '(' or '[' or '\u2265' or '\u2264' or '<'
            || before[^1] is ',' or '-' or '\u2013' || EndsInside(before);
    }

    private static bool EndsInside(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..].ToString();
        return Vocabulary.Breaks.Contains(word) || Vocabulary.Versus.Contains(word);
    }
}
