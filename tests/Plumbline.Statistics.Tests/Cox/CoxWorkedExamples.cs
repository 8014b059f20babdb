using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>Numbers as printed, compared at the digits printed.</summary>
public sealed class CoxWorkedExamples
{
    private static readonly double[] Placebo = [1, 22, 3, 12, 8, 17, 2, 11, 8, 12, 2, 5, 4, 15, 8, 23, 5, 11, 4, 1, 8];
    private static readonly double[] Treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    private static readonly int[] Relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];

    /// <summary>
    /// Weeks of remission, 6-mercaptopurine against placebo (Freireich 1963; Cox 1972, table 1): placebo relapses 4.82 times as fast by
    /// Efron's likelihood, 4.52 by Breslow's, 5.09 by the exact one, whose score test is the log-rank test, 16.79.
    /// summary(coxph(Surv(t, s) ~ x, ties = ..)), R 4.2.2, survival 3.5-3.
    /// </summary>
    [Theory]
    [InlineData(CoxTies.Efron, 1.5721, 0.4124, 2.147, 10.81, 16.35, 14.53, 17.25)]
    [InlineData(CoxTies.Breslow, 1.5092, 0.4096, 2.027, 10.09, 15.21, 13.58, 15.93)]
    [InlineData(CoxTies.Exact, 1.6282, 0.4331, 2.18, 11.91, 16.25, 14.13, 16.79)]
    public void Freireich_6_MP(CoxTies ties, double beta, double error, double low, double high, double ratio, double wald, double score)
    {
        bool[] placebo = [.. Placebo.Select(_ => true), .. Treated.Select(_ => false)];
        var data = SurvivalData.Create([.. Placebo, .. Treated], [.. Placebo.Select(_ => true), .. Relapsed.Select(relapsed => relapsed == 1)]);
        var fit = CoxRegression.TwoArms(data, placebo, new CoxOptions { Ties = ties });

        var coefficient = fit.Coefficients[0];
        Assert.Equal(beta, coefficient.LogHazardRatio!.Value, 0.00005);
        Assert.Equal(error, coefficient.StandardError!.Value, 0.00005);
        Assert.Equal(low, coefficient.HazardRatio()!.Value.Interval!.Value.Low, 0.0005);
        Assert.Equal(high, coefficient.HazardRatio()!.Value.Interval!.Value.High, 0.005);
        Assert.Equal(ratio, fit.LikelihoodRatioTest!.Value.Statistic!.Value, 0.005);
        Assert.Equal(wald, fit.WaldTest!.Value.Statistic!.Value, 0.005);
        Assert.Equal(score, fit.ScoreTest!.Value.Statistic!.Value, 0.005);
        Assert.Equal(0.690, fit.Concordance().Estimate!.Value, 0.0005);
    }

    /// <summary>Acute myelogenous leukaemia, maintenance chemotherapy (Miller 1981): summary(coxph(Surv(time, status) ~ x, aml)).</summary>
    [Fact]
    public void Miller_aml()
    {
        double[] maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
        double[] others = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
        var data = SurvivalData.Create(
            [.. maintained, .. others],
            [true, true, false, true, true, false, true, true, false, true, false,
             true, true, true, true, true, false, true, true, true, true, true, true]);
        var fit = CoxRegression.TwoArms(data, [.. maintained.Select(_ => false), .. others.Select(_ => true)]);

        Assert.Equal(18, fit.Events);
        Assert.Equal(0.9155, fit.Coefficients[0].LogHazardRatio!.Value, 0.00005);
        Assert.Equal(0.5119, fit.Coefficients[0].StandardError!.Value, 0.00005);
        Assert.Equal(0.0737, fit.Coefficients[0].PValue!.Value, 0.00005);
        Assert.Equal(3.38, fit.LikelihoodRatioTest!.Value.Statistic!.Value, 0.005);
        Assert.Equal(3.42, fit.ScoreTest!.Value.Statistic!.Value, 0.005);
    }

    /// <summary>Ovarian cancer (Edmunson 1979): print(coxph(Surv(futime, fustat) ~ age, ovarian)).</summary>
    [Fact]
    public void Edmunson_ovarian()
    {
        double[] times = [59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206, 1227,
            268, 329, 353, 365, 377];
        int[] events = [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0];
        double[] ages = [72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.9370, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096, 59.6301,
            57.0521, 39.2712, 43.1233, 38.8932, 44.6000, 53.9068, 44.2055, 59.5890, 74.5041, 43.1370, 63.2192, 64.4247, 58.3096];
        var fit = CoxRegression.Fit(SurvivalData.Create(times, [.. events.Select(e => e == 1)]), [ages]);

        Assert.Equal(0.16162, fit.Coefficients[0].LogHazardRatio!.Value, 0.000005);
        Assert.Equal(0.04974, fit.Coefficients[0].StandardError!.Value, 0.000005);
        Assert.Equal(3.249, fit.Coefficients[0].Z!.Value, 0.0005);
        Assert.Equal(14.29, fit.LikelihoodRatioTest!.Value.Statistic!.Value, 0.005);
        Assert.Equal(0.0001564, fit.LikelihoodRatioTest!.Value.PValue, 0.00000005);
    }

    /// <summary>
    /// By hand: events at 1 (x = 1) and 2 (x = 0), censored at 3 (x = 1) and 4 (x = 0). With r = e^β, L = r/(2 + 2r) · 1/(2 + r); its
    /// logarithm's slope 1 − r/(1 + r) − r/(2 + r) is 0 at r = √2.
    /// </summary>
    [Fact]
    public void Four_persons_by_hand()
    {
        var data = SurvivalData.Create([1, 2, 3, 4], [true, true, false, false]);
        var fit = CoxRegression.Fit(data, new double[,] { { 1 }, { 0 }, { 1 }, { 0 } });

        var r = Math.Sqrt(2);
        Assert.Equal(Math.Log(r), fit.Coefficients[0].LogHazardRatio!.Value, 1e-12);
        Assert.Equal(Math.Log(r / (2 + 2 * r) / (2 + r)), fit.LogLikelihood, 1e-12);
        Assert.Equal(-Math.Log(4 * 3), fit.LogLikelihoodNull, 1e-12);
        var information = r / ((1 + r) * (1 + r)) + 2 * r / ((2 + r) * (2 + r));
        Assert.Equal(1 / Math.Sqrt(information), fit.Coefficients[0].StandardError!.Value, 1e-12);

        // Of the 3 + 2 pairs with a known order 2 are concordant, 1 is discordant and 2 have equal covariates.
        Assert.Equal(new Concordance(0.6, 2, 1, 2), fit.Concordance());
    }
}
