using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Events in a group and the time its members were observed.</summary>
/// <param name="Events">0 to 1e9.</param>
/// <param name="PersonTime">Sum over persons, in any unit, the same in both groups; finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventRate(long Events, double PersonTime)
{
    public long Events { get; } = CheckedEvents(Events);

    public double PersonTime { get; } = CheckedTime(PersonTime);

    private static long CheckedEvents(long events)
    {
        Guard.Require(events is >= 0 and <= Guard.LargestCount, nameof(events),
            $"events must lie in 0..{Guard.LargestCount}, but is {events}.");
        return events;
    }

    private static double CheckedTime(double personTime)
    {
        Guard.Positive(personTime, nameof(personTime));
        return personTime;
    }
}
