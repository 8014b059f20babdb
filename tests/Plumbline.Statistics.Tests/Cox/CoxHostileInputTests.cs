using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

public sealed class CoxHostileInputTests
{
    private static readonly SurvivalData Four = SurvivalData.Create([1, 2, 3, 4], [true, true, true, false]);
    private static readonly double[] X = [1, 0, 1, 0];

    public static TheoryData<string, string, Action> Refused => new()
    {
        { "too few rows", "3 rows for 4", () => CoxRegression.Fit(Four, [[1, 2, 3]]) },
        { "matrix of too many rows", "5 rows for 4", () => CoxRegression.Fit(Four, new double[5, 1]) },
        { "no column", "at least one", () => CoxRegression.Fit(Four, []) },
        { "matrix without column", "at least one", () => CoxRegression.Fit(Four, new double[4, 0]) },
        { "NaN", "row 3, column 2", () => CoxRegression.Fit(Four, [X, [0, 1, double.NaN, 0]]) },
        { "infinity", "row 2, column 1", () => CoxRegression.Fit(
            Four, new double[,] { { 1 }, { double.NegativeInfinity }, { 1 }, { 2 } }) },
        { "numbers too large to add", "Column 1", () => CoxRegression.Fit(Four, [[1e308, -1e308, 1e308, -1e308]]) },
        { "too few strata", "2 for 4", () => CoxRegression.Fit(Four, [X], new CoxOptions { Strata = [1, 2] }) },
        { "too few offsets", "1 for 4", () => CoxRegression.Fit(Four, [X], new CoxOptions { Offsets = [1] }) },
        { "offset NaN", "row 4", () => CoxRegression.Fit(Four, [X], new CoxOptions { Offsets = [1, 1, 1, double.NaN] }) },
        { "offset beyond sense", "row 1", () => CoxRegression.Fit(Four, [X], new CoxOptions { Offsets = [1000, 1, 1, 1] }) },
        { "exact with weights", "case weights", () => CoxRegression.Fit(
            SurvivalData.Create([1, 2], [true, true], weights: [1, 2]), [[1, 0]], new CoxOptions { Ties = CoxTies.Exact }) },
        { "exact beyond its limit", "limit", () => CoxRegression.Fit(
            SurvivalData.Create(new double[60_000].Select(_ => 1.0).ToArray(), [.. Enumerable.Range(0, 60_000).Select(i => i % 2 == 0)]),
            [[.. Enumerable.Range(0, 60_000).Select(i => (double)(i % 7))]], new CoxOptions { Ties = CoxTies.Exact }) },
        { "entry that is the time but for rounding", "Row 1", () => CoxRegression.Fit(
            SurvivalData.Create([2.3, 4], [true, true], [2.3 - 1e-12, 0]), [[1, 0]]) },
        { "level", "level", () => Fit().Coefficients[0].HazardRatio(95) },
        { "profile of no covariate", "0..0", () => Fit().ProfileHazardRatio(1) },
        { "prediction for too many covariates", "are 2", () => Fit().BaselineHazard([1, 2]) },
        { "prediction for NaN", "finite", () => Fit().BaselineHazard([double.NaN]) },
        { "time NaN", "NaN", () => Fit().BaselineHazard()[0].HazardAt(double.NaN) },
        { "too few clusters", "1 for 4", () => Fit().RobustErrors([1]) },
        { "logarithm of time 0", "after time 0", () => CoxRegression.Fit(
            SurvivalData.Create([0, 2, 3, 4], [true, true, true, true]), [[1, 3, 2, 4]]).ProportionalHazards(TimeTransform.Log) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Is_refused_with_a_sentence(string what, string part, Action action)
    {
        var error = Assert.ThrowsAny<ArgumentException>(action);

        Assert.True(error.Message.Contains(part, StringComparison.Ordinal), $"{what}: {error.Message}");
    }

    public static TheoryData<string, double[], bool[], double[]> WithoutInformation => new()
    {
        { "one row", [5], [true], [1] },
        { "two rows alike", [5, 6], [true, true], [1, 1] },
        { "all censored", [1, 2, 3], [false, false, false], [1, 2, 3] },
        { "all tied, all with the event", [2, 2, 2], [true, true, true], [0, 0, 0] },
        { "constant but for rounding", [1, 2, 3], [true, true, true], [0.3, 0.1 + 0.2, 0.3] },
        { "one number in each risk set", [1, 2, 3], [false, false, true], [7, 8, 9] },
        { "all at time 0, one number", [0, 0, 0], [true, false, true], [4, 4, 4] },
    };

    [Theory]
    [MemberData(nameof(WithoutInformation))]
    public void Data_that_say_nothing_give_no_coefficient(string what, double[] times, bool[] events, double[] x)
    {
        foreach (var ties in Enum.GetValues<CoxTies>())
        {
            var fit = CoxRegression.Fit(SurvivalData.Create(times, events), [x], new CoxOptions { Ties = ties });

            Assert.True(fit.Coefficients[0].Status == CoxCoefficientStatus.NotEstimable, what);
            Assert.Null(fit.Coefficients[0].LogHazardRatio);
            Assert.Null(fit.Coefficients[0].HazardRatio());
            Assert.Null(fit.ScoreTest);
            Assert.Null(fit.WaldTest);
            Assert.Null(fit.ProfileHazardRatio(0));
            Assert.Equal(0, fit.DegreesOfFreedom);
            Assert.Equal(fit.LogLikelihoodNull, fit.LogLikelihood);
            Assert.True(double.IsFinite(fit.LogLikelihood));
            Assert.Equal(times.Length, fit.Residuals().Length);
            if (ties != CoxTies.Exact)
            {
                Assert.Null(fit.ProportionalHazards().Global);
                Assert.Null(fit.RobustErrors().WaldTest);
                Assert.Null(fit.RobustErrors().Coefficients[0].StandardError);
            }
        }
    }

    [Fact]
    public void Everybody_with_weight_zero_is_nobody()
    {
        var fit = CoxRegression.Fit(SurvivalData.Create([1, 2], [true, true], weights: [0, 0]), [[1, 0]]);

        Assert.Equal((0, 0, 0), (fit.Persons, fit.Events, fit.DegreesOfFreedom));
        Assert.Null(fit.Concordance().Estimate);
    }

    [Fact]
    public void An_arm_without_events_is_flagged_and_has_a_one_sided_interval()
    {
        double[] times = [.. Enumerable.Range(1, 30).Select(i => (double)i)];
        foreach (var ties in Enum.GetValues<CoxTies>())
        {
            var data = SurvivalData.Create(times, [.. times.Select(t => t % 2 == 1)]);
            var fit = CoxRegression.TwoArms(data, [.. times.Select(t => t % 2 == 0)], new CoxOptions { Ties = ties });

            Assert.True(fit.Diverges);
            Assert.Equal(CoxCoefficientStatus.DivergesDown, fit.Coefficients[0].Status);
            Assert.Equal(double.NegativeInfinity, fit.Coefficients[0].LogHazardRatio);
            Assert.Null(fit.Coefficients[0].StandardError);
            Assert.Equal(0, fit.Coefficients[0].HazardRatio()!.Value.Estimate);
            Assert.Null(fit.Coefficients[0].HazardRatio()!.Value.Interval);
            Assert.Null(fit.WaldTest);

            // At the limit the 15 events are those of the other arm alone: ln 1/15!.
            Assert.Equal(-SpecialFunctions.LogGamma(16), fit.LogLikelihood, 1e-7);
            var interval = fit.ProfileHazardRatio(0)!.Value.Interval!.Value;
            Assert.Equal(0, interval.Low);
            Assert.InRange(interval.High, 0.01, 0.5);
            Assert.Throws<InvalidOperationException>(() => fit.BaselineHazard());
            Assert.Throws<InvalidOperationException>(() => fit.ProportionalHazards());
        }
    }

    [Fact]
    public void Direction_is_that_of_the_covariate()
    {
        var up = CoxRegression.Fit(Four, [[4, 3, 2, 1]]);
        var down = CoxRegression.Fit(Four, [[1, 2, 3, 4]]);

        Assert.Equal(CoxCoefficientStatus.DivergesUp, up.Coefficients[0].Status);
        Assert.Equal(CoxCoefficientStatus.DivergesDown, down.Coefficients[0].Status);
        Assert.Equal(0, up.LogLikelihood, 1e-7);
    }

    [Fact]
    public void Exact_likelihood_has_no_residuals_of_the_others()
    {
        var data = SurvivalData.Create([1, 1, 2, 3], [true, true, true, false]);
        var fit = CoxRegression.Fit(data, [[1, 3, 2, 2]], new CoxOptions { Ties = CoxTies.Exact });

        Assert.Throws<InvalidOperationException>(() => fit.SchoenfeldResiduals());
        Assert.Throws<InvalidOperationException>(() => fit.RobustErrors());
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e150)]
    public void Units_of_any_size_are_the_same_fit(double unit)
    {
        var fit = CoxRegression.Fit(SurvivalData.Create([1, 2, 3, 4], [true, true, false, false]), [[unit, 0, unit, 0]]);

        Assert.Equal(Math.Log(2) / 2, fit.Coefficients[0].LogHazardRatio!.Value * unit, 1e-12);
    }

    [Fact]
    public void A_typing_error_in_one_covariate_does_not_hang()
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(i => (double)(i * 37 % 11))];
        x[50] = 999_999_999;
        var data = SurvivalData.Create(
            [.. Enumerable.Range(0, 100).Select(i => 1.0 + i * 53 % 101)], [.. Enumerable.Range(0, 100).Select(i => i % 3 > 0)]);

        var fit = CoxRegression.Fit(data, [x]);

        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Large_hazards_that_leave_by_delayed_entry_take_no_digits_with_them()
    {
        // Three persons with exp(60) times the hazard come and go; the others must be compared as if they had never been.
        double[] times = [1, 2, 3, 4, 10, 11, 12], entries = [0, 0, 0, 0, 5, 5, 5];
        bool[] events = [true, true, false, false, true, false, false];
        double[] x = [1, 0, 1, 0, 0, 0, 0];
        double[] offsets = [0, 0, 0, 0, 60, 60, 60];
        var fit = CoxRegression.Fit(SurvivalData.Create(times, events, entries), [x], new CoxOptions { Offsets = offsets });

        Assert.Equal(Math.Log(2) / 2, fit.Coefficients[0].LogHazardRatio!.Value, 1e-12);
    }

    private static CoxFit Fit() => CoxRegression.Fit(SurvivalData.Create([1, 2, 3, 4], [true, true, false, false]), [X]);
}
