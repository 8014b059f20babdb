using Plumbline.Model;

namespace Plumbline.Extract.Changes;

/// <summary>
/// Which statistic of a record is which of another record of the same document: the pairs that together are most alike, in the order
/// of both. Lines may have been inserted above, fragments may have grown, members may be read otherwise.
/// </summary>
internal static class Alignment
{
    /// <summary>Cells of the table up to which every pairing is weighed; beyond, statistics are told by their fragments alone.</summary>
    private const long MostCells = 4_000_000;

    private enum Step : byte
    {
        Old,
        New,
        Both,
    }

    /// <summary>Pairs of indexes, ascending in both.</summary>
    public static List<(int Old, int New)> Of(IReadOnlyList<Statistic> old, IReadOnlyList<Statistic> fresh)
    {
        var pairs = new List<(int Old, int New)>();
        var start = 0;
        while (start < old.Count && start < fresh.Count && IsSame(old[start], fresh[start])) pairs.Add((start, start++));
        var (oldEnd, newEnd) = (old.Count, fresh.Count);
        var tail = new List<(int Old, int New)>();
        while (oldEnd > start && newEnd > start && IsSame(old[oldEnd - 1], fresh[newEnd - 1])) tail.Add((--oldEnd, --newEnd));
        var isSmall = (long)(oldEnd - start) * (newEnd - start) <= MostCells;
        pairs.AddRange(isSmall ? Weighed(old, fresh, start, oldEnd, newEnd) : ByFragment(old, fresh, start, oldEnd, newEnd));
        tail.Reverse();
        pairs.AddRange(tail);
        return pairs;
    }

    private static List<(int Old, int New)> Weighed(IReadOnlyList<Statistic> old, IReadOnlyList<Statistic> fresh, int start, int oldEnd, int newEnd)
    {
        var (rows, columns) = (oldEnd - start, newEnd - start);
        var steps = new Step[rows + 1, columns + 1];
        var (above, current) = (new int[columns + 1], new int[columns + 1]);
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var (likeness, best) = (Likeness(old[start + i - 1], fresh[start + j - 1]), Math.Max(above[j], current[j - 1]));
                var both = likeness > 0 && above[j - 1] + likeness > best;
                steps[i, j] = both ? Step.Both : above[j] >= current[j - 1] ? Step.Old : Step.New;
                current[j] = both ? above[j - 1] + likeness : best;
            }

            (above, current) = (current, above);
        }

        return Walk(steps, start, rows, columns);
    }

    private static List<(int Old, int New)> Walk(Step[,] steps, int start, int rows, int columns)
    {
        var pairs = new List<(int Old, int New)>();
        while (rows > 0 && columns > 0)
        {
            var step = steps[rows, columns];
            if (step == Step.Both) pairs.Add((start + rows - 1, start + columns - 1));
            if (step != Step.New) rows--;
            if (step != Step.Old) columns--;
        }

        pairs.Reverse();
        return pairs;
    }

    private static IEnumerable<(int Old, int New)> ByFragment(IReadOnlyList<Statistic> old, IReadOnlyList<Statistic> fresh, int start, int oldEnd, int newEnd)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var j = start; j < newEnd; j++)
        {
            if (!places.TryGetValue(fresh[j].Text, out var queue)) places.Add(fresh[j].Text, queue = new Queue<int>());
            queue.Enqueue(j);
        }

        var last = start - 1;
        for (var i = start; i < oldEnd; i++)
        {
            if (!places.TryGetValue(old[i].Text, out var queue)) continue;
            while (queue.Count > 0 && queue.Peek() <= last) queue.Dequeue();
            if (queue.Count > 0) yield return (i, last = queue.Dequeue());
        }
    }

    private static bool IsSame(Statistic old, Statistic fresh) =>
        old.Text == fresh.Text && old.Column == fresh.Column && old.Kind == fresh.Kind && old.Label == fresh.Label && old.Group == fresh.Group;

    // The same fragment weighs more than anything else; one that grew or shrank at its place comes next; 0 is another statistic.
    private static int Likeness(Statistic old, Statistic fresh)
    {
        var near = (old.Column == fresh.Column ? 4 : 0) + (old.Kind == fresh.Kind ? 2 : 0) + (old.Label == fresh.Label ? 1 : 0) + (old.Line == fresh.Line ? 1 : 0);
        if (old.Text == fresh.Text) return 20 + near;
        if (old.Column == fresh.Column && (old.Text.Contains(fresh.Text, StringComparison.Ordinal) || fresh.Text.Contains(old.Text, StringComparison.Ordinal))) return 10 + near;
        var sameThing = old.Kind == fresh.Kind && old.Label is not null && old.Label == fresh.Label && old.Group == fresh.Group;
        return sameThing || (old.Line == fresh.Line && old.Column == fresh.Column) ? near : 0;
    }
}
