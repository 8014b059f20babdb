using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Curves;

/// <summary>A printed survival rate.</summary>
/// <param name="Time">Finite and above 0, in any unit.</param>
/// <param name="Survival">The share still free of the event, in [0, 1].</param>
/// <param name="Interval">Its printed confidence interval on the same scale, strictly between 0 and 1; null where none is
/// printed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalPoint(double Time, double Survival, Interval? Interval = null)
{
    public double Time { get; } = CheckedTime(Time);

    public double Survival { get; } = CheckedSurvival(Survival);

    public Interval? Interval { get; } = CheckedInterval(Interval);

    private static double CheckedTime(double time)
    {
        Guard.Positive(time, nameof(time));
        return time;
    }

    private static double CheckedSurvival(double survival)
    {
        Guard.Probability(survival, nameof(survival));
        return survival;
    }

    private static Interval? CheckedInterval(Interval? interval)
    {
        if (interval is { } given)
        {
            Guard.Require(given.Low > 0 && given.High < 1 && given.Low < given.High, nameof(interval),
                $"The interval of a survival rate must have a width and lie strictly between 0 and 1, but is {given.Low} to {given.High}.");
        }

        return interval;
    }
}
