using BenchmarkDotNet.Attributes;
using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Benchmarks;

/// <summary>Regression on 100,000 persons and 4 covariates; each returns the first coefficient.</summary>
public class CoxBenchmarks
{
    private static readonly CoxOptions Breslow = CoxOptions.Default with { Ties = CoxTies.Breslow };

    private Sample continuous = null!;
    private Sample days = null!;

    [GlobalSetup]
    public void Prepare()
    {
        continuous = Sample.Read("cox_continuous.bin");
        days = Sample.Read("cox_days.bin");
    }

    [Benchmark(Description = "cox-continuous-efron")]
    public double ContinuousEfron() => continuous.Fit(CoxOptions.Default);

    [Benchmark(Description = "cox-continuous-breslow")]
    public double ContinuousBreslow() => continuous.Fit(Breslow);

    [Benchmark(Description = "cox-days-efron")]
    public double DaysEfron() => days.Fit(CoxOptions.Default);

    [Benchmark(Description = "cox-days-breslow")]
    public double DaysBreslow() => days.Fit(Breslow);

    private sealed record Sample(SurvivalData Data, double[][] Covariates)
    {
        public static Sample Read(string file)
        {
            var columns = BenchmarkData.Columns(file, 6);
            return new Sample(SurvivalData.Create(columns[0], BenchmarkData.Events(columns[1])), columns[2..]);
        }

        public double Fit(CoxOptions options) => CoxRegression.Fit(Data, Covariates, options).Coefficients[0].LogHazardRatio!.Value;
    }
}
