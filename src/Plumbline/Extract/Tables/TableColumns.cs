using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>The columns of a table as its header lines, one after another, make them known.</summary>
internal sealed class TableColumns
{
    private readonly LineReader reader;
    private readonly Text.PrintedNumber? titleTotal;
    private readonly IReadOnlyList<int> gridWidths;
    private readonly IReadOnlyList<int> widths;
    private readonly bool isOfCorrelations;
    private readonly List<TableLine> header = [];
    private readonly List<TableLine> pending = [];
    private bool hasRows;

    public TableColumns(LineReader reader, IReadOnlyList<TableLine> lines, Text.PrintedNumber? titleTotal)
    {
        (this.reader, this.titleTotal) = (reader, titleTotal);
        gridWidths = FlatRows.ByFrequency(lines.Where(line => line.Kind == TableLineKind.Parted && line.HasCells).Select(line =>
            line.Fields.Max(field => field.To)));
        widths = EntryReader.Widths(lines);
        isOfCorrelations = lines.Any(line => line.Kind == TableLineKind.Title
            && line.Text.Contains("orrelation", StringComparison.Ordinal))
            || lines.Take(3).Any(line => line.Text.Contains("Correlations", StringComparison.Ordinal));
        IsGrid = lines.Count(line => line.Kind == TableLineKind.Parted && line.HasCells) > 1;
        IsStacked = EntryReader.IsStacked(lines);
    }

    public List<Column?> Columns { get; private set; } = [];

    /// <summary>How many cells a flat row has: as many as the header names, or as most rows have.</summary>
    public int FlatWidth => Columns.Count > 0 ? Columns.Count : widths is [var usual, ..] ? usual : 0;

    /// <summary>The rows stand in fields: a line without them is no row unless it has as many cells.</summary>
    public bool IsGrid { get; }

    /// <summary>Cells stand one a line.</summary>
    public bool IsStacked { get; }

    /// <summary>What the header of the stub says of the figures.</summary>
    public Form StubForm { get; private set; } = Form.None;

    /// <summary>Years without words in front are a header and no row; so are the numbers of a table of correlations.</summary>
    public bool IsHeaderOfNumbers(TableLine line, Entry entry) => (!hasRows && header.Count == 0 && !line.Fields[0].IsEmpty
        && HeaderCell.IsStub(line.Fields[0].Passage.Tokens)
            && entry.Cells.All(cell => cell.Cell.IsWhole) && line.Fields.Skip(1).Any(field => field.Passage.Map.Clean.Any(char.IsLetter)
                && field.Cells is null))
        || entry.Text.Length == 0 && !hasRows && header.Count == 0 && entry.Cells.All(cell =>
            cell.Cell is { IsWhole: true, Value.Number.Value: > 1900 and < 2100 });

    /// <summary>Before the first row a line of words is the header; later it is one if it starts without words, or counts people.</summary>
    public bool IsHeader(TableLine line)
    {
        if (!hasRows) return !IsNamed(line);
        var named = line.Fields.Skip(1).Where(field => !field.IsEmpty).ToList();
        if (named.Exists(field => Enumerable.Range(0, Math.Min(field.Passage.Tokens.Count, 60)).Any(i =>
            CountGrammar.Named(field.Passage.Tokens, i) is not null))) return true;
        return named.Count > 1 && (line.Fields[0].IsEmpty || HeaderCell.IsStub(line.Fields[0].Passage.Tokens)
            || line.Text.StartsWith("Arm/Group", StringComparison.Ordinal));
    }

    public IEnumerable<Statistic> Take(TableLine line)
    {
        if (hasRows && (header.Count == 0 || !ReferenceEquals(header[^1], line))) (hasRows, Columns) = (false, []);
        header.Add(line);
        var named = header.Max(one => one.Fields.Max(field => field.To));
        var width = gridWidths.Contains(named) ? named : gridWidths is [var usual, ..] ? usual : 1;
        Columns = [.. GridHeader.Read(header, width).Select(column => column is null ? null
            : Numbered(column) with { Total = column.Total ?? titleTotal })];
        StubForm = Form.Of(line.Fields[0].Passage.Map.Clean);
        return line.Fields.Skip(line.Fields[0].IsEmpty || HeaderCell.IsStub(line.Fields[0].Passage.Tokens) ? 1 : 0).SelectMany(field =>
            Counted(field.Passage));
    }

    // "1", "2", "3" over a table of correlations are its variables.
    private Column Numbered(Column column) => isOfCorrelations && column.Kind == ColumnKind.Group
        && column.Name?.Trim('.').All(char.IsAsciiDigit) == true ? column with { Kind = ColumnKind.Index, Name = null } : column;

    /// <summary>A header on one line, with its signs: two groups counted, or several columns of statistics.</summary>
    public bool IsFlatHeader(TableLine line)
    {
        var tokens = line.Passage.Tokens;
        if (line.IsCells || line.Text.Length > 400) return false;
        return (line.Sizes > 1 || (!hasRows && FlatHeader.Scan(tokens, 0).Count > 1))
            && FlatRows.Best(line.Splits, FlatWidth) is null or { Cells: [{ IsWhole: true }] };
    }

