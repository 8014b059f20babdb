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
        if (cell is { Total: { } other, Second: null, Interval: null } && IsOfSexes(row.Text))
            return new Cell(cell.From, cell.To) { Value = cell.Value, IsCounted = true, Twin = new Cell(cell.From, cell.To) { Value = PrintedValue.Of(other), IsCounted = true } };
        if (cell is not { IsSquare: true, Second: { } second, SecondIsPercent: false } || !row.Own.Has(Signs.Percent)
            || row.Own.Has(Signs.Count) || !row.Text.Contains('[', StringComparison.Ordinal)) return cell;
        var twin = new Cell(cell.To - 2, cell.To - 1) { Value = PrintedValue.Of(second), IsPercent = true };
        return new Cell(cell.From, cell.From + 1) { Value = cell.Value, IsPercent = true, Twin = twin };
    }

    // "Sex (M/F)", "Male/Female, n": n and the other n, not n of N.
    private static bool IsOfSexes(string text) => text.Split(' ', '(', ')', ',', ':').Any(word => word.Split('/') is [var one, var other] && Sexes.Contains(one) && Sexes.Contains(other));

    private static readonly System.Collections.Frozen.FrozenSet<string> Sexes = System.Collections.Frozen.FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "m", "f", "male", "female", "men", "women", "males", "females", "boys", "girls");

    public static Cell? Read(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } a || !tokens[at + 1].IsMark('/')
            || NumberGrammar.Whole(tokens, at + 2) is not { } b) return null;
        // More than the whole is no share of it: "31/14".
        if (a.Value > b.Value && !tokens[at + 3].IsMark("([/") && tokens.IsGlued(at + 1) && tokens.IsGlued(at + 2))
            return new Cell(at, at + 3) { Value = PrintedValue.Of(a), IsCounted = true, Twin = new Cell(at, at + 3) { Value = PrintedValue.Of(b), IsCounted = true } };
        if (!tokens[at + 3].IsMark("([") || NumberGrammar.Number(tokens, at + 4) is not { } x) return null;
        var slash = tokens[at + 5].IsMark('%') ? at + 6 : at + 5;
        if (!tokens[slash].IsMark('/') || NumberGrammar.Number(tokens, slash + 1) is not { } y) return null;
        var close = tokens[slash + 2].IsMark('%') ? slash + 3 : slash + 2;
        if (!tokens[close].IsMark(")]")) return null;
        var twin = new Cell(at, close + 1) { Value = PrintedValue.Of(b), Second = y, SecondIsPercent = true };
        return new Cell(at, close + 1) { Value = PrintedValue.Of(a), Second = x, SecondIsPercent = true, Twin = twin };
    }
}
