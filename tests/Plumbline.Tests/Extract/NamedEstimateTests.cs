namespace Plumbline.Tests.Extract;

/// <summary>Estimates that stand behind their name, in the habits of many journals. Labels are left out here: other tests are about words.</summary>
public class NamedEstimateTests
{
    [Theory]
    [InlineData("Death was less frequent (hazard ratio, 0.70; 95% CI, 0.54 to 0.92; P=0.009).", "hazard_ratio 0.70 [0.54, 0.92] level 95 p=0.009")]
    [InlineData("The hazard ratio for progression or death was 0·48 [95% CI 0·39–0·60]; p<0·0001.", "hazard_ratio 0.48 [0.39, 0.60] level 95 p<0.0001")]
    [InlineData("The effect held in women (hazard ratio 0.79, 0.60 to 1.04, P=0.09).", "hazard_ratio 0.79 [0.60, 1.04] p=0.09")]
    [InlineData("OS did not differ (aHR 0.94; 0.77-1.15).", "hazard_ratio 0.94 [0.77, 1.15]")]
    [InlineData("PFS favoured A (HR .76 (.49-1.16), two-sided log-rank P = .2).", "hazard_ratio .76 [.49, 1.16] p=.2")]
    [InlineData("PFS favoured A (P = .02; HR 0.55 [0.40, 0.76]).", "hazard_ratio 0.55 [0.40, 0.76] p=.02")]
    [InlineData("In Cox regression the hazard ratio per 10 years was 1.30 (1.10; 1.50).", "hazard_ratio 1.30 [1.10, 1.50]")]
    [InlineData("Readmission was rarer (adjusted odds ratio, 1.45 [95% CI, 1.02-2.06]; P = .04).", "odds_ratio 1.45 [1.02, 2.06] level 95 p=.04")]
    [InlineData("Falls were rarer (incidence rate ratio 0.78; 95% CrI 0.61-0.99).", "risk_ratio 0.78 [0.61, 0.99] level 95")]
    [InlineData("More responded (risk difference 16%, 6% to 26%).", "risk_difference 16 [6, 26] %")]
    [InlineData("The difference in ORR was 12.3% (95% CI: 3.4%, 21.2%; P = 0.0068).", "risk_difference 12.3 [3.4, 21.2] level 95 p=0.0068 %")]
    [InlineData("pCR was more frequent (Δ 1.2 pp, 95% CI –2.2 to 4.6).", "risk_difference 1.2 [-2.2, 4.6] level 95 percentage points")]
    [InlineData("Pressure fell (mean difference −5.6 mmHg; 95% CI −8.1 to −3.1; p<0.001).", "coefficient -5.6 [-8.1, -3.1] level 95 p<0.001 mmHg")]
    [InlineData("Symptoms fell (SMD = −0.35, 95% CI [−0.61, −0.09]).", "coefficient -0.35 [-0.61, -0.09] level 95 SMD")]
    [InlineData("Groups differed, t(48) = 2.31, p = .025.", "test_statistic 2.31 p=.025 t")]
    [InlineData("There was an interaction, F(2,117) = 5.12, P=.007.", "test_statistic 5.12 p=.007 F")]
    [InlineData("Fit was good (Hosmer-Lemeshow χ28 = 9.62; P = .29).", "test_statistic 9.62 p=.29 chi-square")]
    [InlineData("Sex did not matter, χ2(1, N = 90) = 0.89, p = .35.", "test_statistic 0.89 p=.35 chi-square")]
    [InlineData("Age mattered (β = .42, SE = .11, p < .001).", "coefficient .42 ±.11 p<.001 β")]
    [InlineData("Raters agreed well (weighted kappa 0.78).", "coefficient 0.78 κ")]
    [InlineData("The area under the ROC curve was 0.89 (95% CI 0.85–0.93).", "coefficient 0.89 [0.85, 0.93] level 95 AUC")]
    [InlineData("Studies differed (I² = 62%).", "heterogeneity 62 I²")]
    [InlineData("Mood improved (M = 14.2, SD = 5.1).", "mean_sd 14.2 ±5.1")]
    public void A_named_estimate_is_read_with_all_that_belongs_to_it(string sentence, string expected)
    {
        Assert.Equal([expected], Extracted.Lines("Results\n\n" + sentence).Select(line => line.Split(':')[0].Split(" (")[0]));
    }

    [Fact]
    public void Degrees_of_freedom_are_kept_in_the_order_printed()
    {
        var statistics = Extracted.From("Results\n\nThere was an effect, F(2, 117) = 5.12, and none of time, t = 1.20, df = 48.").Statistics;

        Assert.Equal(["2 117", "48"], statistics.Select(statistic => string.Join(' ', statistic.DegreesOfFreedom.Select(number => number.Text))));
    }

    [Fact]
    public void A_chi_square_beside_I_squared_measures_heterogeneity()
    {
        var lines = Extracted.Lines("Results\n\nHeterogeneity was moderate: Chi² = 8.55, df = 4 (P = 0.07); I² = 53%.");

        Assert.Equal(["heterogeneity 8.55 p=0.07 chi-square", "heterogeneity 53 I²"], lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void The_P_of_an_interaction_is_not_the_ratio_s()
    {
        var lines = Extracted.Lines("Results\n\nThe effect was larger in men (HR 0.61; 95% CI 0.40-0.90; P for interaction = .03).");

        Assert.Equal(["hazard_ratio 0.61 [0.40, 0.90] level 95", "p_value .03 ="], lines.Select(line => line.Split(':')[0].Split(" (")[0]));
    }

    [Fact]
    public void The_P_behind_a_share_or_a_median_is_a_statistic_of_its_own()
    {
        var lines = Extracted.Lines("Results\n\nThe score was 6 (IQR 2–13) versus 7 (3–14; p=0.11), median of all centres.");

        Assert.Contains(lines, line => line.StartsWith("p_value 0.11 =", StringComparison.Ordinal));
    }

    [Fact]
    public void A_prediction_interval_is_no_confidence_interval()
    {
        var lines = Extracted.Lines("Results\n\nThe risk ratio was 0.78 (95% CI 0.61 to 0.99; 95% prediction interval 0.41 to 1.48).");

        Assert.Equal(["risk_ratio 0.78 [0.61, 0.99] level 95", "risk_ratio [0.41, 1.48] level 95"], lines.Select(line => line.Split(": ")[0]));
        Assert.EndsWith("prediction interval", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The trial had 90% power to detect a hazard ratio of 0.70 at a two-sided alpha of 0.05.")]
    [InlineData("A difference of 6 percentage points was considered clinically important.")]
    [InlineData("Statistical significance was set at a two-sided P < .05.")]
    [InlineData("P values of less than 0.05 were considered significant.")]
    [InlineData("* p < .05.")]
    public void What_is_planned_or_set_as_a_limit_is_no_result(string sentence)
    {
        Assert.Empty(Extracted.Lines("Methods\n\n" + sentence));
    }
}
