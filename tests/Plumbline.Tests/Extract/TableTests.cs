namespace Plumbline.Tests.Extract;

public class TableTests
{
    [Fact]
    public void Cells_parted_by_tabs_take_their_columns()
    {
        const string text = "Results\n\nTable 1 Events\n\nEvent\tDrug (N = 40)\tPlacebo (N = 38)\tP value\nAnaemia\t12 (30.0)\t8 (21.1)\t0.37\nDeath\t0\t1 (2.6)\t0.49\nAge, years, median (range)\t62 (40–79)\t63.5 (44–80)\t\n";

        Assert.Equal(
            [
                "count 40: Drug (Drug)", "count 38: Placebo (Placebo)",
                "proportion 30.0 n=12 N=40 %: Anaemia (Drug)", "proportion 21.1 n=8 N=38 %: Anaemia (Placebo)", "p_value 0.37 =: Anaemia",
                "count 0 N=40: Death (Drug)", "proportion 2.6 n=1 N=38 %: Death (Placebo)", "p_value 0.49 =: Death",
                "median_range 62 [40, 79] years: Age, years (Drug)", "median_range 63.5 [44, 80] years: Age, years (Placebo)",
            ],
            Extracted.Lines(text));
    }

    [Fact]
    public void Cells_run_together_on_a_line_take_their_columns()
    {
        const string text = "Results\n\nTable-I: General data.\n\nItems Study group (n=20) Usual care (n=18) t/χ² value P value\n\nAge 61.10±4.98 62.50±5.90 0. 142 0.888\n\nGender 0.002 0.965\n\nMale 11 (55.00%) 10 (55.56%)\n";

        Assert.Equal(
            [
                "count 20: Study group (Study group)", "count 18: Usual care (Usual care)",
                "mean_sd 61.10 ±4.98: Age (Study group)", "mean_sd 62.50 ±5.90: Age (Usual care)", "test_statistic 0.142 p=0.888 t/chi-square: Age", "p_value 0.888 =: Age",
                "test_statistic 0.002 p=0.965 t/chi-square: Gender", "p_value 0.965 =: Gender",
                "proportion 55.00 n=11 N=20 %: Male (Study group)", "proportion 55.56 n=10 N=18 %: Male (Usual care)",
            ],
            Extracted.Lines(text));
    }

    [Fact]
    public void Rows_may_be_the_groups_and_columns_the_outcomes()
    {
        const string text = "Results\n\nTable-II: Effect.\n\nGroups CR PR Overall response rate (%)\n\nStudy group (n=20) 8 9 17 (85.00)\n\nχ² value 3.993\n\nP value 0.046\n";

        Assert.Equal(
            ["count 20: Study group (Study group)", "count 8 N=20: CR (Study group)", "count 9 N=20: PR (Study group)", "proportion 85.00 n=17 N=20 %: ORR (Study group)", "test_statistic 3.993 p=0.046 chi-square: χ² value", "p_value 0.046 =: P value"],
            Extracted.Lines(text));
    }

    [Fact]
    public void A_regression_row_gives_coefficient_test_and_ratio()
    {
        const string text = "Results\n\nTable 4 Cox regression.\n\nCovariates β SE Wald P HR 95%CI\n\nDrug or not -1.204 0.511 5.552 0.018 0.300 0.110-0.817\n";

        Assert.Equal(
            ["coefficient -1.204 ±0.511 p=0.018 β: Drug or not", "test_statistic 5.552 p=0.018 Wald: Drug or not", "p_value 0.018 =: Drug or not", "hazard_ratio 0.300 [0.110, 0.817] level 95 p=0.018: Drug or not"],
            Extracted.Lines(text));
    }

    [Fact]
    public void Markdown_tables_are_tables()
    {
        const string text = "# Results\n\n| Outcome | Drug (n=40) |\n|---|---|\n| Anaemia | 12 (30.0%) |\n";

        Assert.Equal(["count 40: Drug (Drug)", "proportion 30.0 n=12 N=40 %: Anaemia (Drug)"], Extracted.Lines(text));
    }

    [Fact]
    public void A_double_cell_is_two_proportions()
    {
        const string text = "Table 1 People\n\nCharacteristics N(%)\n\nSex\n Male/Female 24/16(60.0/40.0)\n";

        Assert.Equal(["proportion 60.0 n=24 %: Male", "proportion 40.0 n=16 %: Female"], Extracted.Lines(text));
    }
}
