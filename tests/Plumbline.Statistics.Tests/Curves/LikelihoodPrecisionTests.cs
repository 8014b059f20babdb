using Plumbline.Statistics.Curves;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Curves;

/// <summary>The maximum is reached to the last digits, also where ln σ is near 0 and its relative error shows.</summary>
public sealed class LikelihoodPrecisionTests
{
    /// <summary>Gradient solved in 40 digits (mpmath 1.2.1, findroot).</summary>
    [Fact]
    public void Lognormal_scale_near_one_keeps_its_digits()
    {
        double[] times =
        [
            15.43, 11.36, 12.03, 6.44, 6, 13.47, 6.25, 13.51, 22.62, 13.97, 27.28, 12.98, 8.59, 10.33, 2.16, 19.51,
            10.89, 11.47, 4.33, 7.95, 4.36, 15.84, 5.3, 16.86, 3.37, 22.02, 4.4, 15.13, 26.95, 6.99, 36.15, 11.35, 17.17,
            55.35, 3.73, 6.47, 16.53, 22.53, 5.31, 7.11, 4.96, 19.85, 19.4, 24.1, 5.65, 8.66, 18.53, 7.38, 0.49, 5.3,
            20.5, 12.22, 14.73, 2.46, 27.5, 33.94, 2.71, 1.41, 9.96, 3.59, 22.23, 26.71, 1.11, 6.05, 13.74, 17.11, 10.29,
            2.71, 1.04, 11.63, 9.79, 20.12, 1.12, 8.12, 0.89, 9.56, 4.78, 6.7, 7.81, 9.24, 10.33, 7.27, 8.99, 6.11,
            37.83, 12.41, 9.28, 7.99, 14.92, 12.42, 3.55, 14.28, 8.13, 12.19, 6.06, 10.3, 6.4, 11.25, 9.2, 4.15,
        ];
        var events = "1111101000101101011010110111111011001001111101111100010111101111101111111111101100111110000101111011".Select(letter => letter == '1').ToArray();

        var fit = CurveLikelihood.Fit(LogTimeFamily.LogNormal, SurvivalData.Create(times, events));

        Assert.Equal(2.46386856628848606, fit.Intercept, 1e-14);
        Assert.Equal(0.0034645325922450505, fit.LogScale, 1e-14);
    }
}
