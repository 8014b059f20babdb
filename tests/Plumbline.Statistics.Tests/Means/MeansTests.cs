using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests.Means;

public sealed class MeansTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_105UL, 19UL);

    private static readonly Gen<SampleSummary> Samples =
        from mean in Gen.Choose(-5000, 5000)
        from deviation in Gen.Choose(1, 4000)
        from n in Gen.Choose(2, 600)
        select new SampleSummary(mean / 100.0, deviation / 100.0, n);

    private static readonly Gen<(SampleSummary First, SampleSummary Second)> Pairs =
        from first in Samples
        from second in Samples
        select (first, second);

    public static TheoryData<string, Action> Refused => new()
    {
        { "pairs of different number", () => SampleSummary.OfDifferences(new(1, 1, 5), new(1, 1, 6), 0.5) },
        { "correlation above 1", () => SampleSummary.OfDifferences(new(1, 1, 5), new(1, 1, 5), 1.01) },
        { "correlation NaN", () => SampleSummary.OfDifferences(new(1, 1, 5), new(1, 1, 5), double.NaN) },
        { "level 0", () => StudentT.Mean(new(1, 1, 5), 0) },
        { "level above 1", () => VarianceRatio.FTest(new(1, 1, 5), new(1, 1, 5), 95) },
        { "null difference NaN", () => StudentT.Welch(new(1, 1, 5), new(1, 1, 5), double.NaN) },
        { "correction at one degree of freedom", () => StandardizedDifference.HedgesCorrection(1) },
        { "quantiles out of order", () => MeansFromQuantiles.FromRange(3, 2, 5, 20) },
        { "quartiles outside the range", () => MeansFromQuantiles.FromFiveNumbers(1, 0, 2, 3, 4, 20) },
        { "quantile NaN", () => MeansFromQuantiles.FromQuartiles(1, double.NaN, 3, 20) },
        { "quantile infinite", () => MeansFromQuantiles.FromRange(1, 2, double.PositiveInfinity, 20) },
        { "range that overflows", () => MeansFromQuantiles.FromRange(-1e308, 2, 1e308, 20) },
        { "four values", () => MeansFromQuantiles.FromRange(1, 2, 3, 4) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    /// <summary>Student 1908, Biometrika 6:1, section IX: extra hours of sleep of 10 patients; R's data set sleep. t.test(extra ~ group,
    /// var.equal = TRUE): t = −1.8608, df = 18, P = 0.07919; Welch df = 17.776, P = 0.07939; paired t = −4.0621, P = 0.002833.</summary>
    [Fact]
    public void Student_1908_sleep()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var (a, b) = (Summary(first), Summary(second));
        var pairs = Summary([.. first.Zip(second, (x, y) => x - y)]);
        var r = first.Zip(second, (x, y) => (x - a.Mean) * (y - b.Mean)).Sum() / (9 * a.StandardDeviation * b.StandardDeviation);

        var pooled = StudentT.Pooled(a, b)!.Value;
        var welch = StudentT.Welch(a, b)!.Value;
        var paired = StudentT.OneSample(SampleSummary.OfDifferences(a, b, r))!.Value;

        Assert.Equal(-1.8608, pooled.Statistic!.Value, 0.00005);
        Assert.Equal(0.07919, pooled.PValue, 0.000005);
        Assert.Equal(17.776, welch.DegreesOfFreedom!.Value, 0.0005);
        Assert.Equal(0.07939, welch.PValue, 0.000005);
        Assert.Equal(-4.0621, paired.Statistic!.Value, 0.00005);
        Assert.Equal(0.002833, paired.PValue, 0.0000005);
        Assert.Equal(StudentT.OneSample(pairs)!.Value.PValue, paired.PValue, 1e-12);
    }

    /// <summary>n = 12, median 5, range 1 to 13, by hand: w = 4/(4 + 12^0.75) = 0.38286966, mean = 5 + 2w; ξ = 2 Φ⁻¹(11.625/12.25) =
    /// 3.27007853 (R's qnorm), SD = 12/ξ = 3.66963664.</summary>
    [Fact]
    public void Mean_from_a_range_by_hand()
    {
        var luo = MeansFromQuantiles.FromRange(1, 5, 13, 12);
        var wan = MeansFromQuantiles.FromRange(1, 5, 13, 12, QuantileWeights.Wan);

        Assert.Equal(5.76573932, luo.Mean, 5e-9);
        Assert.Equal(6, wan.Mean, 1e-12);
        Assert.Equal(3.66963664, luo.StandardDeviation, 5e-9);
        Assert.StartsWith("Approximation", luo.Method, StringComparison.Ordinal);
        Assert.Equal(1.0 / 3, luo.Skewness!.Value, 1e-12);
        Assert.False(luo.LooksSkewed);
        Assert.True(MeansFromQuantiles.FromRange(1, 2, 13, 400).LooksSkewed);
    }

    [Fact]
    public void Symmetric_quantiles_give_their_centre_whatever_the_weights()
    {
        foreach (var weights in Enum.GetValues<QuantileWeights>())
        {
            Assert.Equal(7, MeansFromQuantiles.FromRange(2, 7, 12, 30, weights).Mean, 1e-12);
            Assert.Equal(7, MeansFromQuantiles.FromQuartiles(5, 7, 9, 30, weights).Mean, 1e-12);
            Assert.Equal(7, MeansFromQuantiles.FromFiveNumbers(2, 5, 7, 9, 12, 30, weights).Mean, 1e-12);
        }
    }

    /// <summary>Exact quantiles of N(50, 10²): the normal median and quartiles of any large sample give back 50 and 10.</summary>
    [Fact]
    public void Normal_quartiles_give_back_their_normal()
    {
        var quartile = 10 * Distributions.NormalQuantile(0.75);

        var fitted = MeansFromQuantiles.FromQuartiles(50 - quartile, 50, 50 + quartile, 1_000_000);

        Assert.Equal(50, fitted.Mean, 1e-9);
        Assert.Equal(10, fitted.StandardDeviation, 1e-4);
    }

    [Fact]
    public void Equal_quantiles_have_no_spread_and_no_skewness()
    {
        var flat = MeansFromQuantiles.FromFiveNumbers(4, 4, 4, 4, 4, 50);

        Assert.Equal((4.0, 0.0), (Math.Round(flat.Mean, 12), flat.StandardDeviation));
        Assert.Null(flat.Skewness);
    }

    [Fact]
    public void Samples_without_spread_or_freedom_have_no_answer()
    {
        var flat = new SampleSummary(3, 0, 5);
        var one = new SampleSummary(3, 0, 1);

        Assert.Null(StandardizedDifference.HedgesG(flat, flat));
        Assert.Null(StandardizedDifference.CohenD(one, one));
        Assert.Null(StandardizedDifference.HedgesG(one, new SampleSummary(3, 1, 2)));
        Assert.Null(VarianceRatio.FTest(flat, flat));
        Assert.Null(VarianceRatio.FTest(one, new SampleSummary(3, 1, 9)));
        Assert.Null(StudentT.PooledStandardDeviation(one, one));
        Assert.Null(StudentT.OneSample(SampleSummary.OfDifferences(new(1, 2, 9), new(3, 2, 9), 1)));
    }

    [Fact]
    public void One_flat_sample_has_a_variance_ratio_at_the_end_of_its_range()
    {
        var ratio = VarianceRatio.FTest(new SampleSummary(3, 0, 5), new SampleSummary(1, 2, 8))!.Value;
        var inverse = VarianceRatio.FTest(new SampleSummary(1, 2, 8), new SampleSummary(3, 0, 5))!.Value;

        Assert.Equal((0, 0), (ratio.Ratio, ratio.PValue));
        Assert.Equal((double.PositiveInfinity, 0), (inverse.Ratio, inverse.PValue));
        Assert.Null(ratio.Interval ?? inverse.Interval);
    }

    /// <summary>J(m) = Γ(m/2)/(√(m/2) Γ((m−1)/2)): J(2) = 1/√π and J(3) = √(2/3) · Γ(3/2) = √(π/6); 1 − 3/(4m−1) for large m.</summary>
    [Fact]
    public void Hedges_correction_keeps_its_digits()
    {
        Assert.Equal(1 / Math.Sqrt(Math.PI), StandardizedDifference.HedgesCorrection(2), 1e-15);
        Assert.Equal(Math.Sqrt(Math.PI / 6), StandardizedDifference.HedgesCorrection(3), 1e-15);
        Assert.Equal(1 - 3 / (4e9 - 1), StandardizedDifference.HedgesCorrection(1e9), 1e-15);
    }

    [Fact]
    public void Huge_and_tiny_deviations_do_not_overflow()
    {
        var huge = StudentT.Welch(new SampleSummary(1e200, 1e200, 10), new SampleSummary(0, 1e200, 10))!.Value;
        var tiny = StudentT.Pooled(new SampleSummary(1e-200, 1e-200, 10), new SampleSummary(0, 1e-200, 10))!.Value;

        Assert.Equal(18, huge.DegreesOfFreedom!.Value, 1e-9);
        Assert.Equal(huge.Statistic!.Value, tiny.Statistic!.Value, 1e-9);
    }

    [Fact]
    public void Swapping_the_samples_changes_signs_only() => Holds(Pairs, x =>
    {
        var (forth, back) = (StudentT.WelchDifference(x.First, x.Second)!.Value, StudentT.WelchDifference(x.Second, x.First)!.Value);
        var (g, minus) = (StandardizedDifference.HedgesG(x.First, x.Second), StandardizedDifference.HedgesG(x.Second, x.First));
        return forth.Estimate == -back.Estimate && Near(forth.Interval.Low, -back.Interval.High)
            && g?.Estimate == -minus?.Estimate && g?.Variance == minus?.Variance
            && Near(StudentT.Pooled(x.First, x.Second)!.Value.PValue, StudentT.Pooled(x.Second, x.First)!.Value.PValue)
            && Near(VarianceRatio.FTest(x.First, x.Second)!.Value.PValue, VarianceRatio.FTest(x.Second, x.First)!.Value.PValue);
    });

    [Fact]
    public void The_interval_touches_the_null_value_exactly_where_P_is_alpha() => Holds(Pairs, x =>
    {
        var limits = StudentT.PooledDifference(x.First, x.Second, 0.9)!.Value.Interval;
        var ratio = VarianceRatio.FTest(x.First, x.Second, 0.9)!.Value;
        return Near(StudentT.Pooled(x.First, x.Second, limits.Low)!.Value.PValue, 0.1)
            && Near(StudentT.Pooled(x.First, x.Second, limits.High, Alternative.Less)!.Value.PValue, 0.05)
            && ratio.Interval!.Value.Contains(1) == ratio.PValue >= 0.1;
    });

    [Fact]
    public void One_sided_P_values_add_up_to_one() => Holds(Pairs, x => Near(1,
        StudentT.Welch(x.First, x.Second, 1, Alternative.Less)!.Value.PValue
            + StudentT.Welch(x.First, x.Second, 1, Alternative.Greater)!.Value.PValue));

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));

    private static SampleSummary Summary(double[] values)
    {
        var mean = values.Average();
        return new SampleSummary(mean, Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1)), values.Length);
    }
}
