using BenchmarkDotNet.Attributes;
using Plumbline.Statistics.Proportions;
using Plumbline.Statistics.Tables;

namespace Plumbline.Benchmarks;

public class CountBenchmarks
{
    [Benchmark(Description = "fisher-1000")]
    public double Fisher()
    {
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
        {
            sum += TwoByTwoTests.Fisher(new TwoByTwo(10, 2, 3, 15))!.Value.PValue;
        }

        return sum;
    }

    [Benchmark(Description = "binomial-1000")]
    public double Binomial()
    {
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
        {
            sum += Proportion.BinomialTest(15, 148, 0.5) + Proportion.ClopperPearson(15, 148).Low;
        }

        return sum;
    }
}
