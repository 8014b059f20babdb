namespace Plumbline.Extract.Tables;

/// <summary>Reads the columns from header lines whose fields have places.</summary>
internal static class GridHeader
{
    /// <param name="lines">The header, line by line.</param>
    /// <param name="width">How many columns of cells the rows have.</param>
    public static List<Column?> Read(IReadOnlyList<TableLine> lines, int width)
    {
        var levels = new List<IReadOnlyList<HeaderLevels.Part>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var fields = Shifted(lines[i], width);
            var named = fields.Where(field => field.From >= 0 && !field.IsEmpty).ToList();
            if (named.Count == 0) continue;
            // The empty fields of a header are those that a name above them spans; where none is kept, names are spread over the columns.
            var placed = lines[i].IsPlaced || fields.Count - 1 >= width || lines.Count == 1;
            var level = placed ? Placed(fields, named, width) : HeaderLevels.Spread([.. named.Select(field =>
                HeaderCell.Read(field.Passage.Tokens)).OfType<Column>()], width);
            if (level.Count > 0) levels.Add(level);
        }

        return HeaderLevels.Join(levels, width);
    }

    private static List<HeaderLevels.Part> Placed(IReadOnlyList<Field> fields, List<Field> named, int width)
    {
        var parts = new List<HeaderLevels.Part>();
        var last = fields.Max(field => field.To);
        for (var i = 0; i < named.Count; i++)
        {
            if (HeaderCell.Read(named[i].Passage.Tokens) is not { } column) continue;
            var wide = named[i].To - named[i].From > 1;
            var next = i + 1 < named.Count ? named[i + 1].From : Math.Max(width, last);
            // Only a group spans: the column of a P value is one column.
            var to = wide || column.IsStatistical || column.Kind is ColumnKind.Count or ColumnKind.Percent ? named[i].To
                : Math.Max(next, named[i].To);
            parts.Add(new HeaderLevels.Part(named[i].From, to, column));
        }

        return parts;
    }

    // A header without a field for the stub starts one field early.
    private static IReadOnlyList<Field> Shifted(TableLine line, int width)
    {
        var fields = line.Fields;
        if (fields.Count != width || fields[0].IsEmpty || HeaderCell.IsStub(fields[0].Passage.Tokens) || line.IsPlaced) return fields;
        return [.. fields.Select(field => field with { From = field.From + 1, To = field.To + 1 })];
    }
}
