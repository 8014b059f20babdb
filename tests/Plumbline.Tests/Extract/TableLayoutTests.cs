namespace Plumbline.Tests.Extract;

/// <summary>The same figures in the layouts that tables take as text.</summary>
public class TableLayoutTests
{
    private static readonly string[] Expected =
    [
        "count 40: Drug (Drug)", "count 38: Placebo (Placebo)",
        "proportion 30.0 n=12 N=40 %: Anaemia (Drug)", "proportion 21.1 n=8 N=38 %: Anaemia (Placebo)", "p_value 0.37 =: Anaemia",
        "proportion 12.5 n=5 N=40 %: Grade 3 fatigue (Drug)", "proportion 2.6 n=1 N=38 %: Grade 3 fatigue (Placebo)", "p_value 0.20 =: Grade 3 fatigue",
    ];

    [Theory]
    [InlineData("Table 1 Events\n\nEvent\tDrug (N = 40)\tPlacebo (N = 38)\tP value\nAnaemia\t12 (30.0)\t8 (21.1)\t0.37\nGrade 3 fatigue\t5 (12.5)\t1 (2.6)\t0.20\n")]
    [InlineData("Table 1 Events\n\n\tDrug\tPlacebo\tP value\n\t(N = 40)\t(N = 38)\t\nAnaemia\t12 (30.0)\t8 (21.1)\t0.37\nGrade 3 fatigue\t5 (12.5)\t1 (2.6)\t0.20\n")]
    [InlineData("Event           Drug          Placebo       P value\n                (N = 40)      (N = 38)\nAnaemia         12 (30.0)     8 (21.1)      0.37\nGrade 3 fatigue 5 (12.5)      1 (2.6)       0.20\n")]
    [InlineData("Table 1 Events\n\nEvent Drug (N = 40) Placebo (N = 38) P value\n\nAnaemia 12 (30.0) 8 (21.1) 0.37\n\nGrade 3 fatigue 5 (12.5) 1 (2.6) 0.20\n")]
    [InlineData("Table 1 Events\n\nEvent\nDrug (N = 40)\nPlacebo (N = 38)\nP value\nAnaemia\n12 (30.0)\n8 (21.1)\n0.37\nGrade 3 fatigue\n5 (12.5)\n1 (2.6)\n0.20\n")]
    [InlineData("Table 1 Events\n\nEvent\n\nDrug (N = 40)\n\nPlacebo (N = 38)\n\nP value\n\nAnaemia\n\n12 (30.0)\n\n8 (21.1)\n\n0.37\n\nGrade 3 fatigue\n\n5 (12.5)\n\n1 (2.6)\n\n0.20\n")]
    [InlineData("| Event | Drug (N = 40) | Placebo (N = 38) | P value |\n|---|---|---|---|\n| Anaemia | 12 (30.0) | 8 (21.1) | 0.37 |\n| Grade 3 fatigue | 5 (12.5) | 1 (2.6) | 0.20 |\n")]
    [InlineData("Event | Drug (N = 40) | Placebo (N = 38) | P value\nAnaemia | 12 (30.0) | 8 (21.1) | 0.37\nGrade 3 fatigue | 5 (12.5) | 1 (2.6) | 0.20\n")]
    [InlineData("Event Drug (N = 40) Placebo (N = 38) P value\nAnaemia 12 (30.0) 8 (21.1) 0.37\nGrade 3 fatigue 5 (12.5) 1 (2.6) 0.20\nTable 1: Events\n")]
    public void A_table_reads_the_same_however_it_was_set(string table)
    {
        Assert.Equal(Expected, Extracted.Lines("Results\n\n" + table));
    }

