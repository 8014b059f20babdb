using Plumbline.Statistics.MetaAnalysis;

namespace Plumbline.Statistics.Tests.MetaAnalysis;

public sealed class EffectSizePrecisionTests
{
    [Fact]
    public void Standardised_differences_of_huge_samples_keep_their_digits()
    {
        // J = 1 − 3/(4m − 1) but for terms in 1/m²: Hedges (1981).
        var (first, second) = (new SampleSummary(1, 1, 50_000_001), new SampleSummary(0, 1, 50_000_001));

        var effect = EffectSizes.StandardizedMeanDifference(first, second)!.Value;

        Assert.Equal(1 - 3 / (4e8 - 1), effect.Yi, 1e-15);
    }

    [Fact]
    public void Differences_near_one_keep_the_digits_of_their_variance()
    {
        // By hand: p(1−p)/n = (n − 1)/n³ in both groups.
        const double n = 200_000_000;
        var table = new TwoByTwo((long)n - 1, 1, (long)n - 1, 1);

        var error = RiskDifference.WaldTest(table)!.Value.StandardError;

        Assert.Equal(1, error * error / (2 * (n - 1) / n / n / n), 1e-14);
        Assert.Equal(error * error, EffectSizes.RiskDifference(table)!.Value.Vi);
    }
}
