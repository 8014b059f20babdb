using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>Reads cells of tables: 56 (65.9), 62.0 (39–76), 69.25±4.98, 0.006-0.603, &lt;0.001, NR.</summary>
internal static class CellGrammar
{
    private const int MostCells = 40;

    /// <summary>The cells that fill the tokens from one index to the end; null if something else is among them.</summary>
    public static IReadOnlyList<Cell>? Row(TokenList tokens, int from)
    {
        var cells = new List<Cell>();
        var at = from;
        while (at < tokens.Count)
        {
            if (Read(tokens, at) is not { } cell || cells.Count >= MostCells) return null;
            cells.Add(cell);
            at = Next(tokens, cell);
        }

        return cells.Count > 0 ? cells : null;
    }

    /// <summary>Where the cell after this one can start: behind its footnote marks, or a slash between cells.</summary>
    public static int Next(TokenList tokens, Cell cell) => SkipSlash(tokens, SkipFootnote(tokens, cell.To));

    public static Cell? Read(TokenList tokens, int at)
    {
        if (CellMarks.Nothing(tokens, at) is { } nothing) return nothing;
        if (EffectWords.Read(tokens, at) is { } effect)
            return Read(tokens, effect.Next) is { Effect: null, IsNothing: false, Value: not null } of
                ? of with { From = at, Effect = effect.Value } : null;
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Number is null && PGrammar.Read(tokens, at) is { } named)
            return new Cell(at, named.Next) { P = named.Value, Value = PrintedValue.Of(named.Value.Number) };
        if (tokens[at].IsMark("<>≤≥=")) return Compared(tokens, at);
        // Behind a percent sign the minus of the next cell was taken for a dash.
        if (tokens[at].IsMark('-') && tokens.IsGlued(at + 1) && !tokens.IsGlued(at) && NumberGrammar.Number(tokens, at + 1) is { Value: > 0 } below)
            return Behind(tokens, at, new(PrintedValue.Of(PrintedNumber.Create("-" + below.Text)), at + 2));
        if (DoubleCell.Read(tokens, at) is { } twins) return twins;
        if (CountGrammar.Fraction(tokens, at) is { } fraction && (tokens[at + 1].IsMark('/') || (tokens[at + 1].IsWord("of") && tokens[fraction.Next].IsMark("([")))) return Fraction(tokens, at, fraction);
        if (tokens[at].IsMark("([")) return Enclosed(tokens, at);
        if (IntervalGrammar.Limits(tokens, at, commas: false) is { } range && IsRange(tokens, at, range)) return new Cell(at,
            range.Next) { Interval = range.Value };
        if (Spaced(tokens, at) is { } spaced) return spaced;
        if (Marked(tokens, at) is { } marked) return Behind(tokens, at, new(PrintedValue.Of(marked), at + 1));
        return NumberGrammar.Value(tokens, at) is { } value ? Behind(tokens, at, value) : null;
    }

    // "8 -12" may be a range or two cells; a range is written with its dash at the figures or on both sides of a space.
    private static bool IsRange(TokenList tokens, int at, Parsed<Interval> range) =>
        !tokens[at + 1].IsWord("and") && (tokens[at + 1].Kind != TokenKind.Number || tokens.IsGlued(at + 1))
            && !tokens[range.Next].IsMark("([");

    private static Cell? Compared(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at + 1) is not { } number) return null;
        var next = tokens[at + 2].IsMark('%') ? at + 3 : at + 2;
        if (next == at + 2 && PGrammar.Bare(tokens, at) is { } p) return new Cell(at, p.Next) { P = p.Value,
            Value = PrintedValue.Of(p.Value.Number) };
        return new Cell(at, next) { Value = PrintedValue.Of(number), IsLimit = true, IsPercent = next > at + 2 };
    }

    private static Cell Fraction(TokenList tokens, int at, Parsed<(PrintedNumber Count, PrintedNumber Total)> fraction)
    {
        var cell = new Cell(at, fraction.Next) { Value = PrintedValue.Of(fraction.Value.Count), Total = fraction.Value.Total };
        return CellMarks.Brackets(tokens, cell) ?? cell;
    }

    // Limits in brackets without an estimate: a row "(95% CI)" of its own.
    private static Cell? Enclosed(TokenList tokens, int at)
    {
        if (IntervalGrammar.Limits(tokens, at + 1, commas: true) is { } limits && tokens[limits.Next].IsMark(")]")) return new Cell(at,
            limits.Next + 1) { Interval = limits.Value };
        return IntervalGrammar.Confidence(tokens, at + 1) is { } interval && tokens[interval.Next].IsMark(")]")
            ? new Cell(at, interval.Next + 1) { Interval = interval.Value } : null;
    }

    // What stands behind the number: a percent sign, a unit, ± and a number, brackets, a footnote letter between.
    private static Cell Behind(TokenList tokens, int at, Parsed<PrintedValue> value)
    {
        var cell = new Cell(at, value.Next) { Value = value.Value };
        if (tokens[cell.To].IsMark('+')) cell = cell with { To = cell.To + 1 };
        var unit = NumberGrammar.Unit(tokens, cell.To);
        if (unit.Value == "%") cell = cell with { IsPercent = true, To = unit.Next };
        else if (tokens[cell.To].IsWord("per") && NumberGrammar.Whole(tokens,
            cell.To + 1) is { Value: 100 or 1000 or 10000 or 100000 } people)
            cell = cell with { Unit = "per " + people.Text, To = cell.To + 2 };
        else if (unit.Value is "months" or "years" or "weeks" or "days") cell = cell with { Unit = unit.Value, To = unit.Next };
        if (tokens[cell.To].IsMark('±') && NumberGrammar.Number(tokens, cell.To + 1) is { } spread)
        {
            var behind = tokens[cell.To + 2].IsMark('%') ? cell.To + 3 : cell.To + 2;
            return cell with { Spread = spread, IsPercent = cell.IsPercent || behind > cell.To + 2, To = behind };
        }

        var bracket = SkipFootnote(tokens, cell.To);
        return CellMarks.Brackets(tokens, cell with { To = bracket }) ?? Loose(tokens, cell) ?? cell;
    }

    // "0.64, 95% CI 0.50 to 0.82".
    private static Cell? Loose(TokenList tokens, Cell cell)
    {
        var at = tokens[cell.To].IsMark(",;") ? cell.To + 1 : cell.To;
        return IntervalGrammar.Confidence(tokens, at) is { } interval ? cell with { Interval = interval.Value, To = interval.Next } : null;
    }

    // A figure with its footnote letter: "56d", which the words took for a code.
    private static PrintedNumber? Marked(TokenList tokens, int at)
    {
        var text = tokens[at].Text;
        return tokens[at].Kind == TokenKind.Word && text.Length > 1 && char.IsAsciiLetterLower(text[^1])
            && PrintedNumber.TryCreate(text[..^1], out var number) ? number : null;
    }

    // A decimal that a converter tore apart: "0. 142".
    private static Cell? Spaced(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is null || !tokens[at + 1].IsMark('.') || !tokens.IsGlued(at + 1)
            || NumberGrammar.Whole(tokens, at + 2) is null) return null;
        return PrintedNumber.TryCreate($"{tokens[at].Text}.{tokens[at + 2].Text}", out var number)
            ? new Cell(at, at + 3) { Value = PrintedValue.Of(number!) } : null;
    }

    private static int SkipSlash(TokenList tokens, int at) => tokens[at].IsMark('/') && !tokens.IsGlued(at) && at + 1 < tokens.Count
        ? at + 1 : at;

    private static int SkipFootnote(TokenList tokens, int at)
    {
        var next = at;
        while (next < at + 4)
        {
            var token = tokens[next];
            var isLetter = token.Kind == TokenKind.Word && token.Text.Length == 1 && char.IsLower(token.Text[0]) && tokens.IsGlued(next);
            var isNote = token.IsMark('[') && tokens[next + 1].Number is { IsWhole: true, Value: < 30 } && tokens[next + 2].IsMark(']')
                && !tokens.IsGlued(next) && next + 3 >= tokens.Count;
            if (isNote) next += 3;
            else if (isLetter || token.IsMark("*†‡#^§¶") || token.IsWord("ref")
                || (token.IsMark(',') && IsMarkBehind(tokens, next))) next++;
            else break;
        }

        return next;
    }

    private static bool IsMarkBehind(TokenList tokens, int at) => tokens.IsGlued(at + 1)
        && (tokens[at + 1].IsMark("*†‡#^§¶") || (tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Text.Length == 1));
}
