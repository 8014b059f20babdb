using System.Collections.Immutable;
using Plumbline.Check.Documents;
using Plumbline.Model;
using Plumbline.Tests.Extract;

namespace Plumbline.Tests.Check;

/// <summary>Documents that nobody curated. Every text is invented; the arithmetic stands beside it.</summary>
public sealed class DocumentCheckTests
{
    [Theory]
    [InlineData("Response was seen in 17 of 20 patients (75.0%).", "percent-count", "17/20 = 85.0%")]
    [InlineData("Response was seen in 12/40 patients (33.0%).", "percent-count", "12/40 = 30.0%")]
    [InlineData("The response rate was 50.0% (20/40; 95% CI, 30.1–61.0).", "interval-method", "R: binom.test(20, 40) 33.8 to 66.2; Wilson 35.2 to 64.8; no method gives 30.1")]
    [InlineData("Scores were higher after training, t(28) = 2.20, p = .006.", "test-p", "R: 2 * pt(-2.20, 28) = 0.0362")]
    [InlineData("The groups differed, F(2, 57) = 1.12, p = .013.", "test-p", "R: pf(1.12, 2, 57, lower = FALSE) = 0.333")]
    [InlineData("The median PFS was 9.1 months (95% CI, 9.5–12.0).", "estimate-inside", "9.1 < 9.5")]
    [InlineData("The hazard ratio for death was 0.70 (95% CI, 0.54 to 0.92; P = 0.30).", "p-interval", "SE 0.1359, z -2.62, P 0.009: the other side of 0.05")]
    [InlineData("The hazard ratio for death was 0.90 (95% CI, 0.54 to 0.92).", "ratio-system", "sqrt(0.54 × 0.92) = 0.705")]
    public void A_contradiction_that_one_statistic_shows_is_found(string text, string rule, string origin)
    {
        var finding = Assert.Single(Differing(text));

        Assert.True(rule == finding.Rule, $"{origin}: {finding.Message}");
        Assert.Equal(1, Assert.Single(finding.Places).Line);
    }

    [Theory]
    [InlineData("Response was seen in 18 of 32 patients (56.2%), 56.3% with halves rounded up.", "either rounding of 0.5625")]
    [InlineData("The response rate was 29.2% (33/113; 95% CI, 21.0 to 38.5).", "exact; checked example of MM-002")]
    [InlineData("The response rate was 29.2% (33/113; 95% CI, 21.6 to 38.2).", "Wilson")]
    [InlineData("Overall survival was longer (hazard ratio, 0.70; 95% CI, 0.54 to 0.92; P = 0.009).", "checked example of MM-003")]
    [InlineData("Overall survival was longer (hazard ratio, 0.70; 95% CI, 0.54 to 0.92; P = 0.012).", "a log-rank P need not agree with the interval's 0.009")]
    [InlineData("Scores were higher after training, t(28) = 2.20, p = .036.", "R: 0.0362")]
    [InlineData("Scores were higher after training, t(28) = 2.20, p = .018, one-sided.", "half of 0.0362")]
    [InlineData("The median PFS was not reached (95% CI, 14.2–not reached).", "no median, an upper limit beyond follow-up")]
    [InlineData("The reduction was greater in women (hazard ratio 0.66, 95% CI 0.50 to 0.87) than in men (0.87, 0.71 to 1.07; P for interaction = 0.12).", "a P that compares the two")]
    [InlineData("Against placebo the drug was more effective (odds ratio 38.1; 95% CrI 27.4 to 53.6).", "a Bayesian interval: ln 38.1 is 0.02 of a half width off the middle")]
    [InlineData("The hazard ratio for progression was 1.08 (90% CI 0.83-1.40; P for noninferiority = 0.079).", "a P that asks another question")]
    public void What_can_be_true_is_left_in_peace(string text, string origin)
    {
        var findings = Differing(text);

        Assert.True(findings.IsEmpty, $"{origin}: {string.Join("; ", findings.Select(finding => finding.Message))}");
    }

    [Fact]
    public void A_result_that_the_summary_prints_otherwise_is_found()
    {
        var finding = Assert.Single(Differing("Abstract\n\nMedian PFS was 5.5 months (95% CI, 3.7–7.5).\n\nResults\n\nMedian PFS was 6.1 months (95% CI, 3.8–8.5).\n\nDiscussion\n\nIn another trial median PFS was 4.0 months.\n"));

        Assert.Equal(("printed-twice", Verdict.Differs, 2), (finding.Rule, finding.Verdict, finding.Places.Length));
        Assert.DoesNotContain("wrong", finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Abstract\n\nThe ORR was 38% in all patients.\n\nResults\n\nThe ORR was 48% in all patients.\n", "printed-twice")]
    [InlineData("Abstract\n\nMedian OS was 12.4 months.\n\nResults\n\nMedian OS was 12.5 months.\n", "printed-twice")]
    [InlineData("Abstract\n\nMedian OS was 24.4 months (95% CI, 20.1–28.3).\n\nResults\n\nMedian OS was 24.4 months (95% CI, 18.1–28.3).\n", "printed-twice")]
    [InlineData("Results\n\nThe hazard ratio for death (NIVO arm) was 0.80 (95% CI, 0.60–1.07; P = 0.001).\n", "p-interval")]
    [InlineData("Results\n\nThe groups differed, t(28) = 2.20, P = 0.000.\n", "test-p")]
    [InlineData("Results\n\nThe hazard ratio for death was 0.70 (95% CI, 0.92–0.54).\n", "limit-side")]
    public void A_slip_of_any_document_is_found(string text, string rule) => Assert.Equal(rule, Assert.Single(Differing(text)).Rule);

    [Theory]
    [InlineData("Methods\n\nOne-sided P values are reported.\n\nResults\n\nThe hazard ratio for death was 0.80 (95% CI, 0.62–1.03; P = 0.042).\n")]
    [InlineData("Results\n\nOne of 20 patients (5%; 95% CI, -4.6 to 14.6) relapsed.\n")]
    [InlineData("Results\n\nMedian PFS was 12 months (95% CI, 12.1–15.3).\n")]
    [InlineData("Results\n\nThe hazard ratio for death was 0.80 (95% CI, 0.60–1.07; P for noninferiority = 0.001).\n")]
    public void What_another_habit_explains_is_not(string text) => Assert.Empty(Differing(text));

    // F(1, 30) from 4.165 to 4.175 goes with P from 0.0499 to 0.0502 (R, pf): either side of 0.05.
    [Fact]
    public void A_statistic_that_lies_on_both_sides_of_the_line_changes_no_conclusion()
    {
        var finding = Assert.Single(Differing("Results\n\nThe groups differed, F(1, 30) = 4.17, P = 0.025.\n"));

        Assert.Equal((Verdict.Differs, "P 0.0499 to 0.0502"), (finding.Verdict, finding.Recomputed));
    }

    [Fact]
    public void Rows_of_a_table_that_leave_out_unknown_people_are_no_finding()
    {
        Assert.Empty(Differing("Table 1. Baseline\n\nCharacteristic\tDrug (n = 85)\nStage, n (%)\t\n  I\t12 (14.6)\n  II\t49 (59.8)\n  III\t21 (25.6)\n"));
    }

    private static ImmutableArray<Finding> Differing(string text) => [.. DocumentChecker.Check(Extracted.From(text)).Where(finding => finding.IsDiscrepancy)];
}
