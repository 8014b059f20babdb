using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>A scale on which the interval of a survival rate may have been made: symmetric around the estimate there, and turned back.</summary>
internal sealed record SurvivalScale(string Name, Func<double, double> To)
{
    /// <summary>The usual ones, the most usual first. Each rises with the rate.</summary>
    public static ImmutableArray<SurvivalScale> All { get; } =
    [
        new("log-log", share => -Math.Log(-Math.Log(share))),
        new("log", Math.Log),
        new("plain", share => share),
        new("logit", share => Math.Log(share) - Math.Log(1 - share)),
        new("arcsine", share => Math.Asin(Math.Sqrt(share))),
    ];

    /// <summary>Those for an outcome: where the share with the event is printed, its own log-log and log scale are usual too.</summary>
    public static ImmutableArray<SurvivalScale> Of(Outcome outcome) => outcome.Direction == Direction.HigherIsBetter ? All : [.. All, .. OfEvents];

    private static readonly ImmutableArray<SurvivalScale> OfEvents =
    [
        new("log-log of the share without the event", share => Math.Log(-Math.Log(1 - share))),
        new("log of the share without the event", share => -Math.Log(1 - share)),
    ];

    /// <summary>
    /// Could the interval be symmetric on this scale before the rounding, so that g(low) + g(high) = 2 g(estimate)? A limit that prints as
    /// 0 or 100 may have been cut there, and then lie anywhere beyond.
    /// </summary>
    public bool Fits(PrintedNumber estimate, PrintedNumber low, PrintedNumber high)
    {
        var (middle, from, to) = (On(estimate), On(low), On(high));
        var smallest = low.Smallest <= 0 ? double.NegativeInfinity : from.Low + to.Low;
        var largest = high.Largest >= 100 ? double.PositiveInfinity : from.High + to.High;
        return smallest <= 2 * middle.High + Slack && largest >= 2 * middle.Low - Slack;
    }

    private const double Slack = 1e-9;

    private ValueRange On(PrintedNumber percent)
    {
        var range = percent.Range();
        return new ValueRange(To(Math.Clamp(range.Low / 100, 0, 1)), To(Math.Clamp(range.High / 100, 0, 1)));
    }
}
