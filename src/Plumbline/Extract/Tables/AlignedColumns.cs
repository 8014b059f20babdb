namespace Plumbline.Extract.Tables;

/// <summary>Columns that only wide spaces part: where they stand is read from all rows together.</summary>
internal sealed class AlignedColumns
{
    private const int WidestLine = 400;
    private readonly List<(int Start, int End)> columns;
    private readonly bool isCounted;

    private AlignedColumns(List<(int Start, int End)> columns, bool isCounted) => (this.columns, this.isCounted) = (columns, isCounted);

    /// <summary>A field of one line: the columns it stands in, and its place in the line.</summary>
    public readonly record struct Placed(int From, int To, int Start, int End);

    /// <summary>The columns of lines of which several have cells behind wide spaces; null where they do not line up.</summary>
    public static AlignedColumns? Of(IReadOnlyList<string> lines)
    {
        var found = new List<(int Start, int End)>();
        var rows = new List<List<(int Start, int End)>>();
        foreach (var line in lines)
        {
            if (line.Length > WidestLine || line.Contains('\t', StringComparison.Ordinal)
                || line.Contains(" | ", StringComparison.Ordinal)) continue;
            var fields = Cut(line);
            if (fields.Count < 2 || !fields.Skip(1).All(field => Documents.LineShape.IsCell(line[field.Start..field.End]))) continue;
            rows.Add(fields);
            found.AddRange(fields.Skip(1));
        }

        if (rows.Count < 2) return null;
        // Full rows of equally many fields that do not stand below each other: the order tells, not the place.
        var full = rows.Where(row => row.Count > 2).ToList();
        var same = full.Count > 1 && full.TrueForAll(row => row.Count == full[0].Count);
        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var field in found)
        {
            if (merged.Count > 0 && field.Start < merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, field.End));
            else merged.Add(field);
        }

        Join(merged, rows);
        var counted = same && merged.Count != full[0].Count - 1;
        return new AlignedColumns(counted ? [.. full[0].Skip(1)] : merged, counted);
    }

    // Short cells of one column that were set a place or two apart: no row has both.
    private static void Join(List<(int Start, int End)> columns, List<List<(int Start, int End)>> rows)
    {
        const int nearest = 2;
        for (var i = columns.Count - 2; i >= 0; i--)
        {
            var (left, right) = (columns[i], columns[i + 1]);
            if (right.Start - left.End > nearest || rows.Exists(row => row.Skip(1).Any(field => field.Start < left.End && field.End > left.Start) && row.Skip(1).Any(field => field.Start < right.End && field.End > right.Start))) continue;
            columns[i] = (left.Start, right.End);
            columns.RemoveAt(i + 1);
        }
    }

    /// <summary>The fields of a line in their columns, the stub (column -1) first; null where the line has no wide spaces.</summary>
    public IReadOnlyList<Placed>? Place(string line)
    {
        if (line.Length > WidestLine) return null;
        var fields = Cut(line);
        if (fields.Count == 0) return null;
        if (isCounted && fields.Count == columns.Count + 1) return [.. fields.Select((field, index) => new Placed(index - 1, index, field.Start, field.End))];
        var stub = fields[0].Start < columns[0].Start && fields[0].Start < 12;
        // The widest words leave one space before the first cell.
        var edge = columns[0].Start;
        if (stub && fields[0].End > edge && edge > 0 && line[edge - 1] == ' ') fields = [(fields[0].Start,
            line.AsSpan(0, edge).TrimEnd().Length), (edge, fields[0].End), .. fields.Skip(1)];
        if (fields.Count < 2 && stub) return null;
        var placed = new List<Placed> { stub ? new Placed(-1, 0, fields[0].Start, fields[0].End) : new Placed(-1, 0, 0, 0) };
        foreach (var (start, end) in fields.Skip(stub ? 1 : 0))
        {
            var (from, to) = (-1, -1);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Start >= end || columns[i].End <= start) continue;
                if (from < 0) from = i;
                to = i + 1;
            }

            if (from < 0) from = Nearest(start, end);
            placed.Add(new Placed(from, Math.Max(to, from + 1), start, end));
        }

        return placed;
    }

    private int Nearest(int start, int end)
    {
        var middle = (start + end) / 2;
        var best = 0;
        for (var i = 1; i < columns.Count; i++)
        {
            if (Math.Abs((columns[i].Start + columns[i].End) / 2 - middle) < Math.Abs((columns[best].Start + columns[best].End) / 2 - middle)) best = i;
        }

        return best;
    }

    private static List<(int Start, int End)> Cut(string line)
    {
        var fields = new List<(int Start, int End)>();
        var start = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\u00A0' or '\u3000' or '\r')
            {
                var wide = line[i] == '\u3000' || (i + 1 < line.Length && line[i + 1] is ' ' or '\u00A0');
                if (start >= 0 && wide)
                {
                    fields.Add((start, i));
                    start = -1;
                }
            }
            else if (start < 0) start = i;
        }

        if (start >= 0) fields.Add((start, line.AsSpan().TrimEnd().Length));
        return fields;
    }
}
