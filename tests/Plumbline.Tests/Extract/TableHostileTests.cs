using System.Text;
using Plumbline.Extract;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Tables cut short, with their marks exchanged, or far too large.</summary>
public class TableHostileTests
{
    private static readonly string[] Tables =
    [
        "Table 3 Events\n\n\tA (n=50)\t\tB (n=48)\t\tP\n\tn\t%\tn\t%\t\nRash\t20\t40.0\t5\t10.4\t0.001\n(95% CI)\t(27, 55)\t\t(3, 23)\nAge, median (range)\t62 (40–79)\t\t63.5 (44–80)\t\n",
        "Variable B SE Wald df Sig. Exp(B) Lower Upper\nAge -0.84 0.3 8.0 1 .005 2.32 1.30 4.15\nSex 1 (ref)\n41 / 4 / < 1 | 2 / 0 / 0 | -\n",
        "              A (N=171)     B (N=173)     HR or OR (95% CI)   p\nmPFS, mos     28.4          NE            0.60 (0.46-0.79)    <.001\nORR, % [CR]   41.5 [12.0]   44.8 [7.4]    —                   NS\n",
        "Outcome\nDrug (n = 40)\nPlacebo (n = 38)\nAnaemia\n12 (30.0)\n8 (21.1)\nFever\n44/30 (59.5/40.5)\n12 (<1%)\nStatistical Analysis 1\nEstimation Parameter\tHazard Ratio\n\tEstimated Value\t0.64\nP Value\t0.0004\n",
    ];

    [Fact]
    public void A_table_may_end_anywhere()
    {
        foreach (var table in Tables)
        {
            for (var end = 0; end <= table.Length; end += 3) Check(table[..end]);
        }
    }

    [Fact]
    public void The_marks_of_a_table_may_be_exchanged()
    {
        const string marks = "\t\n |-()%,.5";
        foreach (var table in Tables)
        {
            for (var at = 0; at < table.Length; at += 2)
            {
                var changed = new StringBuilder(table) { [at] = marks[at * 7 % marks.Length], [(at * 31 + 5) % table.Length] = marks[at * 3 % marks.Length] };
                Check(changed.ToString());
            }
        }
    }

    [Theory]
    [InlineData("12 (3.4)\t")]
    [InlineData("1 | ")]
    [InlineData("4 5.6 ")]
    [InlineData("((((\t")]
    [InlineData("7\n")]
    [InlineData("Rash 1 (2)\n")]
    public void Endless_tables_end(string cell)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Check("Table 1 Events\n" + new StringBuilder().Insert(0, cell, 20_000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static void Check(string text) => HostileInputTests.AssertPositions(text, Extractor.Extract(Slug.Create("t"), "t.txt", Encoding.UTF8.GetBytes(text), []));
}
