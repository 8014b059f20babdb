using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Extract.Documents;

/// <summary>The times below a curve: "0 6 12 18 24", "Months 0 12 24", from 0 on in equal steps. They are no results.</summary>
internal static class Axis
{
    private const int LongestLine = 300;
    private const int FewestTimes = 4;
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Times =
        "time month months mo year years yr yrs week weeks day days since from after to of follow-up randomization randomisation surgery treatment (months) (years) (weeks) (days) (mo) (yr)".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The times of a line that has nothing else but words of time; null for any other line.</summary>
    public static IReadOnlyList<int>? Of(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestLine || line.IndexOf('0') < 0) return null;
        var times = new List<int>();
        var words = 0;
        foreach (var range in line.SplitAny(' ', '\t', '\u00A0'))
        {
            var word = line[range].Trim("\r,:");
            if (word.Length == 0) continue;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var time)) times.Add(time);
            else if (++words > MostWords || !Times.Contains(word.ToString())) return null;
        }

        if (times.Count < FewestTimes || times[0] != 0 || times[1] == 0) return null;
        for (var i = 2; i < times.Count; i++)
        {
            if ((long)times[i] - times[i - 1] != times[1]) return null;
        }

        return times;
    }

    /// <summary>months, years, weeks or days where a line names one.</summary>
    public static string? Unit(string line)
    {
        if (line.Length > LongestLine) return null;
        foreach (var word in line.Split(' ', '\t', '(', ')', ','))
        {
            if (Words.Vocabulary.TimeUnits.TryGetValue(word, out var unit)) return unit;
        }

        return null;
    }

    /// <summary>"No. at risk", "Numbers at risk (number censored)": what opens the numbers below a curve.</summary>
    public static bool OpensRisk(ReadOnlySpan<char> line)
    {
        var text = line.Trim("#*: \t\r");
        if (text.Length is < 7 or > 60 || text.IndexOf("at risk", StringComparison.OrdinalIgnoreCase) is not (> 0 and < 24)) return false;
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Starts = ["no. at risk", "no at risk", "no. of patients at risk", "number at risk", "numbers at risk", "number of patients at risk", "patients at risk", "n at risk", "subjects at risk", "participants at risk", "women at risk"];
}