    public IEnumerable<Statistic> TakeFlatHeader(TableLine line)
    {
        if (hasRows) (hasRows, Columns) = (false, []);
        pending.Add(line);
        return [];
    }

    /// <summary>Words before the first row wait, until the cells show which of them are the header.</summary>
    public bool TakePending(TableLine line)
    {
        if (hasRows || (Columns.Count > 0 && header.Count > 0)) return false;
        pending.Add(line);
        return true;
    }

    /// <summary>The first row has come: what stands above it is the header, as far as it names columns.</summary>
    public IEnumerable<Statistic> Close(Headings headings, bool takesLast)
    {
        if (hasRows) return [];
        hasRows = true;
        if (header.Count > 0 || pending.Count == 0)
        {
            foreach (var line in pending) headings.Take(line.Text, line.Indent);
            pending.Clear();
            header.Clear();
            return [];
        }

        var most = takesLast ? pending.Count - 1 : pending.Count;
        var taken = Fitting(most);
        foreach (var line in pending.Skip(taken)) headings.Take(line.Text, line.Indent);
        var joined = reader.Passage(pending.Take(taken).Select(line => line.Span));
        pending.Clear();
        return [.. Counted(joined)];
    }

    // The fewest lines that name as many columns as the rows have cells.
    private int Fitting(int most)
    {
        var counted = pending.Take(most).Sum(line => line.Sizes);
        var spaced = pending.Take(most).Skip(1).Any(line => line.AfterGap);
        foreach (var wanted in widths.Count > 0 ? widths.Take(4) : gridWidths)
        {
            for (var count = 1; count <= most; count++)
            {
                if (spaced && count < most && !pending[count].AfterGap) continue;
                if (Try(count, wanted) is not { } columns || columns.Count != wanted) continue;
                if (count < most && FlatHeader.Repeated(FlatHeader.Scan(pending[count].Passage.Tokens, 0), wanted) > 1) continue;
                if (counted == wanted && columns.Exists(column => column?.Total is null)) continue;
                Columns = columns;
                return count;
            }
        }

        var width = widths.Count > 0 ? widths.Max() : gridWidths is [var first, ..] ? first : 0;
        for (var count = most; count > 0; count--)
        {
            if (Try(count, width) is not { } some || !some.Exists(column => column?.Total is not null
                || column?.IsStatistical == true)) continue;
            Columns = some;
            return count;
        }

        return 0;
    }

    private List<Column?>? Try(int count, int width)
    {
        var lines = pending.Take(count).ToList();
        var columns = FlatHeader.Read([.. lines.Select(line => line.Passage)], reader.Passage(lines.Select(line => line.Span)), width);
        return [.. columns.Select(column => column is null ? null : column with { Total = column.Total ?? titleTotal })];
    }

    /// <summary>The cells of a row in their columns.</summary>
    public List<PlacedCell> Place(Entry entry, Form row) => CellPlaces.Of(Columns, entry, row);

    /// <summary>"No. of patients 302 153": from here on the groups are that many.</summary>
    public void TakeTotals(RowContext row, IReadOnlyList<PlacedCell> cells)
    {
        if (!IsCountOfPeople(row) || !cells.All(cell => cell.Cell.IsWhole)) return;
        foreach (var cell in cells) if (cell.Index is { } index
            && Columns[index] is { } column) Columns[index] = column with { Total = cell.Cell.Value!.Number };
    }

    private static bool IsCountOfPeople(RowContext row)
    {
        var text = $"{row.Parent} {row.Text}";
        if (text.Contains("Participants Analyzed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("Baseline Participants", StringComparison.OrdinalIgnoreCase)) return true;
        return row.Text.TrimAny(" ,.—*") is "N" or "n" or "No" or "No. of patients" or "Number of patients" or "Patients" or "No. of participants" or "Number of participants" or "Patients, n" or "No. of subjects" or "Number of subjects" or "Patients (n)" or "Patients, No";
    }

    // "Title", "Time Frame": a field with its name in front.
    private static bool IsNamed(TableLine line) => line.Fields.Count(field => !field.IsEmpty) == 2 && !line.Fields[0].IsEmpty
        && line.Fields[0].Passage.Map.Clean.TrimAny(" :") is "Title" or "Time Frame" or "Description" or "Analysis Population Description";

    private IEnumerable<Statistic> Counted(Passage passage)
    {
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (Counts.Named(passage.Tokens, i) is not { Kind: StatisticKind.Count } count) continue;
            var before = passage.Map.Clean.AsSpan(0, passage.Tokens[i].Start).TrimEnd("( ,[").ToString();
            var sized = Columns.Where(column => column?.Kind == ColumnKind.Group && Equals(column.Total, count.Count)).ToList();
            var name = sized.Find(column => column?.Name is { } words && before.EndsWith(words, StringComparison.Ordinal))
                ?? (sized.Count > 0 ? sized[0] : null);
            var group = Phrases.Short(name?.Name);
            yield return Assembly.Make(passage, count with { Label = group, Group = group });
        }
    }
}
