namespace Plumbline.Extract.Tables;

/// <summary>Finds the column of each cell of a row whose empty cells left no trace: cells keep their order, and each must fit its column.</summary>
internal static class ColumnMatch
{
    /// <summary>For each cell the indexes of the columns it could stand in; none where no way of matching all cells exists.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<Column?> columns, IReadOnlyList<Cell> cells, Form row)
    {
        if (cells.Count == columns.Count) return [.. cells.Select((_, index) => (IReadOnlyList<int>)[index])];
        var before = Reach(columns, cells, row, strict: true);
        var strict = before[cells.Count, columns.Count];
        if (!strict) before = Reach(columns, cells, row, strict: false);
        if (!before[cells.Count, columns.Count]) return [.. cells.Select(_ => (IReadOnlyList<int>)[])];
        return Backwards(columns, cells, row, before, strict);
    }

    // reach[i, j]: the first i cells can stand in the first j columns.
    private static bool[,] Reach(IReadOnlyList<Column?> columns, IReadOnlyList<Cell> cells, Form row, bool strict)
    {
        var reach = new bool[cells.Count + 1, columns.Count + 1];
        for (var j = 0; j <= columns.Count; j++) reach[0, j] = true;
        for (var i = 1; i <= cells.Count; i++)
        {
            for (var j = 1; j <= columns.Count; j++)
                reach[i, j] = reach[i, j - 1] || (reach[i - 1, j - 1] && Fits(cells[i - 1], columns[j - 1], row, strict));
        }

        return reach;
    }

    private static List<IReadOnlyList<int>> Backwards(IReadOnlyList<Column?> columns, IReadOnlyList<Cell> cells, Form row, bool[,] before,
        bool strict)
    {
        var after = new bool[cells.Count + 1, columns.Count + 1];
        for (var j = 0; j <= columns.Count; j++) after[cells.Count, j] = true;
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            for (var j = columns.Count - 1; j >= 0; j--)
                after[i, j] = after[i, j + 1] || (after[i + 1, j + 1] && Fits(cells[i], columns[j], row, strict));
        }

        var possible = new List<IReadOnlyList<int>>();
        for (var i = 0; i < cells.Count; i++)
        {
            var own = new List<int>();
            for (var j = 0; j < columns.Count; j++)
            {
                if (before[i, j] && after[i + 1, j + 1] && Fits(cells[i], columns[j], row, strict)) own.Add(j);
            }

            possible.Add(own);
        }

        return possible;
    }

    private static bool Fits(Cell cell, Column? column, Form row, bool strict)
    {
        if (cell.IsNothing) return true;
        return column?.Kind switch
        {
            ColumnKind.P or ColumnKind.OtherP => cell.IsPlain && (cell.P is not null
                || cell.Value?.Number is { Decimals: > 0, Value: >= 0 and <= 1 }) && !cell.IsPercent,
            ColumnKind.Test or ColumnKind.Coefficient or ColumnKind.StandardError or ColumnKind.Lower or ColumnKind.Upper =>
                cell is { IsPlainDecimal: true, P: null, IsPercent: false },
            ColumnKind.Effect => cell.P is null && (cell.Interval is not null || cell.IsPlainDecimal || IsReference(cell)) && cell.Second is null,
            ColumnKind.Interval => cell is { Value: null, Interval: not null },
            ColumnKind.Degrees => cell.IsWhole,
            ColumnKind.Count => cell.IsWhole || cell.Total is not null,
            ColumnKind.Percent => cell.IsPlain && cell.P is null,
            // A bare decimal among groups is a figure only where the row says of what kind.
            _ => cell.P is null && !(strict && IsOfEffects(cell, column, row)) && !(strict && cell is { IsPlainDecimal: true, IsPercent: false, Unit: null }
                && !(IsOfDecimals(row) || row.IsTimeToEvent || (column is not null && IsOfDecimals(column.Form)))),
        };
    }

    // A decimal with limits under "n (%)" is the ratio of a column further on.
    private static bool IsOfEffects(Cell cell, Column? column, Form row) =>
        cell is { Interval: not null, Second: null, Total: null, Value.Number.IsWhole: false } && column?.Form.Has(Signs.Percent | Signs.Count) == true
            && !column.Form.Has(Signs.Confidence | Signs.Median | Signs.Mean) && !row.Has(Signs.Median | Signs.Mean | Signs.Range | Signs.Quartiles | Signs.Percent);

    // A bare 1 is the category that the others are compared with.
    private static bool IsReference(Cell cell) => cell is { IsWhole: true, Value.Number.Value: 1 };

    // Under "n (%)" a percentage stands in brackets behind its count.
    private static bool IsOfDecimals(Form form) => form.Has(Signs.Median | Signs.Mean)
        || (form.Has(Signs.Percent) && !form.Has(Signs.Count));
}