    [Fact]
    public void Rows_shorter_than_their_header_keep_their_places_where_empty_cells_are_kept()
    {
        const string text = "Table 2 Response\n\nResponse\tA (n=10)\tB (n=12)\tC (n=11)\nCR\t2 (20)\t\t1 (9)\nPR\t\t3 (25)\nSD\t4 (40)\n";

        Assert.Equal(
            ["proportion 20 n=2 N=10 %: CR (A)", "proportion 9 n=1 N=11 %: CR (C)", "proportion 25 n=3 N=12 %: PR (B)"],
            Extracted.Lines(text).Skip(3).Take(3));
    }

    [Fact]
    public void A_cell_that_could_stand_under_two_groups_says_so()
    {
        const string text = "Table 2 Response\n\nResponse A (n=10) B (n=12) P value\n\nCR 2 (20) 3 (25) 0.58\n\nPR 1 (8)\n\nSD 4 (40) 0.03\n";

        Assert.Equal(
            [
                "count 10: A (A)", "count 12: B (B)", "proportion 20 n=2 N=10 %: CR (A)", "proportion 25 n=3 N=12 %: CR (B)", "p_value 0.58 =: CR",
                "proportion 8 n=1 %: PR (A or B?)", "proportion 40 n=4 %: SD (A or B?)", "p_value 0.03 =: SD",
            ],
            Extracted.Lines(text));
    }

    [Fact]
    public void Running_text_around_and_between_the_lines_of_a_table_is_prose()
    {
        const string text = "Results\n\nTable 1 Events\nEvent\tDrug (n=40)\tPlacebo (n=38)\nAnaemia\t12 (30.0)\t8 (21.1)\nThe rate of discontinuation was 10.0% in this trial, which is low.\n"
            + "Nausea\t6 (15.0)\t4 (10.5)\nThe overall response rate was 45.0% (95% CI 29.3–61.5), which was higher than expected.\n";

        Assert.Equal(
            [
                "count 40: Drug (Drug)", "count 38: Placebo (Placebo)", "proportion 30.0 n=12 N=40 %: Anaemia (Drug)", "proportion 21.1 n=8 N=38 %: Anaemia (Placebo)",
                "proportion 10.0 %: discontinuation", "proportion 15.0 n=6 N=40 %: Nausea (Drug)", "proportion 10.5 n=4 N=38 %: Nausea (Placebo)", "proportion 45.0 [29.3, 61.5] level 95 %: ORR",
            ],
            Extracted.Lines(text));
    }

    [Fact]
    public void Figures_in_title_and_notes_are_prose()
    {
        const string text = "Table 3 Outcomes at the data cutoff (n = 60)\n\nOutcome\tValue\nORR, n (%)\t30 (50.0)\n\nData are n (%). Two patients (3.3%) were not evaluable.\n";

        Assert.Equal(["count 60", "proportion 50.0 n=30 N=60 %: ORR (Value)", "proportion 3.3 n=2 %: not evaluable"], Extracted.Lines(text).Select(line => line.StartsWith("count", StringComparison.Ordinal) ? "count 60" : line));
    }

    [Theory]
    [InlineData("Table 1 Schedule of assessments\n\nAssessment\tScreening\tCycle 1 Day 1\tCycle 1 Day 15\nBlood count\t1\t2\t3\n")]
    [InlineData("Table 1 Dose levels\n\nDose level\tDrug (mg)\tDexamethasone (mg)\n1\t2\t20\n2\t3\t40\n")]
    [InlineData("Table 2. Inclusion criteria\n\nCriterion\tLimit\nPlatelets\t75\nNeutrophils\t1.0\n")]
    [InlineData("Table 2 Dose modifications\n\nToxicity\tAction\nGrade 3 neutropenia\tReduce to 3 mg\nGrade 4 neutropenia\tHold until 1.0\n")]
    [InlineData("Drug\tDose\tDays\nDrug A\t4 mg\t1-21\nDexamethasone\t40 mg\t1, 8, 15, 22\n")]
    public void Plans_in_the_form_of_tables_give_no_statistics(string table)
    {
        Assert.Empty(Extracted.Lines("Methods\n\n" + table));
    }
}
