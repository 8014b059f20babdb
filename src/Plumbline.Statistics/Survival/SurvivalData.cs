namespace Plumbline.Statistics.Survival;

/// <summary>
/// Times to an event, right-censored, one per person: the input of every method here. A person is at risk at t if entry &lt; t ≤ time.
/// At one and the same time events come before censorings, so that who is censored there was still at risk.
/// </summary>
public sealed class SurvivalData
{
    // Beyond, a variance of their sums is 0 or infinite.
    private const double LeastWeight = 1e-100;
    private const double LargestWeight = 1e100;

    private SurvivalData(double[] times, bool[] events, double[]? entries, double[]? weights)
    {
        Times = times;
        Events = events;
        Entries = entries;
        Weights = weights;
    }

    /// <summary>Number of persons.</summary>
    public int Count => Times.Length;

    /// <summary>Time of the event or of censoring, in any unit, finite and at least 0.</summary>
    internal double[] Times { get; }

    /// <summary>Whether the time is that of the event; false where censored.</summary>
    internal bool[] Events { get; }

    /// <summary>Time of delayed entry, below the person's time; null where all enter before the first event.</summary>
    internal double[]? Entries { get; }

    /// <summary>Case weights, 0 or 1e−100 to 1e100; null where all are 1.</summary>
    internal double[]? Weights { get; }

    /// <summary>From columns of equal length; entries and weights may be left out. The columns are copied.</summary>
    /// <param name="times">Of the event or of censoring, in any unit, finite and at least 0.</param>
    /// <param name="events">Whether the time is that of the event; false where censored.</param>
    /// <param name="entries">Finite, may be negative, below the person's time; empty where all enter before the first event.</param>
    /// <param name="weights">0, or 1e−100 to 1e100, so that their sums and squares are numbers; empty where all are 1.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range; the message names the row, counted from 1.</exception>
    public static SurvivalData Create(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<double> entries = default,
        ReadOnlySpan<double> weights = default)
    {
        SameLength(times.Length, events.Length, nameof(events));
        SameLength(times.Length, entries.IsEmpty ? times.Length : entries.Length, nameof(entries));
        SameLength(times.Length, weights.IsEmpty ? times.Length : weights.Length, nameof(weights));
        if (times.IsEmpty)
        {
            throw new ArgumentException("Survival data need at least one person, but there is none.", nameof(times));
        }

        for (var i = 0; i < times.Length; i++)
        {
            // The sentences are formed for wrong rows only: there may be millions of right ones.
            if (!double.IsFinite(times[i]) || times[i] < 0)
            {
                Guard.Require(false, nameof(times), $"A time must be finite and not negative, but row {i + 1} has {times[i]}.");
            }

            if (!entries.IsEmpty && !(double.IsFinite(entries[i]) && entries[i] < times[i]))
            {
                Guard.Require(false, nameof(entries),
                    $"An entry must be finite and before the time, but row {i + 1} has {entries[i]} and {times[i]}.");
            }

            if (!weights.IsEmpty && weights[i] is not (0 or (>= LeastWeight and <= LargestWeight)))
            {
                Guard.Require(false, nameof(weights),
                    $"A weight must be 0 or lie in {LeastWeight}..{LargestWeight}, but row {i + 1} has {weights[i]}.");
            }
        }

        return new SurvivalData(
            times.ToArray(), events.ToArray(), entries.IsEmpty ? null : entries.ToArray(), weights.IsEmpty ? null : weights.ToArray());
    }

    /// <summary>The same persons with events and censorings exchanged.</summary>
    internal SurvivalData Reversed() => new(Times, Array.ConvertAll(Events, happened => !happened), Entries, Weights);

    /// <summary>All groups one below the other, and the number of the group of each row, from 0.</summary>
    internal static (SurvivalData All, int[] GroupOf) Join(IReadOnlyList<SurvivalData> groups)
    {
        if (groups.Count == 0)
        {
            throw new ArgumentException("There must be at least one group, but there is none.", nameof(groups));
        }

        var late = groups.Count(group => group.Entries is not null);
        if (late > 0 && late < groups.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Either all groups have times of entry or none, but {late} of {groups.Count} have."), nameof(groups));
        }

        var all = new SurvivalData(
            [.. groups.SelectMany(group => group.Times)],
            [.. groups.SelectMany(group => group.Events)],
            late > 0 ? [.. groups.SelectMany(group => group.Entries!)] : null,
            groups.Any(group => group.Weights is not null)
                ? [.. groups.SelectMany(group => group.Weights ?? Enumerable.Repeat(1.0, group.Count))]
                : null);
        return (all, [.. groups.SelectMany((group, number) => Enumerable.Repeat(number, group.Count))]);
    }

    private static void SameLength(int times, int others, string parameter)
    {
        if (times != others)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The columns must have the same length, but times has {times} rows and {parameter} {others}."), parameter);
        }
    }
}
