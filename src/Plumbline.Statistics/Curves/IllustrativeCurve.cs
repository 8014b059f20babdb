namespace Plumbline.Statistics.Curves;

/// <summary>Curves through a printed median or a few printed points of survival.</summary>
public static class IllustrativeCurve
{
    /// <summary>S(t) = exp(−λt) with λ = ln 2 / median; median finite and above 0, in any unit of time.</summary>
    public static Exponential FromMedian(double median)
    {
        Guard.Positive(median, nameof(median));
        return new Exponential(Elementary.LogTwo / median);
    }

    /// <summary>
    /// The line of least squares of ln(−ln S) on ln t, slope k and intercept −k ln(scale): S(t) = exp(−(t/scale)^k). Exact for two
    /// points; one point gives shape 1, an exponential. Times are finite, above 0 and distinct, survival lies strictly between 0 and 1,
    /// does not rise with time and falls at least once, otherwise <see cref="ArgumentOutOfRangeException"/>. Points may come in any
    /// order. The linearisation is Nelson's (1982, Applied Life Data Analysis, ch. 4).
    /// </summary>
    public static Weibull Fit(IReadOnlyList<(double Time, double Survival)> points)
    {
        Check(points);
        var x = points.Select(point => Math.Log(point.Time)).ToArray();
        var y = points.Select(point => Math.Log(-Math.Log(point.Survival))).ToArray();
        double meanX = x.Average(), meanY = y.Average();
        var shape = points.Count == 1
            ? 1
            : x.Zip(y, (xi, yi) => (xi - meanX) * (yi - meanY)).Sum() / x.Sum(xi => (xi - meanX) * (xi - meanX));
        return new Weibull(shape, Math.Exp(meanX - meanY / shape), shapeIsGiven: points.Count == 1);
    }

    private static void Check(IReadOnlyList<(double Time, double Survival)> points)
    {
        Guard.Require(points.Count >= 1, nameof(points), $"A curve needs at least one point, but there are {points.Count}.");
        foreach (var (time, survival) in points)
        {
            Guard.Positive(time, nameof(time));
            Guard.Require(survival is > 0 and < 1, nameof(survival),
                $"survival must lie strictly between 0 and 1, but is {survival} at time {time}.");
        }

        var sorted = points.OrderBy(point => point.Time).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var (before, after) = (sorted[i - 1], sorted[i]);
            Guard.Require(after.Time > before.Time, nameof(points), $"Times must be distinct, but {after.Time} is given twice.");
            Guard.Require(after.Survival <= before.Survival, nameof(points),
                $"Survival must not rise, but is {before.Survival} at {before.Time} and {after.Survival} at {after.Time}.");
        }

        Guard.Require(sorted.Length == 1 || sorted[^1].Survival < sorted[0].Survival, nameof(points),
            $"Survival must fall at least once, but is {sorted[0].Survival} at every time.");
    }
}
