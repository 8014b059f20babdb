using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Makes the statistics of one row from its label, its cells and their columns.</summary>
internal static class RowStatistics
{
    public static IEnumerable<Statistic> Of(Row row, IReadOnlyList<(Passage Passage, Cell Cell, Column? Column)> cells)
    {
        var p = cells.Where(cell => cell.Column?.Kind == ColumnKind.P && cell.Cell.IsPlain).Select(cell => P(cell.Cell)).FirstOrDefault();
        var error = cells.Where(cell => cell.Column?.Kind == ColumnKind.StandardError).Select(cell =>
            cell.Cell.Value?.Number).FirstOrDefault();
        var interval = cells.Where(cell => cell.Column?.Kind == ColumnKind.Interval && cell.Cell.Interval is not null).Select(cell =>
            (cell.Cell, Level: cell.Column!.Total)).FirstOrDefault();
        foreach (var (passage, cell, column) in cells)
        {
            if (Draft(row, cell, RowColumn(row) ?? column) is not { } draft) continue;
            draft = draft with { P = draft.Kind is StatisticKind.PValue ? draft.P : draft.P ?? (column?.IsStatistical == true ? p : null) };
            if (draft.Kind == StatisticKind.Coefficient) draft = draft with { Spread = error };
            if (draft.IsRatio && draft.Interval is null && interval.Cell is { } limits)
            {
                draft = draft with { Interval = limits.Interval! with { Kind = LimitsKind.Confidence, Level = interval.Level },
                    To = limits.To > draft.To ? limits.To : draft.To };
            }

            yield return Assembly.Make(passage, draft);
            if (cell.Twin is { } twin && Draft(row, twin, column) is { } second)
                yield return Assembly.Make(passage, second with { Label = TwinLabel(row, 1) });
        }
    }

    // A row may say itself what its cells are: "P value", "χ² value".
    private static Column? RowColumn(Row row) => TableHeader.Statistical(row.Tokens, 0) is { } named && named.Next >= row.Tokens.Count
        ? named.Value : null;

    private static PrintedP? P(Cell cell) => cell.P
        ?? (cell.Value?.Number is { Value: >= 0 and <= 1 } number ? new PrintedP(Comparison.Equal, number) : null);

    private static Draft? Draft(Row row, Cell cell, Column? column) => column?.Kind switch
    {
        ColumnKind.P => P(cell) is { } p && cell.IsPlain
            ? Of(cell, StatisticKind.PValue) with { Value = PrintedValue.Of(p.Number), P = p, Label = row.Label } : null,
        ColumnKind.Test => cell.IsPlain
            ? Of(cell, StatisticKind.TestStatistic) with { Value = cell.Value, Unit = TestName(column.Name), Label = row.Label } : null,
        ColumnKind.Coefficient => cell.IsPlain
            ? Of(cell, StatisticKind.Coefficient) with { Value = cell.Value, Unit = "β", Label = row.Label } : null,
        ColumnKind.HazardRatio => Ratio(row, cell, StatisticKind.HazardRatio, column.Total),
        ColumnKind.OddsRatio => Ratio(row, cell, StatisticKind.OddsRatio, column.Total),
        ColumnKind.RiskRatio => Ratio(row, cell, StatisticKind.RiskRatio, column.Total),
        ColumnKind.StandardError or ColumnKind.Interval => null,
        ColumnKind.Outcome when row.Total is { } total =>
            Named(Count(row, cell, total), column.Name, Phrases.Short(row.Text.Split('(')[0])),
        ColumnKind.Outcome => Named(Count(row, cell, null), column.Name, row.Label),
        ColumnKind.Group => Named(Count(row, cell, column.Total), cell.Twin is null ? row.Label
            : TwinLabel(row, 0), Phrases.Short(column.Name)),
        null => Named(Count(row, cell, null), cell.Twin is null ? row.Label : TwinLabel(row, 0), null),
        _ => throw new InvalidOperationException($"unknown column {column}"),
    };

