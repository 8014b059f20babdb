namespace Plumbline.Statistics.Survival;

/// <summary>Areas under survival curves up to a time τ, and their comparison.</summary>
public static class RestrictedMeans
{
    /// <summary>
    /// Compares two arms up to τ (Royston and Parmar 2013; Uno et al. 2014): the difference with the sum of the two variances, and the
    /// ratios of the means and of the times lost with se² = Σ (se/estimate)² on the log scale. Whether times differ only by rounding
    /// is judged over both arms.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">τ lies beyond the last time of an arm whose curve is not 0 there, and CarryOn is not
    /// chosen; or τ or the level is not valid.</exception>
    public static RestrictedMeanComparison Compare(
        SurvivalData arm, SurvivalData reference, double tau, double level = 0.95, BeyondFollowUp beyond = BeyondFollowUp.Refuse)
    {
        var curves = KaplanMeier.Estimate([arm, reference]);
        var (first, second) = (curves[0].RestrictedMean(tau, level, beyond), curves[1].RestrictedMean(tau, level, beyond));
        var z = TransformedLimits.Z(level);
        var difference = first.Estimate - second.Estimate;
        var error = double.Hypot(first.StandardError, second.StandardError);
        return new RestrictedMeanComparison(
            first, second,
            new RestrictedMeanContrast(
                difference, error, new Interval(difference - z * error, difference + z * error, level, "normal"),
                TwoSided(difference, error), "difference of restricted mean survival times"),
            Ratio(first.Estimate, first.StandardError, second.Estimate, second.StandardError, level,
                "ratio of restricted mean survival times"),
            Ratio(first.TimeLost, first.StandardError, second.TimeLost, second.StandardError, level,
                "ratio of restricted mean times lost"));
    }

    internal static RestrictedMean Of(LifeTable table, CurveColumns columns, double tau, double level, BeyondFollowUp beyond)
    {
        Guard.Positive(tau, nameof(tau));
        Guard.Require(Enum.IsDefined(beyond), nameof(beyond), $"There is no choice {beyond}.");
        var z = TransformedLimits.Z(level);
        var (times, survival) = (table.Times, columns.Survival);
        var extended = tau > times[^1] && survival[^1] > 0;
        Guard.Require(!extended || beyond == BeyondFollowUp.CarryOn, nameof(tau),
            $"tau must not exceed the last time, as the curve has not come down to 0, but tau is {tau} and the last time {times[^1]}.");

        // Backwards, so that the area from each time to tau stands ready for its term of the variance.
        var (area, lost, variance, to) = (0.0, 0.0, 0.0, tau);
        for (var i = Ascending.CountUpTo(times, tau) - 1; i >= 0; to = times[i], i--)
        {
            area += (to - times[i]) * survival[i];
            lost += (to - times[i]) * (1 - survival[i]);
            var (n, d) = (table.AtRisk[i], table.Events[i]);
            variance += d > 0 && n > d ? area / tau * (area / tau) * (d / n / (n - d)) : 0;
        }

        // With no event up to tau the sum of pieces is tau but for rounding.
        area = lost > 0 ? area + to : tau;
        var error = tau * Math.Sqrt(variance);
        return new RestrictedMean(
            area, lost, error, new Interval(area - z * error, area + z * error, level, "normal"), tau, extended);
    }

    private static RestrictedMeanContrast? Ratio(
        double above, double aboveError, double below, double belowError, double level, string method)
    {
        if (above == 0 || below == 0)
        {
            return above == below ? null : new RestrictedMeanContrast(above / below, null, null, null, method);
        }

        var log = Math.Log(above / below);
        var error = double.Hypot(aboveError / above, belowError / below);
        var half = TransformedLimits.Z(level) * error;
        return new RestrictedMeanContrast(
            above / below, error, new Interval(Math.Exp(log - half), Math.Exp(log + half), level, "normal on the log scale"),
            TwoSided(log, error), method);
    }

    private static double? TwoSided(double estimate, double error) =>
        error > 0 ? Distributions.NormalTwoSided(estimate / error) : null;
}
