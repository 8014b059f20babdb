using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>Above some size the order comes from another sort; the estimates must be those of the definition all the same.</summary>
public sealed class LargeDataTests
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(300, false, false)]
    [InlineData(300, true, false)]
    [InlineData(300, false, true)]
    [InlineData(1_000_000_000, false, false)]
    [InlineData(1_000_000_000, true, true)]
    public void Numbers_at_risk_and_events_are_those_counted_one_by_one(int distinct, bool weighted, bool late)
    {
        var state = 12345UL;
        uint Next() => (uint)((state = unchecked(state * 6364136223846793005UL + 1442695040888963407UL)) >> 33);
        double[] times = [.. Enumerable.Range(0, Count).Select(_ => 1 + Next() % distinct / 7.0)];
        bool[] events = [.. times.Select(_ => Next() % 3 > 0)];
        double[] weights = [.. times.Select(_ => weighted ? Next() % 4 : 1.0)];
        double[] entries = [.. times.Select(time => late ? time * (Next() % 100 / 101.0) - 0.5 : -1.0)];
        int[] group = [.. times.Select(_ => (int)(Next() % 3))];

        var data = SurvivalData.Create(times, events, late ? entries : default, weighted ? weights : default);
        var curve = KaplanMeier.Estimate(data);
        var groups = KaplanMeier.EstimateByGroup(data, group);

        for (var row = 0; row < curve.Times.Length; row += Math.Max(1, curve.Times.Length / 40))
        {
            var t = curve.Times[row];
            double Sum(Func<int, bool> counts) => Enumerable.Range(0, Count).Where(counts).Sum(i => weights[i]);
            Assert.Equal(Sum(i => entries[i] < t && times[i] >= t), curve.AtRisk[row]);
            Assert.Equal(Sum(i => times[i] == t && events[i]), curve.Events[row]);
            Assert.Equal(Sum(i => times[i] == t && !events[i]), curve.Censored[row]);
            Assert.All(groups, part => Assert.Equal(
                Sum(i => group[i] == part.Label && entries[i] < t && times[i] >= t), part.Curve.NumbersAtRisk([t])[0]));
        }
    }

    [Fact]
    public void Log_rank_test_of_many_is_that_of_its_sums()
    {
        var state = 54321UL;
        uint Next() => (uint)((state = unchecked(state * 6364136223846793005UL + 1442695040888963407UL)) >> 33);
        double[] times = [.. Enumerable.Range(0, Count).Select(_ => (double)(Next() % 200))];
        bool[] events = [.. times.Select(_ => Next() % 3 > 0)];
        int[] group = [.. times.Select(_ => (int)(Next() % 2) * 1_000_000)];

        var (excess, variance) = (0.0, 0.0);
        for (var t = 0; t < 200; t++)
        {
            double n = times.Count(time => time >= t), d = times.Where((time, i) => time == t && events[i]).Count();
            double second = times.Where((time, i) => time >= t && group[i] > 0).Count();
            excess += times.Where((time, i) => time == t && events[i] && group[i] > 0).Count() - d * second / n;
            variance += d * (n - d) / (n - 1) * second / n * (1 - second / n);
        }

        var result = LogRank.Test(SurvivalData.Create(times, events), group);
        Assert.Equal(excess * excess / variance, result.Test!.Value.Statistic!.Value, 9);
        Assert.Equal(1_000_000, result.Groups[1].Label);
    }
}
