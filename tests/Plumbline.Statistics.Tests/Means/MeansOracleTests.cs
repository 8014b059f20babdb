using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Means;

/// <summary>What is computed from printed means and standard deviations.</summary>
public sealed class MeansOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Student_t_from_summaries() => OracleFile.Check(output, "ttest_summary", item =>
    {
        var level = item.Number("conf");
        if (item.Function == "t_one_sample")
        {
            var sample = new SampleSummary(item.Number("m"), item.Number("sd"), item.Count("n"));
            Compare(item, "", alternative => StudentT.OneSample(sample, item.Number("mu"), alternative), StudentT.Mean(sample, level));
            return;
        }

        if (item.Function == "t_paired_r")
        {
            var pairs = SampleSummary.OfDifferences(
                new SampleSummary(item.Number("m1"), item.Number("sd1"), item.Count("n")),
                new SampleSummary(item.Number("m2"), item.Number("sd2"), item.Count("n")),
                item.Number("r"));
            item.Near("sd_diff", pairs.StandardDeviation);
            Compare(item, "", alternative => StudentT.OneSample(pairs, 0, alternative), StudentT.Mean(pairs, level));
            return;
        }

        var first = new SampleSummary(item.Number("m1"), item.Number("sd1"), item.Count("n1"));
        var second = new SampleSummary(item.Number("m2"), item.Number("sd2"), item.Count("n2"));
        var mu = item.Number("mu");
        Compare(item, "pooled.", side => StudentT.Pooled(first, second, mu, side), StudentT.PooledDifference(first, second, level));
        Compare(item, "welch.", side => StudentT.Welch(first, second, mu, side), StudentT.WelchDifference(first, second, level));
        var g = StandardizedDifference.HedgesG(first, second);
        var ratio = VarianceRatio.FTest(first, second);
        item.Near("sd_pooled", StudentT.PooledStandardDeviation(first, second));
        item.Near("cohen_d", StandardizedDifference.CohenD(first, second)?.Estimate);
        item.Near("hedges_j", g?.Correction);
        item.Near("hedges_g", g?.Estimate);
        item.Near("hedges_g_var_ls", g?.Variance);
        item.Near("var_ratio_f", ratio?.Ratio);
        item.Near("var_ratio_p", ratio?.PValue, Tail, LogFloor);
    });

    [Fact]
    public void Approximate_means_and_variance_ratios() => OracleFile.Check(output, "x_means", item =>
    {
        double Of(string name) => item.Number(name);
        if (item.Function == "var_test")
        {
            VarianceRatio? Test(Alternative side) => VarianceRatio.FTest(
                new SampleSummary(0, Of("sd1"), item.Count("n1")), new SampleSummary(0, Of("sd2"), item.Count("n2")), Of("conf"), side);
            item.Near("f", Test(Alternative.TwoSided)?.Ratio);
            item.Near("p", Test(Alternative.TwoSided)?.PValue);
            item.Near("p_less", Test(Alternative.Less)?.PValue);
            item.Near("p_greater", Test(Alternative.Greater)?.PValue);
            item.Near("ci", Test(Alternative.TwoSided)?.Interval);
            return;
        }

        MeanApproximation From(QuantileWeights weights) => item.Function switch
        {
            "from_range" => MeansFromQuantiles.FromRange(Of("a"), Of("m"), Of("b"), item.Count("n"), weights),
            "from_quartiles" => MeansFromQuantiles.FromQuartiles(Of("q1"), Of("m"), Of("q3"), item.Count("n"), weights),
            _ => MeansFromQuantiles.FromFiveNumbers(Of("a"), Of("q1"), Of("m"), Of("q3"), Of("b"), item.Count("n"), weights),
        };
        var luo = From(QuantileWeights.Luo);
        var wan = From(QuantileWeights.Wan);
        var five = item.Function == "from_five";
        item.Near("mean_luo", luo.Mean);
        item.Near("mean_fixed", wan.Mean);
        item.Near(five ? "sd_shi" : "sd", luo.StandardDeviation);
        item.Near(five ? "sd_wan" : "sd", wan.StandardDeviation);
        item.Near("skew", luo.Skewness);
        item.Near("skew_limit", luo.SkewnessLimit);
    });

    private static void Compare(OracleCase item, string prefix, Func<Alternative, TestResult?> test, MeanEstimate? estimate)
    {
        item.Near(prefix + "t", test(Alternative.TwoSided)?.Statistic);
        item.Near(prefix + "df", test(Alternative.TwoSided)?.DegreesOfFreedom);
        item.Near(prefix + "p_two", test(Alternative.TwoSided)?.PValue, Tail, LogFloor);
        item.Near(prefix + "p_less", test(Alternative.Less)?.PValue, Tail, LogFloor);
        item.Near(prefix + "p_greater", test(Alternative.Greater)?.PValue, Tail, LogFloor);
        item.Near(prefix + "diff", estimate?.Estimate);
        item.Near(prefix + "se", estimate?.StandardError);
        item.Near(prefix + "ci", estimate?.Interval);
    }
}
