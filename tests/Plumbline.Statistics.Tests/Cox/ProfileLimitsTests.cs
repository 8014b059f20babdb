using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

public sealed class ProfileLimitsTests
{
    /// <summary>Five columns of which several separate: at a limit, a fit of the other columns with this one as an offset has the highest
    /// likelihood less z²/2. The limits of columns 1 and 3 were once far inside.</summary>
    [Fact]
    public void Profile_limits_where_several_columns_separate()
    {
        var data = SurvivalData.Create(
            [7, 12, 3, 8, 15, 5, 5, 17, 15, 10, 14], [false, true, true, false, false, false, true, true, true, true, true],
            [6, 4, 1, 7, 7, 2, 2, 8, 6, 9, 5], [1, 1, 0.5, 3.3, 2, 1, 0.5, 0.1, 2, 1, 0.1]);
        double[][] x =
        [
            [0.8, -1.2, 1.8, 1.9, -0.8, 0.4, -1.6, -0.6, -1.1, -1.3, -1.7], [1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0],
            [1.8, 0.2, -1.1, 0.4, -1, -0.7, 0, 0.6, -0.4, -0.2, 0.2], [1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0], [3, 1, 3, 2, 2, 1, 3, 1, 2, 3, 2],
        ];
        var fit = CoxRegression.Fit(data, x);
        var z = Distributions.NormalQuantile(0.975);

        Assert.True(fit.Diverges);
        var limits = 0;
        for (var j = 0; j < x.Length; j++)
        {
            var interval = fit.ProfileHazardRatio(j)!.Value.Interval!.Value;
            foreach (var limit in new[] { Math.Log(interval.Low), Math.Log(interval.High) }.Where(double.IsFinite))
            {
                var others = CoxRegression.Fit(data, [.. x.Where((_, column) => column != j)], new CoxOptions
                {
                    Offsets = [.. x[j].Select(value => limit * (value - x[j].Average()))],
                });
                Assert.Equal(fit.LogLikelihood - z * z / 2, others.LogLikelihood, 1e-6);
                limits++;
            }
        }

        Assert.InRange(limits, 3, 5);
    }

    /// <summary>Where no column falls alone, the search went so far that it ended in rounding errors and an exception.</summary>
    [Fact]
    public void Profile_limits_exist_where_the_likelihood_is_flat()
    {
        double[][] x = [[1, 0, 1, 1, 0, 1], [0.3, 1.4, -0.9, 0.7, -1.4, 0.8]];
        var data = SurvivalData.Create([3, 6, 1, 1, 0, 6], [false, false, true, false, false, true]);
        foreach (var ties in Enum.GetValues<CoxTies>())
        {
            var fit = CoxRegression.Fit(data, x, new CoxOptions { Ties = ties, Offsets = [0.8, -0.56, -1.23, -1.1, 1.52, -1.24] });

            Assert.True(fit.Diverges);
            Assert.All(Enumerable.Range(0, 2), j => Assert.NotNull(fit.ProfileHazardRatio(j)!.Value.Interval));
        }
    }
}
