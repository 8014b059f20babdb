using Plumbline.Statistics.Means;

namespace Plumbline.Statistics.Tests.Means;

public sealed class MeansExtremesTests
{
    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Differences_of_pairs_scale_with_the_unit(double unit)
    {
        var differences = SampleSummary.OfDifferences(new SampleSummary(0, 3 * unit, 9), new SampleSummary(0, 4 * unit, 9), 0);
        Assert.Equal(5, differences.StandardDeviation / unit, 1e-14);
    }

    [Fact]
    public void A_difference_beyond_all_numbers_is_none()
    {
        var (first, second) = (new SampleSummary(double.MaxValue, 1, 9), new SampleSummary(-double.MaxValue, 1, 9));
        Assert.Null(StudentT.Welch(first, second));
        Assert.Null(StudentT.PooledDifference(first, second));
        Assert.Null(StandardizedDifference.CohenD(first, second));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSummary.OfDifferences(first, second, 0));
    }
}
