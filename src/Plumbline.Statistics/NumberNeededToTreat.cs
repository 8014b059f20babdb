using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics;

/// <summary>
/// The number needed to treat, 1/|δ| of a risk difference δ = p₁ − p₂: how many must be treated as group 1 rather than as group 2 for
/// one event more or less, on average. Altman (1998, BMJ 317:1309).
/// </summary>
/// <param name="Number">1 or more; +∞ where the risks are equal.</param>
/// <param name="Direction">Whether group 1 does better.</param>
/// <param name="Interval">From the limits of δ.</param>
/// <param name="Level">Two-sided confidence of the interval.</param>
/// <param name="Method">The method of the limits of δ.</param>
public sealed record NumberNeededToTreat(
    double Number, NumberNeededDirection Direction, NumberNeededInterval Interval, double Level, string Method)
{
    /// <summary>From δ with <see cref="RiskDifference.Newcombe"/>'s interval; null where a group is empty.</summary>
    public static NumberNeededToTreat? Newcombe(TwoByTwo t, EventValue events, double level = 0.95) =>
        RiskDifference.Newcombe(t, level) is { } difference ? FromDifference(difference, events) : null;

    /// <summary>From δ with <see cref="RiskDifference.Wald"/>'s interval, as Altman (1998); null where a group is empty.</summary>
    public static NumberNeededToTreat? Wald(TwoByTwo t, EventValue events, double level = 0.95) =>
        RiskDifference.Wald(t, level) is { } difference ? FromDifference(difference, events) : null;

    /// <summary>From any risk difference with an interval.</summary>
    /// <param name="difference">p₁ − p₂ in [−1, 1], limits in ascending order. Limits beyond ±1, as Wald's may be, give numbers below
    /// 1.</param>
    /// <param name="events">Whether an event is what treatment should prevent or bring about.</param>
    /// <exception cref="ArgumentException">The difference has no interval, or lies outside [−1, 1].</exception>
    public static NumberNeededToTreat FromDifference(Effect difference, EventValue events)
    {
        if (difference.Interval is not { } limits)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The difference {difference.Estimate} has no interval."), nameof(difference));
        }

        Guard.Require(difference.Estimate is >= -1 and <= 1, nameof(difference),
            $"A risk difference must lie in [-1, 1], but is {difference.Estimate}.");

        // Gain: how much better group 1 does.
        var sign = events == EventValue.Unwanted ? -1 : 1;
        var gain = sign * difference.Estimate;
        var (low, high) = sign < 0 ? (-limits.High, -limits.Low) : (limits.Low, limits.High);
        NumberNeededInterval interval = (low, high) switch
        {
            ( > 0, _) => new NumberNeededInterval.Benefit(1 / high, 1 / low),
            (_, < 0) => new NumberNeededInterval.Harm(1 / -low, 1 / -high),
            _ => new NumberNeededInterval.ThroughInfinity(Inverse(high), Inverse(-low)),
        };
        var direction = gain > 0 ? NumberNeededDirection.Benefit : gain < 0 ? NumberNeededDirection.Harm : NumberNeededDirection.None;
        return new NumberNeededToTreat(Inverse(Math.Abs(gain)), direction, interval, limits.Level, limits.Method);
    }

    // +∞ for 0 of either sign.
    private static double Inverse(double gain) => gain == 0 ? double.PositiveInfinity : 1 / gain;
}
