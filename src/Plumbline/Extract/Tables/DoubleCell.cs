using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Two results in one cell: "44/30 (59.5/40.5)" under "Male/Female".</summary>
internal static class DoubleCell
{
    /// <summary>"41.5 [12.0]" under "ORR, % [CR]" is two percentages.</summary>
    public static Cell Of(RowContext row, Cell cell)
    {
        if (cell is not { IsSquare: true, Second: { } second, SecondIsPercent: false } || !row.Own.Has(Signs.Percent)
            || row.Own.Has(Signs.Count) || !row.Text.Contains('[', StringComparison.Ordinal)) return cell;
        var twin = new Cell(cell.To - 2, cell.To - 1) { Value = PrintedValue.Of(second), IsPercent = true };
        return new Cell(cell.From, cell.From + 1) { Value = cell.Value, IsPercent = true, Twin = twin };
    }

    public static Cell? Read(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } a || !tokens[at + 1].IsMark('/')
            || NumberGrammar.Whole(tokens, at + 2) is not { } b) return null;
        if (!tokens[at + 3].IsMark("([") || NumberGrammar.Number(tokens, at + 4) is not { } x) return null;
        var slash = tokens[at + 5].IsMark('%') ? at + 6 : at + 5;
        if (!tokens[slash].IsMark('/') || NumberGrammar.Number(tokens, slash + 1) is not { } y) return null;
        var close = tokens[slash + 2].IsMark('%') ? slash + 3 : slash + 2;
        if (!tokens[close].IsMark(")]")) return null;
        var twin = new Cell(at, close + 1) { Value = PrintedValue.Of(b), Second = y, SecondIsPercent = true };
        return new Cell(at, close + 1) { Value = PrintedValue.Of(a), Second = x, SecondIsPercent = true, Twin = twin };
    }
}
