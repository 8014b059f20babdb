namespace Plumbline.Statistics.Means;

/// <summary>
/// Approximate means and standard deviations from what papers print in their place: median m, smallest a and largest b, quartiles q₁ and
/// q₃, number n. With Φ⁻¹ the normal quantile, ξ = 2 Φ⁻¹((n − 0.375)/(n + 0.25)) and η = 2 Φ⁻¹((0.75 n − 0.125)/(n + 0.25)). Numbers must
/// be finite and in order and n in 5..1e9, the smallest size the papers treat, or <see cref="ArgumentOutOfRangeException"/>. Wan et al.
/// (2014, BMC Med Res Methodol 14:135), Luo et al. (2018, Stat Methods Med Res 27:1785), Shi et al. (2020, Res Synth Methods 11:641);
/// skewness tests Shi et al. (2023, Stat Methods Med Res 32:1338). R: metafor conv.fivenum, whose default these are.
/// </summary>
public static class MeansFromQuantiles
{
    private const long Fewest = 5;

    /// <summary>SD = (b − a)/ξ (Wan, eq. 9). Mean = w (a+b)/2 + (1−w) m, w = 4/(4 + n^0.75) (Luo, eq. 7) or (a + 2m + b)/4 (Hozo
    /// 2005). Skewness |a + b − 2m|/(b − a), limit 1/ln(n+9) + 2.5/(n+1).</summary>
    public static MeanApproximation FromRange(
        double min, double median, double max, long count, QuantileWeights weights = QuantileWeights.Luo)
    {
        Check(count, min, median, max);
        double n = count, weight = 4 / (4 + Math.Pow(n, 0.75));
        var mean = IsLuo(weights) ? Mix(weight, Middle(min, max), median) : Mix(0.5, Middle(min, max), median);
        return new MeanApproximation(
            mean, (max - min) / RangeDivisor(n), count, Skewness(min, median, max), 1 / Math.Log(n + 9) + 2.5 / (n + 1),
            $"Approximation from median and range: mean {(IsLuo(weights) ? "Luo 2018" : "Hozo 2005")}, standard deviation Wan 2014");
    }

    /// <summary>SD = (q₃ − q₁)/η (Wan, eq. 16). Mean = w (q₁+q₃)/2 + (1−w) m, w = 0.7 + 0.39/n (Luo, eq. 11) or (q₁ + m + q₃)/3
    /// (Wan). Skewness |q₁ + q₃ − 2m|/(q₃ − q₁), limit 2.65/√n − 6/n².</summary>
    public static MeanApproximation FromQuartiles(
        double lowerQuartile, double median, double upperQuartile, long count, QuantileWeights weights = QuantileWeights.Luo)
    {
        Check(count, lowerQuartile, median, upperQuartile);
        double n = count;
        var mean = Mix(IsLuo(weights) ? 0.7 + 0.39 / n : 2.0 / 3, Middle(lowerQuartile, upperQuartile), median);
        return new MeanApproximation(
            mean, (upperQuartile - lowerQuartile) / QuartileDivisor(n), count, Skewness(lowerQuartile, median, upperQuartile),
            2.65 / Math.Sqrt(n) - 6 / (n * n),
            $"Approximation from median and quartiles: mean {(IsLuo(weights) ? "Luo 2018" : "Wan 2014")}, standard deviation Wan 2014");
    }

    /// <summary>Luo: mean = w₁ (a+b)/2 + w₂ (q₁+q₃)/2 + (1−w₁−w₂) m, w₁ = 2.2/(2.2 + n^0.75), w₂ = 0.7 − 0.72/n^0.55 (Luo, eq. 15), SD =
    /// w (b−a)/ξ + (1−w) (q₃−q₁)/η, w = 1/(1 + 0.07 n^0.6) (Shi 2020, eq. 10). Wan: mean = (a + 2q₁ + 2m + 2q₃ + b)/8 (Bland 2015), SD the
    /// same with w = ½ (Wan). Skewness max(2.65 ln(0.6n)/√n |a + b − 2m|/(b − a), |q₁ + q₃ − 2m|/(q₃ − q₁)), limit
    /// 3/√n − 40/n³.</summary>
    public static MeanApproximation FromFiveNumbers(
        double min, double lowerQuartile, double median, double upperQuartile, double max, long count,
        QuantileWeights weights = QuantileWeights.Luo)
    {
        Check(count, min, lowerQuartile, median, upperQuartile, max);
        double n = count;
        var luo = IsLuo(weights);
        var outer = luo ? 2.2 / (2.2 + Math.Pow(n, 0.75)) : 0.25;
        var inner = luo ? 0.7 - 0.72 / Math.Pow(n, 0.55) : 0.5;
        var mean = outer * Middle(min, max) + inner * Middle(lowerQuartile, upperQuartile) + (1 - outer - inner) * median;
        var share = luo ? 1 / (1 + 0.07 * Math.Pow(n, 0.6)) : 0.5;
        var deviation = Mix(share, (max - min) / RangeDivisor(n), (upperQuartile - lowerQuartile) / QuartileDivisor(n));
        var ends = 2.65 * Math.Log(0.6 * n) / Math.Sqrt(n) * Skewness(min, median, max);
        var quartiles = Skewness(lowerQuartile, median, upperQuartile);
        return new MeanApproximation(
            mean, deviation, count, ends is null ? quartiles : Math.Max(ends.Value, quartiles ?? 0), 3 / Math.Sqrt(n) - 40 / (n * n * n),
            "Approximation from five numbers: mean "
            + (luo ? "Luo 2018, standard deviation Shi 2020" : "Bland 2015, standard deviation Wan 2014"));
    }

    private static bool IsLuo(QuantileWeights weights) => weights switch
    {
        QuantileWeights.Luo => true,
        QuantileWeights.Wan => false,
        _ => throw new ArgumentOutOfRangeException(nameof(weights), weights, "No such weights."),
    };

    private static double RangeDivisor(double n) => 2 * NormalFunctions.Quantile((n - 0.375) / (n + 0.25));

    private static double QuartileDivisor(double n) => 2 * NormalFunctions.Quantile((0.75 * n - 0.125) / (n + 0.25));

    private static double Middle(double a, double b) => a / 2 + b / 2;

    private static double Mix(double weight, double a, double b) => weight * a + (1 - weight) * b;

    private static double? Skewness(double low, double median, double high) =>
        high > low ? Math.Abs((high - median) - (median - low)) / (high - low) : null;

    private static void Check(long count, params ReadOnlySpan<double> numbers)
    {
        Guard.Require(count is >= Fewest and <= Guard.LargestCount, nameof(count),
            $"count must lie in {Fewest}..{Guard.LargestCount}, but is {count}.");
        for (var i = 0; i < numbers.Length; i++)
        {
            Guard.Finite(numbers[i], nameof(numbers));
            Guard.Require(i == 0 || numbers[i - 1] <= numbers[i], nameof(numbers),
                $"Quantiles must not fall, but {numbers[Math.Max(0, i - 1)]} is followed by {numbers[i]}.");
        }

        Guard.Finite(numbers[^1] - numbers[0], nameof(numbers));
    }
}
