using System.Collections.Immutable;

namespace Plumbline.Draw;

/// <summary>Finds room for labels: nothing put down by it covers a mark or another label.</summary>
internal sealed class LabelPlacer(Box bounds)
{
    private const double Step = 6;
    private const int Reach = 36;

    /// <summary>Every offset within reach, nearest first; up before down, left before right.</summary>
    private static readonly ImmutableArray<(double X, double Y)> Rings =
    [
        .. from y in Enumerable.Range(-Reach, 2 * Reach + 1)
           from x in Enumerable.Range(-Reach, 2 * Reach + 1)
           orderby x * x + y * y, y, x
           select (x * Step, y * Step),
    ];

    private readonly List<Box> _taken = [];

    public void Block(Box box) => _taken.Add(box);

    /// <summary>The first of the wished places that is free, else the free place nearest to the first wish within <paramref name="within"/>.</summary>
    public Box? Place(IReadOnlyList<Box> wishes, double within)
    {
        foreach (var wish in wishes)
        {
            if (Free(wish)) return Take(wish);
        }

        foreach (var (x, y) in Rings)
        {
            if (x * x + y * y > within * within) break;
            var moved = wishes[0].Moved(x, y);
            if (Free(moved)) return Take(moved);
        }

        return null;
    }

    private bool Free(Box box) => bounds.Contains(box) && !_taken.Exists(taken => taken.Overlaps(box));

    private Box Take(Box box)
    {
        _taken.Add(box.Grown(2));
        return box;
    }
}
