using System.Collections.Immutable;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>Times of persons from the counts of stages, and how well their curve meets the digitised one.</summary>
internal sealed class Persons
{
    private Persons(double[] times, bool[] events)
    {
        // At one time events come first.
        var order = Enumerable.Range(0, times.Length).OrderBy(i => times[i]).ThenBy(i => events[i] ? 0 : 1).ToArray();
        Times = [.. order.Select(i => times[i])];
        Events = [.. order.Select(i => events[i])];
    }

    public ImmutableArray<double> Times { get; }

    public ImmutableArray<bool> Events { get; }

    /// <summary>The counts of a stage stand evenly within it; who is left at the end is censored there.</summary>
    public static Persons Of(IReadOnlyList<Stage> stages, int[] counts, int total, double end)
    {
        var (times, events) = (new List<double>(total), new List<bool>(total));
        for (var k = 0; k < counts.Length; k++)
        {
            for (var j = 0; j < counts[k]; j++)
            {
                times.Add(stages[k].From + (j + 0.5) / counts[k] * (stages[k].To - stages[k].From));
                events.Add(stages[k].IsEvents);
            }
        }

        while (times.Count < total)
        {
            times.Add(end);
            events.Add(false);
        }

        return new Persons([.. times], [.. events]);
    }

    public ReconstructedArm Describe(DigitisedCurve curve, double? readingError, string method)
    {
        var errors = Errors(curve);
        var rows = curve.AtRisk.Select(row => new AtRiskResidual(row.Time, row.Count, Times.Count(time => time >= row.Time)));
        var (supports, use) = ReconstructionUse.Of(curve, readingError);
        return new ReconstructedArm(
            Times, Events, Math.Sqrt(errors.Average(error => error * error)), errors.Average(), errors.Max(), [.. rows],
            curve.TotalEvents, curve.Information, curve.Points, readingError, supports, use, method);
    }

    /// <summary>Share of the digitised points that the curve meets within a distance.</summary>
    public double ShareWithin(DigitisedCurve curve, double distance) => Errors(curve).Average(error => error <= distance ? 1.0 : 0);

    // Of two points at one time the upper is the curve just before.
    private double[] Errors(DigitisedCurve curve)
    {
        var errors = new double[curve.Times.Length];
        var (survival, person) = (1.0, 0);
        for (var i = 0; i < errors.Length; i++)
        {
            var before = i + 1 < errors.Length && curve.Times[i + 1] == curve.Times[i];
            while (person < Times.Length && (before ? Times[person] < curve.Times[i] : Times[person] <= curve.Times[i]))
            {
                var n = Times.Length - person;
                var next = person;
                var events = 0;
                for (; next < Times.Length && Times[next] == Times[person]; next++)
                {
                    events += Events[next] ? 1 : 0;
                }

                survival *= (double)(n - events) / n;
                person = next;
            }

            errors[i] = Math.Abs(survival - curve.Survival[i]);
        }

        return errors;
    }
}
