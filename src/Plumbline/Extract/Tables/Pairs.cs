using Plumbline.Extract.Prose;

namespace Plumbline.Extract.Tables;

/// <summary>Joins a count and the percentage in the cell behind it: "56 65.9" under "n %", "46 40.7%" of one group.</summary>
internal static class Pairs
{
    /// <summary>Pairs on a flat line or among fields that are more than the columns.</summary>
    public static List<(Passage Passage, Cell Cell, (Passage Passage, Cell Cell)? Behind)> Of(IReadOnlyList<(Passage Passage,
        Cell Cell)> cells, IReadOnlyList<Column?> columns)
    {
        var pairs = new List<(Passage Passage, Cell Cell, (Passage Passage, Cell Cell)? Behind)>();
        var surplus = cells.Count - columns.Count;
        var said = columns.Any(column => column is { Kind: ColumnKind.Group } && column.Form.Has(Signs.Count)
            && column.Form.Has(Signs.Percent));
        for (var i = 0; i < cells.Count; i++)
        {
            if (surplus > 0 && columns.Count > 0 && i + 1 < cells.Count && IsPair(cells[i].Cell, cells[i + 1].Cell, said))
            {
                pairs.Add((cells[i].Passage, cells[i].Cell, cells[i + 1]));
                surplus--;
                i++;
            }
            else pairs.Add((cells[i].Passage, cells[i].Cell, null));
        }

        return pairs;
    }

    /// <summary>One cell of a count and its percentage.</summary>
    public static Cell Join(Cell count, Cell percent) => percent is { IsPercent: false, IsLimit: false } && !count.IsWhole
        ? count with { Spread = percent.Value?.Number } : count with { Second = percent.IsLimit ? null : percent.Value?.Number,
        SecondIsLimit = percent.IsLimit, SecondIsPercent = true };

    /// <summary>Neighbours of which the columns say that they are one figure: n and %, mean and SD.</summary>
    public static bool IsPair(Cell first, ColumnKind? kind, Cell second, ColumnKind? next) => (kind, next) switch
    {
        (ColumnKind.Count, ColumnKind.Percent) => IsPair(first, second, said: true),
        (ColumnKind.Mean, ColumnKind.Deviation) => first.IsPlain && second is { IsPlain: true, Value.Number: not null }
            && first.Value?.Number is not null,
        _ => false,
    };

    /// <summary>A count and its percentage below it in one field, and nothing else there.</summary>
    public static bool IsWrapped(Cell count, Cell percent, IReadOnlyList<EntryCell> cells, int field) =>
        percent.IsPercent && IsPair(count, percent, said: false) && cells.Count(cell => cell.Field == field) == 2;

    public static bool IsPair(Cell count, Cell percent, bool said) =>
        count.IsWhole && percent is { IsPlain: true, P: null, Value.Number: { Value: >= 0 and <= 100 } } && (percent.IsPercent || said);
}
