using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Decides what one cell prints: by its column, then by what row, heading, header, title and notes say, in this order.</summary>
internal static class CellReading
{
    public static Draft? Read(RowContext row, Cell cell, Column? column)
    {
        if (cell.IsNothing) return null;
        var kind = column?.Kind;
        if (row.Column is { } own && (kind is ColumnKind.Group or ColumnKind.Outcome or null || (kind == ColumnKind.Count && !cell.IsWhole && own.Kind is ColumnKind.P or ColumnKind.Test))
            && Statistical(row, cell, own) is { } said) return said with { Group = kind is ColumnKind.Group ? column!.Group : null };
        return kind is ColumnKind.Group or ColumnKind.Outcome or ColumnKind.Count or ColumnKind.Percent or ColumnKind.Mean or null
            ? People(row, cell, column)
            : Statistical(row, cell, column!) is { } statistic ? statistic with { Group = Phrases.Short(column!.Name) } : null;
    }

    private static Draft? Statistical(RowContext row, Cell cell, Column column) => column.Kind switch
    {
        ColumnKind.P or ColumnKind.OtherP => P(cell) is { } p && cell.IsPlain
            ? Of(cell, StatisticKind.PValue) with { Value = PrintedValue.Of(p.Number), P = p, Label = row.Label } : null,
        ColumnKind.Test => cell is { IsPlain: true, Value.Number: not null }
            ? Of(cell, StatisticKind.TestStatistic) with { Value = cell.Value, Unit = column.Test, Label = row.Label } : null,
        ColumnKind.Coefficient => Coefficient(row, cell, column),
        ColumnKind.Index => Coefficient(row, cell, column) is { } index ? index with { Unit = null } : null,
        ColumnKind.Effect => EffectReading.Read(row, cell, cell.Effect is { } own ? [own] : column.Effects, column),
        _ => null,
    };

    private static Draft? Coefficient(RowContext row, Cell cell, Column column)
    {
        if (cell.Value?.Number is null || cell.Total is not null || cell.P is not null || cell.IsLimit) return null;
        return Of(cell, StatisticKind.Coefficient) with { Value = cell.Value, Spread = cell.Second ?? cell.Spread, Unit = "β",
            Label = row.Label, Interval = EffectReading.Limits(row, cell, column) };
    }

    public static PrintedP? P(Cell cell)
    {
        if (cell.P is not null) return cell.P;
        if (cell.IsPercent || cell.Value?.Number is not { Value: >= 0 and <= 1 } number) return null;
        return cell.IsLimit ? new PrintedP(Comparison.Less, number) : new PrintedP(Comparison.Equal, number);
    }

    private static Draft? People(RowContext row, Cell cell, Column? column)
    {
        var draft = cell.Effect is { } effect ? EffectReading.Read(row, cell, [effect], column) : cell.P is not null
            && cell.Interval is null ? Of(cell, StatisticKind.PValue) with { P = cell.P, Value = cell.Value } : Figure(row, cell, column);
        if (draft is null) return null;
        if (column?.Kind is ColumnKind.Outcome) return draft with { Label = column.Name ?? row.Label, Group = row.Total is null ? row.Label
            : Phrases.Short(row.Text.Split('(')[0]) };
        return draft with { Label = cell.Twin is null ? draft.Label ?? row.Label : RowLabel.Half(row.Text, row.Label, 0),
            Group = column?.Group };
    }

    private static Draft? Figure(RowContext row, Cell cell, Column? column)
    {
        var total = row.Total ?? column?.Total;
        if (cell.Unit?.StartsWith("per ", StringComparison.Ordinal) == true)
            return Of(cell, StatisticKind.Proportion) with { Value = cell.Value, Unit = cell.Unit,
                Interval = EffectReading.Limits(row, cell, column) };
        if (cell.IsCounted) return Of(cell, StatisticKind.Count) with { Value = cell.Value, Count = cell.Value!.Number };
        if (cell.Spread is not null) return Mean(row, cell, column);
        if (cell.Interval is not null) return IntervalReading.Read(row, cell, column, total);
        if (cell.Total is not null)
            return Share(row, cell, column, cell.Total) with { Count = cell.Value?.Number };
        if (cell.Second is not null || cell.SecondIsLimit) return Bracketed(row, cell, column, total);
        return BareReading.Read(row, cell, column, total);
    }

    public static Draft Mean(RowContext row, Cell cell, Column? column) =>
        Of(cell, StatisticKind.MeanSd) with { Value = cell.Value, Spread = cell.Spread ?? cell.Second, Unit = row.TimeUnit(column)
            ?? row.Unit(column) ?? (cell.IsPercent ? "%" : null) };

    /// <summary>"12 (30.0)": a count with its percentage.</summary>
    private static Draft Share(RowContext row, Cell cell, Column? column, PrintedNumber? total) =>
        row.IsEstimated(column) && cell.Second is not null && row.Time(column) is { } time
            ? Counted(row, cell, column, null) with { Kind = StatisticKind.RateAtTime, Time = time.Number, TimeUnit = time.Unit } : Counted(row, cell, column, total);

    private static Draft Counted(RowContext row, Cell cell, Column? column, PrintedNumber? total) => Of(cell, StatisticKind.Proportion) with
    {
        Value = cell.Second is null ? null : PrintedValue.Of(cell.Second), Percent = cell.Second, Count = cell.Value?.Number,
            Total = total, Unit = "%",
        Interval = cell.Interval is { } limits ? limits with { Kind = LimitsKind.Confidence, Level = limits.Level ?? row.Level(column) }
            : null,
    };

    private static Draft? Bracketed(RowContext row, Cell cell, Column? column, PrintedNumber? total)
    {
        if (cell.SecondIsPercent || cell.SecondIsLimit) return cell.Value?.Number is { IsWhole: true } ? Share(row, cell, column, total)
            : null;
        var people = cell.Value?.Number is { IsWhole: true, Value: >= 0 } && cell.Second is { Value: >= 0 and <= 100 };
        var signs = row.Nearest(column, Signs.Percent | Signs.Deviation | Signs.Error | Signs.Mean | Signs.Median);
        var counted = signs.Any(Signs.Percent) && people;
        var measured = signs.Any(Signs.Deviation | Signs.Error | Signs.Mean);
        if (counted && measured) return IsShare(cell, total) ?? cell.Second!.Decimals <= 1 ? Share(row, cell, column, total)
            : Mean(row, cell, column);
        if (measured) return Mean(row, cell, column);
        if (counted && !row.Nearest(column, Signs.Count | Signs.Percent).Any(Signs.Count) && IsShare(cell, total) == false
            && row.Unit(column) is not null) return Mean(row, cell, column);
        if (people) return Share(row, cell, column, total);
        // A decimal before the brackets is no count; a smaller number behind it is its spread.
        return cell.Value?.Number is { } number && !signs.Any(Signs.Median) && Math.Abs(cell.Second!.Value) < Math.Abs(number.Value) * 10
            ? Mean(row, cell, column) : null;
    }

    /// <summary>Is the number in the brackets the percentage that the count is of the total? Null where no total is known.</summary>
    public static bool? IsShare(Cell cell, PrintedNumber? total)
    {
        if (total is not { Value: > 0 } || cell.Value?.Number is not { } count || cell.Second is not { } percent) return null;
        return Math.Abs(count.Value * 100 / total.Value - percent.Value) <= 1.1m;
    }

    public static Draft Of(Cell cell, StatisticKind kind) => new(cell.From, cell.To, kind);
}
