using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Reads a ratio or a difference, with the limits and the P of its cell.</summary>
internal static class EffectReading
{
    /// <param name="row">The row it stands in.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="effects">What it may be: a header may say "HR or OR".</param>
    /// <param name="column">Where its level may stand.</param>
    public static Draft? Read(RowContext row, Cell cell, IReadOnlyList<Effect> effects, Column? column)
    {
        if (cell.Value is not { Number: not null } || cell.Second is not null || cell.Total is not null || cell.IsLimit
            || (cell.P is not null && cell.Interval is null && cell.Effect is null)) return null;
        if (Kind(row, effects) is not { } kind) return null;
        if (cell.IsWhole && cell.Value.Number.Value == 1) return null;
        return CellReading.Of(cell, kind) with { Value = cell.Value, Interval = Limits(row, cell, column), P = cell.P, Label = row.Label,
            Unit = kind == StatisticKind.RiskDifference ? "percentage points" : null };
    }

    public static Interval? Limits(RowContext row, Cell cell, Column? column) =>
        cell.Interval is { } limits ? limits with { Kind = LimitsKind.Confidence, Level = limits.Level ?? column?.Form.Level
            ?? row.Level(column) } : null;

    private static StatisticKind? Kind(RowContext row, IReadOnlyList<Effect> effects)
    {
        var effect = effects.Count == 1 ? effects[0] : Choose(row, effects);
        if (effect == Effect.Unnamed) effect = row.Analysis;
        return effect switch
        {
            Effect.HazardRatio => StatisticKind.HazardRatio,
            Effect.OddsRatio => StatisticKind.OddsRatio,
            Effect.RiskRatio => StatisticKind.RiskRatio,
            Effect.RiskDifference => StatisticKind.RiskDifference,
            Effect.MeanDifference => StatisticKind.Coefficient,
            Effect.Difference => IsOfShares(row) ? StatisticKind.RiskDifference : StatisticKind.Coefficient,
            _ => null,
        };
    }

    // "HR or OR": a time to an event has a hazard ratio, a share of people has not.
    private static Effect? Choose(RowContext row, IReadOnlyList<Effect> effects)
    {
        var hazard = effects.Contains(Effect.HazardRatio);
        var other = effects.FirstOrDefault(effect => effect != Effect.HazardRatio);
        if (!hazard || effects.Count != 2) return null;
        return IsOfShares(row) ? other : row.IsTimeToEvent(null) || row.Own.Has(Signs.Median) || row.Above.Has(Signs.Median)
            || row.TimeUnit(null) is not null ? Effect.HazardRatio : null;
    }

    private static bool IsOfShares(RowContext row)
    {
        if (row.HasShares || row.Own.Has(Signs.Percent) || row.Own.IsShare) return true;
        if (row.Own.Has(Signs.Mean | Signs.Median) || row.Before is StatisticKind.MeanSd) return false;
        return row.Before is StatisticKind.Proportion or StatisticKind.RateAtTime
            || (row.Above.Has(Signs.Percent) && !row.Above.Has(Signs.Mean));
    }
}
