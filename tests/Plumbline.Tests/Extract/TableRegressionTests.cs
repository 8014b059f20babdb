namespace Plumbline.Tests.Extract;

/// <summary>Tables of regression: coefficients, tests, ratios and their limits, in one column or several.</summary>
public class TableRegressionTests
{
    [Fact]
    public void Univariable_and_multivariable_columns_keep_their_own_P()
    {
        const string text = "Table 3 Cox regression for overall survival\n\tUnivariable\t\tMultivariable\t\nVariable\tHR (95% CI)\tp\tHR (95% CI)\tp\nAge > 60\t1.84 (1.19–2.85)\t0.006\t1.52 (0.96–2.41)\t0.074\nSex\t1.12 (0.73–1.72)\t0.605\t–\t–\nStage I\t1 (reference)\t\tRef.\t\n";

        Assert.Equal(
            [
                "hazard_ratio 1.84 [1.19, 2.85] level 95 p=0.006: Age > 60 (Univariable)", "p_value 0.006 =: Age > 60 (Univariable)",
                "hazard_ratio 1.52 [0.96, 2.41] level 95 p=0.074: Age > 60 (Multivariable)", "p_value 0.074 =: Age > 60 (Multivariable)",
                "hazard_ratio 1.12 [0.73, 1.72] level 95 p=0.605: Sex (Univariable)", "p_value 0.605 =: Sex (Univariable)",
            ],
            Extracted.Lines(text).Select(line => line));
    }

    [Fact]
    public void Lower_and_upper_limits_in_columns_of_their_own_belong_to_the_ratio()
    {
        const string text = "Table 4 Logistic regression of relapse\n\nVariable\tB\tS.E.\tWald\tdf\tSig.\tExp(B)\t95% CI lower\t95% CI upper\nSmoking\t0.842\t0.297\t8.037\t1\t0.005\t2.321\t1.297\t4.154\n";

        Assert.Equal(
            ["coefficient 0.842 ±0.297 p=0.005 β: Smoking", "test_statistic 8.037 p=0.005 Wald: Smoking", "p_value 0.005 =: Smoking", "odds_ratio 2.321 [1.297, 4.154] level 95 p=0.005: Smoking"],
            Extracted.Lines(text));
    }

    [Fact]
    public void Without_a_word_on_the_model_an_exponent_is_not_guessed()
    {
        const string text = "Table 4 Predictors of relapse\n\nVariable\tB\tSE\tSig.\tExp(B)\nSmoking\t0.842\t0.297\t0.005\t2.321\n";

        Assert.DoesNotContain(Extracted.Lines(text), line => line.Contains("ratio", StringComparison.Ordinal));
    }

    [Fact]
    public void Limits_behind_a_coefficient_belong_to_it()
    {
        const string text = "Table 3 Regression predicting symptoms (N = 181)\n\nVariable\tB\tSE\t95% CI\tβ\tt\tp\nAge\t-0.05\t0.06\t[-0.17, 0.07]\t-.06\t-0.83\t.406\n";

        Assert.Equal(
            ["coefficient -0.05 ±0.06 [-0.17, 0.07] level 95 p=.406 β: Age", "coefficient -.06 p=.406 β: Age", "test_statistic -0.83 p=.406 t: Age", "p_value .406 =: Age"],
            Extracted.Lines(text).Skip(1));
    }

    [Fact]
    public void A_test_row_takes_the_P_row_below_it()
    {
        const string text = "Table 2 Glucose (x±s)\n\nGroup\tn\tFPG\tHbA1c\nStudy\t48\t6.83±1.12\t7.1±0.8\nControl\t48\t7.91±1.37\t7.8±0.9\nt value\t\t-4.228\t-4.027\nP value\t\t<0.001\t<0.001\n";

        Assert.Equal(
            ["test_statistic -4.228 p<0.001 t", "test_statistic -4.027 p<0.001 t"],
            Extracted.Lines(text).Where(line => line.StartsWith("test", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_table_of_correlations_gives_coefficients_and_means()
    {
        const string text = "Table 1\nDescriptive Statistics and Correlations Among Study Variables\n\nVariable\tM\tSD\t1\t2\n1. Fear\t24.61\t6.38\t—\t\n2. Rumination\t11.07\t4.15\t.48**\t—\n";

        Assert.Equal(["mean_sd 24.61 ±6.38: 1. Fear", "mean_sd 11.07 ±4.15: 2. Rumination", "coefficient .48: 2. Rumination"], Extracted.Lines(text));
    }

    [Fact]
    public void Odds_ratio_or_hazard_ratio_the_row_decides()
    {
        const string text = "Table. Outcomes\n\n              A             B             HR or OR (95% CI)   p\n              (N=171)       (N=173)\nmPFS, mos     28.4          15.2          0.60 (0.46-0.79)    <.001\nORR, n (%)    124 (73)      88 (51)       2.55 (1.62-4.00)    <.001\n";

        Assert.Equal(
            ["median_time 28.4 months: mPFS, mos (A)", "median_time 15.2 months: mPFS, mos (B)", "hazard_ratio 0.60 [0.46, 0.79] level 95 p<.001: mPFS, mos", "p_value .001 <: mPFS, mos",
                "proportion 73 n=124 N=171 %: ORR (A)", "proportion 51 n=88 N=173 %: ORR (B)", "odds_ratio 2.55 [1.62, 4.00] level 95 p<.001: ORR", "p_value .001 <: ORR"],
            Extracted.Lines(text).Skip(2));
    }
}
