using Plumbline.Extract.Documents;
using Plumbline.Extract.Prose;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the rows of one table against its header, whether its cells are still parted or run together on a line.</summary>
internal sealed class TableReader
{
    private readonly SourceText source;
    private readonly LineReader reader;
    private readonly List<TableLine> lines;
    private readonly TableProse prose;
    private readonly TableColumns columns;
    private readonly Headings headings;
    private readonly RowTies ties;
    private readonly List<Statistic> statistics = [];

    private TableReader(SourceText source, Block block, IReadOnlySet<string> hyphenated)
    {
        this.source = source;
        reader = new LineReader(source, hyphenated, block.Section);
        lines = reader.Read(block.Spans);
        prose = TableProse.Read(lines, reader);
        columns = new TableColumns(reader, lines, prose.Total);
        headings = new Headings(lines.Exists(line => line.Indent > 0) && lines.Exists(line => line.Indent == 0
            && line.Kind is TableLineKind.Flat or TableLineKind.Parted));
        ties = new RowTies(source);
    }

    public static IEnumerable<Statistic> Read(SourceText source, Block block, IReadOnlySet<string> hyphenated)
    {
        var table = new TableReader(source, block, hyphenated);
        if (table.lines is [var first, ..] && Axis.OpensRisk(first.Text)) return RiskRows.Read(table.lines, table.reader);
        if (ForestRows.In(table.lines, table.reader) is { } forest) return table.prose.Statistics.Concat(forest.Read());
        if (!TableTopic.IsWithoutStatistics(table.prose.Title)) table.TakeAll();
        return table.prose.Statistics.Concat(table.statistics).Concat(table.ties.Finish());
    }

    private void TakeAll()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is TableLineKind.Title or TableLineKind.Note || IsAxis(lines[i])) continue;
            if (TallyLine.Read(lines[i], reader) is { Count: > 0 } tallies) statistics.AddRange(tallies);
            else if (RegistryAnalysis.Opens(lines[i].Text)) i = TakeAnalysis(i);
            else if (lines[i].Kind == TableLineKind.Parted) i = TakeParted(i);
            else i = TakeFlat(i);
        }
    }

    // The times below a curve that stands among the rows.
    private bool IsAxis(TableLine line)
    {
        var text = source.Text.AsSpan(line.Span.Start, line.Span.Length);
        return !text.Contains('\t') && Axis.Of(text) is not null;
    }

    private int TakeAnalysis(int from)
    {
        var to = from + 1;
        while (to < lines.Count && !lines[to].AfterGap && !RegistryAnalysis.Opens(lines[to].Text)
            && !(lines[to].Text.Length > 2 && char.IsAsciiDigit(lines[to].Text[0])
            && lines[to].Text.Contains("Outcome", StringComparison.Ordinal))) to++;
        var passage = reader.Passage(lines.Skip(from).Take(to - from).Select(line => line.Span));
        statistics.AddRange(RegistryAnalysis.Read(passage).Select(draft =>
            Assembly.Make(passage, draft with { Label = Phrases.Short(headings.Measure) })));
        return to - 1;
    }

    private int TakeParted(int at)
    {
        var line = lines[at];
        if (EntryReader.Parted(line) is { } entry && !columns.IsHeaderOfNumbers(line, entry)) return Emit(entry, at);
        if (line.Fields.Skip(1).All(field => field.IsEmpty)) headings.Take(line.Fields[0].Passage.Map.Clean.Trim(), line.Indent);
        else if (columns.IsHeader(line)) statistics.AddRange(columns.Take(line));
        else headings.TakeFields(line);
        return at;
    }

    // Cells one a line follow the words of their row.
    private int TakeFlat(int at)
    {
        var line = lines[at];
        if (line.IsCells && columns.IsStacked)
        {
            var cells = new List<EntryCell>();
            var to = at;
            for (; to < lines.Count && lines[to].IsCells && cells.Count < Math.Max(1, columns.FlatWidth); to++)
                cells.AddRange(lines[to].Splits[0].Cells.Select(cell =>
                    new EntryCell(lines[to].Passage, cell, null, 0)));
            statistics.AddRange(columns.Close(headings, takesLast: true));
            var words = headings.TakeLast();
            return Emit(new Entry(words ?? "", Tokens.Tokenizer.Read(words ?? ""), line.Passage, cells), to - 1);
        }

        if (columns.IsFlatHeader(line)) statistics.AddRange(columns.TakeFlatHeader(line));
        else if (IsRow(line) && EntryReader.Flat(line, columns.FlatWidth) is { } entry && !(columns.IsStacked && entry.Cells is [{ Cell.IsLimit: true }])
            && (!columns.IsGrid || entry.Cells.Count == columns.Columns.Count
            || (entry.Cells.Count == 1 && (entry.Cells[0].Cell.Effect is not null
            || EffectWords.Read(entry.Tokens, 0) is not null)))) return Emit(entry, at);
        else if (!columns.TakePending(line)) headings.Take(line.Text, line.Indent);
        return at;
    }

    // The first row shows how many columns there are, and so which of the words above it are the header.
    private bool IsRow(TableLine line)
    {
        if (line.Splits.Count == 0) return false;
        if (!columns.IsGrid) statistics.AddRange(columns.Close(headings, takesLast: false));
        return true;
    }

    // The index of the last line that the row takes.
    private int Emit(Entry entry, int at)
    {
        if (entry.Text.Contains("threshold", StringComparison.OrdinalIgnoreCase)) return at;
        statistics.AddRange(columns.Close(headings, takesLast: false));
        var last = Continued(ref entry, at);
        var context = headings.Of(entry, prose, columns.StubForm);
        var placed = columns.Place(entry, context.Own);
        if (ties.IsLimits(context, placed, entry.Text.Length == 0))
        {
            ties.Limit(context, placed);
            return last;
        }

        var made = new RowStatistics(source, columns.Columns).Of(context, placed);
        statistics.AddRange(ties.Take(context, made));
        statistics.AddRange(CountsIn(entry));
        columns.TakeTotals(context, placed);
        headings.TakeRow(entry, context, placed.TrueForAll(cell => cell.Index is { } index
            && columns.Columns[index]?.IsStatistical == true), made);
        return last;
    }

    // Words that go on below a row: "Time to first response, mos 1.0 (0.9–7.6)" and, on the next line, "median (range)".
    private int Continued(ref Entry entry, int at)
    {
        if (at + 1 >= lines.Count || lines[at + 1] is not { Kind: TableLineKind.Flat, AfterGap: false } next || entry.Text.Length == 0
            || columns.IsStacked) return at;
        if (next.Text.Length is 0 or > 60 || !(char.IsLower(next.Text[0]) || next.Text[0] == '(')
            || next.Splits.Count > 0 || !Form.Of(next.Text).IsBare) return at;
        var text = $"{entry.Text} {next.Text}";
        entry = entry with { Text = text, Tokens = Tokens.Tokenizer.Read(text) };
        return at + 1;
    }

    // "(n = 124)" in the words of a row counts people.
    private static IEnumerable<Statistic> CountsIn(Entry entry)
    {
        var passage = entry.Words;
        var end = entry.IsParted || entry.Cells.Count == 0 ? passage.Tokens.Count : entry.Cells[0].Cell.From;
        if (!entry.IsParted && !ReferenceEquals(entry.Cells[0].Passage, passage)) yield break;
        for (var i = 0; i < end; i++)
        {
            if (Counts.Named(passage.Tokens, i) is { } count) yield return Assembly.Make(passage, Labels.Name(passage, count));
        }
    }
}
