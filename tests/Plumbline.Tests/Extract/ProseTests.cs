namespace Plumbline.Tests.Extract;

/// <summary>Sentences in the habits of many journals, all made up here, and the statistics in them.</summary>
public class ProseTests
{
    [Theory]
    // Proportions.
    [InlineData("The ORR was 41.2% (95% CI, 30.1–53.0).", "proportion 41.2 [30.1, 53.0] level 95 %: ORR")]
    [InlineData("The objective response rate was 41% [95% CI 30 to 53].", "proportion 41 [30, 53] level 95 %: ORR")]
    [InlineData("Disease control was seen in 33 of 80 patients (41.2%; 95% CI 30.1-53.0).", "proportion 41.2 [30.1, 53.0] level 95 n=33 N=80 %: DCR")]
    [InlineData("An ORR of 41·2% (33/80; 95% CI 30·1–53·0) was found.", "proportion 41.2 [30.1, 53.0] level 95 n=33 N=80 %: ORR")]
    [InlineData("In all, 33/80 patients responded.", "proportion n=33 N=80: responded")]
    [InlineData("Twenty-one (26.3%) patients achieved VGPR.", "proportion 26.3 n=21 %: VGPR")]
    [InlineData("Death occurred in 7.5% (6/80) of patients.", "proportion 7.5 n=6 N=80 %: Death")]
    [InlineData("Neutropenia (62.5%) and anaemia (31.3%) were common.", "proportion 62.5 %: Neutropenia", "proportion 31.3 %: anaemia")]
    [InlineData("The ORR was 41.2% by central review (95% CI 30.1–53.0).", "proportion 41.2 [30.1, 53.0] level 95 %: ORR")]
    [InlineData("The ORRs were 52.5% vs 30.0% (P = .004).", "proportion 52.5 p=.004 %: ORR", "proportion 30.0 p=.004 %: ORR", "p_value .004 =: ORR")]
    [InlineData("The common event was infection (86 [31%] of 278 patients vs 48 [18%] of 270 patients).", "proportion 31 n=86 N=278 %: infection", "proportion 18 n=48 N=270 %: infection")]
    [InlineData("The ORR was 22.2% (4/18) [95% CI: 6.4%, 47.6%].", "proportion 22.2 [6.4, 47.6] level 95 n=4 N=18 %: ORR")]
    // Medians.
    [InlineData("Median PFS was 5.1 months (95% CI 3.2 to not reached).", "median_time 5.1 [3.2, not reached] level 95 months: median PFS")]
    [InlineData("The median OS was 11.4 (95% CI, 8.0–NR) months.", "median_time 11.4 [8.0, not reached] level 95 months: median OS")]
    [InlineData("Median OS was not reached (95% CI, 14.2-NE) in the study group.", "median_time not reached [14.2, not estimable] level 95: median OS (study group)")]
    [InlineData("The median age was 64 years (range, 41–80).", "median_range 64 [41, 80] years: median age")]
    [InlineData("The median age was 64 (IQR 55-71) years.", "median_iqr 64 [55, 71] years: median age")]
    [InlineData("Mean age was 63.5 ± 8.2 years.", "mean_sd 63.5 ±8.2 years: mean age")]
    [InlineData("Mean age was 63.5 (SD 8.2) years.", "mean_sd 63.5 ±8.2 years: mean age")]
    [InlineData("PFS was longer with the drug (median, 9.3 vs. 4.4 months; P<0.001).", "median_time 9.3 p<0.001 months: median PFS", "median_time 4.4 p<0.001 months: median PFS", "p_value 0.001 <: PFS")]
    [InlineData("Mean (SD) age was 61.2 (9.8) years.", "mean_sd 61.2 ±9.8 years: mean age")]
    [InlineData("PFS: median 9.0 mo (95%CI: 6.1-NA).", "median_time 9.0 [6.1, not estimable] level 95 months: median PFS")]
    [InlineData("Median PFS was 11.2 months (95% CI 9.6–13.7) in group A versus 7.1 months (5.8–8.4) in group B.", "median_time 11.2 [9.6, 13.7] level 95 months: median PFS (group A)", "median_time 7.1 [5.8, 8.4] level 95 months: median PFS (group B)")]
    [InlineData("Others saw a median OS of 12.7–16.5 months.", "median_time [12.7, 16.5] months: median OS")]
    // Rates at a time.
    [InlineData("The 6-month and 12-month PFS rates were 52.0% (95% CI, 40.1–62.3) and 30.5% (95% CI, 20.2–41.4), respectively.", "rate_at_time 52.0 [40.1, 62.3] level 95 @6 %: PFS", "rate_at_time 30.5 [20.2, 41.4] level 95 @12 %: PFS")]
    [InlineData("The 1-, 2- and 3-year OS rates were 80.1%, 61.2% and 43.0%, respectively.", "rate_at_time 80.1 @12 %: OS", "rate_at_time 61.2 @24 %: OS", "rate_at_time 43.0 @36 %: OS")]
    [InlineData("OS at 2 years was 61.2% (95% CI 50–70).", "rate_at_time 61.2 [50, 70] level 95 @24 %: OS")]
    [InlineData("Overall survival at 24 months was 71% (95% CI, 65 to 76) with the drug and 59% (95% CI, 50 to 67) with placebo.", "rate_at_time 71 [65, 76] level 95 @24 %: OS (drug)", "rate_at_time 59 [50, 67] level 95 @24 %: OS (placebo)")]
    // Ratios, differences, tests.
    [InlineData("PFS favoured the drug (hazard ratio, 0.61; 95% CI, 0.49 to 0.77; P<0.001).", "hazard_ratio 0.61 [0.49, 0.77] level 95 p<0.001: PFS")]
    [InlineData("PFS favoured the drug (HR 0·61 [95% CI 0·49–0·77], p=0·0002).", "hazard_ratio 0.61 [0.49, 0.77] level 95 p=0.0002: PFS")]
    [InlineData("The hazard ratio for progression or death was 0.61 (95% CI 0.49-0.77).", "hazard_ratio 0.61 [0.49, 0.77] level 95: progression or death")]
    [InlineData("For ORR the odds ratio was 2.4 (1.3–4.6).", "odds_ratio 2.4 [1.3, 4.6]: ORR")]
    [InlineData("ORR differed (OR = 2.4; 95%CI: 1.3-4.6; p = 0.006).", "odds_ratio 2.4 [1.3, 4.6] level 95 p=0.006: ORR")]
    [InlineData("Mortality fell (relative risk 0.80, 95% CI 0.65 to 0.98).", "risk_ratio 0.80 [0.65, 0.98] level 95: mortality")]
    [InlineData("The ORR was higher (χ²=4.11, P=0.043).", "test_statistic 4.11 p=0.043 chi-square: ORR")]
    [InlineData("Ages were alike (t = 0.42, P = 0.68).", "test_statistic 0.42 p=0.68 t: age")]
    [InlineData("Trials disagreed on OS (I² = 62%, P = 0.02).", "heterogeneity 62 p=0.02 I²: OS")]
    // Counts.
    [InlineData("A total of 120 patients were screened and eighty-four were treated.", "count 120: patients screened", "count 84: treated")]
    [InlineData("We analysed the older group (n = 41).", "count 41: older group (older group)")]
    [InlineData("After relapse 24 patients received antibodies, 3 with another drug.", "count 24: patients received", "count 3: another drug")]
    public void A_sentence_gives_its_statistics(string sentence, params string[] expected) => Assert.Equal(expected, Extracted.Lines("Results\n\n" + sentence + "\n"));

