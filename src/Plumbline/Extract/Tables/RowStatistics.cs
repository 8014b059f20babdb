using System.Collections.Immutable;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Makes the statistics of one row from its words, its cells and their columns.</summary>
internal sealed class RowStatistics(SourceText source, IReadOnlyList<Column?> columns)
{
    private readonly int[] blocks = Blocks(columns);

    /// <summary>A statistic of a row and the column it stands in.</summary>
    public readonly record struct Made(Statistic Statistic, int? Index);

    public List<Made> Of(RowContext row, IReadOnlyList<PlacedCell> cells)
    {
        row = row with { HasShares = cells.Any(cell => cell.Cell.Total is not null
            || (cell.Cell.Second is not null && (cell.Cell.IsWhole || cell.Cell.Value?.Number?.IsWhole == true) && IsGroup(cell))
            || cell.Cell.SecondIsPercent) };
        var made = new List<Made>();
        foreach (var placed in cells)
        {
            if (One(row, placed, cells) is not { } statistic) continue;
            made.Add(new Made(statistic, placed.Index));
            if (DoubleCell.Of(row, placed.Cell).Twin is { } twin && CellReading.Read(row, twin, ColumnOf(placed)) is { } second)
                made.Add(new Made(Assembly.Make(placed.Passage, second with { Label = RowLabel.Half(row.Text, row.Label, 1) }),
                    placed.Index));
        }

        return made;
    }

    private bool IsGroup(PlacedCell cell) => cell.Index is not { } index || columns[index] is null or { IsStatistical: false };

    private Statistic? One(RowContext row, PlacedCell placed, IReadOnlyList<PlacedCell> cells)
    {
        var column = ColumnOf(placed);
        if (placed.Possible.Count > 1 && column is null && placed.Possible.Any(index => columns[index] is not null)) return null;
        var cell = placed.Behind is { } behind ? Pairs.Join(placed.Cell, behind.Cell) : DoubleCell.Of(row, placed.Cell);
        if (CellReading.Read(row, cell, column) is not { } draft) return null;
        var last = placed.Last;
        if (placed.Index is { } at)
        {
            if (draft.Kind is not StatisticKind.PValue && column?.IsStatistical == true) draft = draft with { P = draft.P ?? PBeside(at, cells) };
            if (column?.Kind == ColumnKind.Coefficient) draft = draft with { Spread = draft.Spread ?? ErrorBeside(at, cells) };
            if (column?.Kind == ColumnKind.Test
                && DegreesBeside(at, cells) is { } degrees) draft = draft with { DegreesOfFreedom = [degrees] };
            if (draft.Interval is null && TakesLimits(at) && LimitsBeside(row, at, cells) is { } limits)
                (draft, last) = (draft with { Interval = limits.Interval }, limits.Last);
        }

        // A bare 1.00 is the category that the others are compared with.
        if (draft is { IsRatio: true, Interval: null, P: null, Value.Number.Value: 1 }) return null;
        if (row.Total is not null && column?.Kind is ColumnKind.Outcome && draft.Total is null
            && draft.Kind is StatisticKind.Proportion or StatisticKind.Count) draft = draft with { Total = row.Total };
        // One ratio or P value for all arms stands in the first of their columns.
        if (row.Column is not null && cells.Count(one => !one.Cell.IsNothing) == 1
            && columns.Count(one => one is { Kind: ColumnKind.Group }) > 1) draft = draft with { Group = null };
        var statistic = Assembly.Make(placed.Passage, draft with { CouldBelongTo = Open(row, placed, cells, draft) });
        if (statistic.CouldBelongTo.Length > 0) statistic = statistic with { Group = null };
        return ReferenceEquals(last, placed) ? statistic : Extend(source, statistic, last.Passage, last.Cell.To);
    }

    // Of columns that a cell could stand in, what they have in common.
    private Column? ColumnOf(PlacedCell placed)
    {
        if (placed.Possible.Count == 0) return null;
        var all = placed.Possible.Select(index => columns[index]).ToList();
        var first = all[0];
        if (all.Count == 1) return PartOf(first, placed.Part);
        if (first is null || all.Exists(column => column?.Kind != first.Kind)) return null;
        return first with { Name = null, Sub = null, Total = all.TrueForAll(column => Equals(column!.Total, first.Total)) ? first.Total
            : null };
    }

    // "Any grade / Grade 3 / Grade 4" over "41 / 4 / <1".
    private static Column? PartOf(Column? column, int part)
    {
        if (column?.Sub?.Split('/') is not { Length: > 1 } parts) return column;
        return part < parts.Length ? column with { Sub = HeaderCell.Name(parts[part].Trim()),
            Form = HeaderLevels.Merge(Form.Of(parts[part]), column.Form) } : column with { Sub = null };
    }

