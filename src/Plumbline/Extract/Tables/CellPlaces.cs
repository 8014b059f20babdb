namespace Plumbline.Extract.Tables;

/// <summary>Puts the cells of a row into the columns: by their places where these are kept, else by what fits.</summary>
internal static class CellPlaces
{
    public static List<PlacedCell> Of(List<Column?> columns, Entry entry, Form row)
    {
        if (entry.IsParted && (entry.IsPlaced || entry.Fields >= columns.Count)
            && entry.Cells.All(cell => cell.Field < columns.Count || columns.Count == 0))
            return columns.Count == 0 ? [.. entry.Cells.Select(cell => new PlacedCell(cell.Passage, cell.Cell, []))] : Counting(columns, entry);
        var pairs = Pairs.Of([.. entry.Cells.Select(cell => (cell.Passage, cell.Cell))], columns);
        var possible = columns.Count == 0 ? null : ColumnMatch.Of(columns,
            [.. pairs.Select(pair => pair.Behind is null ? pair.Cell : Pairs.Join(pair.Cell, pair.Behind.Value.Cell))], row);
        return [.. pairs.Select((pair, index) => new PlacedCell(pair.Passage, pair.Cell, possible?[index]
            ?? []) { Behind = pair.Behind is { } behind ? new PlacedCell(behind.Passage, behind.Cell, []) : null })];
    }

    // Fields with places; a column of counts and the column of its percentages make one figure.
    private static List<PlacedCell> Counting(List<Column?> columns, Entry entry)
    {
        var placed = new List<PlacedCell>();
        for (var i = 0; i < entry.Cells.Count; i++)
        {
            var cell = entry.Cells[i];
            var at = cell.Field!.Value;
            var next = entry.Cells[Math.Min(i + 1, entry.Cells.Count - 1)];
            var joins = (next.Field == at && next.Part > cell.Part && Pairs.IsWrapped(cell.Cell, next.Cell, entry.Cells, at)) || next.Field == at + 1 && Pairs.IsPair(cell.Cell, columns[at]?.Kind, next.Cell, columns[at + 1]?.Kind);
            placed.Add(new PlacedCell(cell.Passage, cell.Cell, [at]) { Part = cell.Part, Behind = joins
                ? new PlacedCell(next.Passage, next.Cell, []) : null });
            if (joins) i++;
        }

        return placed;
    }
}
