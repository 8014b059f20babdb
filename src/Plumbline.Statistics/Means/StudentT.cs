namespace Plumbline.Statistics.Means;

/// <summary>
/// Student's t from printed means x̄, standard deviations s and numbers n. Tests are of a difference equal to nullDifference (0 unless
/// given), two-sided; differences are first minus second. All are null where the degrees of freedom or the standard error are 0.
/// </summary>
public static class StudentT
{
    /// <summary>t = (x̄₁ − x̄₂ − μ) / √(s²(1/n₁ + 1/n₂)), s² = ((n₁−1)s₁² + (n₂−1)s₂²)/df, df = n₁ + n₂ − 2. Student (1908);
    /// Fisher (1925).</summary>
    public static TestResult? Pooled(SampleSummary first, SampleSummary second, double nullDifference = 0) =>
        Test("Student t, pooled variance", first.Mean - second.Mean, nullDifference, PooledError(first, second));

    /// <summary>t = (x̄₁ − x̄₂ − μ) / √(v₁ + v₂), v = s²/n, df = (v₁ + v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)). Welch (1947);
    /// Satterthwaite (1946).</summary>
    public static TestResult? Welch(SampleSummary first, SampleSummary second, double nullDifference = 0) =>
        Test("Welch t", first.Mean - second.Mean, nullDifference, WelchError(first, second));

    /// <summary>t = (x̄ − μ) / (s/√n), df = n − 1. For pairs give the mean and standard deviation of the differences.</summary>
    public static TestResult? OneSample(SampleSummary sample, double nullMean = 0) =>
        Test("Student t, one sample", sample.Mean, nullMean, OneSampleError(sample));

    /// <summary>x̄₁ − x̄₂ ± t SE with the standard error and degrees of freedom of <see cref="Pooled"/>.</summary>
    public static Effect? PooledDifference(SampleSummary first, SampleSummary second, double level = 0.95) =>
        Difference("Difference of means, pooled variance", first.Mean - second.Mean, PooledError(first, second), level);

    /// <summary>x̄₁ − x̄₂ ± t SE with the standard error and degrees of freedom of <see cref="Welch"/>.</summary>
    public static Effect? WelchDifference(SampleSummary first, SampleSummary second, double level = 0.95) =>
        Difference("Difference of means, Welch", first.Mean - second.Mean, WelchError(first, second), level);

    /// <summary>x̄ ± t s/√n, df = n − 1.</summary>
    public static Effect? Mean(SampleSummary sample, double level = 0.95) =>
        Difference("Mean, Student t", sample.Mean, OneSampleError(sample), level);

    private static (double Error, double Df)? PooledError(SampleSummary first, SampleSummary second)
    {
        double df = first.Count + second.Count - 2;
        var squares = (first.Count - 1) * Square(first.StandardDeviation) + (second.Count - 1) * Square(second.StandardDeviation);
        return Defined(Math.Sqrt(squares / df * (1.0 / first.Count + 1.0 / second.Count)), df);
    }

    private static (double Error, double Df)? WelchError(SampleSummary first, SampleSummary second)
    {
        if (first.Count < 2 || second.Count < 2)
        {
            return null;
        }

        double v1 = first.ErrorSquared, v2 = second.ErrorSquared;
        var df = Square(v1 + v2) / (v1 * v1 / (first.Count - 1) + v2 * v2 / (second.Count - 1));
        return Defined(Math.Sqrt(v1 + v2), df);
    }

    private static (double Error, double Df)? OneSampleError(SampleSummary sample) =>
        Defined(Math.Sqrt(sample.ErrorSquared), sample.Count - 1);

    private static (double Error, double Df)? Defined(double error, double df) => error > 0 && double.IsFinite(error) && df > 0
        ? (error, df)
        : null;

    private static TestResult? Test(string method, double difference, double nullValue, (double Error, double Df)? error)
    {
        Guard.Finite(nullValue, nameof(nullValue));
        return error is { } known ? TestResult.StudentT(method, (difference - nullValue) / known.Error, known.Df) : null;
    }

    private static Effect? Difference(string method, double difference, (double Error, double Df)? error, double level)
    {
        Guard.Level(level);
        if (error is not { } known)
        {
            return null;
        }

        var half = -StudentFunctions.Quantile((1 - level) / 2, known.Df) * known.Error;
        return new Effect(difference, new Interval(difference - half, difference + half, level, method), null, method);
    }

    private static double Square(double value) => value * value;
}
