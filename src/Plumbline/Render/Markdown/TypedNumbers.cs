namespace Plumbline.Render.Markdown;

/// <summary>
/// Numbers that an editor typed by hand and that nobody can check. Doses, dates, grades, phases and the days of a cycle are no
/// evidence numbers.
/// </summary>
internal static class TypedNumbers
{
    private static readonly HashSet<string> AllowedBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "grade", "grades", "stage", "phase", "day", "days", "cycle", "version", "line", "lines", "step", "BY", "table",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    private static readonly HashSet<string> AllowedAfter = new(StringComparer.OrdinalIgnoreCase)
    {
        "mg", "g", "ml", "day", "days", "hour", "hours",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    /// <summary>The same in Chinese, where no space tells words apart: grade, phase, day, month, year, milligram, hour; "after" and "at" 6 months.</summary>
    private static readonly string[] AllowedAfterInChinese = ["天", "日", "月", "年", "级", "期", "毫克", "小时", "个月后", "个月时"];

    /// <summary>Where each stands in <paramref name="text"/>, and what it is.</summary>
    public static IEnumerable<(int Index, string Number)> In(string text)
    {
        var words = Words(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var (index, word) = words[i];
            if (!char.IsAsciiDigit(word[0]) || !word.All(character => char.IsAsciiDigit(character) || character is '.' or ',' or '%')) continue;
            if (IsYear(word) || IsAllowed(words, i) || IsAllowedInChinese(text, index, word.Length)) continue;
            yield return (index, word);
        }
    }

    private static bool IsAllowed(List<(int Index, string Word)> words, int i)
    {
        var before = i > 0 ? words[i - 1].Word : "";
        var after = i + 1 < words.Count ? words[i + 1].Word : "";
        if (AllowedBefore.Contains(before) || AllowedAfter.Contains(after)) return true;
        if (after is "month" or "months" && (before is "after" or "After" or "at" or "At" or "by" or "By")) return true;
        // "grades 3 and 4", "days 1 to 21": the second number goes with the first.
        return before is "to" or "or" or "and" && i >= 3 && char.IsAsciiDigit(words[i - 2].Word[0]) && AllowedBefore.Contains(words[i - 3].Word);
    }

    private static bool IsAllowedInChinese(string text, int index, int length)
    {
        var after = text.AsSpan(index + length).TrimStart();
        foreach (var word in AllowedAfterInChinese)
        {
            if (after.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return text.AsSpan(0, index).TrimEnd() is [.., '第'];
    }

    private static bool IsYear(string word) => word.Length == 4 && word is ['1', '9', ..] or ['2', '0', ..] && word.All(char.IsAsciiDigit);

    private static IEnumerable<(int Index, string Word)> Words(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (!char.IsAsciiLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or ',' or '%')) end++;
            yield return (start, text[start..end].TrimEnd('.', ',', '-'));
            start = end;
        }
    }
}
