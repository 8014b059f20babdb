using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads cells of tables: 56 (65.9), 62.0 (39–76), 69.25±4.98, 0.006-0.603, &lt;0.001, NR.</summary>
internal static class CellGrammar
{
    private const int MostTokens = 160;

    /// <summary>The cells that fill the tokens from one index to the end; null if something else is among them.</summary>
    public static IReadOnlyList<Cell>? Row(TokenList tokens, int from)
    {
        var cells = new List<Cell>();
        var at = from;
        while (at < tokens.Count)
        {
            if (Read(tokens, at) is not { } cell || cells.Count > 30) return null;
            cells.Add(cell);
            at = SkipFootnote(tokens, cell.To);
        }

        return cells.Count > 0 ? cells : null;
    }

    /// <summary>Splits a line into its label and its cells; null where there are no cells.</summary>
    public static (int LabelEnd, IReadOnlyList<Cell> Cells)? Split(TokenList tokens)
    {
        if (tokens.Count > MostTokens) return null;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Start == tokens[i - 1].End && !tokens[i - 1].IsMark(')')) continue;
            if (tokens[i - 1].IsMark("<>≥≤/-±(,") && !tokens[i].IsMark("<>")) continue;
            if (Row(tokens, i) is { } cells) return (i, cells);
        }

        return null;
    }

    public static Cell? Read(TokenList tokens, int at)
    {
        if (tokens[at].IsMark("<>≤≥=") && PGrammar.Bare(tokens, at) is { } p)
            return new Cell(at, p.Next) { P = p.Value, Value = PrintedValue.Of(p.Value.Number) };
        if (Twins(tokens, at) is { } twins) return twins;
        if (CountGrammar.Fraction(tokens, at) is { } fraction && tokens[at + 1].IsMark('/')) return Fraction(tokens, at, fraction);
        if (IntervalGrammar.Limits(tokens, at, commas: false) is { } range && !tokens[at + 1].IsWord("and"))
            return new Cell(at, range.Next) { Interval = range.Value };
        if (Spaced(tokens, at) is { } spaced) return spaced;
        return NumberGrammar.Value(tokens, at) is { } value ? Behind(tokens, at, value) : null;
    }

    private static Cell Fraction(TokenList tokens, int at, Parsed<(PrintedNumber Count, PrintedNumber Total)> fraction)
    {
        var cell = new Cell(at, fraction.Next) { Value = PrintedValue.Of(fraction.Value.Count), Total = fraction.Value.Total };
        return Inner(tokens, fraction.Next) is { } inner ? cell with { Second = inner.Value, To = inner.Next } : cell;
    }

    // What stands behind the number: a percent sign, ± and a number, brackets.
    private static Cell Behind(TokenList tokens, int at, Parsed<PrintedValue> value)
    {
        var cell = new Cell(at, value.Next) { Value = value.Value };
        if (tokens[cell.To].IsMark('%')) cell = cell with { IsPercent = true, To = cell.To + 1 };
        if (tokens[cell.To].IsMark('±') && NumberGrammar.Number(tokens, cell.To + 1) is { } spread)
            return cell with { Spread = spread, To = cell.To + 2 };
        if (!tokens[cell.To].IsMark("([")) return cell;
        if (Inner(tokens, cell.To) is { } inner) return cell with { Second = inner.Value, To = inner.Next };
        var annotation = Annotation.Read(tokens, cell.To);
        return annotation.Interval is null ? cell : cell with { Interval = annotation.Interval, P = annotation.P, To = annotation.Next };
    }

    private static Parsed<PrintedNumber>? Inner(TokenList tokens, int at)
    {
        if (!tokens[at].IsMark("([") || NumberGrammar.Number(tokens, at + 1) is not { } number) return null;
        var next = tokens[at + 2].IsMark('%') ? at + 3 : at + 2;
        return tokens[next].IsMark(")]") ? new(number, next + 1) : null;
    }

    // A decimal that a converter tore apart: "0. 142".
    private static Cell? Spaced(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is null || !tokens[at + 1].IsMark('.') || !tokens.IsGlued(at + 1)
            || NumberGrammar.Whole(tokens, at + 2) is null) return null;
        return PrintedNumber.TryCreate($"{tokens[at].Text}.{tokens[at + 2].Text}", out var number) ? new Cell(at, at + 3) { Value = PrintedValue.Of(number!) } : null;
    }

    // "44/30 (59.5/40.5)" under "Male/Female".
    private static Cell? Twins(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } a || !tokens[at + 1].IsMark('/')
            || NumberGrammar.Whole(tokens, at + 2) is not { } b) return null;
        if (!tokens[at + 3].IsMark("([") || NumberGrammar.Number(tokens, at + 4) is not { } x) return null;
        var slash = tokens[at + 5].IsMark('%') ? at + 6 : at + 5;
        if (!tokens[slash].IsMark('/') || NumberGrammar.Number(tokens, slash + 1) is not { } y) return null;
        var close = tokens[slash + 2].IsMark('%') ? slash + 3 : slash + 2;
        if (!tokens[close].IsMark(")]")) return null;
        var twin = new Cell(at, close + 1) { Value = PrintedValue.Of(b), Second = y };
        return new Cell(at, close + 1) { Value = PrintedValue.Of(a), Second = x, Twin = twin };
    }

    private static int SkipFootnote(TokenList tokens, int at)
    {
        var token = tokens[at];
        var isLetter = token.Kind == TokenKind.Word && token.Text.Length == 1 && char.IsLower(token.Text[0]) && tokens.IsGlued(at);
        return isLetter || token.IsMark("*†‡#^§¶") ? at + 1 : at;
    }
}
