using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>Reads journal, year, volume, issue and pages from a line in plain characters.</summary>
internal static class ImprintReader
{
    /// <summary>A year, and figures before a colon or behind a semicolon or the word volume: without them no line of running text is worth reading.</summary>
    public static bool MayHold(string line)
    {
        var (year, figures) = (false, false);
        for (var i = 0; i < line.Length && !(year && figures); i++)
        {
            var c = line[i];
            if (c is '1' or '2' && i + 3 < line.Length && line[i + 1] is '9' or '0' && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3])) year = true;
            if (c is ':' && i > 0 && (char.IsAsciiDigit(line[i - 1]) || line[i - 1] == ')')) figures = true;
            if (c is ';' && i + 2 < line.Length && (char.IsAsciiDigit(line[i + 1]) || char.IsAsciiDigit(line[i + 2]))) figures = true;
            if (c is 'V' or 'v' && i + 3 < line.Length && char.ToLowerInvariant(line[i + 1]) == 'o' && char.ToLowerInvariant(line[i + 2]) == 'l') figures = true;
            if (c is '(' && i > 1 && line[i - 1] == ' ' && char.IsAsciiDigit(line[i - 2])) figures = true;
        }

        return year && figures;
    }

    /// <summary>The first imprint of a line; a line without a name of a journal gives one without it.</summary>
    public static Imprint? Read(string line)
    {
        if (!ImprintShapes.AnyYear.IsMatch(line)) return null;
        foreach (var (name, shape) in ImprintShapes.All)
        {
            for (var match = shape.Match(line); match.Success; match = match.NextMatch())
            {
                if (IsCut(line, match)) continue;
                var journal = match.Groups["journal"].Success ? ("N Engl J Med", match.Index) : JournalName.Before(line, match.Index + LeadingSpace(match));
                if (journal is null && match.Index + LeadingSpace(match) > 0 && !line.AsSpan(0, match.Index).Trim(" .,;:|([").IsEmpty) continue;
                return Of(match, journal) with { Year = YearOf(match.Groups["year"].Value), IsFooter = name == "page" };
            }
        }

        return Yearless(line) ?? InWords(line);
    }

    /// <summary>"(2020). Title. Journal, 12(3), 34-40": the year stands before the title.</summary>
    public static Imprint? ReadCited(string citation) =>
        (ImprintShapes.ColonIssue.Match(citation) is { Success: true } colon && JournalName.Before(citation, colon.Index + 1) is { } name && FirstYear(citation) is { } first ? Of(colon, name) with { Year = first } : null)
            ?? Read(citation) ?? (ImprintShapes.WithComma.Match(citation) is { Success: true } match && JournalName.Before(citation, match.Index + 1) is { } journal && FirstYear(citation) is { } year
            ? Of(match, journal) with { Year = year } : null);

    private static Imprint? Yearless(string line)
    {
        for (var match = ImprintShapes.Yearless.Match(line); match.Success; match = match.NextMatch())
        {
            if (IsCut(line, match) || JournalName.Before(line, match.Index + 1) is not { } journal) continue;
            var pages = match.Groups["pages"].Value;
            if (!match.Groups["issue"].Success && !pages.Contains('-', StringComparison.Ordinal) && !char.IsLetter(pages[0]) && pages.Length < 5) continue;
            return Of(match, journal) with { Year = FirstYear(line) };
        }

        return null;
    }

    private static Imprint? InWords(string line)
    {
        if (ImprintShapes.Chinese.Match(line) is { Success: true } chinese)
            return Of(chinese, JournalName.Before(line, chinese.Index)) with { Year = YearOf(chinese.Groups["year"].Value) };
        if (ImprintShapes.InWords.Match(line) is not { Success: true } match || FirstYear(line) is not { } year) return null;
        var rest = line[(match.Index + match.Length)..];
        var worded = ImprintShapes.WordedPages.Match(rest);
        var pages = worded.Success ? worded : ImprintShapes.Range.Match(rest) is { Success: true } range ? range : ImprintShapes.LastNumber.Match(rest);
        var number = pages.Success && YearOf(pages.Groups["pages"].Value) != year ? pages.Groups["pages"].Value : null;
        var firstFigure = Math.Min(match.Index, ImprintShapes.AnyYear.Match(line).Index);
        return Of(match, JournalName.Before(line, firstFigure)) with { Year = year, Pages = Plain(number), IsFooter = !worded.Success && number?.Contains('-', StringComparison.Ordinal) != true };
    }

    private static Imprint Of(Match match, (string Name, int Start)? journal) => new(journal?.Start ?? match.Index, match.Index + match.Length)
    {
        Journal = journal?.Name,
        Volume = Group(match, "volume"),
        Issue = Group(match, "issue"),
        Pages = Plain(Group(match, "pages")),
    };

    private static int LeadingSpace(Match match) => match.Value[0] is ' ' or '(' ? 1 : 0;

    // The figures must end where the pattern ends, and begin where it begins.
    private static bool IsCut(string line, Match match)
    {
        var end = match.Index + match.Length;
        var after = end < line.Length ? line[end] : ' ';
        var before = match.Index > 0 ? line[match.Index - 1] : ' ';
        return char.IsAsciiDigit(after) || after == '%' || (char.IsAsciiDigit(before) && char.IsAsciiDigit(match.Value[0]))
            || (after == '.' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]));
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value.TrimAny(" .,") : null;

    private static string? Plain(string? pages) => pages?.Replace(" ", "", StringComparison.Ordinal);

    private static int? FirstYear(string line) => ImprintShapes.AnyYear.Match(line) is { Success: true } match ? YearOf(match.Value) : null;

    private static int? YearOf(string digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;
}
