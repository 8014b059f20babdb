using Plumbline.Extract.Words;
using System.Collections.Frozen;

namespace Plumbline.Extract.Metadata;

/// <summary>Tells other people's papers from the paper: items of a reference list without a heading, lists of similar and citing papers.</summary>
internal static class ForeignText
{
    private const int Longest = 600;
    private const int LongestHeading = 50;

    private static readonly FrozenSet<string> Headings = new[]
    {
        "similar articles", "cited by", "citing articles", "related articles", "related papers", "articles citing this", "recommended articles", "recommended reading", "linked articles",
        "related content", "people also read", "see also", "参考文献", "相似文献", "引证文献", "prev article", "more from this issue", "trending articles", "most read", "most cited",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // These head one paper, or a few lines, and the document goes on behind them.
    private static readonly FrozenSet<string> Short = new[]
    {
        "previous article", "next article", "prev article", "comment in", "comment on", "erratum in", "erratum for", "update of", "updated by", "update in", "summary for patients in", "republished from", "republished in", "associated data", "publications",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Pattern Item = Patterns.Cased(@"^(\[\d{1,3}\]|\(?\d{1,3}[.)]|\d{1,3}|[-•*]) ?\p{Lu}[\p{L}'. -]{1,30},? ?(\p{Lu}|et al)");
    private static readonly Pattern Cited = Patterns.Cased(@"(19|20)\d{2}[^\d]{0,16}[;:] ?\d|\((19|20)\d{2}[a-z]?\)|, (19|20)\d{2}[.,]|(19|20)\d{2}[,.] \d{1,3}|doi\.org/|doi: ?10\.");

    /// <summary>Does the line head a list of other papers?</summary>
    public static bool IsHeading(string line)
    {
        if (line.Length > LongestHeading) return false;
        var text = line.TrimAny("#* :•|【】[]");
        return text.Length < 40 && Headings.Contains(text);
    }

    /// <summary>Does the line head a few lines on another paper, up to the next gap?</summary>
    public static bool IsShortHeading(string line)
    {
        if (line.Length > LongestHeading) return false;
        var text = line.TrimAny("#* :•|【】[]");
        return text.Length < 40 && Short.Contains(text);
    }

    /// <summary>"12. Somebody A, Else B. What they found. Some Journal 2010;1:2-3."</summary>
    public static bool IsReference(string line) => line.Length is > 8 and < Longest && (char.IsAsciiDigit(line[0]) || line[0] is '[' or '(' or '-' or '•' or '*') && Item.IsMatch(line) && Cited.IsMatch(line);

    /// <summary>The number of a numbered item; null where there is none.</summary>
    public static int? NumberOf(string line)
    {
        var at = line.Length > 0 && line[0] is '[' or '(' ? 1 : 0;
        var number = 0;
        var start = at;
        for (; at < line.Length && at - start < 3 && char.IsAsciiDigit(line[at]); at++) number = (number * 10) + (line[at] - '0');
        return at > start && at < line.Length && line[at] is '.' or ')' or ']' or ' ' ? number : null;
    }
}
