namespace Plumbline.Tests.Extract;

/// <summary>Headers of several lines, and what headers say of the figures below them.</summary>
public class TableHeaderTests
{
    [Theory]
    [InlineData("Event\tA (n=50)\t\tB (n=48)\t\n\tAny grade\tGrade ≥3\tAny grade\tGrade ≥3\nRash\t20 (40)\t5 (10)\t12 (25)\t1 (2)\n")]
    [InlineData("Event\tA (n=50)\tB (n=48)\n\tAny grade\tGrade ≥3\tAny grade\tGrade ≥3\nRash\t20 (40)\t5 (10)\t12 (25)\t1 (2)\n")]
    [InlineData("A (n=50) B (n=48)\nAny grade Grade ≥3 Any grade Grade ≥3\nRash 20 (40) 5 (10) 12 (25) 1 (2)\n")]
    public void Sub_columns_stand_under_each_arm(string table)
    {
        Assert.Equal(
            [
                "count 50: A (A)", "count 48: B (B)", "proportion 40 n=20 N=50 %: Rash (A: Any grade)", "proportion 10 n=5 N=50 %: Rash (A: Grade ≥3)",
                "proportion 25 n=12 N=48 %: Rash (B: Any grade)", "proportion 2 n=1 N=48 %: Rash (B: Grade ≥3)",
            ],
            Extracted.Lines("Table 3 Adverse events\n" + table));
    }

    [Fact]
    public void Counts_and_percentages_in_columns_of_their_own_are_one_figure()
    {
        const string text = "Table 3 Adverse events\n\n\tA (N=85)\t\tB (N=80)\t\n\tn\t%\tn\t%\nNeutropenia\t56\t65.9\t20\t25.0\nDeath\t0\t0\t1\t1.3\n";

        Assert.Equal(
            ["proportion 65.9 n=56 N=85 %: Neutropenia (A)", "proportion 25.0 n=20 N=80 %: Neutropenia (B)", "proportion 0 n=0 N=85 %: Death (A)", "proportion 1.3 n=1 N=80 %: Death (B)"],
            Extracted.Lines(text).Skip(2));
        Assert.Equal("56\t65.9", Extracted.From(text).Statistics[2].Text);
    }

    [Fact]
    public void A_header_that_says_percent_makes_bare_figures_percentages()
    {
        const string text = "Table 5: Adverse Reactions\n\nAdverse Reaction\tDrug N=129 (%)\tPlacebo N=127 (%)\nDiarrhea\t41\t12\nRash\t7.8\t0\n";

        Assert.Equal(
            ["count 129: Drug (Drug)", "count 127: Placebo (Placebo)", "proportion 41 N=129 %: Diarrhea (Drug)", "proportion 12 N=127 %: Diarrhea (Placebo)", "proportion 7.8 N=129 %: Rash (Drug)", "proportion 0 N=127 %: Rash (Placebo)"],
            Extracted.Lines(text));
    }

    [Fact]
    public void A_row_of_numbers_of_patients_counts_the_columns()
    {
        const string text = "Table 1 Response\n\n\tArm A\tArm B\nNo. of patients\t302\t153\nORR — no. (%)\t95 (31.5)\t15 (9.8)\n";

        Assert.Equal(
            ["count 302: No. of patients (Arm A)", "count 153: No. of patients (Arm B)", "proportion 31.5 n=95 N=302 %: ORR (Arm A)", "proportion 9.8 n=15 N=153 %: ORR (Arm B)"],
            Extracted.Lines(text));
    }

    [Fact]
    public void The_title_says_what_neither_row_nor_header_does()
    {
        const string text = "Table 2. Laboratory values (mean ± SD)\n\nParameter\tA (n=20)\tB (n=21)\tp\nALT\t31 (9)\t34 (11)\t0.35\n";

        Assert.Equal(["mean_sd 31 ±9: ALT (A)", "mean_sd 34 ±11: ALT (B)", "p_value 0.35 =: ALT"], Extracted.Lines(text).Skip(2));
    }

    [Fact]
    public void The_note_says_what_the_brackets_hold()
    {
        const string text = "Table 1 Baseline\n\n\tA (n=20)\tB (n=21)\nAge, years\t61.2 (9.8)\t60.4 (10.3)\nWomen\t9 (45)\t10 (48)\nDuration, weeks\t5 [3–9]\t6 [2–8]\n\nData are n (%), mean (SD) or median [IQR].\n";

        Assert.Equal(
            ["mean_sd 61.2 ±9.8 years: Age, years (A)", "mean_sd 60.4 ±10.3 years: Age, years (B)", "proportion 45 n=9 N=20 %: Women (A)", "proportion 48 n=10 N=21 %: Women (B)",
                "median_iqr 5 [3, 9] weeks: Duration, weeks (A)", "median_iqr 6 [2, 8] weeks: Duration, weeks (B)"],
            Extracted.Lines(text).Skip(2));
    }

    [Fact]
    public void A_heading_row_says_what_its_sub_rows_are()
    {
        const string text = "Table 1 Baseline\n\nCharacteristic\tAll (n=80)\tP\nSex, n (%)\t\t0.41\n  Male\t50 (62.5)\t\n  Missing\t3 (3.8)\t\nAge, median (range)\t64 (41–83)\t0.09\n";

        Assert.Equal(
            ["p_value 0.41 =: Sex", "proportion 62.5 n=50 N=80 %: Male (All)", "proportion 3.8 n=3 N=80 %: Sex: Missing (All)", "median_range 64 [41, 83]: Age (All)", "p_value 0.09 =: Age"],
            Extracted.Lines(text).Skip(1));
    }

    [Fact]
    public void Footnote_marks_and_dashes_are_no_figures()
    {
        const string text = "Table 4 Events\n\nEvent\tA (n=40)\tB (n=41)\tP\nRasha\t12 (30.0)b\t—\t0.02*\nFever†\t–\t4 (9.8)‡\tNS\nCough\t..\t0\tNA\n";

        Assert.Equal(["proportion 30.0 n=12 N=40 %: Rasha (A)", "p_value 0.02 =: Rasha", "proportion 9.8 n=4 N=41 %: Fever (B)", "count 0 N=41: Cough (B)"], Extracted.Lines(text).Skip(2));
    }

    [Fact]
    public void Groups_of_one_letter_and_equal_size_stay_apart_line_by_line()
    {
        const string text = "Table 2 Recovery\n\nGroup D\n(n = 45)\nGroup S\n(n = 45)\nP value\nAge (yr)\n47.3 ± 11.2\n45.9 ± 12.0\n0.569\nPain (%)\n21 (46.7)\n24 (53.3)\n0.527\n";

        Assert.Equal(
            ["count 45: Group D (Group D)", "count 45: Group S (Group S)", "mean_sd 47.3 ±11.2 years: Age (yr) (Group D)", "mean_sd 45.9 ±12.0 years: Age (yr) (Group S)", "p_value 0.569 =: Age (yr)",
                "proportion 46.7 n=21 N=45 %: Pain (Group D)", "proportion 53.3 n=24 N=45 %: Pain (Group S)", "p_value 0.527 =: Pain"],
            Extracted.Lines(text));
    }
}
