using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>A beginning and an end in one phrase: "March to June 2019", "between 5 March 2018 and 30 June 2019", "2015-2019".</summary>
internal static class DateRanges
{
    private static readonly string[] Joints = ["to", "through", "until", "till", "and", "up to", "thru", "to the end of", "and ended in", "and ended on", "through to", "and continued until", "ending", "-", "~", "–", "—", "至", "到"];

    public static (PartialDate Start, PartialDate End, int EndAt)? At(string text, int at)
    {
        if (First(text, at) is not { } first || Joint(text, first.End) is not { } next || DateReader.At(text, next) is not { } second || second.Date is not { } end) return null;
        var start = first with { Year = first.Year ?? second.Year, Month = first.Month ?? (first.Year is null ? second.Month : null) };
        // "November to March 2019": the year of the beginning is not printed, and is not the later one.
        if (start.Date is not { } begin || begin.CompareTo(end) > 0 || (first.Year is null && second.Month is null)) return null;
        return (begin, end, second.End);
    }

    // A day alone, "from 1 to 30 June 2019", takes its month from the end.
    private static DateParts? First(string text, int at)
    {
        if (DateReader.At(text, at) is { } whole) return whole;
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end])) end++;
        return end > at && int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? new DateParts(null, null, day, end) : null;
    }

    private static int? Joint(string text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 3 && text[start] is ' ' or ',' or ')') start++;
        int? best = null;
        foreach (var joint in Joints)
        {
            if (string.Compare(text, start, joint, 0, joint.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var end = start + joint.Length;
            if (char.IsAsciiLetter(joint[0]) && (end >= text.Length || text[end] != ' ')) continue;
            while (end < text.Length && text[end] == ' ') end++;
            if (best is null || end > best) best = end;
        }

        return best;
    }
}
