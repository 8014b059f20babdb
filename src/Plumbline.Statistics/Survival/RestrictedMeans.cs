namespace Plumbline.Statistics.Survival;

/// <summary>Areas under survival curves up to a time τ, and their comparison.</summary>
public static class RestrictedMeans
{
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
        for (var i = LifeTable.FirstAtLeast(times, Math.BitIncrement(tau)) - 1; i >= 0; to = times[i], i--)
        {
            area += (to - times[i]) * survival[i];
            lost += (to - times[i]) * (1 - survival[i]);
            var (n, d) = (table.AtRisk[i], table.Events[i]);
            variance += d > 0 && n > d ? area * area * d / (n * (n - d)) : 0;
        }

        area += to;
        var error = Math.Sqrt(variance);
        return new RestrictedMean(
            area, lost, error, new Interval(area - z * error, area + z * error, level, "normal"), tau, extended);
    }
}
