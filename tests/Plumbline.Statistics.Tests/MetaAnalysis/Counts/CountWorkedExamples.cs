using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>Examples as printed, to the digits printed.</summary>
public sealed class CountWorkedExamples
{
    /// <summary>Colditz et al. 1994, JAMA 271:698: BCG vaccine against tuberculosis, cases and persons, vaccinated and not (dat.bcg of
    /// metadat 1.2-0).</summary>
    internal static readonly TwoByTwo[] Bcg =
    [
        new(4, 119, 11, 128), new(6, 300, 29, 274), new(3, 228, 11, 209), new(62, 13536, 248, 12619), new(33, 5036, 47, 5761),
        new(180, 1361, 372, 1079), new(8, 2537, 10, 619), new(505, 87886, 499, 87892), new(29, 7470, 45, 7232), new(17, 1699, 65, 1600),
        new(186, 50448, 141, 27197), new(5, 2493, 3, 2338), new(27, 16886, 29, 17825),
    ];

    /// <summary>Admissions at Berkeley 1973, six departments (Bickel et al. 1975): male and female, admitted and rejected. The help page of
    /// mantelhaen.test in R: Mantel-Haenszel X-squared = 1.4269, df = 1, p-value = 0.2323, common odds ratio 0.9046968, 95 percent interval
    /// 0.7719074 to 1.0603298.</summary>
    [Fact]
    public void Berkeley_admissions()
    {
        TwoByTwo[] departments =
        [
            new(512, 313, 89, 19), new(353, 207, 17, 8), new(120, 205, 202, 391), new(138, 279, 131, 244), new(53, 138, 94, 299),
            new(22, 351, 24, 317),
        ];

        var test = CochranMantelHaenszel.Test(departments)!.Value;
        var pooled = MantelHaenszel.OddsRatio(departments).Effect!.Value;

        Assert.Equal(1.4269, test.Statistic!.Value, 0.00005);
        Assert.Equal(0.2323, test.PValue, 0.00005);
        Assert.Equal(0.9046968, pooled.Estimate, 0.00000005);
        Assert.Equal(0.7719074, pooled.Interval.Low, 0.00000005);
        Assert.Equal(1.0603298, pooled.Interval.High, 0.00000005);
    }

    /// <summary>The rabbits of Agresti 1990 (Categorical Data Analysis) on the help page of mantelhaen.test in R: penicillin now or 1.5
    /// hours later at five levels, cured and died. R 4.2.2, exact = TRUE, prints S = 16, P = 0.03994, odds ratio 10.36102 and limits
    /// 1.077401 and 529.837399; its root search stops early, and the upper limit is 0.3 % off (531.513 at a tolerance of 1e-13, see
    /// x_counts.R).</summary>
    [Fact]
    public void Penicillin_for_rabbits()
    {
        TwoByTwo[] levels = [new(0, 6, 0, 5), new(3, 3, 0, 6), new(6, 0, 2, 4), new(5, 1, 6, 0), new(2, 0, 5, 0)];

        var exact = CochranMantelHaenszel.Exact(levels)!.Value;
        var ratio = CochranMantelHaenszel.ExactOddsRatio(levels)!.Value;

        Assert.Equal(0.03994, exact.PValue, 0.000005);
        Assert.Equal(10.361, ratio.Estimate, 0.001);
        Assert.Equal(1.0774, ratio.Interval!.Value.Low, 0.0001);
        Assert.Equal(1, ratio.Interval!.Value.High / 529.837399, 0.005);
    }

    /// <summary>The BCG trials pooled by Mantel and Haenszel: R 4.2.2, metafor 3.8-1, rma.mh(measure = "RR") and ("OR") on dat.bcg give
    /// ln RR −0.4537 (SE 0.0393) and ln OR −0.4734 (SE 0.0410), Q 152.5676 and 163.9426 with 12 degrees of freedom.</summary>
    [Fact]
    public void Bcg_vaccine_by_Mantel_and_Haenszel()
    {
        var risk = MantelHaenszel.RiskRatio(Bcg);
        var odds = MantelHaenszel.OddsRatio(Bcg);

        Assert.Equal(-0.4537, risk.Effect!.Value.Analysed, 0.00005);
        Assert.Equal(0.0393, risk.Effect!.Value.StandardError, 0.00005);
        Assert.Equal(152.5676, risk.Heterogeneity!.Value.Q, 0.00005);
        Assert.Equal(-0.4734, odds.Effect!.Value.Analysed, 0.00005);
        Assert.Equal(0.0410, odds.Effect!.Value.StandardError, 0.00005);
        Assert.Equal(163.9426, odds.Heterogeneity!.Value.Q, 0.00005);
    }

    /// <summary>Viechtbauer 2010, J. Stat. Softw. 36(3), section 3.1: random effects (REML) of the log risk ratios of the same trials,
    /// −0.7145, SE 0.1798, interval −1.0669 to −0.3622, tau² 0.3132, I² 92.22 %.</summary>
    [Fact]
    public void Bcg_vaccine_by_random_effects()
    {
        var pooled = InverseVarianceTables.RandomEffects(Bcg, TableMeasure.RiskRatio);
        var analysed = pooled.Analysed!;

        Assert.Equal(-0.7145, analysed.Estimate, 0.00005);
        Assert.Equal(0.1798, analysed.StandardError, 0.00005);
        Assert.Equal(-1.0669, analysed.Interval!.Value.Low, 0.00005);
        Assert.Equal(-0.3622, analysed.Interval!.Value.High, 0.00005);
        Assert.Equal(0.3132, analysed.Heterogeneity.Tau2!.Value, 0.00005);
        Assert.Equal(92.22, analysed.Heterogeneity.I2!.Value, 0.005);
        Assert.Equal(0.49, pooled.Estimate!.Value, 0.005);
    }

    /// <summary>Two studies of one size, one without responders and one with responders alone: the likelihood rises for ever with
    /// tau².</summary>
    [Fact]
    public void Nobody_and_everybody_have_no_maximum()
    {
        var fit = LogitNormal.Fit([new(0, 20), new(20, 20)]);

        Assert.Null(fit.Estimate);
        Assert.Contains("tau² goes to infinity", fit.NotEstimable, StringComparison.Ordinal);
        double[] rising = [.. new[] { 1.0, 4, 16, 64 }.Select(tau2 => LogitNormal.LogLikelihood([new(0, 20), new(20, 20)], 0, tau2))];
        Assert.Equal(rising.Order(), rising);
        Assert.True(rising[^1] < 2 * Math.Log(0.5));
    }

    /// <summary>Four small studies and one of two million: the pooled proportion is 0.005, Miller's inverse with the harmonic mean of n
    /// gives 0.0014 (n = 1/(4 SE²): 0.0050).</summary>
    [Fact]
    public void Miller_inverse_fails_where_sizes_differ_widely_and_says_so()
    {
        EventCount[] studies = [new(1, 100), new(0, 50), new(1, 200), new(3, 80), new(10000, 2_000_000)];

        var pooled = ProportionPooling.CommonEffect(studies, ProportionScale.FreemanTukey);

        Assert.Equal(0.00141, pooled.Proportion, 0.000005);
        Assert.Equal(0.00500, pooled.FreemanTukey!.ThroughInverseVariance, 0.000005);
        Assert.NotNull(pooled.Caveat);
        Assert.Equal(0.005, ProportionPooling.Collapse(studies).Proportion, 0.00001);
    }
}
