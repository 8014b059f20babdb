using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>Lines that belong to the page and not to the text: running headers, page numbers, bookmarks, notes to the reader of the page.</summary>
internal static class Furniture
{
    private const int LongestHeader = 140;

    private static readonly Pattern Header = Patterns.AnyCase(
        @"^\s*(page \d+( of \d+|\s*$)|\d{1,5}\s*$|\d+\s*/\s*\d+\s*$|[-\u2013\u2014] ?\d{1,4} ?[-\u2013\u2014]\s*$|\d{1,4}\s*\|\s*p ?a ?g ?e\b|https?://\S+\s*$|doi:\s*\S+\s*$"
        + @"|(\d{1,5}\s+)?www\.\S+(\s+vol\b.*|\s+\d{1,5})?\s*$|extended author information|_?[A-Za-z]+\d{5,}$|_ENREF_\d+$|OLE_LINK\d+$"
        + @"|downloaded (from|by)\b|(protected by copyright|for personal use only|all rights reserved|for peer review only)\.?\s*$|authorized licensed use"
        + @"|(hhs public access|accepted manuscript|author manuscript|just accepted|uncorrected proof|article in press)\s*$|this article is protected by copyright"
        + @"|[\w*†‡]{0,2}\s*((these|both) authors )?contributed equally|on [A-Za-z]+ \d{1,2}, \d{4} by guest|([a-z] ){7,}[a-z]\s*$)"
        + @"|\bet al\b\.?.{0,60}\(\d{4}\)\s+\d+:\d+|\bet al\b\.?.{0,60}\b\d{4}\s+\d+:\d+|\bvol(ume)?\.?\s*\d+\s*[,\u2022\u00B7|:]?\s*(no|issue|number)\b"
        + @"|\bn engl j med \d+;\d+\s+(www\.)?nejm\.org|\bnejm\.org\s+[a-z]+ \d{1,2}, \d{4}");

    // These a reader knows for furniture only where they stand alone, not among references.
    private static readonly Pattern OutsideReferences = Patterns.AnyCase(
        @"^\s*((jama|bmj|blood|lancet)( [a-z]+)?\.? (published online|\d{4};\d+)|[A-Z][\w'\u2019-]+ et al\.?\s*$|[A-Z][\w'\u2019-]+ et al\b.{0,60}\d{4}[,;] ?\d+(\(\d+\))?:\w+|\d{1,5}\s+[A-Z][\w'\u2019-]+ et al\.?\s*$"
        + @"|(the )?(new england )?journal of [a-z &]{3,40}$|the lancet( [a-z]+)?\s*$|(articles?|research( article| report)?|original (article|research|investigation|paper|contribution)|open access|regular article|clinical trials? and observations)\s*$|(\u00A9|copyright \u00A9|copyright) ?\d{4}\b.{0,60}$)");

    public static bool Is(ReadOnlySpan<char> line, bool inReferences = false) => line.Length <= LongestHeader
        && (inReferences ? Header.IsMatch(line) && !line.Contains("doi", StringComparison.OrdinalIgnoreCase) : Header.IsMatch(line) || OutsideReferences.IsMatch(line));

    /// <summary>A figure alone on its line: the number of a page, or a cell of a table with one cell a line.</summary>
    public static bool IsBareNumber(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length is > 0 and <= 5 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
