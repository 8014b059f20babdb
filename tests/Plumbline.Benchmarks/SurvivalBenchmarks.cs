using BenchmarkDotNet.Attributes;
using Plumbline.Statistics.Survival;

namespace Plumbline.Benchmarks;

/// <summary>A million persons: each starts from unsorted columns.</summary>
public class SurvivalBenchmarks
{
    private SurvivalData continuous = null!;
    private SurvivalData days = null!;
    private int[] groups = [];

    [GlobalSetup]
    public void Prepare()
    {
        continuous = Read("km_continuous.bin");
        days = Read("km_days.bin");
        groups = [.. Enumerable.Range(0, continuous.Count).Select(row => row % 2)];
    }

    [Benchmark(Description = "km-continuous")]
    public double KaplanMeierContinuous() => SurvivalAt(continuous, 10);

    [Benchmark(Description = "km-days")]
    public double KaplanMeierDays() => SurvivalAt(days, 304);

    [Benchmark(Description = "logrank-continuous")]
    public double LogRankContinuous() => LogRank.Test(continuous, groups).Test!.Value.Statistic!.Value;

    [Benchmark(Description = "logrank-days")]
    public double LogRankDays() => LogRank.Test(days, groups).Test!.Value.Statistic!.Value;

    // The whole curve with the limits at every time, as survfit gives them, of which one value is returned.
    private static double SurvivalAt(SurvivalData data, double time)
    {
        var curve = KaplanMeier.Estimate(data);
        var limits = curve.Limits();
        var at = curve.At(time).Survival;
        return limits.Low.Length > 0 ? at : double.NaN;
    }

    private static SurvivalData Read(string file)
    {
        var columns = BenchmarkData.Columns(file, 2);
        return SurvivalData.Create(columns[0], BenchmarkData.Events(columns[1]));
    }
}
