namespace Plumbline.Tests.Extract;

/// <summary>Cells that go on below, hold more than one figure, or say nothing; the numbers under a curve and beside a forest plot.</summary>
public class TableCellTests
{
    [Fact]
    public void A_cell_goes_on_in_the_next_line()
    {
        const string text = "Results\n\nTable 1 Patients\n\n\tDrug (N = 40)\tPlacebo (N = 38)\nFemale\t12\n30.0%\t8\n21.1%\nORR, % (95% CI)\t55.0\n(38.5, 70.7)\t26.3\n(13.4, 43.1)\n";

        Assert.Equal(
            [
                "count 40: Drug (Drug)", "count 38: Placebo (Placebo)", "proportion 30.0 n=12 N=40 %: Female (Drug)", "proportion 21.1 n=8 N=38 %: Female (Placebo)",
                "proportion 55.0 [38.5, 70.7] level 95 N=40 %: ORR (Drug)", "proportion 26.3 [13.4, 43.1] level 95 N=38 %: ORR (Placebo)",
            ],
            Extracted.Lines(text));
    }

    [Theory]
    [InlineData("82.4 (61/74) [71.8–90.3]", "proportion 82.4 [71.8, 90.3] level 95 n=61 N=74 %: Sensitivity (Resident)")]
    [InlineData("82.4 (61/74; 71.8–90.3)", "proportion 82.4 [71.8, 90.3] level 95 n=61 N=74 %: Sensitivity (Resident)")]
    [InlineData("82.4% (61/74)", "proportion 82.4 n=61 N=74 %: Sensitivity (Resident)")]
    public void A_percentage_has_its_fraction_behind_it(string cell, string expected)
    {
        var lines = Extracted.Lines($"Results\n\nTable 2 Accuracy\n\nMeasure, % (95% CI)\tResident\tAttending\nSensitivity\t{cell}\t{cell}\nSpecificity\t{cell}\t{cell}\n");

        Assert.Equal(expected, lines[0]);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("1\t1")]
    [InlineData("1.00\t1.00")]
    [InlineData("Ref\tRef")]
    [InlineData("1.00 (reference)\t1.00 (reference)")]
    public void The_category_that_others_are_compared_with_says_nothing(string cells)
    {
        var lines = Extracted.Lines($"Results\n\nTable 3 Death\n\n\tCrude OR (95% CI)\tAdjusted OR (95% CI)\nWomen\t{cells}\nMen\t1.41 (1.15–1.73)\t1.36 (1.10–1.68)\n");

        Assert.Equal(["odds_ratio 1.41 [1.15, 1.73] level 95: Men", "odds_ratio 1.36 [1.10, 1.68] level 95: Men"], lines.Select(line => line.Split(" (")[0]));
    }

    [Theory]
    [InlineData("Number at risk\nMonths 0 12 24 36\nDrug 80 71 55 24\nPlacebo 82 66 41 17\n")]
    [InlineData("No. at risk\nDrug\t80\t71\t55\t24\nPlacebo\t82\t66\t41\t17\n0\t12\t24\t36\nTime since surgery (months)\n")]
    [InlineData("Patients at risk\n0 12 24 36\nDrug\n80\n71\n55\n24\nPlacebo\n82\n66\n41\n17\nMonths\n")]
    public void Numbers_at_risk_are_counts_of_their_group_and_time(string lines)
    {
        var read = Extracted.Lines($"Results\n\nOverall survival was longer with the drug.\n\n{lines}\nThe trial ended in May.\n");

        Assert.Equal(8, read.Length);
        Assert.Equal(["80", "71", "55", "24", "82", "66", "41", "17"], read.Select(line => line.Split(' ', ':')[1]));
        Assert.All(read.Take(4), line => Assert.EndsWith("(Drug)", line, StringComparison.Ordinal));
        Assert.All(read.Skip(4), line => Assert.EndsWith("(Placebo)", line, StringComparison.Ordinal));
        Assert.Contains("number at risk at 36", read[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Study or Subgroup Drug Control Risk Ratio\nEvents Total Events Total Weight M-H, Random, 95% CI\nAmber 2011 20 88 27 91 46.0% 0.77 [0.47, 1.26]\nBrod 2015 61 140 70 138 54.0% 0.86 [0.67, 1.10]\nTotal (95% CI) 228 229 100.0% 0.84 [0.67, 1.04]\nTotal events: 81 (Drug), 97 (Control)\n0.2 0.5 1 2 5\n")]
    [InlineData("Study or Subgroup\tDrug\t\tControl\t\tRisk Ratio\n\tEvents\tTotal\tEvents\tTotal\tWeight\tM-H, Random, 95% CI\nAmber 2011\t20\t88\t27\t91\t46.0%\t0.77 [0.47, 1.26]\nBrod 2015\t61\t140\t70\t138\t54.0%\t0.86 [0.67, 1.10]\nTotal (95% CI)\t\t228\t\t229\t100.0%\t0.84 [0.67, 1.04]\nTotal events: 81 (Drug), 97 (Control)\n")]
    public void The_rows_beside_a_forest_plot_are_events_totals_and_an_effect(string table)
    {
        var lines = Extracted.Lines("Results\n\n" + table);

        Assert.Equal(
            [
                "proportion n=20 N=88: Amber 2011 (Drug)", "proportion n=27 N=91: Amber 2011 (Control)", "risk_ratio 0.77 [0.47, 1.26] level 95: Amber 2011",
                "proportion n=61 N=140: Brod 2015 (Drug)", "proportion n=70 N=138: Brod 2015 (Control)", "risk_ratio 0.86 [0.67, 1.10] level 95: Brod 2015",
                "count 228: Total (95% CI) (Drug)", "count 229: Total (95% CI) (Control)", "risk_ratio 0.84 [0.67, 1.04] level 95: Total (95% CI)",
            ],
            lines.Take(9));
        Assert.Equal(["count 81", "count 97"], lines.Skip(9).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Two_counts_may_share_a_cell()
    {
        const string text = "Results\n\nTable 1 Patients\n\n\tDrug (N = 45)\tPlacebo (N = 45)\nSex (M/F)\t31/14\t19/26\nAge, mean (SD)\t61.4 (9.8)\t62.0 (10.3)\n";

        Assert.Equal(["count 31: M (Drug)", "count 14: F (Drug)", "count 19: M (Placebo)", "count 26: F (Placebo)"], Extracted.Lines(text).Skip(2).Take(4));
    }

    [Theory]
    [InlineData("Score the pain 0 1 2 3 4 5 on the scale.\n0 2 4 6 8 10\nNo pain Worst pain\n")]
    [InlineData("Staff at risk of exposure wear gloves.\n\nMonths 0 3 6 9 12\nCall X X X X\n")]
    public void Scales_and_axes_are_no_results(string text) => Assert.Empty(Extracted.Lines("Methods\n\n" + text));
}
