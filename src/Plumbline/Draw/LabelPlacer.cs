using System.Collections.Immutable;

namespace Plumbline.Draw;

/// <summary>Finds room for labels: nothing put down by it covers a mark or another label.</summary>
internal sealed class LabelPlacer(Box bounds)
{
    private const double Step = 6;
    private const int Reach = 44;

    /// <summary>About the point it names, a line may touch the mark.</summary>
    private const double Arrival = 16;

    /// <summary>Every offset within reach, nearest first; up before down, left before right.</summary>
    private static readonly ImmutableArray<(double X, double Y)> Rings =
    [
        .. from y in Enumerable.Range(-Reach, 2 * Reach + 1)
           from x in Enumerable.Range(-Reach, 2 * Reach + 1)
           orderby x * x + y * y, y, x
           select (x * Step, y * Step),
    ];

    private readonly List<Box> _taken = [];
    private readonly List<Box> _labels = [];

    public void Block(Box box) => _taken.Add(box);

    /// <summary>
    /// The first of the wished places that is free, else the free place nearest to the point within <paramref name="within"/>, as long
    /// as the line from there to the point it names crosses no other label and, unless <paramref name="mayCrossMarks"/>, no mark before it
    /// arrives.
    /// </summary>
    public Box? Place(IReadOnlyList<Box> wishes, double within, double x0, double y0, bool mayCrossMarks = true)
    {
        foreach (var wish in wishes)
        {
            if (Free(wish)) return Take(wish, x0, y0);
        }

        var (halfWidth, halfHeight) = (wishes[0].Width / 2, wishes[0].Height / 2);
        foreach (var (x, y) in Rings)
        {
            if (x * x + y * y > within * within) break;
            var moved = new Box(x0 + x - halfWidth, y0 + y - halfHeight, x0 + x + halfWidth, y0 + y + halfHeight);
            if (Free(moved) && Clear(moved, x0, y0, mayCrossMarks)) return Take(moved, x0, y0);
        }

        return null;
    }

    private bool Free(Box box) => bounds.Contains(box) && !_taken.Exists(taken => taken.Overlaps(box));

    private bool Clear(Box label, double x0, double y0, bool mayCrossMarks)
    {
        if (!Leader.Needed(label, x0, y0)) return true;
        var arrival = Box.Around(x0, y0, Arrival);
        bool Hits(Box step) => (mayCrossMarks || step.Overlaps(arrival) ? _labels : _taken).Exists(other => other.Overlaps(step));
        return !Along(label, x0, y0).Any(Hits);
    }

    private Box Take(Box box, double x0, double y0)
    {
        _taken.Add(box.Grown(2));
        _labels.Add(box.Grown(2));
        if (!Leader.Needed(box, x0, y0)) return box;
        _taken.AddRange(Along(box, x0, y0));
        return box;
    }

    private static IEnumerable<Box> Along(Box box, double x0, double y0)
    {
        const int steps = 24;
        var (x, y) = Leader.Start(box, x0, y0);
        return Enumerable.Range(1, steps).Select(i => Box.Around(x + (x0 - x) * i / steps, y + (y0 - y) * i / steps, 2));
    }
}
