namespace Plumbline.Statistics.Tests.Proportions;

/// <summary>R 4.2.2: <c>plogis(log(k / (n - k)) + c(-1, 1) * qnorm(1 - (1 - level) / 2) * sqrt(1 / k + 1 / (n - k)))</c>.</summary>
public sealed class LogitIntervalTests
{
    [Theory]
    [InlineData(12, 40, 0.95, 0.17893940530223748, 0.45734244142081298)]
    [InlineData(33, 113, 0.90, 0.22691367061022583, 0.36697479729901938)]
    [InlineData(1, 10, 0.95, 0.013881657328791175, 0.46723672928378979)]
    public void Limits_are_those_of_R(long responders, long total, double level, double low, double high)
    {
        var interval = Proportion.Logit(responders, total, level)!.Value;

        Assert.Equal(low, interval.Low, 1e-13);
        Assert.Equal(high, interval.High, 1e-13);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    public void There_is_none_for_nobody_or_everybody(long responders, long total) => Assert.Null(Proportion.Logit(responders, total));
}
