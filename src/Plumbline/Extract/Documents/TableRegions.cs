namespace Plumbline.Extract.Documents;

/// <summary>A table of the document: its name if it has one, and its lines.</summary>
internal sealed record TableRegion(string? Name, IReadOnlyList<int> Lines);

/// <summary>Finds the tables of a document: below their title, or where lines end in cells one after another.</summary>
internal sealed class TableRegions
{
    private const int FarthestRow = 24;
    private const int FarthestLabel = 8;
    private const int LongestHole = 6;
    private const int LongestHeader = 14;
    private readonly SourceText source;
    private readonly LineShape[] shapes;
    private readonly int first;
    private readonly List<TableRegion> regions = [];
    private bool hasCellLines;

    private TableRegions(SourceText source, int first)
    {
        (this.source, this.first) = (source, first);
        shapes = new LineShape[source.LineCount];
        for (var i = first; i < shapes.Length; i++) shapes[i] = LineShape.Of(source.Line(i));
    }

    /// <summary>The tables of a document from a line on, each with its lines in order.</summary>
    public static IReadOnlyList<TableRegion> Of(SourceText source, int first)
    {
        var found = new TableRegions(source, first);
        var at = first;
        while (at < found.shapes.Length) at = found.Take(at);
        return found.regions;
    }

    private int Take(int at)
    {
        if (shapes[at].IsBlank) return at + 1;
        if (Title(at) is { } title) return Grow(at, at, title);
        if (Axis.OpensRisk(source.LineText(at)) && RiskLines.From(source, at) is { Count: > 0 } risk)
        {
            regions.Add(new TableRegion(null, risk));
            return risk[^1] + 1;
        }

        return Starts(at) ? Grow(HeaderAbove(at), at, null) : at + 1;
    }

    private string? Title(int at)
    {
        var line = source.LineText(at);
        if (line.Length > 600 || Captions.Table(line, afterGap: true) is not { } title) return null;
        if (Captions.Table(line, afterGap: false) is not null || at == first || shapes[at - 1].IsBlank || IsTaken(at - 1)) return title;
        return source.LineText(at - 1).TrimEnd() is [.., '.' or ':'] && NextRow(at + 1, 8) is not null ? title : null;
    }

    // A list behind a parted table is text.
    private bool IsItemBehind(int at, int row) => shapes[at - 1].IsBlank && shapes[row].IsParted && !shapes[at].IsParted && source.LineText(at).TrimStart() is ['-' or '*' or '•', ' ', ..];

    private bool IsTaken(int at) => regions.Count > 0 && regions[^1].Lines[^1] >= at;

    private bool IsBreak(int at)
    {
        var line = source.LineText(at);
        return line.Length < 200 && (Headings.Whole(line) is not null || Captions.Figure(line));
    }

    // Without a title the lines themselves must say it, more than once.
    private bool Starts(int at)
    {
        var shape = shapes[at];
        if (shape.IsParted) return !shape.IsSentence && (shape.HasCellField || IsHeader(at));
        if (!shape.IsRow || IsBreak(at)) return false;
        if (shape.HasGap && shape.Cells > 0 && Confirmed(at, other => other is { HasGap: true, Cells: > 0 }, 4, 1)) return true;
        if (shape.IsCellsOnly) return shape.IsRich && Confirmed(at, other => other.IsCellsOnly, 8, 3)
            && Confirmed(at, other => other is { IsCellsOnly: true, IsRich: true }, 8, 2);
        return shape is { IsRich: true, LabelWords: < 14 } && !char.IsLower(source.LineText(at).TrimStart()[0])
            && Confirmed(at, other => other is { IsRich: true, LabelWords: > 0 and < 14 }, 4, 1);
    }

    // Parted words are a header where rows follow: right below, or anywhere near if there are several columns.
    private bool IsHeader(int at)
    {
        var several = TableLines.Fields(source.Line(at)).Count(field => !string.IsNullOrWhiteSpace(field)) > 2;
        for (int i = at + 1, near = 6; i < shapes.Length && near > 0; i++, near--)
        {
            if (shapes[i] is { IsParted: true, HasCellField: true }) return true;
            if (shapes[i].IsBlank && !several) return false;
        }

        return false;
    }

    private bool Confirmed(int at, Func<LineShape, bool> like, int within, int times)
    {
        for (var i = at + 1; i < shapes.Length && within > 0; i++)
        {
            if (shapes[i].IsBlank) continue;
            within--;
            if (!shapes[i].IsSentence && like(shapes[i]) && --times == 0) return true;
        }

        return false;
    }

