namespace Plumbline.Statistics.Tests;

/// <summary>Numbers as printed in papers and books, compared at the digits printed there.</summary>
public sealed class WorkedExamples
{
    [Theory]
    [InlineData(33, 113, 21.03, 38.50)]
    [InlineData(8, 108, 3.25, 14.07)]
    public void MM002_response_rates_have_exact_intervals(long responders, long total, double low, double high)
    {
        var interval = Proportion.ClopperPearson(responders, total);

        Assert.Equal(low, 100 * interval.Low, 0.005);
        Assert.Equal(high, 100 * interval.High, 0.005);
    }

    [Fact]
    public void MM002_wilson_interval_is_not_the_printed_one()
    {
        var interval = Proportion.Wilson(33, 113);

        Assert.Equal(21.61, 100 * interval.Low, 0.005);
        Assert.Equal(38.16, 100 * interval.High, 0.005);
    }

    [Fact]
    public void MM002_difference_of_response_rates_was_tested_with_Fisher()
    {
        var t = TwoByTwo.FromTotals(37, 113, 19, 108);

        Assert.Equal(0.0130, TwoByTwoTests.Fisher(t)!.Value.PValue, 0.00005);
        Assert.Equal(0.0096, TwoByTwoTests.Pearson(t)!.Value.PValue, 0.00005);
        Assert.Equal(0.0149, TwoByTwoTests.Yates(t)!.Value.PValue, 0.00005);
    }

    [Fact]
    public void MM003_overall_survival_hazard_ratio_gives_its_P_value()
    {
        var ratio = RatioAlgebra.FromInterval(0.70, 0.54, 0.92);
        var range = RatioAlgebra.PRangeFromRounded(0.70, 0.54, 0.92, decimals: 2);

        Assert.Equal(0.1359, ratio.StandardErrorLog, 0.00005);
        Assert.Equal(-2.624, ratio.Z, 0.0005);
        Assert.Equal(0.0087, ratio.PTwoSided, 0.00005);
        Assert.Equal(0.0059, range.Low, 0.00005);
        Assert.Equal(0.0123, range.High, 0.00005);
        Assert.True(range.Contains(0.009));
    }

    [Fact]
    public void MM003_progression_free_survival_hazard_ratio_gives_its_P_value()
    {
        var ratio = RatioAlgebra.FromInterval(0.45, 0.35, 0.59);

        Assert.Equal(0.1332, ratio.StandardErrorLog, 0.00005);
        Assert.Equal(2e-9, ratio.PTwoSided, 0.5e-9);
    }

    /// <summary>Newcombe 1998, Statist. Med. 17:857, table I, 81 of 263.</summary>
    [Theory]
    [InlineData("wald", 0.2522, 0.3638)]
    [InlineData("wilson", 0.2553, 0.3662)]
    [InlineData("wilson_cc", 0.2535, 0.3682)]
    [InlineData("clopper_pearson", 0.2527, 0.3676)]
    [InlineData("midp", 0.2544, 0.3658)]
    public void Newcombe_1998_single_proportion(string field, double low, double high)
    {
        var interval = Proportion.Methods.Single(method => method.Field == field).Interval(81, 263, 0.95);

        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    /// <summary>Newcombe 1998, Statist. Med. 17:873, table II, 56/70 − 48/80, method 10.</summary>
    [Fact]
    public void Newcombe_1998_difference_of_proportions()
    {
        var effect = RiskDifference.Newcombe(TwoByTwo.FromTotals(56, 70, 48, 80))!.Value;

        Assert.Equal(0.2, effect.Estimate, 1e-12);
        Assert.Equal(0.0524, effect.Interval!.Value.Low, 0.00005);
        Assert.Equal(0.3339, effect.Interval!.Value.High, 0.00005);
    }

    /// <summary>Fisher 1935, The Design of Experiments: 3 of 4 cups right; two-sided 34/70.</summary>
    [Fact]
    public void Lady_tasting_tea()
    {
        Assert.Equal(34.0 / 70, TwoByTwoTests.Fisher(new TwoByTwo(3, 1, 1, 3))!.Value.PValue, 1e-14);
    }

    /// <summary>P(Z &gt; 9) in 20 digits is 1.1285884059538406473e−19: 1 − CDF would give 0.</summary>
    [Fact]
    public void Far_normal_tail_keeps_its_digits()
    {
        Assert.Equal(1, Distributions.NormalSurvival(9) / 1.1285884059538406473e-19, 1e-13);
    }

    [Fact]
    public void Curve_through_a_median_and_a_landmark_passes_through_both()
    {
        (double, double)[] points = [(12.7, 0.5), (24, 0.31)];

        var curve = IllustrativeCurve.Fit(points);

        Assert.Equal(12.7, curve.Quantile(0.5), 1e-12);
        Assert.All(curve.Residuals(points), residual => Assert.Equal(0, residual, 1e-14));
        Assert.Equal("Weibull", curve.Family);
    }

    [Fact]
    public void Curve_through_one_point_is_exponential()
    {
        var fitted = IllustrativeCurve.Fit([(10, 0.5)]);
        var given = IllustrativeCurve.FromMedian(10);

        Assert.Equal("exponential", fitted.Family);
        Assert.Equal(1, fitted.Shape);
        Assert.Equal(given.SurvivalAt(17), fitted.SurvivalAt(17), 1e-15);
        Assert.Equal(0.25, given.SurvivalAt(20), 1e-15);
    }
}
