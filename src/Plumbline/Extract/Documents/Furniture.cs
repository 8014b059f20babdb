using System.Text.RegularExpressions;

namespace Plumbline.Extract.Documents;

/// <summary>Lines that belong to the page and not to the text: running headers, page numbers, bookmarks, notes to the reader of the page.</summary>
internal static class Furniture
{
    private const int LongestHeader = 140;

    private static readonly Regex Header = new(
        @"^\s*(page \d+ of \d+|\d{1,5}$|\d+\s*/\s*\d+$|https?://\S+$|www\.\S+$|doi:\s*\S+$|extended author information|_?[A-Za-z]+\d{5,}$|_ENREF_\d+$|OLE_LINK\d+$|downloaded from)"
        + @"|\bet al\b\.?.{0,60}\(?\d{4}\)?\s+\d+:\d+|\bvol\.?\s*\d+\s+(no|issue)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static bool Is(string line) => line.Length <= LongestHeader && Header.IsMatch(line);
}
