
namespace Plumbline.Extract.Documents;

internal enum BlockKind
{
    Prose,
    Table,
    Matter,
    References,
    Furniture,
}

/// <summary>Lines that belong together: a passage of prose, a table, a part of the back matter.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Section">The heading they stand under.</param>
/// <param name="Spans">The stretches of the document, in order.</param>
internal sealed record Block(BlockKind Kind, string? Section, IReadOnlyList<Span> Spans);

/// <summary>Cuts a document into blocks, one pass over its lines.</summary>
internal sealed class Layout
{
    private readonly SourceText source;
    private readonly List<Block> blocks = [];
    private readonly List<Span> prose = [];
    private readonly Dictionary<int, TableRegion> tables = [];
    private string? section;
    private string? proseSection;
    private PartKind part = PartKind.Report;
    private (PartKind Part, string? Section)? resume;
    private bool inAbstract;
    private bool afterGap = true;
    private TableRegion? lastTable;

    private Layout(SourceText source) => this.source = source;

    public static IReadOnlyList<Block> Of(SourceText source)
    {
        var layout = new Layout(source);
        var first = FrontMatter.EndOf(source);
        foreach (var region in TableRegions.Of(source, first)) foreach (var line in region.Lines) layout.tables[line] = region;
        for (var i = first; i < source.LineCount; i++) layout.Take(i);
        layout.EndProse();
        return layout.blocks;
    }

    private void Take(int index)
    {
        var line = source.Line(index);
        var span = source.LineSpan(index);
        if (string.IsNullOrWhiteSpace(line))
        {
            afterGap = true;
            return;
        }

        if (TakeTable(index)) return;
        if (Furniture.Is(line) && (part != PartKind.References || !line.Contains("doi", StringComparison.OrdinalIgnoreCase)))
        {
            blocks.Add(new Block(BlockKind.Furniture, section, [span]));
            afterGap = true;
            return;
        }

        if (Headings.Whole(line) is { } heading) Open(heading);
        else if (part == PartKind.Report && Captions.Figure(line)) TakeCaption(span, line);
        else TakeProse(index, line, span);
        afterGap = false;
    }

    private void Open(Heading heading)
    {
        EndProse();
        if (part == PartKind.References && heading.Kind == PartKind.Report) return;
        resume = heading is { Kind: PartKind.Matter, Name: "Keywords" or "Registration" or "Citation" } ? (part, section) : null;
        part = heading.Kind;
        inAbstract = heading.Name is "Abstract" or "Summary";
        section = heading.Name;
    }

    // A table is one block, taken at its first line; prose that its lines interrupt goes on behind them.
    private bool TakeTable(int index)
    {
        if (!tables.TryGetValue(index, out var region) || (part != PartKind.Report && region.Name is null)) return false;
        if (!ReferenceEquals(region, lastTable)) blocks.Add(new Block(BlockKind.Table, region.Name ?? section,
            [.. region.Lines.Where(line => line >= index).Select(source.LineSpan)]));
        lastTable = region;
        afterGap = true;
        return true;
    }

    private void TakeCaption(Span span, string line)
    {
        var (name, textAt) = Captions.FigureName(line);
        blocks.Add(new Block(BlockKind.Prose, name, [new Span(span.Start + textAt, span.End)]));
    }

    // Inline headings cut a line into pieces, each under its own heading.
    private void TakeProse(int index, string line, Span span)
    {
        if (resume is not null && afterGap && prose.Count > 0 && !Continues(span)) Resume();
        var start = 0;
        var first = line.Length - line.AsSpan().TrimStart().Length;
        for (var at = first; at < line.Length; at++)
        {
            var opens = at == first;
            if (!opens && !StartsSentence(line, at)) continue;
            if (Headings.Inline(line, at, opens && (afterGap || inAbstract || part != PartKind.Report), opens
                && inAbstract) is not { } heading || !IsPossible(heading, opens)) continue;
            Append(index, new Span(span.Start + start, span.Start + at));
            OpenInline(heading);
            start = heading.TextAt;
            at = heading.TextAt;
        }

        Append(index, new Span(span.Start + start, span.End));
    }

    private static bool StartsSentence(string line, int at) =>
        at >= 2 && char.IsUpper(line[at]) && char.IsWhiteSpace(line[at - 1])
            && (line[at - 2] is '.' or ')' or '?' or '*' || (at >= 3 && line[at - 2] == ' ' && line[at - 3] == '.'));

    private bool IsPossible(Heading heading, bool opens) =>
        part != PartKind.References ? opens || heading.Kind == PartKind.Report : opens && heading.Kind == PartKind.Matter;

    private void OpenInline(Heading heading)
    {
        EndProse();
        if (heading.Kind == PartKind.Matter) resume ??= (part, section);
        else resume = null;
        part = heading.Kind;
        section = inAbstract && Headings.IsPartOfAbstract(heading.Name) ? "Abstract: " + heading.Name : heading.Name;
    }

    // Back matter that started within a line ends with its paragraph.
    private void Resume()
    {
        EndProse();
        (part, section) = resume!.Value;
        resume = null;
    }

    private void Append(int index, Span span)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        if (text.IsWhiteSpace()) return;
        if (prose.Count > 0 && (proseSection != section || (afterGap && !Continues(span)) || Captions.IsItem(text))) EndProse();
        if (IsSubheading(index)) return;
        proseSection = section;
        prose.Add(span);
    }

    private bool Continues(Span span) =>
        Captions.Continues(source.Text.AsSpan(prose[^1].Start, prose[^1].Length), source.Text.AsSpan(span.Start, span.Length));

    // A short line without figures or a full stop, above a line that starts afresh.
    private bool IsSubheading(int index)
    {
        if (part != PartKind.Report || !afterGap || index + 1 >= source.LineCount) return false;
        var line = source.Line(index).Trim();
        var next = source.Line(index + 1).Trim();
        return line.Length < 60 && !line.Any(char.IsAsciiDigit) && char.IsUpper(line[0]) && (next.Length == 0 || char.IsUpper(next[0]))
            && line[^1] is not ('.' or ',' or ';' or ':');
    }

    private void EndProse()
    {
        if (prose.Count > 0)
        {
            var kind = part switch
            {
                PartKind.Report => BlockKind.Prose,
                PartKind.Matter => BlockKind.Matter,
                PartKind.References => BlockKind.References,
                _ => throw new InvalidOperationException($"unknown part {part}"),
            };
            blocks.Add(new Block(kind, proseSection, [.. prose]));
        }

        prose.Clear();
    }
}
