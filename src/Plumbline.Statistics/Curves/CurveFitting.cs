namespace Plumbline.Statistics.Curves;

/// <summary>
/// Curves through printed survival rates by least squares. The points come in any order; there must be as many distinct times as the
/// family has parameters, survival must not rise with time and must fall, or <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class CurveFitting
{
    /// <summary>
    /// Least squares on survival: minimises Σ (s − S(t))² over μ and ln σ of z = (ln t − μ)/σ, as nls of R would. The sum can have
    /// several minima; the search starts from the straight line on the family's scale and from eight fixed shapes, and keeps the best.
    /// </summary>
    /// <exception cref="ArithmeticException">No start settled, as for rates that a step would fit exactly.</exception>
    public static PointFit LeastSquares(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points)
    {
        Check(family, points);
        var (location, scale) = SurvivalLeastSquares.Fit(family, points);
        var curve = LogTimeModel.Curve(family, location, scale);
        var residuals = points.Select(point => point.Survival - curve.SurvivalAt(point.Time)).ToArray();
        return new PointFit(curve, [.. residuals], [.. residuals], [.. points.Select(_ => 1.0)],
            $"{curve.Family}, least squares on survival");
    }

    /// <summary>
    /// Weighted least squares on the scale g on which the family is a straight line in ln t, g(S(t)) = (ln t − μ)/σ: complementary
    /// log-log for exponential (σ = 1) and Weibull, probit for log-normal, logit for log-logistic (Nelson 1982, Applied Life Data
    /// Analysis, ch. 4). Where every point has its confidence interval, a point's weight is 1/se², se = |g(low) − g(high)|/(2z), z the
    /// normal quantile of the interval's level; otherwise all weights are 1. Survival strictly between 0 and 1.
    /// </summary>
    public static PointFit Linearised(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points)
    {
        Check(family, points);
        foreach (var point in points)
        {
            Guard.Require(point.Survival is > 0 and < 1, nameof(points),
                $"For this scale survival must lie strictly between 0 and 1, but is {point.Survival} at time {point.Time}.");
        }

        var weighted = points.All(point => point.Interval is not null);
        var weights = points.Select(point => weighted ? Weight(family, point.Interval!.Value) : 1).ToArray();
        var (location, scale) = StraightLine.Fit(family, points, weights);
        var curve = LogTimeModel.Curve(family, location, scale);
        return new PointFit(
            curve,
            [.. points.Select(point => point.Survival - curve.SurvivalAt(point.Time))],
            [.. points.Select(point => LogTimeModel.Link(family, point.Survival) - (Math.Log(point.Time) - location) / scale)],
            [.. weights],
            $"{curve.Family}, {(weighted ? "weighted" : "unweighted")} least squares on the {LogTimeModel.LinkName(family)} scale");
    }

    private static double Weight(LogTimeFamily family, Interval interval)
    {
        var width = Math.Abs(LogTimeModel.Link(family, interval.Low) - LogTimeModel.Link(family, interval.High));
        var z = NormalFunctions.Deviate(interval.Level);
        return Math.Pow(2 * z / width, 2);
    }

    private static void Check(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        foreach (var point in points)
        {
            Guard.Positive(point.Time, nameof(points)); // a default point has time 0
        }

        var sorted = points.OrderBy(point => point.Time).ToArray();
        var distinct = sorted.Select(point => point.Time).Distinct().Count();
        var needed = LogTimeModel.HasScale(family) ? 2 : 1;
        Guard.Require(distinct >= needed, nameof(points),
            $"A {LogTimeModel.Name(family)} curve needs {needed} distinct times, but there are {distinct}.");
        for (var i = 1; i < sorted.Length; i++)
        {
            Guard.Require(sorted[i].Survival <= sorted[i - 1].Survival, nameof(points),
                $"Survival must not rise, but at {sorted[i].Time} it is {sorted[i].Survival} after {sorted[i - 1].Survival}.");
        }

        Guard.Require(sorted[^1].Survival < (needed == 1 ? 1 : sorted[0].Survival), nameof(points),
            $"Survival must fall, but is {sorted[^1].Survival} at the last time.");
        Guard.Require(sorted[0].Survival > 0, nameof(points), $"Survival must be above 0 at the first time, but is {sorted[0].Survival}.");
    }
}
