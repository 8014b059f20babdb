using Plumbline.Extract.Grammar;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads a cell with limits: a median with its range, quartiles or confidence interval, a rate, a mean, a share.</summary>
internal static class IntervalReading
{
    private const Signs Spreads = Signs.Confidence | Signs.Range | Signs.Quartiles;

    public static Draft? Read(RowContext row, Cell cell, Column? column, PrintedNumber? total)
    {
        var limits = cell.Interval!;
        var kind = Kind(row, cell, column, limits);
        if (cell.Value is null) return Alone(row, cell, column, kind);
        if (cell.Second is not null || cell.SecondIsPercent)
            return CellReading.Of(cell, StatisticKind.Proportion) with
            {
                Value = cell.Second is null ? null : PrintedValue.Of(cell.Second), Percent = cell.Second, Count = cell.Value.Number,
                    Total = cell.Total ?? total, Unit = "%",
                Interval = limits with { Kind = LimitsKind.Confidence, Level = limits.Level ?? row.Level(column) },
            };
        if (cell.Total is not null) return CellReading.Of(cell, StatisticKind.Proportion) with { Count = cell.Value.Number,
            Total = cell.Total, Interval = limits, Unit = null };
        var unit = cell.Unit ?? row.TimeUnit(column) ?? (NumberGrammar.IsTime(limits.Unit) ? limits.Unit : null);
        return kind switch
        {
            LimitsKind.Confidence => Confident(row, cell, column, limits with { Kind = LimitsKind.Confidence, Level = limits.Level
                ?? row.Level(column) }, unit, total),
            LimitsKind.Interquartile => CellReading.Of(cell, StatisticKind.MedianIqr) with { Value = cell.Value, Interval = limits,
                Unit = unit ?? row.Unit(column) },
            _ when Says(row, column, Signs.Mean) => CellReading.Of(cell, StatisticKind.MeanSd) with { Value = cell.Value,
                Interval = limits, Unit = unit ?? row.Unit(column) },
            _ => CellReading.Of(cell, StatisticKind.MedianRange) with { Value = cell.Value, Interval = limits, Unit = unit
                ?? row.Unit(column) },
        };
    }

    private static bool Says(RowContext row, Column? column, Signs sign) => row.Nearest(column, Signs.Mean | Signs.Median).Any(sign);

    private static LimitsKind Kind(RowContext row, Cell cell, Column? column, Interval limits)
    {
        if (limits.Kind is not LimitsKind.Bare) return limits.Kind;
        var signs = row.Nearest(column, Spreads);
        // "median (range) or [IQR]": the brackets tell.
        if (signs.Any(Signs.Quartiles) && signs.Any(Signs.Range)) return cell.IsSquare ? LimitsKind.Interquartile : LimitsKind.Range;
        if (signs.Any(Signs.Quartiles)) return LimitsKind.Interquartile;
        if (signs.Any(Signs.Range) && !signs.Any(Signs.Confidence)) return LimitsKind.Range;
        if (signs.Any(Signs.Confidence)) return LimitsKind.Confidence;
        // Nothing is said: limits of a rate or of a time to an event that was not reached are those of its confidence interval.
        return limits.High.Absence is not null || cell.IsPercent || row.Nearest(column, Signs.Percent).Any(Signs.Percent)
            ? LimitsKind.Confidence : LimitsKind.Bare;
    }

    // "Range 1.1–9.3" below its median; the limits of a confidence interval belong to the row above.
    private static Draft? Alone(RowContext row, Cell cell, Column? column, LimitsKind kind)
    {
        var unit = row.TimeUnit(column) ?? row.Unit(column);
        if (kind == LimitsKind.Confidence || !row.Own.Has(Signs.Range | Signs.Quartiles)) return null;
        return CellReading.Of(cell, kind == LimitsKind.Interquartile ? StatisticKind.MedianIqr
            : StatisticKind.MedianRange) with { Interval = cell.Interval, Unit = unit };
    }

    private static Draft? Confident(RowContext row, Cell cell, Column? column, Interval limits, string? unit, PrintedNumber? total)
    {
        var center = row.Nearest(column, Signs.Mean | Signs.Median | Signs.Percent | Signs.Probability);
        var timed = row.IsTimeToEvent(column);
        if (center.Any(Signs.Probability) && column?.Form.Has(Signs.Median) != true) return Rate(row, cell, column, limits, "probability");
        if (center.Any(Signs.Mean)) return CellReading.Of(cell, StatisticKind.MeanSd) with { Value = cell.Value, Interval = limits,
            Unit = unit ?? row.Unit(column) };
        if (center.Any(Signs.Percent) && !center.Any(Signs.Median) || cell.IsPercent
            || (timed && unit is null && row.Time(column) is not null))
            return timed && row.Time(column) is not null ? Rate(row, cell, column, limits, "%") : Share(cell, limits, total);
        if (center.Any(Signs.Median) || column?.Form.Has(Signs.Median) == true || timed || unit is not null)
            return CellReading.Of(cell, timed || unit is not null ? StatisticKind.MedianTime
                : StatisticKind.MedianRange) with { Value = cell.Value, Interval = limits, Unit = unit };
        return row.Own.IsShare || column?.Form.IsShare == true || row.Above.IsShare ? Share(cell, limits, total) : null;
    }

    private static Draft Share(Cell cell, Interval limits, PrintedNumber? total) =>
        CellReading.Of(cell, StatisticKind.Proportion) with { Value = cell.Value, Percent = cell.Value!.Number, Interval = limits,
            Unit = "%", Total = total };

    private static Draft Rate(RowContext row, Cell cell, Column? column, Interval limits, string unit)
    {
        var time = row.Time(column);
        return CellReading.Of(cell, StatisticKind.RateAtTime) with
        {
            Value = cell.Value, Percent = unit == "%" ? cell.Value!.Number : null, Interval = limits, Unit = unit, Time = time?.Number,
                TimeUnit = time?.Unit,
        };
    }
}
