namespace Plumbline.Extract.Documents;

/// <summary>
/// How one document writes its numbers, decided once from all of it. A comma is the decimal mark where at least two numbers can
/// be read no other way ("0,71", "12,5%") and none of those written with a full stop ("0.71", "12.5%") stands against them; one
/// such number is enough where the document has no number with a full stop in it. Then every comma between figures is one, "1,234"
/// too, unless the document counts people with it ("1,234 patients", "n=1,234"). A no-break space parts thousands unless the
/// document also sets it between words, and a 5 stands for "=" where "P 5 .03" occurs.
/// </summary>
/// <param name="DecimalComma">"0,71" is 0.71.</param>
/// <param name="ThousandsComma">"1,234" is 1234 although "0,71" is 0.71.</param>
/// <param name="OrdinaryNoBreakSpace">A no-break space is a space like any other here.</param>
/// <param name="LostSymbols">A converter wrote 5 for "=" and 6 for "±".</param>
/// <param name="Latex">Commands of LaTeX were left in the text.</param>
/// <param name="SpacedDot">"0 · 63" is 0.63: a converter set spaces around the middle dot of decimals, several times.</param>
/// <param name="SpacedThousands">"36 294" is one number: a plain space parts thousands, several times, and nothing else does.</param>
internal sealed record Habits(bool DecimalComma, bool ThousandsComma, bool OrdinaryNoBreakSpace, bool LostSymbols, bool Latex, bool SpacedDot, bool SpacedThousands)
{
    private const int ManySpaces = 3;

    public static Habits Of(string text)
    {
        var (commas, points, otherPoints, spaces, counted) = (0, 0, 0, 0, 0);
        for (var i = text.AsSpan().IndexOfAny(",.·\u00A0"); i >= 0;)
        {
            var c = text[i];
            if (c == '\u00A0')
            {
                if (IsLetter(text, i - 1) && IsLetter(text, i + 1)) spaces++;
            }
            else if (IsDigit(text, i - 1) && IsDigit(text, i + 1))
            {
                if (!IsCertain(text, i))
                {
                    if (c != ',' && !IsThousand(text, i)) otherPoints++;
                    else if (c == ',' && IsThousand(text, i) && CountsPeople(text, i)) counted++;
                }
                else if (c == ',') commas++;
                else points++;
            }

            var next = text.AsSpan(i + 1).IndexOfAny(",.·\u00A0");
            i = next < 0 ? -1 : i + 1 + next;
        }

        return new Habits(
            points == 0 && (commas >= 2 || (commas == 1 && otherPoints == 0)),
            counted > 0,
            spaces >= ManySpaces,
            LostEquals(text),
            text.Contains("\\mathrm", StringComparison.Ordinal) || text.Contains("\\text", StringComparison.Ordinal)
                || text.Contains("\\%", StringComparison.Ordinal) || text.Contains("\\times", StringComparison.Ordinal)
                || text.Contains("\\le", StringComparison.Ordinal) || text.Contains("\\ge", StringComparison.Ordinal)
                || text.Contains("\\pm", StringComparison.Ordinal) || text.Contains("$--$", StringComparison.Ordinal),
            SpacedDots(text) > 1,
            SpacedGroups.Are(text));
    }

    private static int SpacedDots(string text)
    {
        var count = 0;
        for (var i = text.IndexOf(" \u00B7 ", StringComparison.Ordinal); i >= 0; i = text.IndexOf(" \u00B7 ", i + 1, StringComparison.Ordinal))
        {
            if (IsDigit(text, i - 1) && IsDigit(text, i + 3)) count++;
        }

        return count;
    }

    // "0,71" with nothing before the zero, or one or two figures and a percent sign: no list and no thousands.
    private static bool IsCertain(string text, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < 4 && char.IsAsciiDigit(text[start - 1])) start--;
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ',' or '.' or '·' or '[' or '/')) return false;
        var end = mark + 1;
        while (end < text.Length && end - mark < 6 && char.IsAsciiDigit(text[end])) end++;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is ',' or '.' or '/' && IsDigit(text, end + 1)))) return false;
        var isPercent = end < text.Length && (text[end] == '%' || (char.IsWhiteSpace(text[end]) && end + 1 < text.Length && text[end + 1] == '%'));
        return (mark - start == 1 && text[start] == '0' && end - mark > 2) || (isPercent && end - mark is 2 or 3);
    }

    // "1.012": three figures behind the mark decide nothing.
    private static bool IsThousand(string text, int mark) => IsDigit(text, mark + 2) && IsDigit(text, mark + 3) && !IsDigit(text, mark + 4);

    // "n = 1,234" and "1,234 patients" are whole.
    private static bool CountsPeople(string text, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < 4 && char.IsAsciiDigit(text[start - 1])) start--;
        if (mark - start is 0 or > 3 || text[start] == '0') return false;
        var before = text.AsSpan(Math.Max(0, start - 4), start - Math.Max(0, start - 4)).TrimEnd();
        if (before is [.., '='] && before[..^1].TrimEnd() is [.., 'n' or 'N']) return true;
        var end = mark + 4;
        if (end >= text.Length || text[end] != ' ') return false;
        var word = end + 1;
        while (word < text.Length && word - end < 16 && char.IsLetter(text[word])) word++;
        return Words.Vocabulary.People.Contains(text[(end + 1)..word]);
    }

    private static bool LostEquals(string text)
    {
        for (var i = text.IndexOf(" 5 ", StringComparison.Ordinal); i >= 0; i = text.IndexOf(" 5 ", i + 1, StringComparison.Ordinal))
        {
            if (i > 0 && text[i - 1] is 'P' or 'p' && !IsLetter(text, i - 2) && i + 4 < text.Length
                && (text[i + 3] == '.' || (text[i + 3] == '0' && text[i + 4] is '.' or '·'))) return true;
        }

        return false;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
