using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>What a row says of the row above it: the limits of its estimates, the P value of its test.</summary>
internal sealed class RowTies(SourceText source)
{
    private List<RowStatistics.Made> last = [];
    private RowContext? lastRow;

    /// <summary>A row "(95% CI)" of nothing but limits, or one without words.</summary>
    public bool IsLimits(RowContext row, IReadOnlyList<PlacedCell> cells, bool isWordless) =>
        last.Count > 0 && (row.Own.Has(Signs.Confidence) || isWordless) && !row.Own.Has(Signs.Median | Signs.Mean | Signs.Effect)
            && (isWordless || row.Own.IsBare || row.Tokens.Count <= 8)
        && cells.Any(cell => cell.Cell.Interval is not null) && cells.All(cell => cell.Cell.IsNothing
            || cell.Cell is { Value: null, Interval: not null });

    public void Limit(RowContext row, IReadOnlyList<PlacedCell> cells)
    {
        var placed = cells.Where(cell => cell.Cell.Interval is not null).ToList();
        for (var i = 0; i < last.Count; i++)
        {
            var (statistic, index) = last[i];
            if (statistic.Low is not null || statistic.Kind is StatisticKind.PValue or StatisticKind.TestStatistic) continue;
            var of = placed.Count == last.Count ? placed[i] : placed.Find(cell => cell.Index is not null && cell.Index == index);
            if (of is null) continue;
            var limits = of.Cell.Interval!;
            var limited = statistic with { Low = limits.Low, High = limits.High, Level = limits.Level ?? row.Own.Level
                ?? lastRow?.Own.Level };
            last[i] = new(last.Count == 1 && placed.Count == 1 ? RowStatistics.Extend(source, limited, of.Passage, of.Cell.To) : limited,
                index);
        }
    }

    /// <summary>The statistics of the row before, now complete; those of this row wait for the next.</summary>
    public IEnumerable<Statistic> Take(RowContext row, List<RowStatistics.Made> made)
    {
        var isP = row.Column?.Kind == ColumnKind.P && made.Count > 0 && made.TrueForAll(one => one.Statistic.Kind == StatisticKind.PValue);
        var before = isP ? [.. last.Select(one => new RowStatistics.Made(WithP(one, made), one.Index))] : last;
        (last, lastRow) = (made, row);
        return before.Select(one => one.Statistic);
    }

    public IEnumerable<Statistic> Finish() => last.Select(one => one.Statistic);

    private static Statistic WithP(RowStatistics.Made one, List<RowStatistics.Made> values)
    {
        var isTest = one.Statistic.Kind is StatisticKind.TestStatistic or StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio or StatisticKind.RiskDifference or StatisticKind.Coefficient;
        if (!isTest || one.Statistic.P is not null) return one.Statistic;
        var p = values.Count == 1 ? values[0] : values.Find(value => value.Index is not null && value.Index == one.Index);
        return p.Statistic is null ? one.Statistic : one.Statistic with { P = p.Statistic.P };
    }
}