    [Theory]
    [InlineData("Tablets of 4 mg were taken on days 1–21 of each 28-day cycle.")]
    [InlineData("Adults (≥ 18 years of age) with a serum M protein of ≥ 0.5 g/dL could take part.")]
    [InlineData("Events were graded by CTCAE version 5.0; grade 3 and 4 events were noted.")]
    [InlineData("Such disease is well known [1, 4–7] in many countries [12].")]
    [InlineData("P<0.05 was considered significant.")]
    [InlineData("With 80% power and a dropout rate of 20%, the null hypothesis was an ORR of 12%.")]
    [InlineData("Survivors were followed every 18–24 months.")]
    [InlineData("Two-sided 95% confidence intervals were calculated.")]
    [InlineData("Supported by grant 2019YFC1316500 and catalogue number 81670201.")]
    [InlineData("Disease had come back within 60 days, and follow-up lasts up to 2 years.")]
    [InlineData("It is a common tumour.1,2 It is treated with drugs.3")]
    [InlineData("The hospital lies at 39.9042 N, 116.4074 E; Beijing 100020.")]
    public void Doses_limits_dates_and_citations_are_no_statistics(string sentence) => Assert.Empty(Extracted.Lines("Methods\n\n" + sentence + "\n"));

    [Theory]
    [InlineData("The median OS was 21.5 months (95% CI 13.2–\n38.8 months).", "21.5 months (95% CI 13.2–\n38.8 months)", 4, 19)]
    [InlineData("Line one of text\r\nand the ORR was 44.4% (95% CI\r\n31.1–58.2).", "44.4% (95% CI\r\n31.1–58.2)", 5, 17)]
    [InlineData("Rates: $P=0.0012$ for ORR.", "P=0.0012", 4, 9)]
    public void The_fragment_is_the_exact_text_at_its_place(string sentence, string fragment, int line, int column)
    {
        var text = "Results\n\n\n" + sentence + "\n";

        var statistic = Assert.Single(Extracted.From(text).Statistics);

        Assert.Equal((fragment, line, column), (statistic.Text, statistic.Line, statistic.Column));
    }
}
