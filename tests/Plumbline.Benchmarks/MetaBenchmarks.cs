using BenchmarkDotNet.Attributes;
using Plumbline.Statistics.MetaAnalysis;

namespace Plumbline.Benchmarks;

/// <summary>Pooling of 1,000 studies; each returns τ² or a standard error.</summary>
public class MetaBenchmarks
{
    // Colditz et al. (1994): with tuberculosis and all others, vaccinated and not.
    private static readonly (int A, int N1, int C, int N2)[] Bcg =
    [
        (4, 123, 11, 139), (6, 306, 29, 303), (3, 231, 11, 220), (62, 13598, 248, 12867), (33, 5069, 47, 5808), (180, 1541, 372, 1451),
        (8, 2545, 10, 629), (505, 88391, 499, 88391), (29, 7499, 45, 7277), (17, 1716, 65, 1665), (186, 50634, 141, 27338),
        (5, 2498, 3, 2341), (27, 16913, 29, 17854),
    ];

    private static readonly PoolingOptions KnappHartung = PoolingOptions.Default with { Inference = PoolingInference.KnappHartung };
    private static readonly PoolingOptions PauleMandel = PoolingOptions.Default with { Tau2 = Tau2Method.PauleMandel };

    private StudyEffect[] studies = [];

    [GlobalSetup]
    public void Prepare()
    {
        var columns = BenchmarkData.Columns("meta.bin", 2);
        studies = [.. columns[0].Zip(columns[1], (yi, vi) => new StudyEffect(yi, vi))];
    }

    [Benchmark(Description = "reml-1000")]
    public double Reml() => RandomEffects.Pool(studies).Heterogeneity.Tau2!.Value;

    [Benchmark(Description = "reml-kh-1000")]
    public double RemlKnappHartung() => RandomEffects.Pool(studies, KnappHartung).StandardError;

    [Benchmark(Description = "pm-1000")]
    public double PauleMandelEstimate() => RandomEffects.Pool(studies, PauleMandel).Heterogeneity.Tau2!.Value;

    [Benchmark(Description = "reml-bcg-100")]
    public double RemlBcg()
    {
        var sum = 0.0;
        for (var i = 0; i < 100; i++)
        {
            sum += RandomEffects.Pool([.. Bcg.Select(LogRiskRatio)]).Estimate;
        }

        return sum;
    }

    private static StudyEffect LogRiskRatio((int A, int N1, int C, int N2) t) => new(
        Math.Log((double)t.A / t.N1) - Math.Log((double)t.C / t.N2), 1.0 / t.A - 1.0 / t.N1 + 1.0 / t.C - 1.0 / t.N2);
}
