namespace Plumbline.Tests.Extract;

/// <summary>Blocks of results as registries print them: the form on lines of its own above the figures.</summary>
public class TableRegistryTests
{
    [Fact]
    public void The_lines_above_the_figures_say_what_they_are()
    {
        const string text = "Arm/Group Title\tDrug\tPlacebo\nOverall Number of Participants Analyzed\t113\t108\nMedian (95% Confidence Interval)\nUnit of Measure: Months\n\t6.7 (4.9 to 7.7)\t4.0 (3.6 to NA)\n";

        Assert.Equal(
            ["count 113: Overall Number of Participants Analyzed (Drug)", "count 108: Overall Number of Participants Analyzed (Placebo)", "median_time 6.7 [4.9, 7.7] level 95 months (Drug)", "median_time 4.0 [3.6, NE] level 95 months (Placebo)"],
            Extracted.Lines(text).Select(line => line.Replace("not estimable", "NE", StringComparison.Ordinal)).Select(line => line.StartsWith("median", StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Replace(line, ": [^(]*", " ", System.Text.RegularExpressions.RegexOptions.NonBacktracking) : line));
    }

    [Fact]
    public void Participants_and_their_percentage_stand_in_cells_of_their_own()
    {
        const string text = "Arm/Group Title\tDrug\tPlacebo\nOverall Number of Participants Analyzed\t92\t91\nMeasure Type: Count of Participants\nUnit of Measure: Participants\nResponse\t44\t47.8%\t29\t31.9%\n";

        Assert.Equal(["proportion 47.8 n=44 N=92 %: Response (Drug)", "proportion 31.9 n=29 N=91 %: Response (Placebo)"], Extracted.Lines(text).Skip(2));
    }

    [Fact]
    public void An_analysis_names_its_estimate_interval_and_P()
    {
        const string text = "Arm/Group Title\tDrug\tPlacebo\nMean (Standard Deviation)\nUnit of Measure: points\nScore\t31.4 (4.6)\t31.0 (4.9)\nStatistical Analysis 1\nStatistical Test of Hypothesis\tP-Value\t<0.0001\nMethod of Estimation\tEstimation Parameter\tMean Difference (Net)\n\tEstimated Value\t-3.5\n\tConfidence Interval\t(2-Sided) 95%\n-6.2 to -0.8\n";

        Assert.Equal(["mean_sd 31.4 ±4.6 points: Score (Drug)", "mean_sd 31.0 ±4.9 points: Score (Placebo)", "p_value 0.0001 <", "coefficient -3.5 [-6.2, -0.8] level 95"], Extracted.Lines(text));
    }

    [Fact]
    public void Affected_and_at_risk_are_a_fraction_and_events_a_count()
    {
        const string text = "Serious Adverse Events\n\tDrug\t\tPlacebo\t\n\tAffected / at Risk (%)\t# Events\tAffected / at Risk (%)\t# Events\nPyrexia\t21/113 (18.58%)\t26\t14/112 (12.50%)\t16\n";

        Assert.Equal(
            ["proportion 18.58 n=21 N=113 %: Pyrexia (Drug)", "count 26: Pyrexia (Drug)", "proportion 12.50 n=14 N=112 %: Pyrexia (Placebo)", "count 16: Pyrexia (Placebo)"],
            Extracted.Lines(text));
    }
}
