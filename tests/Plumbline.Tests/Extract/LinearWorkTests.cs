using System.Diagnostics;
using System.Text;
using Plumbline.Extract;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>
/// Four times the text takes about four times the work, whatever it is made of: sixteen times would be a loop within a loop. The
/// shortest of some runs is compared, and a disturbed measurement is taken again.
/// </summary>
public class LinearWorkTests
{
    private const int Size = 60_000;
    private const double MostGrowth = 9;
    private const int Attempts = 5;

    public static TheoryData<string> Units =>
    [
        OwnTexts.Article + "\n\n", OwnTexts.Markdown + "\n\n", "[", "(", "(1) ", "[1] ", "7", "a", "\n", "\t", "-", ".", "±", "95% CI ", "12.5% ", "P = ", "n = ", "HR hazard ratio (", "median ", "1-2", "1/2 ", "\"", "<", "&", "\\",
        "The ORR was 38.8% (95% CI 28.4–50.0) in 85 patients. ", "median PFS was 8.7 months and ", "1% and 2%, respectively, ", "3 patients ", "12.5 vs 3.5 months ", "A and B were 1% and 2% ",
        "&#8201;&lt", "<sup>1</sup><", "\\times\\mathrm{", "â‰¥Â±Ã", "a¹²,³-", "0 · 6 . 3 ", "\u00A01", "a\u00AD\n", "a-\n", "[a](/b", "7\n", "- a: b\n", "a\t1 (2)\t", "|1|2|\n", "a b c 1 2 3 4 5 (6) [7\n",
        "Some Journal of Trials\n", "1. Doe A, Roe B.\n", "it. Results: It. RESULTS It. Methods ", "14.1 Some Studies\n\n", "Fig. 1 A\nTable 1 B\n",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Work_grows_with_the_text_and_not_with_its_square(string unit)
    {
        var growth = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && growth > MostGrowth; attempt++)
        {
            var small = Shortest(unit, Size);
            // What takes no time at all shows nothing but the clock.
            growth = Math.Min(growth, Shortest(unit, 4 * Size) / Math.Max(small, 2));
        }

        Assert.True(growth <= MostGrowth, $"four times the text took {growth:F1} times as long");
    }

    private static double Shortest(string unit, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, size / unit.Length)));
        var shortest = double.MaxValue;
        for (var run = 0; run < 2; run++)
        {
            var clock = Stopwatch.StartNew();
            Extractor.Extract(Slug.Create("work"), "work.txt", bytes, []);
            shortest = Math.Min(shortest, clock.Elapsed.TotalMilliseconds);
        }

        return shortest;
    }
}
