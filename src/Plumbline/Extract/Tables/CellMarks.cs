using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>What a cell prints besides its number: brackets behind it, or signs that stand for nothing.</summary>
internal static class CellMarks
{
    private static readonly FrozenSet<string> Empty =
        new[] { "NA", "N/A", "n/a", "ND", "NS", "n.s", "ns", "Ref", "ref", "Reference", "reference", "REF", "referent",
            "Referent" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sources = "RCT RCTs study studies trial trials".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A dash, dots, "NA", "NS", "1 (reference)".</summary>
    public static Cell? Nothing(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.IsMark('—') || token.IsMark('…') || token.IsMark('–')) return Of(at, at + 1);
        if (token.IsMark('-') && !(tokens[at + 1].Kind == TokenKind.Number && tokens.IsGlued(at + 1)))
            return Of(at, tokens[at + 1].IsMark('-') && tokens.IsGlued(at + 1) ? at + 2 : at + 1);
        if (token.IsMark(".·") && tokens[at + 1].IsMark(".·")) return Of(at, tokens[at + 2].IsMark(".·") && tokens.IsGlued(at + 2) ? at + 3
            : at + 2);
        if (token.Kind == TokenKind.Word && token.Text is "N" or "n" && tokens[at + 1].IsMark('/')
            && tokens[at + 2].Text is "A" or "a") return Of(at, at + 3);
        if (token.Kind == TokenKind.Word && Empty.Contains(token.Text) && !tokens[at + 1].IsMark("([")) return Of(at,
            tokens[at + 1].IsMark('.') ? at + 2 : at + 1);
        if (token.IsMark('[') && tokens[at + 1].IsWord("Not") && tokens[at + 2].IsWord("specified")
            && tokens[at + 3].IsMark(']')) return Of(at, at + 4);
        return Reference(tokens, at);
    }

    /// <summary>
    /// A cell with what stands in the brackets behind it: a number, a percentage, an interval, both, a P value. Null where there is
    /// nothing in brackets that a cell could hold.
    /// </summary>
    public static Cell? Brackets(TokenList tokens, Cell cell)
    {
        if (!tokens[cell.To].IsMark("([")) return null;
        var square = tokens[cell.To].IsMark('[');
        if (IntervalGrammar.Limits(tokens, cell.To + 1, commas: true) is { } limits && tokens[limits.Next].IsMark(")]"))
            return P(tokens, cell with { Interval = limits.Value, IsSquare = square, To = limits.Next + 1 });
        if (NumberGrammar.Whole(tokens, cell.To + 1) is not null && tokens.IsWord(cell.To + 2, Sources)
            && tokens[cell.To + 3].IsMark(")]")) return cell with { To = cell.To + 4 };
        if (Inner(tokens, cell) is { } inner) return SecondBracket(tokens, inner with { IsSquare = square });
        var annotation = Annotation.Read(tokens, cell.To);
        return annotation.Interval is null ? null : P(tokens, cell with { Interval = annotation.Interval, P = annotation.P,
            IsSquare = square, To = annotation.Next });
    }

    // "(65.9)", "(65.9%)", "(<1%)", "(28.9; 95% CI 21–38)", "(60/67)".
    private static Cell? Inner(TokenList tokens, Cell cell)
    {
        var at = cell.To + 1;
        if (Fraction(tokens, cell) is { } fraction) return fraction;
        // "6.3 (± 18.4)".
        if (tokens[at].IsMark('±')) return cell.Spread is null && NumberGrammar.Number(tokens, at + 1) is { } spread && tokens[at + 2].IsMark(")]") ? cell with { Spread = spread, To = at + 3 } : null;
        var limit = tokens[at].IsMark("<>≤≥");
        if (limit) at++;
        if (NumberGrammar.Number(tokens, at) is not { } number) return null;
        var next = tokens[at + 1].IsMark('%') ? at + 2 : at + 1;
        var read = cell with { Second = limit ? null : number, SecondIsLimit = limit, SecondIsPercent = next > at + 1 };
        if (tokens[next].IsMark(",;") && (IntervalGrammar.Confidence(tokens, next + 1)
            ?? IntervalGrammar.Limits(tokens, next + 1, commas: true)) is { } interval)
            (read, next) = (read with { Interval = interval.Value }, interval.Next);
        if (!tokens[next].IsMark(")]")) return null;
        next++;
        if (!read.SecondIsPercent && tokens[next].IsMark('%') && tokens.IsGlued(next)) (read,
            next) = (read with { SecondIsPercent = true }, next + 1);
        return read with { To = next };
    }

    // "89.6 (60/67)", "89.6 (60 of 67; 79.7–95.7)": a percentage with its n of N, where the figures agree.
    private static Cell? Fraction(TokenList tokens, Cell cell)
    {
        if (cell.Value?.Number is not { } percent || CountGrammar.Fraction(tokens, cell.To + 1) is not { } fraction
            || !Fractions.Agree(fraction.Value.Count, fraction.Value.Total, percent)) return null;
        var read = cell with { Value = PrintedValue.Of(fraction.Value.Count), Total = fraction.Value.Total, Second = percent, SecondIsPercent = true, IsPercent = false };
        var next = fraction.Next;
        if (tokens[next].IsMark(",;") && (IntervalGrammar.Confidence(tokens, next + 1) ?? IntervalGrammar.Limits(tokens, next + 1, commas: true)) is { } interval)
            (read, next) = (read with { Interval = interval.Value }, interval.Next);
        return tokens[next].IsMark(")]") ? read with { To = next + 1 } : null;
    }

    // "33 (28.9) [21–38]".
    private static Cell SecondBracket(TokenList tokens, Cell cell)
    {
        if (cell.Interval is not null || !tokens[cell.To].IsMark("([")) return cell;
        var interval = IntervalGrammar.Confidence(tokens, cell.To + 1) ?? IntervalGrammar.Limits(tokens, cell.To + 1, commas: true);
        return interval is { } found && tokens[found.Next].IsMark(")]") ? cell with { Interval = found.Value, To = found.Next + 1 } : cell;
    }

    // "0.82 (0.66–1.01); 0.035", "0.64 (0.50–0.82), P<0.001".
    private static Cell P(TokenList tokens, Cell cell)
    {
        if (cell.P is not null || !tokens[cell.To].IsMark(",;")) return cell;
        if ((PGrammar.Read(tokens, cell.To + 1) ?? PGrammar.Bare(tokens, cell.To + 1)) is { } p) return cell with { P = p.Value,
            To = p.Next };
        var text = tokens[cell.To + 1] is { Kind: TokenKind.Word, Text: ['0', '.', .., >= 'a' and <= 'z'] marked } ? marked[..^1] : "";
        return Text.PrintedP.TryCreate(text, out var footnoted) ? cell with { P = footnoted, To = cell.To + 2 } : cell;
    }

    private static Cell? Reference(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at) is not { Value: 1 }) return null;
        var opened = tokens[at + 1].IsMark("([") ? 1 : 0;
        var word = tokens[at + 1 + opened];
        if (word.Kind != TokenKind.Word || !(word.IsWord("ref") || word.IsWord("reference") || word.IsWord("referent"))) return null;
        var next = at + 2 + opened;
        if (tokens[next].IsMark('.')) next++;
        if (tokens[next].IsWord("group") || tokens[next].IsWord("category")) next++;
        return Of(at, opened == 1 && tokens[next].IsMark(")]") ? next + 1 : next);
    }

    private static Cell Of(int from, int to) => new(from, to) { IsNothing = true };
}
