using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Tables;

/// <summary>
/// Joins a parted line with the next where the last cell of it goes on there, as registries and labels print them: a count with its
/// percentage below it, an estimate with its limits below it.
/// </summary>
internal static class WrappedFields
{
    public static List<TableLine> Join(List<TableLine> lines, LineReader reader)
    {
        var width = lines.Where(line => line.Kind == TableLineKind.Parted).Select(line => line.Fields.Count).DefaultIfEmpty(0).Max();
        if (width < 2) return lines;
        var joined = new List<TableLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Placed(joined[^1], line, reader) is { } first) joined[^1] = first;
            if (joined.Count > 0 && GoesOn(joined[^1], line) && joined[^1].Fields.Count + Math.Max(0, line.Fields.Count - 1) <= width)
                joined[^1] = Join(joined[^1], line, reader);
            else joined.Add(line);
        }

        return joined;
    }

    private static bool GoesOn(TableLine above, TableLine line)
    {
        if (IsSize(above, line)) return true;
        if (above.Kind != TableLineKind.Parted || above.Fields.Count < 2 || line.AfterGap || line.Kind is not (TableLineKind.Parted or TableLineKind.Flat)) return false;
        if (above.Fields[^1].Cells is not [{ IsNothing: false, IsPlain: true, Value: not null, P: null } last]) return false;
        var tokens = line.Passage.Tokens;
        if (tokens.Count == 0 || CellGrammar.Read(tokens, 0) is not { } first || first.To != tokens.Count) return false;
        return first is { Value: null, Interval: not null } || (last.IsWhole && IsShare(tokens, first));
    }

    // "8.3" on a line of its own above "(6.9 to 9.7) → 4.1" is the first cell of a row without words.
    private static TableLine? Placed(TableLine above, TableLine line, LineReader reader)
    {
        if (above.Kind != TableLineKind.Flat || line.Kind != TableLineKind.Parted || !above.IsCells || above.Splits[0].Cells is not [{ IsPlain: true, Value: not null }]) return null;
        var placed = new TableLine(TableLineKind.Parted, above.Span, reader.Passage(), [new Field(-1, 0, reader.Passage()), new Field(0, 1, above.Passage)]) { AfterGap = above.AfterGap, Indent = above.Indent };
        return GoesOn(placed, line) ? placed : null;
    }

    // "Parameter → Drug" and, on the next line, "(N = 161)".
    private static bool IsSize(TableLine above, TableLine line) =>
        above is { Kind: TableLineKind.Parted, HasCells: false, Fields.Count: 2 } && !line.AfterGap && line is { Kind: TableLineKind.Flat, Passage.Tokens: { Count: 5 } tokens }
        && tokens[0].IsMark("([") && CountGrammar.Named(tokens, 1) is not null && tokens[4].IsMark(")]");

    // "45.3%", "(45.3%)".
    private static bool IsShare(TokenList tokens, Cell cell) => cell is { IsPercent: true, IsPlain: true } && NumberGrammar.Number(tokens, 0) is { Value: >= 0 and <= 100 };

    private static TableLine Join(TableLine above, TableLine line, LineReader reader)
    {
        var fields = above.Fields.ToList();
        var rest = line.Fields.Count > 0 ? line.Fields[0].Passage : line.Passage;
        var last = fields[^1];
        fields[^1] = new Field(last.From, last.To, reader.Passage(last.Passage.Map.Spans.Concat(rest.Map.Spans)));
        fields.AddRange(line.Fields.Skip(1).Select((field, index) => field with { From = last.From + 1 + index, To = last.To + 1 + index }));
        return new TableLine(TableLineKind.Parted, new Span(above.Span.Start, line.Span.End), above.Passage, fields) { Indent = above.Indent, AfterGap = above.AfterGap, IsPlaced = above.IsPlaced };
    }
}