    // The header of a table without a title: short lines right above, over blank lines only where these part the rows as well.
    private int HeaderAbove(int row)
    {
        var start = row;
        var spaced = row + 1 < shapes.Length && shapes[row + 1].IsBlank && !shapes[row].IsParted;
        for (int i = row - 1, taken = 0; i >= first && taken < LongestHeader && !IsTaken(i); i--)
        {
            if (shapes[i].IsBlank)
            {
                if (!spaced && !(shapes[row].IsParted && i > first && shapes[i - 1].IsParted)) break;
                continue;
            }

            if (shapes[i].IsSentence || shapes[i].LabelWords > (shapes[row].IsParted ? 6 : 12) || IsBreak(i) || TableLines.IsNote(source.Line(i))) break;
            start = i;
            taken++;
        }

        return start;
    }

    private int? NextRow(int at, int within)
    {
        for (var i = at; i < shapes.Length && within > 0; i++)
        {
            if (shapes[i].IsBlank) continue;
            if (shapes[i].IsRow) return i;
            within--;
        }

        return null;
    }

    private int Grow(int start, int from, string? title)
    {
        var lines = Enumerable.Range(start, from - start + 1).Where(i => !shapes[i].IsBlank).ToList();
        var pending = new List<int>();
        hasCellLines = shapes[from] is { IsCellsOnly: true, IsParted: false };
        var rows = title is null && shapes[from].IsRow ? 1 : 0;
        var at = from + 1;
        for (; at < shapes.Length; at++)
        {
            var shape = shapes[at];
            if (shape.IsBlank) continue;
            if ((IsBreak(at) && !shape.IsRow) || IsItemBehind(at, lines[^1]) || Axis.OpensRisk(source.LineText(at))) break;
            if (Title(at) is { } other)
            {
                // Some journals print the title below the table.
                if (title is not null || rows == 0 || NextRow(at + 1, 3) is not null) break;
                (title, at) = (other, at + 1);
                lines.Add(at - 1);
                break;
            }

            var line = source.Line(at);
            if (TableLines.IsRule(line)) lines.Add(at);
            else if (!shape.IsRow && (rows > 0 || title is not null) && TableLines.IsNote(line)) at = TakeNote(at, lines, pending);
            else if (shape.IsRow && !BareNumbers.IsPage(source, shapes, at, hasCellLines))
            {
                lines.AddRange(pending);
                pending.Clear();
                lines.Add(at);
                hasCellLines |= shape is { IsCellsOnly: true, IsParted: false };
                rows++;
            }
            else if (shape.IsSentence)
            {
                if (rows == 0 && title is not null && pending.Count == 0 && at == from + 1) { lines.Add(at); continue; }
                if (rows == 0 || Resumes(at) is not { } row) break;
                at = row - 1;
                pending.Clear();
            }
            else
            {
                pending.Add(at);
                if (pending.Count > (rows == 0 ? FarthestRow : FarthestLabel)) break;
            }
        }

        // A title whose table is a picture, or is not in the text, stands alone.
        if (rows == 0) (lines, at, pending) = ([from], from + 1, []);
        lines.Sort();
        regions.Add(new TableRegion(title, lines));
        return Math.Max(at > lines[^1] && pending.Count > 0 ? pending[0] : at, lines[^1] + 1);
    }

    // A note may wrap; its lines go on to the next blank one or row.
    private int TakeNote(int at, List<int> lines, List<int> pending)
    {
        lines.AddRange(pending);
        pending.Clear();
        lines.Add(at);
        while (at + 1 < shapes.Length && !shapes[at + 1].IsBlank && !shapes[at + 1].IsRow
            && Captions.Continues(source.LineText(at), source.LineText(at + 1)) && !IsBreak(at + 1)) lines.Add(++at);
        return at;
    }

    // Running text between the rows of a table that a page end or a column tore apart.
    private int? Resumes(int at)
    {
        var sentences = 0;
        for (var i = at; i < shapes.Length && sentences <= LongestHole; i++)
        {
            if (shapes[i].IsBlank) continue;
            if (IsBreak(i) || Title(i) is not null) return null;
            if (shapes[i].IsParted && shapes[i].IsRow) return i;
            if (!shapes[i].IsParted || shapes[i].IsSentence) sentences++;
        }

        return null;
    }
}
