using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>Numbers printed in textbooks and manuals, to the decimals printed.</summary>
public sealed class SurvivalWorkedExamples
{
    // Weeks of remission in acute leukaemia: Freireich et al. 1963, as in Cox and Oakes 1984, table 1.1; negative where censored.
    private static readonly SurvivalData Mercaptopurine = Signed(
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);
    private static readonly SurvivalData Placebo = Signed(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    // Weeks of remission with and without maintenance: Embury et al. 1977, data set aml of survival for R (Miller 1997, page 49).
    private static readonly SurvivalData Maintained = Signed(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161);
    private static readonly SurvivalData NotMaintained = Signed(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45);

    // Kleinbaum and Klein, Survival Analysis, table of the 6-MP group: S and Greenwood's standard error after each time of relapse.
    [Theory]
    [InlineData(6, 0.8571, 0.0764, 21)]
    [InlineData(7, 0.8067, 0.0869, 17)]
    [InlineData(10, 0.7529, 0.0963, 15)]
    [InlineData(13, 0.6902, 0.1068, 12)]
    [InlineData(16, 0.6275, 0.1141, 11)]
    [InlineData(22, 0.5378, 0.1282, 7)]
    [InlineData(23, 0.4482, 0.1346, 6)]
    public void Leukaemia_remission_on_mercaptopurine(double week, double survival, double error, double atRisk)
    {
        var at = KaplanMeier.Estimate(Mercaptopurine).At(week);

        Assert.Equal(survival, at.Survival, 4);
        Assert.Equal(error, at.StandardError!.Value, 4);
        Assert.Equal(atRisk, at.AtRisk);
    }

    [Fact]
    public void Leukaemia_median_remission_is_23_weeks_on_mercaptopurine_and_8_on_placebo()
    {
        Assert.Equal(23, KaplanMeier.Estimate(Mercaptopurine).Median().Time);
        Assert.Equal(8, KaplanMeier.Estimate(Placebo).Median().Time);
    }

    // Kleinbaum and Klein: 9 and 21 observed, 19.25 and 10.75 expected, log-rank statistic 16.79.
    [Fact]
    public void Leukaemia_log_rank_test()
    {
        var result = LogRank.Test([Mercaptopurine, Placebo]);

        Assert.Equal([9, 21], result.Groups.Select(group => group.Observed));
        Assert.Equal(19.25, result.Groups[0].Expected, 2);
        Assert.Equal(10.75, result.Groups[1].Expected, 2);
        Assert.Equal(16.79, result.Test!.Value.Statistic!.Value, 2);
    }

    // print(survfit(Surv(time, status) ~ x, aml)): medians 31 (18, NA) and 23 (8, NA); survdiff: 3.4 on 1 degree of freedom, p = 0.07.
    [Fact]
    public void Acute_myelogenous_leukaemia()
    {
        var curves = KaplanMeier.Estimate([Maintained, NotMaintained]);
        TimeQuantile maintained = curves[0].Median(), other = curves[1].Median();
        var test = LogRank.Test([Maintained, NotMaintained]).Test!.Value;

        Assert.Equal((31, 18, null), (maintained.Time, maintained.Low, maintained.High));
        Assert.Equal((23, 8, null), (other.Time, other.Low, other.High));
        Assert.Equal(3.4, test.Statistic!.Value, 1);
        Assert.Equal(0.07, test.PValue, 2);
    }

    // By hand: of 4, one has the event at 1, one is censored at 2, one has it at 3; the last is seen until 5. S is 3/4, then 3/8.
    // The area up to 4 is 1 + 2(3/4) + 3/8 = 23/8; its variance (15/8)²/12 + (3/8)²/2.
    [Fact]
    public void Restricted_mean_of_four_persons()
    {
        var mean = KaplanMeier.Estimate(Signed(1, -2, 3, -5)).RestrictedMean(4);

        Assert.Equal(23.0 / 8, mean.Estimate, 14);
        Assert.Equal(9.0 / 8, mean.TimeLost, 14);
        Assert.Equal(Math.Sqrt(225.0 / 64 / 12 + 9.0 / 64 / 2), mean.StandardError, 14);
    }

    // By hand: of 4, cause 1 at time 1, censored at 2, cause 2 at 3, cause 1 at 4: F1 is 1/4, then 1/4 + 3/8; F2 is 3/8.
    [Fact]
    public void Two_causes_of_four_persons()
    {
        var curves = CompetingRisks.Estimate(Signed(1, -2, 3, 4), [1, 0, 2, 1]);

        Assert.Equal([0.25, 0.25, 0.25, 0.625], curves.Causes[0].Incidence.Select(value => Math.Round(value, 14)));
        Assert.Equal([0, 0, 0.375, 0.375], curves.Causes[1].Incidence.Select(value => Math.Round(value, 14)));
        Assert.Equal([0.75, 0.75, 0.375, 0], curves.EventFree.Select(value => Math.Round(value, 14)));
    }

    [Fact]
    public void Median_follow_up_by_the_reverse_curve()
    {
        // Nobody has the event: the reverse curve is the plain curve of the times, whose median is the third of five.
        Assert.Equal(30, KaplanMeier.Reverse(Signed(-10, -20, -30, -40, -50)).Median().Time);
    }

    private static SurvivalData Signed(params double[] times) =>
        SurvivalData.Create([.. times.Select(Math.Abs)], [.. times.Select(time => time > 0)]);
}