    private static Draft Of(Cell cell, StatisticKind kind) => new(cell.From, cell.To, kind);

    private static Draft? Named(Draft? draft, string? label, string? group) => draft is null ? null
        : draft with { Label = label, Group = group };

    private static Draft Ratio(Row row, Cell cell, StatisticKind kind, PrintedNumber? level = null) =>
        Of(cell, kind) with { Value = cell.Value, Interval = cell.Interval is { } limits
            ? limits with { Kind = LimitsKind.Confidence, Level = limits.Level ?? level } : null, Label = row.Label };

    private static Draft? Count(Row row, Cell cell, PrintedNumber? total)
    {
        if (cell.P is not null) return Of(cell, StatisticKind.PValue) with { P = cell.P, Value = cell.Value };
        if (cell.Spread is not null)
            return Of(cell, StatisticKind.MeanSd) with { Value = cell.Value, Spread = cell.Spread, Unit = row.TimeUnit };
        if (cell.Interval is not null) return Limits(row, cell, cell.Interval);
        if (cell.Second is { } second)
        {
            if (row.Says("SD") && row.Says("mean"))
                return Of(cell, StatisticKind.MeanSd) with { Value = cell.Value, Spread = second, Unit = row.TimeUnit };
            return Of(cell, StatisticKind.Proportion) with { Value = PrintedValue.Of(second), Percent = second,
                Count = cell.Value?.Number, Total = cell.Total ?? total, Unit = "%" };
        }

        if (cell.Total is not null) return Of(cell, StatisticKind.Proportion) with { Count = cell.Value?.Number, Total = cell.Total };
        if (cell.IsPercent) return Of(cell, StatisticKind.Proportion) with { Value = cell.Value, Percent = cell.Value?.Number,
            Total = total, Unit = "%" };
        if (row.Says("median"))
            return Of(cell, row.TimeUnit is null ? StatisticKind.MedianRange
            : StatisticKind.MedianTime) with { Value = cell.Value, Unit = row.TimeUnit };
        if (row.Says("mean ")) return Of(cell, StatisticKind.MeanSd) with { Value = cell.Value, Unit = row.TimeUnit };
        return cell.Value?.Number is { IsWhole: true } number
            ? Of(cell, StatisticKind.Count) with { Value = cell.Value, Count = number, Total = total } : null;
    }

    private static Draft? Limits(Row row, Cell cell, Interval interval)
    {
        if (cell.Value is null) return null;
        var time = row.TimeUnit;
        var confidence = interval.Kind == LimitsKind.Confidence || (row.IsInterval && interval.Kind == LimitsKind.Bare);
        if (!confidence)
        {
            var kind = interval.Kind == LimitsKind.Interquartile || row.Says("IQR") || row.Says("quartile") ? StatisticKind.MedianIqr
                : StatisticKind.MedianRange;
            return Of(cell, kind) with { Value = cell.Value, Interval = interval, Unit = time };
        }

        var level = interval with { Kind = LimitsKind.Confidence, Level = interval.Level ?? row.Level };
        if (Lexicon.Find(row.Tokens).Exists(mention => mention.IsTime) || time is not null || row.Says("median"))
            return Of(cell, StatisticKind.MedianTime) with { Value = cell.Value, Interval = level, Unit = time ?? interval.Unit };
        if (row.Says("HR") || row.Says("hazard")) return Ratio(row, cell, StatisticKind.HazardRatio) with { Interval = level };
        return Of(cell, StatisticKind.Proportion) with { Value = cell.Value, Percent = cell.Value.Number, Interval = level, Unit = "%" };
    }

    private static string TestName(string name) => name.Split(' ')[0] switch
    {
        "c²" or "χ2" or "χ²" or "x²" or "X²" => "chi-square",
        "t/c²" or "t/χ²" => "t/chi-square",
        var other => other,
    };

    private static string? TwinLabel(Row row, int half) => row.Text.Split('/') is { Length: 2 } halves ? Phrases.Short(halves[half])
        : row.Label;
}
