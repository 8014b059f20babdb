namespace Plumbline.Statistics.Means;

/// <summary>
/// Student's t from printed means x̄, standard deviations s and numbers n. Tests are of a difference equal to nullDifference (0 unless
/// given); differences are first minus second. All are null where the degrees of freedom or the standard error are 0, or the difference
/// is beyond all numbers. R: t.test.
/// </summary>
public static class StudentT
{
    /// <summary>t = (x̄₁ − x̄₂ − μ) / √(s²(1/n₁ + 1/n₂)), s² = ((n₁−1)s₁² + (n₂−1)s₂²)/df, df = n₁ + n₂ − 2. Student (1908);
    /// Fisher (1925).</summary>
    public static TestResult? Pooled(
        SampleSummary first, SampleSummary second, double nullDifference = 0, Alternative alternative = Alternative.TwoSided) =>
        Test("Student t, pooled variance", first.Mean - second.Mean, nullDifference, PooledError(first, second), alternative);

    /// <summary>t = (x̄₁ − x̄₂ − μ) / √(v₁ + v₂), v = s²/n, df = (v₁ + v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)). Welch (1947);
    /// Satterthwaite (1946).</summary>
    public static TestResult? Welch(
        SampleSummary first, SampleSummary second, double nullDifference = 0, Alternative alternative = Alternative.TwoSided) =>
        Test("Welch t", first.Mean - second.Mean, nullDifference, WelchError(first, second), alternative);

    /// <summary>t = (x̄ − μ) / (s/√n), df = n − 1. For pairs give <see cref="SampleSummary.OfDifferences"/>.</summary>
    public static TestResult? OneSample(SampleSummary sample, double nullMean = 0, Alternative alternative = Alternative.TwoSided) =>
        Test("Student t, one sample", sample.Mean, nullMean, OneSampleError(sample), alternative);

    /// <summary>x̄₁ − x̄₂ ± t SE with the standard error and degrees of freedom of <see cref="Pooled"/>.</summary>
    public static MeanEstimate? PooledDifference(SampleSummary first, SampleSummary second, double level = 0.95) =>
        Estimate("Difference of means, pooled variance", first.Mean - second.Mean, PooledError(first, second), level);

    /// <summary>x̄₁ − x̄₂ ± t SE with the standard error and degrees of freedom of <see cref="Welch"/>.</summary>
    public static MeanEstimate? WelchDifference(SampleSummary first, SampleSummary second, double level = 0.95) =>
        Estimate("Difference of means, Welch", first.Mean - second.Mean, WelchError(first, second), level);

    /// <summary>x̄ ± t s/√n, df = n − 1.</summary>
    public static MeanEstimate? Mean(SampleSummary sample, double level = 0.95) =>
        Estimate("Mean, Student t", sample.Mean, OneSampleError(sample), level);

    /// <summary>s = √(((n₁−1)s₁² + (n₂−1)s₂²) / (n₁ + n₂ − 2)); null where each sample is one value.</summary>
    public static double? PooledStandardDeviation(SampleSummary first, SampleSummary second)
    {
        double df1 = first.Count - 1, df2 = second.Count - 1;
        return df1 + df2 == 0
            ? null
            : double.Hypot(Math.Sqrt(df1 / (df1 + df2)) * first.StandardDeviation, Math.Sqrt(df2 / (df1 + df2)) * second.StandardDeviation);
    }

    private static (double Error, double Df)? PooledError(SampleSummary first, SampleSummary second) =>
        PooledStandardDeviation(first, second) is { } deviation
            ? Defined(deviation * Math.Sqrt(1.0 / first.Count + 1.0 / second.Count), first.Count + second.Count - 2)
            : null;

    private static (double Error, double Df)? WelchError(SampleSummary first, SampleSummary second)
    {
        if (first.Count < 2 || second.Count < 2)
        {
            return null;
        }

        // Shares of the variance, not variances: the fourth powers of standard deviations would over- and underflow.
        var error = double.Hypot(first.StandardError, second.StandardError);
        double share1 = Square(first.StandardError / error), share2 = Square(second.StandardError / error);
        return Defined(error, 1 / (share1 * share1 / (first.Count - 1) + share2 * share2 / (second.Count - 1)));
    }

    private static (double Error, double Df)? OneSampleError(SampleSummary sample) => Defined(sample.StandardError, sample.Count - 1);

    private static (double Error, double Df)? Defined(double error, double df) => error > 0 && double.IsFinite(error) && df > 0
        ? (error, df)
        : null;

    private static TestResult? Test(
        string method, double difference, double nullValue, (double Error, double Df)? error, Alternative alternative)
    {
        Guard.Finite(nullValue, nameof(nullValue));
        if (error is not { } known || !double.IsFinite(difference - nullValue))
        {
            return null;
        }

        var t = (difference - nullValue) / known.Error;
        return alternative switch
        {
            Alternative.TwoSided => TestResult.StudentT(method, t, known.Df),
            Alternative.Less => new TestResult(method + ", one-sided (less)", t, known.Df, StudentFunctions.At(t, known.Df).Lower),
            Alternative.Greater => new TestResult(method + ", one-sided (greater)", t, known.Df, StudentFunctions.At(t, known.Df).Upper),
            _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "No such alternative."),
        };
    }

    private static MeanEstimate? Estimate(string method, double value, (double Error, double Df)? error, double level)
    {
        Guard.Level(level);
        if (error is not { } known || !double.IsFinite(value))
        {
            return null;
        }

        var half = -StudentFunctions.Quantile((1 - level) / 2, known.Df) * known.Error;
        return new MeanEstimate(value, known.Error, known.Df, new Interval(value - half, value + half, level, method), method);
    }

    private static double Square(double value) => value * value;
}
