using Plumbline.Extract.Grammar;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads a number that stands alone in its cell.</summary>
internal static class BareReading
{
    private const Signs Centers = Signs.Percent | Signs.Median | Signs.Mean;

    public static Draft? Read(RowContext row, Cell cell, Column? column, PrintedNumber? total)
    {
        if (cell.IsPercent) return Share(row, cell, column, total);
        if (column?.Kind == ColumnKind.Count) return cell.IsWhole ? Count(cell, null) : null;
        if (column?.Kind == ColumnKind.Percent) return Share(row, cell, column, total);
        var signs = row.Nearest(column, Centers);
        if (cell.Value?.Absence is not null) return Absent(row, cell, column, signs);
        if (signs.Any(Signs.Median) && !signs.Any(Signs.Percent)) return Median(row, cell, column);
        if (signs.Any(Signs.Mean) || (row.Before == StatisticKind.MeanSd && !row.Own.Has(Centers | Signs.Count)
            && (row.Own.Has(Signs.Change) || !cell.IsWhole))) return CellReading.Mean(row, cell, column);
        var counted = row.Nearest(column, Signs.Percent | Signs.Count).Any(Signs.Count);
        if (signs.Any(Signs.Percent) && !(counted && cell.IsWhole)) return InRange(cell) ? Share(row, cell, column, total) : null;
        if (cell.IsLimit) return null;
        if (row.IsTimeToEvent(column) && row.Time(column) is null && (cell.Unit ?? row.TimeUnit(column)) is not null) return Median(row,
            cell, column);
        if (row.Own.IsShare && !cell.IsWhole && InRange(cell)) return Share(row, cell, column, total);
        if (!cell.IsWhole || row.TimeUnit(column) is not null || row.Own.Has(Signs.Dose | Signs.Unit)
            || column?.Form.Has(Signs.Dose) == true) return null;
        return Count(cell, total);
    }

    private static bool InRange(Cell cell) => cell.Value?.Number is { Value: >= 0 and <= 100 };

    private static Draft Count(Cell cell, PrintedNumber? total) =>
        CellReading.Of(cell, StatisticKind.Count) with { Value = cell.Value, Count = cell.Value!.Number, Total = total };

    private static Draft? Share(RowContext row, Cell cell, Column? column, PrintedNumber? total)
    {
        var number = cell.Value?.Number;
        if (row.IsTimeToEvent(column) && row.Time(column) is { } time && !IsObserved(row))
            return CellReading.Of(cell, StatisticKind.RateAtTime) with { Value = cell.Value, Percent = number, Time = time.Number,
                TimeUnit = time.Unit, Unit = "%" };
        return CellReading.Of(cell, StatisticKind.Proportion) with { Value = cell.Value, Percent = number, Total = total, Unit = "%" };
    }

    // "Patients with DOR ≥6 months" were counted, not estimated.
    private static bool IsObserved(RowContext row) => row.Text.Contains('≥', StringComparison.Ordinal) && row.Text.Contains(" with ", StringComparison.OrdinalIgnoreCase);

    private static Draft? Median(RowContext row, Cell cell, Column? column)
    {
        var unit = cell.Unit ?? row.TimeUnit(column);
        var isAge = row.Label?.Contains("age", StringComparison.OrdinalIgnoreCase) == true
            && row.Label.Split(' ', ',', ':').Any(word => word.Equals("age", StringComparison.OrdinalIgnoreCase));
        return CellReading.Of(cell, unit is not null && !isAge ? StatisticKind.MedianTime
            : StatisticKind.MedianRange) with { Value = cell.Value, Unit = unit ?? row.Unit(column) };
    }

    // "NR" is a median that was not reached only where the row is about one.
    private static Draft? Absent(RowContext row, Cell cell, Column? column, Signs signs)
    {
        var median = signs.Any(Signs.Median) || (row.IsTimeToEvent(column) && row.TimeUnit(column) is not null
            && !signs.Any(Signs.Percent));
        return median ? CellReading.Of(cell, StatisticKind.MedianTime) with { Value = cell.Value, Unit = row.TimeUnit(column) } : null;
    }
}
