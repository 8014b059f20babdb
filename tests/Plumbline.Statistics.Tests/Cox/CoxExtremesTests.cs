using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>Numbers that are allowed but far from what data hold, and answers that hang on the last digit.</summary>
public sealed class CoxExtremesTests
{
    private static readonly double[] X = [1, 0, 1, 0];

    public static TheoryData<string, Action> OutOfRange => new()
    {
        { "no such ties", () => CoxRegression.Fit(Four, [X], new CoxOptions { Ties = (CoxTies)9 }) },
        { "covariance of no coefficient", () => CoxRegression.Fit(Four, [X]).Covariance(0, 1) },
        { "robust covariance of no coefficient", () => CoxRegression.Fit(Four, [X]).RobustErrors().Covariance(-1, 0) },
    };

    private static SurvivalData Four => SurvivalData.Create([1, 2, 3, 4], [true, true, false, false]);

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Is_refused(string what, Action compute)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(compute);
        Assert.False(string.IsNullOrEmpty(refusal.Message), what);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void P_does_not_depend_on_the_unit_of_a_covariate(double unit)
    {
        var plain = CoxRegression.Fit(Four, [X]);
        var fit = CoxRegression.Fit(Four, [[unit, 0, unit, 0]]);

        Assert.Equal(plain.Coefficients[0].PValue!.Value, fit.Coefficients[0].PValue!.Value, 1e-12);
        Assert.Equal(
            plain.RobustErrors().Coefficients[0].PValue!.Value, fit.RobustErrors().Coefficients[0].PValue!.Value, 1e-12);
    }

    [Fact]
    public void Deviance_of_a_most_unlikely_event_is_a_number()
    {
        // Offset −60 against 0: the first event was expected with e⁻⁶⁰, so that d² = 2(E − 1 − ln E) with E = e⁻⁶⁰(1 + …).
        var fit = CoxRegression.Fit(
            SurvivalData.Create([1, 2, 3, 4, 5], [true, true, true, false, false]), [[0, 1, 0, 1, 0]],
            new CoxOptions { Offsets = [-60, 0, 0, 0, 0] });
        var residual = fit.Residuals()[0];
        var beta = fit.Coefficients[0].LogHazardRatio!.Value;
        var expected = Math.Exp(-60) / (2 + 2 * Math.Exp(beta));

        Assert.Equal(Math.Sqrt(2 * (expected - 1 - Math.Log(expected))), residual.Deviance, 1e-9);
    }

    [Fact]
    public void A_robust_error_of_zero_has_no_test_and_can_be_printed()
    {
        // In each stratum two alike: by symmetry β is 0, and with one cluster Σu is U(β) = 0.
        var fit = CoxRegression.Fit(
            SurvivalData.Create([1, 2, 1, 2], [true, false, true, false]), [[1, 0, 0, 1]], new CoxOptions { Strata = [1, 1, 2, 2] });
        var robust = fit.RobustErrors([7, 7, 7, 7]).Coefficients[0];

        Assert.Equal(0, robust.LogHazardRatio!.Value, 1e-15);
        Assert.Equal(0, robust.StandardError!.Value, 1e-15);
        Assert.Null(robust.Z);
        Assert.Null(robust.PValue);
        Assert.NotEmpty(robust.ToString());
    }

    [Fact]
    public void A_likelihood_that_offsets_leave_flat_has_no_estimate()
    {
        // Whoever has the event has exp(200) times the hazard: no coefficient near 0 changes a likelihood of 1.
        var fit = CoxRegression.Fit(
            SurvivalData.Create([1, 2, 3], [true, false, false]), [[1, 0, 1]], new CoxOptions { Offsets = [100, -100, -100] });

        Assert.Equal(0, fit.LogLikelihood, 1e-12);
        Assert.NotEqual(CoxCoefficientStatus.Estimated, fit.Coefficients[0].Status);
        Assert.Null(fit.Coefficients[0].PValue);
    }

