namespace Plumbline.Extract.Tables;

/// <summary>Finds the column of each cell of a row whose empty cells left no trace.</summary>
internal static class ColumnMatch
{
    public static IEnumerable<(Cell Cell, Column? Column)> Of(IReadOnlyList<Column?> columns, IReadOnlyList<Cell> cells)
    {
        if (cells.Count == columns.Count || columns.Count == 0 || cells.Count > columns.Count)
            return cells.Select((cell, index) => (cell, index < columns.Count ? columns[index] : null));
        var statistical = columns.Where(column => column?.IsStatistical == true).ToList();
        var others = columns.Where(column => column?.IsStatistical != true).ToList();
        // Bare decimals alone are the test and P of a heading row; everything else fills the columns from the left.
        if (cells.All(cell => cell.IsPlainDecimal) && cells.Count == statistical.Count)
            return cells.Select((cell, index) => (cell, statistical[index]));
        if (cells.Count(cell => !cell.IsPlainDecimal) != others.Count || cells.Count(cell => cell.IsPlainDecimal) > statistical.Count)
            return cells.Select((cell, index) => (cell, columns[index]));
        var (nextStatistical, nextOther) = (statistical.Count - cells.Count(cell => cell.IsPlainDecimal), 0);
        return cells.Select(cell => (cell, cell.IsPlainDecimal ? statistical[nextStatistical++] : others[nextOther++])).ToList();
    }
}
