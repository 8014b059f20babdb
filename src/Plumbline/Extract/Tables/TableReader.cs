using Plumbline.Extract.Documents;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the rows of one table against its header, whether its cells are still parted or run together on a line.</summary>
internal sealed class TableReader
{
    private readonly SourceText source;
    private readonly IReadOnlySet<string> hyphenated;
    private readonly string? section;
    private readonly List<Statistic> statistics = [];
    private List<Column?> columns = [];
    private string? parent;
    private bool hasRows;

    private TableReader(SourceText source, IReadOnlySet<string> hyphenated, string? section) =>
        (this.source, this.hyphenated, this.section) = (source, hyphenated, section);

    public static IEnumerable<Statistic> Read(SourceText source, Block block, IReadOnlySet<string> hyphenated)
    {
        var reader = new TableReader(source, hyphenated, block.Section);
        foreach (var span in block.Spans) reader.Take(span);
        return reader.statistics;
    }

    private void Take(Span span)
    {
        var line = source.Text[span.Start..span.End];
        if (TableLines.IsRule(line)) return;
        if (TableLines.IsTabbed(line) || (hasRows && line.Contains('\t', StringComparison.Ordinal) && columns.Count > 0)
            || line.StartsWith('\t')) TakeCells(Parts(span, line));
        else if (TableLines.IsNote(line, line.Split(' ', StringSplitOptions.RemoveEmptyEntries))) TakeNote(span);
        else TakeFlat(span);
    }

    private TextMap Map(Span span) => TextMap.Of(source, [span], hyphenated);

    // A note under the table may count people too.
    private void TakeNote(Span span)
    {
        var passage = new Passage(Map(span), section);
        statistics.AddRange(ProseReader.Read(passage).Select(draft => Assembly.Make(passage, draft)));
    }

    private static List<Span> Parts(Span span, string line)
    {
        var mark = TableLines.IsBarred(line) ? '|' : '\t';
        var parts = new List<Span>();
        var start = mark == '|' ? line.IndexOf('|', StringComparison.Ordinal) + 1 : 0;
        for (var i = start; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != mark) continue;
            if (i < line.Length || mark == '\t') parts.Add(new Span(span.Start + start, span.Start + i));
            start = i + 1;
        }

        return parts;
    }

    private void TakeCells(List<Span> parts)
    {
        var maps = parts.Select(part => new Passage(Map(part), section)).ToList();
        if (maps.Count == 0 || maps.TrueForAll(map => map.Tokens.Count == 0)) return;
        var label = maps[0].Map.Clean.Trim();
        var cells = maps.Skip(1).Select((map, index) =>
            (Index: index, Map: map, Cells: map.Tokens.Count is > 0 and < 40 ? CellGrammar.Row(map.Tokens, 0) : null)).ToList();
        if (cells.Exists(cell => cell.Cells is not null)
            && label.Length > 0) EmitCells(maps[0], cells.ConvertAll(cell => (cell.Index, cell.Map, cell.Cells)));
        else if (cells.TrueForAll(cell => cell.Map.Tokens.Count == 0)) parent = label;
        else if (!hasRows) TakeHeader(maps);
        else parent = label.Length > 0 ? label : parent;
    }

    private void EmitCells(Passage label, List<(int Index, Passage Map, IReadOnlyList<Cell>? Cells)> cells)
    {
        hasRows = true;
        var row = new Row(label.Map.Clean.Trim(), parent, label.Tokens);
        var read = new List<(Passage Passage, Cell Cell, Column? Column)>();
        foreach (var (index, map, parsed) in cells)
        {
            if (parsed is null) continue;
            foreach (var cell in parsed) read.Add((map, cell, index < columns.Count ? columns[index] : null));
        }

        statistics.AddRange(RowStatistics.Of(row, read));
    }

    // A second header line refines the first; an empty cell goes on with the column to its left.
    private void TakeHeader(List<Passage> maps)
    {
        var earlier = columns;
        var named = new List<Column?>();
        for (var i = 1; i < maps.Count; i++)
        {
            var above = i - 1 < earlier.Count ? earlier[i - 1] : null;
            var column = TableHeader.Cell(maps[i].Tokens) ?? (earlier.Count > 0 ? null : named.LastOrDefault());
            named.Add(column is null ? above : column with { Total = column.Total ?? above?.Total });
            CountPeople(maps[i], column);
        }

        columns = named;
    }

    private void TakeFlat(Span span)
    {
        var passage = new Passage(Map(span), section);
        var tokens = passage.Tokens;
        if (tokens.Count == 0 || statistics.Count == 0 && IsTitle(passage)) return;
        var header = TableHeader.Flat(tokens);
        if (header.Count(column => column.Kind == ColumnKind.Group) < 2 && CellGrammar.Split(tokens) is { } split)
        {
            hasRows = true;
            var row = new Row(tokens.Slice(0, split.LabelEnd).Trim(), parent, Tokenizer.Read(tokens.Slice(0, split.LabelEnd)));
            statistics.AddRange(RowStatistics.Of(row,
                ColumnMatch.Of(columns, split.Cells).Select(pair => (passage, pair.Cell, pair.Column)).ToList()));
            CountRow(passage, split.LabelEnd);
            if (split.Cells.All(cell => cell.IsPlainDecimal)) parent = row.Text;
        }
        else if ((header.Count > 1 && !hasRows) || header.Exists(column => column.Kind == ColumnKind.Group))
        {
            columns = [.. header];
            foreach (var column in header.Where(column => column.Kind == ColumnKind.Group)) CountPeople(passage, column);
        }
        else if (!tokens[0].IsMark("([")) parent = passage.Map.Clean.Trim();
    }

    private static bool IsTitle(Passage passage) => Captions.Table(passage.Map.Clean, afterGap: true) is not null;

    private void CountRow(Passage passage, int labelEnd)
    {
        for (var i = 0; i < labelEnd; i++)
        {
            if (Counts.Named(passage.Tokens, i) is { } count) statistics.Add(Assembly.Make(passage, Labels.Name(passage, count)));
        }
    }

    private void CountPeople(Passage passage, Column? column)
    {
        if (column?.Total is null) return;
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (Counts.Named(passage.Tokens, i) is { } count
                && count.Count!.Equals(column.Total)) statistics.Add(Assembly.Make(passage,
                count with { Label = Phrases.Short(column.Name), Group = Phrases.Short(column.Name) }));
        }
    }
}