    [Fact]
    public void Coefficients_that_are_zero_but_for_rounding_order_nobody()
    {
        // By hand: at each event the covariate is the mean of the risk set's, so that β is 0 and all scores are tied.
        var fit = CoxRegression.Fit(
            SurvivalData.Create([0.7, 1.1, 0.4, 1.1, 0.7, 1.4], [true, true, true, true, true, true], [0, 0.7, 0.2, 0.5, 0.5, 0.7]),
            [[2, 0, 0, 1, 2, 0]], new CoxOptions { Ties = CoxTies.Breslow });

        Assert.Equal(0, fit.Coefficients[0].LogHazardRatio!.Value, 1e-12);
        Assert.Equal(0.5, fit.Concordance().Estimate);
        Assert.Equal((0, 0), (fit.Concordance().Concordant, fit.Concordance().Discordant));
    }

    [Fact]
    public void Rounding_of_weights_leaves_no_pair_where_there_is_none()
    {
        // The only event has nobody beside it: the others enter after it.
        var fit = CoxRegression.Fit(
            SurvivalData.Create([4, 6, 7, 8], [true, false, false, false], [0, 5.2, 5.1, 5], [1, 0.3, 0.2, 0.1]), [[1, 2, 3, 5]]);

        Assert.Null(fit.Concordance().Estimate);
    }

    [Fact]
    public void A_hazard_beyond_all_numbers_is_refused()
    {
        // A year of birth: its 0 is two thousand years away.
        var fit = CoxRegression.Fit(
            SurvivalData.Create([1, 2, 3, 4, 5, 6], [true, true, true, true, true, false]), [[2001, 2003, 2000, 2002, 2001.5, 2000.5]]);
        var at = fit.BaselineHazard([2001])[0];

        Assert.True(double.IsFinite(at.CumulativeHazard[^1]) && at.CumulativeHazard[^1] > 0);
        Assert.True(fit.Coefficients[0].LogHazardRatio > 0.4);
        Assert.Throws<ArithmeticException>(() => fit.BaselineHazard());
        Assert.Throws<ArithmeticException>(() => fit.BaselineHazard([1e300]));
        Assert.Throws<ArithmeticException>(() => fit.BaselineHazard([2001], 1e308));
    }

    [Fact]
    public void Test_of_proportional_hazards_does_not_depend_on_the_unit_of_time()
    {
        double[] times = [1, 2, 3, 4, 5, 6];
        bool[] events = [true, true, true, true, true, false];
        double[][] x = [[3, 1, 4, 1, 5, 9]];
        var plain = CoxRegression.Fit(SurvivalData.Create(times, events), x).ProportionalHazards(TimeTransform.Identity);
        var scaled = CoxRegression.Fit(SurvivalData.Create([.. times.Select(time => time * 1e200)], events), x)
            .ProportionalHazards(TimeTransform.Identity);

        Assert.Equal(plain.Global!.Value.PValue, scaled.Global!.Value.PValue, 1e-10);
    }

    [Fact]
    public void The_highest_level_has_an_interval()
    {
        var level = Math.BitDecrement(1);
        Assert.True(double.IsFinite(CoxRegression.Fit(Four, [X]).Coefficients[0].HazardRatio(level)!.Value.Interval!.Value.High));
    }

    [Theory]
    [InlineData(CoxTies.Efron)]
    [InlineData(CoxTies.Breslow)]
    [InlineData(CoxTies.Exact)]
    public void Offsets_that_leave_no_information_at_zero_are_only_a_shift(CoxTies ties)
    {
        double[] times = [1, 2, 3, 3, 4, 5, 6, 7], x = [1, 0, 1, 0, 0, 1, 1, 0];
        var data = SurvivalData.Create(times, [true, true, true, true, false, true, true, false]);
        var plain = CoxRegression.Fit(data, [x], new CoxOptions { Ties = ties });
        var shifted = CoxRegression.Fit(data, [x], new CoxOptions { Ties = ties, Offsets = [.. x.Select(value => 40 * value)] });

        Assert.Equal(CoxCoefficientStatus.Estimated, shifted.Coefficients[0].Status);
        Assert.Equal(plain.Coefficients[0].LogHazardRatio!.Value - 40, shifted.Coefficients[0].LogHazardRatio!.Value, 1e-9);
        Assert.Equal(plain.LogLikelihood, shifted.LogLikelihood, 1e-9);
    }
}