    private ImmutableArray<string> Open(RowContext row, PlacedCell placed, IReadOnlyList<PlacedCell> cells, Draft draft)
    {
        if (draft.Group is not null && placed.Possible.Count == 1 || row.Column is not null || cells.Count == 0) return [];
        var names = (placed.Possible.Count == 0 ? Enumerable.Range(0, columns.Count) : placed.Possible)
            .Select(index => columns[index]).Where(column => column is { Kind: ColumnKind.Group }).Select(column =>
                column!.Group).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        return placed.Possible.Count != 1 && names.Length > 1 ? names : [];
    }

    // The limits behind β and a ratio are the ratio's; behind B and β those of B, the nearest before them.
    private bool TakesLimits(int at)
    {
        if (columns[at]?.Kind is ColumnKind.Effect) return true;
        if (columns[at]?.Kind is not ColumnKind.Coefficient) return false;
        for (var i = at + 1; i < columns.Count && blocks[i] == blocks[at]; i++) if (columns[i]?.Kind is ColumnKind.Effect) return false;
        return true;
    }

    private PlacedCell? Beside(int at, IReadOnlyList<PlacedCell> cells, ColumnKind kind) =>
        cells.FirstOrDefault(cell => cell.Index is { } index && columns[index]?.Kind == kind && blocks[index] == blocks[at]
            && !cell.Cell.IsNothing);

    // "B SE 95% CI β t P": the P further on is of both.
    private Text.PrintedP? PBeside(int at, IReadOnlyList<PlacedCell> cells)
    {
        var p = Beside(at, cells, ColumnKind.P);
        if (p is null && columns[at]?.Kind == ColumnKind.Coefficient && Enumerable.Range(0, columns.Count).All(index =>
            columns[index]?.Kind != ColumnKind.P || blocks[index] != blocks[at]))
            p = cells.FirstOrDefault(cell => cell.Index > at && columns[cell.Index.Value] is { Kind: ColumnKind.P } column
                && column.Name == columns[at]!.Name);
        return p is { Cell.IsPlain: true } ? CellReading.P(p.Cell) : null;
    }

    private Text.PrintedNumber? ErrorBeside(int at, IReadOnlyList<PlacedCell> cells) =>
        Beside(at, cells, ColumnKind.StandardError)?.Cell.Value?.Number;

    private Text.PrintedNumber? DegreesBeside(int at, IReadOnlyList<PlacedCell> cells) =>
        Beside(at, cells, ColumnKind.Degrees)?.Cell.Value?.Number;

    private (Interval Interval, PlacedCell Last)? LimitsBeside(RowContext row, int at, IReadOnlyList<PlacedCell> cells)
    {
        if (Beside(at, cells, ColumnKind.Interval) is { Cell.Interval: { } limits } interval && interval.Index > at)
            return (limits with { Kind = LimitsKind.Confidence, Level = limits.Level ?? columns[interval.Index!.Value]!.Form.Level
                ?? row.Level(null) }, interval);
        if (Beside(at, cells, ColumnKind.Lower) is not { Cell.Value: { } low }
            || Beside(at, cells, ColumnKind.Upper) is not { Cell.Value: { } high } upper || upper.Index < at) return null;
        return (new Interval(low, high, LimitsKind.Confidence, columns[upper.Index!.Value]!.Form.Level ?? row.Level(null)), upper);
    }

    /// <summary>The fragment goes on to a cell further on, everything between included.</summary>
    public static Statistic Extend(SourceText source, Statistic statistic, Passage passage, int to)
    {
        var start = source.LineSpan(statistic.Line - 1).Start + statistic.Column - 1;
        var token = passage.Tokens[to - 1];
        var (line, column) = passage.Map.PlaceOf(token.Start);
        var end = source.LineSpan(line - 1).Start + column - 1 + passage.Map.Original(token.Start, token.End).Length;
        return end > start ? statistic with { Text = source.Text[start..end] } : statistic;
    }

    // Columns of one analysis: a sign that comes again, or another name above it, starts the next.
    private static int[] Blocks(IReadOnlyList<Column?> columns)
    {
        var analysis = new int[columns.Count];
        var seen = new HashSet<ColumnKind>();
        string? name = null;
        var block = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { IsStatistical: true } column)
            {
                if (seen.Contains(column.Kind) || (seen.Count > 0 && column.Name != name)) (block, seen) = (block + 1, []);
                (name, _) = (column.Name, seen.Add(column.Kind));
            }

            analysis[i] = block;
        }

        return analysis;
    }
}
