namespace Plumbline.Tests.Extract;

/// <summary>Medians, means and what stands in brackets behind them.</summary>
public class MeasureTests
{
    [Theory]
    [InlineData("Median OS was 18.4 months (95% CI, 15.2–NE).", "median_time 18.4 [15.2, not estimable] level 95 months")]
    [InlineData("Median PFS was NR (95% CI 11.8 mo-NE).", "median_time not reached [11.8, not estimable] level 95 months")]
    [InlineData("Median (IQR) hospital stay was 5 (3–9) days.", "median_iqr 5 [3, 9] days")]
    [InlineData("The median age was 62 years (Q1–Q3: 55–70).", "median_iqr 62 [55, 70] years")]
    [InlineData("Median (range) age: 62 (34-85) years.", "median_range 62 [34, 85] years")]
    [InlineData("Median follow-up was 31.7 months (mos; range 0.7-46.2).", "median_range 31.7 [0.7, 46.2] months")]
    [InlineData("Mean (±SD) BMI was 27.4±4.1 kg/m2.", "mean_sd 27.4 ±4.1 kg/m2")]
    [InlineData("The mean (SD) age was 61.2 (9.8) years.", "mean_sd 61.2 ±9.8 years")]
    [InlineData("HbA1c fell by 1.2% (SD 0.8).", "mean_sd 1.2 ±0.8 %")]
    [InlineData("The mean change was −0.61 g/dL (SD 0.92).", "mean_sd -0.61 ±0.92 g/dL")]
    [InlineData("Clearance half-life was short (geometric mean 2.3 h [95% CI 2.2–2.4]).", "mean_sd 2.3 [2.2, 2.4] level 95 hours")]
    [InlineData("Geometric mean change in Ki67 was –89.1%.", "mean_sd -89.1 %")]
    [InlineData("Relapses were rare, at 4.2 per 100 patient-years (95% CI 3.1 to 5.5).", "proportion 4.2 [3.1, 5.5] level 95 per 100 patient-years")]
    public void A_measure_is_what_its_words_and_brackets_say(string sentence, string expected)
    {
        Assert.Equal([expected], Extracted.Lines("Results\n\n" + sentence).Select(line => line.Split(": ")[0]));
    }

    [Fact]
    public void Limits_without_a_word_mean_what_the_sentence_said_before()
    {
        var lines = Extracted.Lines("Results\n\nMedian score was 6 (IQR 2–13) with A and 7 (3–14) with B. Median door-to-needle time was 41 min (30–58).");

        Assert.Equal(["median_iqr 6 [2, 13]", "median_iqr 7 [3, 14]", "median_iqr 41 [30, 58] minutes"], lines.Select(line => line.Split(": ")[0]));
    }

    [Fact]
    public void What_a_mean_is_set_against_is_a_mean()
    {
        var lines = Extracted.Lines("Results\n\nThe mean number of relapses was 0.3 vs 0.8.");

        Assert.Equal(["mean_sd 0.3", "mean_sd 0.8"], lines.Select(line => line.Split(": ")[0]));
    }

    [Theory]
    [InlineData("Patients were seen every 3 months for 2 years.")]
    [InlineData("Disease control had to last at least 8 weeks.")]
    [InlineData("Samples were kept at −80 °C for 12 months.")]
    public void A_plan_is_no_measure(string sentence)
    {
        Assert.Empty(Extracted.Lines("Methods\n\n" + sentence));
    }
}
