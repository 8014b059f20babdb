using System.Globalization;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>A date as far as one place prints it; in a range the year may stand only once.</summary>
internal readonly record struct DateParts(int? Year, int? Month, int? Day, int End)
{
    public PartialDate? Date => Year is { } year && PartialDate.TryCreate(year, Month, Day, out var date) ? date : null;
}

/// <summary>Reads the dates of every publisher: 10 August 2023, Mar 29th, 2021, 2013 Sep 3, 2023-08-10, 12/2014, 20-MAR-2014, 2019年3月1日.</summary>
internal static class DateReader
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date that begins at an offset, whatever of it is printed there.</summary>
    public static DateParts? At(string text, int at)
    {
        if (at >= text.Length) return null;
        if (IsWord(text, at, "the ")) at += 4;
        if (at >= text.Length || (at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at - 1]) || (text[at - 1] is '.' or '/' && at > 1 && char.IsAsciiDigit(text[at - 2]))))) return null;
        if (char.IsAsciiDigit(text[at])) return YearFirst(text, at) ?? DayFirst(text, at) ?? Figures(text, at);
        return MonthFirst(text, at);
    }

    /// <summary>The first whole date, with its year, from an offset on and before another.</summary>
    public static (PartialDate Date, int Start, int End)? Find(string text, int from, int before)
    {
        for (var i = from; i < Math.Min(before, text.Length); i++)
        {
            if ((i > 0 && char.IsLetterOrDigit(text[i - 1])) || !(char.IsAsciiDigit(text[i]) || char.IsAsciiLetterUpper(text[i]))) continue;
            if (At(text, i) is { } parts && parts.Date is { } date) return (date, i, parts.End);
        }

        return null;
    }

    // 2013 Sep 3; 2013, March; 2023-08-10; 2014/03; 2019年3月1日; 2020.
    private static DateParts? YearFirst(string text, int at)
    {
        if (Year(text, at) is not { } year) return null;
        var next = at + 4;
        if (Separator(text, next) is { } mark && Number(text, next + 1, 2) is { } month && month.Value is >= 1 and <= 12)
        {
            var close = month.End < text.Length && text[month.End] == (mark == '年' ? '月' : mark);
            if (close && Number(text, month.End + 1, 2) is { } day && day.Value is >= 1 and <= 31)
                return Ended(text, new DateParts(year, month.Value, day.Value, day.End < text.Length && text[day.End] == '日' ? day.End + 1 : day.End));
            if (mark == '年') return new DateParts(year, month.Value, null, month.End + (close ? 1 : 0));
            return month.End - next == 3 && !(close && mark == '-') ? Ended(text, new DateParts(year, month.Value, null, month.End)) : null;
        }

        var word = Skip(text, next, " ,-");
        if (word > next && MonthAt(text, word) is { } named)
        {
            var after = Skip(text, named.End, " .,-");
            if (Number(text, after, 2) is { } day && day.Value is >= 1 and <= 31 && !IsDigit(text, day.End) && after > named.End) return Ended(text, new DateParts(year, named.Month, day.Value, day.End)) ?? new DateParts(year, named.Month, null, named.End);
            return new DateParts(year, named.Month, null, named.End);
        }

        return Ended(text, new DateParts(year, null, null, next));
    }

    // 10 August 2023; 3rd of March, 2020; 20-MAR-2014; 5 March (the year stands at the end of the range).
    private static DateParts? DayFirst(string text, int at)
    {
        if (Number(text, at, 2) is not { } day || day.Value is < 1 or > 31) return null;
        var next = day.End;
        if (IsWord(text, next, "st") || IsWord(text, next, "nd") || IsWord(text, next, "rd") || IsWord(text, next, "th")) next += 2;
        next = Skip(text, next, " .-/");
        if (IsWord(text, next, "of ")) next += 3;
        if (MonthAt(text, next) is not { } month) return null;
        var year = Skip(text, month.End, " .,-/");
        return Year(text, year) is { } found && !IsDigit(text, year + 4) ? new DateParts(found, month.Month, day.Value, year + 4) : new DateParts(null, month.Month, day.Value, month.End);
    }

    // March 29, 2021; Sept. 2013; June 2019; March (the year stands at the end of the range).
    private static DateParts? MonthFirst(string text, int at)
    {
        if (MonthAt(text, at) is not { } month) return null;
        var next = Skip(text, month.End, " .,-/'");
        if (Year(text, next) is { } year && !IsDigit(text, next + 4) && next > month.End) return new DateParts(year, month.Month, null, next + 4);
        if (next == month.End || Number(text, next, 2) is not { } day || day.Value is < 1 or > 31 || IsDigit(text, day.End)) return new DateParts(null, month.Month, null, month.End);
        var after = day.End;
        if (IsWord(text, after, "st") || IsWord(text, after, "nd") || IsWord(text, after, "rd") || IsWord(text, after, "th")) after += 2;
        var last = Skip(text, after, " ,.-/");
        return Year(text, last) is { } ended && !IsDigit(text, last + 4) ? new DateParts(ended, month.Month, day.Value, last + 4) : new DateParts(null, month.Month, day.Value, after);
    }

    // 03/11/2017, of which only the year is certain unless one part exceeds twelve; 12/2014.
    private static DateParts? Figures(string text, int at)
    {
        if (Number(text, at, 2) is not { } first || first.End >= text.Length || text[first.End] is not ('/' or '.' or '-')) return null;
        var mark = text[first.End];
        if (Year(text, first.End + 1) is { } short4 && !IsDigit(text, first.End + 5)) return first.Value is >= 1 and <= 12 && mark != '-' ? Ended(text, new DateParts(short4, first.Value, null, first.End + 5)) : null;
        if (Number(text, first.End + 1, 2) is not { } second || second.End >= text.Length || text[second.End] != mark) return null;
        if (Year(text, second.End + 1) is not { } year || IsDigit(text, second.End + 5)) return null;
        var (month, day) = first.Value > 12 ? (second.Value, first.Value) : second.Value > 12 || first.Value == second.Value ? (first.Value, second.Value) : mark == '.' ? (second.Value, first.Value) : (0, 0);
        var parts = month == 0 ? new DateParts(year, null, null, second.End + 5) : new DateParts(year, month, day, second.End + 5);
        return parts.Date is null ? null : parts;
    }

    // No date goes on with further figures or a decimal.
    private static DateParts? Ended(string text, DateParts parts)
    {
        if (parts.End < text.Length && (char.IsAsciiDigit(text[parts.End]) || (text[parts.End] is '/' or '.' && IsDigit(text, parts.End + 1)))) return null;
        return parts;
    }

    private static (int Month, int End)? MonthAt(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetter(text[at])) return null;
        var end = at;
        while (end < text.Length && end - at < 10 && char.IsAsciiLetter(text[end])) end++;
        var length = end - at;
        if (length < 3 || (end < text.Length && char.IsLetter(text[end])) || !char.IsUpper(text[at]) && length < 5) return null;
        for (var i = 0; i < Months.Length; i++)
        {
            var isName = length == 3 || length == Months[i].Length || (i == 8 && length == 4);
            if (isName && string.Compare(text, at, Months[i], 0, length, StringComparison.OrdinalIgnoreCase) == 0 && (i != 4 || char.IsUpper(text[at]))) return (i + 1, end);
        }

        return null;
    }

    private static int? Year(string text, int at) =>
        at + 4 <= text.Length && text[at] is '1' or '2' && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;

    private static (int Value, int End)? Number(string text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiDigit(text[end])) end++;
        return end == at ? null : (int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture), end);
    }

    private static char? Separator(string text, int at) => at < text.Length && text[at] is '-' or '/' or '.' or '年' ? text[at] : null;

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int Skip(string text, int at, string marks)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && marks.Contains(text[end], StringComparison.Ordinal)) end++;
        return end;
    }

    private static bool IsWord(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
