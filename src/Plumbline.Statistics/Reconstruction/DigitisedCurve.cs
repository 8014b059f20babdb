using System.Collections.Immutable;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>A published Kaplan-Meier curve of one arm as read from its figure, with what is printed beside it.</summary>
public sealed class DigitisedCurve
{
    /// <summary>Share of the falls that must be vertical for a curve to count as given by its corners.</summary>
    private const double CornerShare = 0.9;

    private DigitisedCurve(
        ImmutableArray<double> times, ImmutableArray<double> survival, int total, ImmutableArray<(double Time, int Count)> atRisk,
        int? events)
    {
        Times = times;
        Survival = survival;
        Total = total;
        AtRisk = atRisk;
        TotalEvents = events;
        Points = Corners() ? DigitisedPoints.Corners : DigitisedPoints.Clicks;
    }

    /// <summary>Ascending times of the points, in any unit; the last is the end of the drawn curve.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Survival at the points, in [0, 1], not rising.</summary>
    public ImmutableArray<double> Survival { get; }

    /// <summary>Number of persons at time 0.</summary>
    public int Total { get; }

    /// <summary>Numbers at risk printed below the curve, by ascending time; empty where there are none.</summary>
    public ImmutableArray<(double Time, int Count)> AtRisk { get; }

    /// <summary>Number of events printed; null where it is not.</summary>
    public int? TotalEvents { get; }

    /// <summary>Corners if at least nine in ten falls of survival are vertical, two points at one time; otherwise clicks.</summary>
    public DigitisedPoints Points { get; }

    public ReconstructionInformation Information => (AtRisk.Any(row => row.Time > 0), TotalEvents is not null) switch
    {
        (true, true) => ReconstructionInformation.NumbersAtRiskAndEvents,
        (true, false) => ReconstructionInformation.NumbersAtRisk,
        (false, true) => ReconstructionInformation.TotalEvents,
        (false, false) => ReconstructionInformation.TotalOnly,
    };

    /// <summary>
    /// From the points of the figure in the order of time, survival as a share (not per cent), the number of persons at time 0, and what
    /// is printed of numbers at risk and events. Noise that lets survival rise must have been removed before, by carrying the smaller
    /// value forward.
    /// </summary>
    /// <exception cref="ArgumentException">Columns of unequal length or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two points; a time negative, not finite or before the one above it;
    /// survival outside [0, 1] or rising; fewer than 1 or more than 1 000 000 persons; numbers at risk that rise, exceed the total, are
    /// negative, or contradict it at time 0; more events than persons, none under a curve that falls, or some under one that does not.
    /// The message names the row, counted from 1.</exception>
    public static DigitisedCurve Create(
        ReadOnlySpan<double> times, ReadOnlySpan<double> survival, int total,
        ReadOnlySpan<double> atRiskTimes = default, ReadOnlySpan<int> atRisk = default, int? totalEvents = null)
    {
        SameLength(times.Length, survival.Length, nameof(survival));
        SameLength(atRiskTimes.Length, atRisk.Length, nameof(atRisk));
        Guard.Require(total is >= 1 and <= 1_000_000, nameof(total), $"total must lie in 1..1000000, but is {total}.");
        Guard.Require(times.Length >= 2, nameof(times), $"A curve needs at least two points, but there are {times.Length}.");
        CheckPoints(times, survival);
        CheckAtRisk(atRiskTimes, atRisk, total);
        var falls = survival[^1] < 1;
        Guard.Require(totalEvents is null || (totalEvents >= 0 && totalEvents <= total), nameof(totalEvents),
            $"Events must lie in 0..total, but there are {totalEvents} and the total is {total}.");
        Guard.Require(totalEvents is null || totalEvents > 0 == falls, nameof(totalEvents),
            $"A curve falls if and only if there are events, but it ends at {survival[^1]} and there are {totalEvents} events.");
        var rows = ImmutableArray.CreateBuilder<(double, int)>(atRisk.Length);
        for (var i = 0; i < atRisk.Length; i++)
        {
            rows.Add((atRiskTimes[i], atRisk[i]));
        }

        return new DigitisedCurve([.. times], [.. survival], total, rows.ToImmutable(), totalEvents);
    }

    /// <summary>Survival by straight lines between the points (1 at time 0); from the last point on its value.</summary>
    internal double SurvivalAt(double time)
    {
        int low = -1, high = Times.Length;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Times[middle] <= time ? (middle, high) : (low, middle);
        }

        if (high == Times.Length)
        {
            return Survival[^1];
        }

        var (before, value) = low < 0 ? (0, 1) : (Times[low], Survival[low]);
        return value + (Survival[high] - value) * (time - before) / (Times[high] - before);
    }

    private static void CheckPoints(ReadOnlySpan<double> times, ReadOnlySpan<double> survival)
    {
        for (var i = 0; i < times.Length; i++)
        {
            Guard.NotNegative(times[i], $"time of point {i + 1}");
            Guard.Probability(survival[i], $"survival of point {i + 1}");
            Guard.Require(i == 0 || times[i] >= times[i - 1], nameof(times),
                $"Times must not fall, but point {i + 1} has {times[i]} after {times[Math.Max(0, i - 1)]}.");
            Guard.Require(i == 0 || survival[i] <= survival[i - 1], nameof(survival),
                $"Survival must not rise, but point {i + 1} has {survival[i]} after {survival[Math.Max(0, i - 1)]}.");
        }

        Guard.Require(times[^1] > 0, nameof(times), $"A curve must end after time 0, but ends at {times[^1]}.");
    }

    private static void CheckAtRisk(ReadOnlySpan<double> times, ReadOnlySpan<int> atRisk, int total)
    {
        for (var i = 0; i < times.Length; i++)
        {
            Guard.NotNegative(times[i], $"time of number at risk {i + 1}");
            Guard.Require(atRisk[i] >= 0 && atRisk[i] <= total, nameof(atRisk),
                $"Numbers at risk must lie in 0..total, but row {i + 1} has {atRisk[i]} and the total is {total}.");
            Guard.Require(times[i] > 0 || atRisk[i] == total, nameof(atRisk),
                $"At time 0 all are at risk, but {atRisk[i]} of {total} are given.");
            Guard.Require(i == 0 || times[i] > times[i - 1], nameof(times),
                $"Times of numbers at risk must rise, but row {i + 1} has {times[i]} after {times[Math.Max(0, i - 1)]}.");
            Guard.Require(i == 0 || atRisk[i] <= atRisk[i - 1], nameof(atRisk),
                $"Numbers at risk must not rise, but row {i + 1} has {atRisk[i]} after {atRisk[Math.Max(0, i - 1)]}.");
        }
    }

    private bool Corners()
    {
        int falls = 0, vertical = 0;
        for (var i = 1; i < Times.Length; i++)
        {
            falls += Survival[i] < Survival[i - 1] ? 1 : 0;
            vertical += Survival[i] < Survival[i - 1] && Times[i] == Times[i - 1] ? 1 : 0;
        }

        return falls > 0 && vertical >= CornerShare * falls;
    }

    private static void SameLength(int first, int second, string parameter)
    {
        if (first != second)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The columns must have the same length, but one has {first} rows and {parameter} {second}."), parameter);
        }
    }
}
