namespace Plumbline.Tests.Extract;

/// <summary>Response, survival and subgroup tables, as journals, labels and abstracts print them.</summary>
public class TableOutcomeTests
{
    [Fact]
    public void A_label_prints_the_interval_below_its_estimate()
    {
        const string text = "Table 9: Efficacy Results\n\nEfficacy Parameter\tDrug N = 113\nORR, n (%)\t33 (29%)\n  (95% CI)\t(21, 38)\nMedian DoR, months (95% CI)\tNE (4.9, NE)\n";
        var lines = Extracted.Lines(text);

        Assert.Equal(["count 113: Drug (Drug)", "proportion 29 [21, 38] level 95 n=33 N=113 %: ORR (Drug)", "median_time NE [4.9, NE] level 95 months: Median DoR, months (Drug)"], lines.Select(line => line.Replace("not estimable", "NE", StringComparison.Ordinal)));
        Assert.Equal("33 (29%)\n  (95% CI)\t(21, 38)", Extracted.From(text).Statistics[1].Text);
    }

    [Fact]
    public void Hazard_ratio_and_P_rows_belong_to_both_arms()
    {
        const string text = "Table 11: Efficacy Results (ITT)\n\n\tA (N=291)\tB (N=288)\nPFS\n Number of events (%)\t78 (26.8)\t133 (46.2)\n Median in months [95% CI]\tNot Reached\t19.6 [16.7, NE]\n Hazard Ratio [2-sided 95% CI]\t0.45 [0.35, 0.59]\n p-value (stratified log-rank)\t<0.0001\n";

        Assert.Equal(
            ["proportion 26.8 n=78 N=291 %: PFS: Number of events (A)", "proportion 46.2 n=133 N=288 %: PFS: Number of events (B)"],
            Extracted.Lines(text).Skip(2).Take(2));
        Assert.Equal([("HazardRatio", null, "<0.0001"), ("PValue", null, "<0.0001")], Extracted.From(text).Statistics.Skip(6).Select(one => (one.Kind.ToString(), one.Group, one.P?.ToString())));
    }

    [Fact]
    public void Rates_at_a_time_keep_their_time()
    {
        const string text = "Table 2 Survival\n\n\tA (n=60)\tB (n=61)\n12-month PFS, % (95% CI)\t51.0 (39.5–61.4)\t31.0 (20.8–41.7)\nOS rate at 2 years, %\t70\t55\nMedian OS, months\t31.0\tNR\n";

        Assert.Equal(
            ["rate_at_time 51.0 [39.5, 61.4] level 95 @12 %", "rate_at_time 31.0 [20.8, 41.7] level 95 @12 %", "rate_at_time 70 @24 %", "rate_at_time 55 @24 %", "median_time 31.0 months", "median_time not reached months"],
            Extracted.Lines(text).Skip(2).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Replace("NR", "not reached", StringComparison.Ordinal)));
    }

    [Fact]
    public void Groups_may_be_rows_and_outcomes_columns_with_units_in_the_header()
    {
        const string text = "Cohort | N | ORR, % (95% CI) | Median PFS, mos (95% CI) | 24-mo OS, %\nAll | 412 | 53 (48, 58) | 13.8 (11.9, 16.2) | 64\nFavorable | 96 | 64 (53, 73) | NR (41.2, NR) | 83\n";

        Assert.Equal(
            ["count 412: All", "proportion 53 [48, 58] level 95 %: ORR (All)", "median_time 13.8 [11.9, 16.2] level 95 months: Median PFS, mos (All)", "rate_at_time 64 @24 %: 24-mo OS (All)"],
            Extracted.Lines(text).Take(4).Select(line => line.Replace("N=412 ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_forest_table_has_events_ratio_and_P_for_interaction()
    {
        const string text = "Figure data\n\nSubgroup\tDrug, events/N\tPlacebo, events/N\tHR (95% CI)\tP for interaction\nAge <65\t30/120\t45/118\t0.61 (0.38–0.97)\t0.42\nAge ≥65\t28/80\t33/84\t0.85 (0.51–1.41)\t\n";

        Assert.Equal(
            ["proportion n=30 N=120: Age <65 (Drug)", "proportion n=45 N=118: Age <65 (Placebo)", "hazard_ratio 0.61 [0.38, 0.97] level 95: Age <65", "p_value 0.42 =: Age <65"],
            Extracted.Lines(text).Take(4).Select(line => line.Replace(", events/N", "", StringComparison.Ordinal).Replace("= %", "=", StringComparison.Ordinal).Replace(" %:", ":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_meta_analysis_lists_studies_without_years_and_weights()
    {
        const string text = "Table 2 Included trials\n\nStudy\tYear\tDrug n/N\tControl n/N\tRR (95% CI)\tWeight (%)\nAlder\t2011\t12/100\t20/98\t0.59 (0.30–1.14)\t23.1\nBirch\t2015\t9/87\t15/90\t0.62 (0.29–1.35)\t18.4\n";

        Assert.Equal(["risk_ratio 0.59 [0.30, 1.14] level 95: Alder", "risk_ratio 0.62 [0.29, 1.35] level 95: Birch"], Extracted.Lines(text).Where(line => line.StartsWith("risk", StringComparison.Ordinal)));
        Assert.Equal(6, Extracted.Lines(text).Length);
    }

    [Fact]
    public void Numbers_at_risk_that_are_labelled_are_counts()
    {
        const string text = "Table 5 Number of patients at risk\n\nArm\tMonth 0\tMonth 6\tMonth 12\nDrug\t302\t180\t95\nControl\t153\t60\t21\n";

        Assert.Equal(6, Extracted.Lines(text).Count(line => line.StartsWith("count", StringComparison.Ordinal)));
    }

    [Fact]
    public void Mean_with_deviation_and_a_percentage_unit_is_no_share()
    {
        const string text = "Table 1 Baseline\n\n\tA (n=30)\tB (n=31)\nHbA1c, %\t8.1 (1.1)\t8.2 (0.9)\nLVEF, mean ± SD, %\t54.2 ± 6.1\t55.0 ± 5.9\n";

        Assert.All(Extracted.Lines(text).Skip(2), line => Assert.StartsWith("mean_sd", line, StringComparison.Ordinal));
        Assert.Equal(6, Extracted.Lines(text).Length);
    }

    [Fact]
    public void Fractions_and_percentages_without_brackets_are_read()
    {
        const string text = "Table 2 Events\n\nEvent\tA\tB\tRisk difference (95% CI)\nBleeding — no./total no. (%)\t24/251 (10)\t31/249 (12)\t-2.9 (-8.4 to 2.6)\nInfection, %\t38.2\t27.5\t—\nDuration of stay, days, mean (SD)\t11.4 (9.8)\t14.9 (12.1)\t\n";

        Assert.Equal(
            ["proportion 10 n=24 N=251 %: Bleeding (A)", "proportion 12 n=31 N=249 %: Bleeding (B)", "risk_difference -2.9 [-8.4, 2.6] level 95 percentage points: Bleeding", "proportion 38.2 %: Infection (A)", "proportion 27.5 %: Infection (B)",
                "mean_sd 11.4 ±9.8 days: Duration of stay, days (A)", "mean_sd 14.9 ±12.1 days: Duration of stay, days (B)"],
            Extracted.Lines(text));
    }
}
