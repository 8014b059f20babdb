namespace Plumbline.Extract.Documents;

/// <summary>Recognises numbers in square brackets that point to the reference list: [4], [5, 6], [15–17].</summary>
internal static class Citation
{
    private const int Longest = 40;

    // After these words a bracket with whole numbers is a range.
    private static readonly HashSet<string> Statistical = new(StringComparer.OrdinalIgnoreCase)
    {
        "ci", "range", "iqr", "interval", "hr", "or", "rr", "sd", "age", "median", "mean", "months", "years", "days", "weeks", "month", "year", "day", "week", "mo", "yr", "d", "quartiles",
    };

    /// <summary>Offset of the closing bracket if a citation opens at <paramref name="open"/>.</summary>
    public static int? EndAt(string text, int start, int open, int end)
    {
        var digits = 0;
        var close = open + 1;
        for (; close < end && close - open < Longest && text[close] != ']'; close++)
        {
            if (char.IsAsciiDigit(text[close])) digits++;
            else digits = 0;
            if (digits > 3 || !IsAllowed(text[close])) return null;
        }

        if (close >= end || text[close] != ']' || close == open + 1) return null;
        return FollowsWords(text, start, open) ? close : null;
    }

    private static bool IsAllowed(char c) => char.IsAsciiDigit(c) || c is ',' or '-' or '\u2013' or '\u2011' or '\n' or '\r'
        || char.IsWhiteSpace(c);

    private static bool FollowsWords(string text, int start, int open)
    {
        var before = open;
        while (before > start && char.IsWhiteSpace(text[before - 1])) before--;
        if (before == start) return false;
        var last = text[before - 1];
        if (char.IsAsciiDigit(last) || last is '%' or ':' or '=' or '(') return false;
        var word = before;
        while (word > start && before - word < 12 && char.IsLetter(text[word - 1])) word--;
        return !Statistical.Contains(text[word..before]);
    }
}
