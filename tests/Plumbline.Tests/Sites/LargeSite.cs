using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Sites;

/// <summary>The small site with as many results as a long paper prints: every outcome, count and line of them is made up by counting.</summary>
internal static class LargeSite
{
    private const int FirstLine = 100;
    private const int People = 32;

    /// <summary>So many outcomes of each section, each in <paramref name="groups"/>.</summary>
    public static SmallSite With(ImmutableArray<(string Section, int Outcomes)> sections, params string[] groups)
    {
        var (outcomes, statistics, results) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var line = FirstLine;
        foreach (var (section, count) in sections)
        {
            for (var number = 1; number <= count; number++)
            {
                outcomes.Append(CultureInfo.InvariantCulture, $"{section}-{number}: {{name: \"{Name(section, number)}\", lay: something number {number}, kind: proportion, section: {section}, direction: neutral, unit: \"%\", definition: Invented.}}\n");
                foreach (var group in groups)
                {
                    var people = 1 + (line % (People - 1));
                    var of = group == "standard" ? 40 : People;
                    var percent = decimal.Round(100m * people / of, 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.InvariantCulture);
                    statistics.Append(CultureInfo.InvariantCulture, $"  - {{line: {line}, column: 3, section: Table 4, kind: proportion, text: \"{people} ({percent}%)\", value: \"{percent}\", count: {people}, percent: \"{percent}\"}}\n");
                    results.Append(CultureInfo.InvariantCulture, $"  - {{outcome: {section}-{number}, group: {group}, count: {people}, percent: {percent}, lines: [{line}]}}\n");
                    line++;
                }
            }
        }

        return SmallSite.Good
            .Append(SmallSite.Outcomes, outcomes.ToString())
            .Append(SmallSite.Source, statistics.ToString())
            .Change(SmallSite.Study, "editorNotes:\n", $"{results}editorNotes:\n");
    }

    /// <summary>So many hazard ratios that are printed without an interval, so that nothing can be recomputed from them.</summary>
    public static SmallSite WithBareRatios(int count)
    {
        var numbers = Enumerable.Range(1, count).ToImmutableArray();
        string Lines(Func<int, FormattableString> line) => string.Concat(numbers.Select(number => line(number).ToString(CultureInfo.InvariantCulture)));
        return SmallSite.Good
            .Append(SmallSite.Outcomes, Lines(number => $"ratio-{number}: {{name: Ratio {number}, lay: something, kind: time-to-event, section: survival, direction: neutral, unit: months, definition: Invented.}}\n"))
            .Append(SmallSite.Source, Lines(number => $"  - {{line: {FirstLine + number}, column: 3, section: Table 5, kind: hazard_ratio, text: \"0.50\", value: \"0.50\"}}\n"))
            .Change(SmallSite.Study, "editorNotes:\n", Lines(number => $"  - {{outcome: ratio-{number}, group: examplinib, versus: standard, hazardRatio: 0.50, lines: [{FirstLine + number}]}}\n") + "editorNotes:\n");
    }

    /// <summary>Names as long as those of a table of adverse events.</summary>
    private static string Name(string section, int number) => $"Invented {section} of the kind that is numbered {number} and described at some length, grade 3 or higher";
}
