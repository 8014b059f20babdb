namespace Plumbline.Extract.Documents;

/// <summary>Cuts a document into blocks, one pass over its lines.</summary>
internal sealed class Layout
{
    private const int SoonEnough = 8;

    private readonly SourceText source;
    private readonly IReadOnlySet<int> heads;
    private readonly ReferenceEntries references;
    private readonly List<Block> blocks = [];
    private readonly List<Span> prose = [];
    private readonly Dictionary<int, TableRegion> tables = [];
    private readonly CaptionLines caption;
    private readonly SectionState state = new();
    private string? proseSection;
    private TableRegion? lastTable;
    private bool afterGap = true;
    private bool interrupted;
    private bool saidSomething;

    private Layout(SourceText source)
    {
        this.source = source;
        heads = RunningHeads.In(source);
        references = ReferenceEntries.In(source);
        caption = new CaptionLines(source);
    }

    public static IReadOnlyList<Block> Of(SourceText source)
    {
        var layout = new Layout(source);
        var first = FrontMatter.EndOf(source);
        foreach (var region in TableRegions.Of(source, first)) foreach (var line in region.Lines) layout.tables[line] = region;
        for (var i = first; i < source.LineCount; i++) layout.Take(i);
        layout.EndCaption();
        layout.EndProse();
        return layout.blocks;
    }

    private void Take(int index)
    {
        var line = source.LineText(index);
        var span = source.LineSpan(index);
        if (line.IsWhiteSpace())
        {
            afterGap = true;
            return;
        }

        if (TakeTable(index)) return;
        if (IsFurniture(index, line))
        {
            blocks.Add(new Block(BlockKind.Furniture, state.Name, [span]));
            afterGap = interrupted = true;
            return;
        }

        FollowList(index);
        if (Headings.Whole(line) is { } heading) Open(index, heading);
        else if (IsOwnHeading(index, line)) afterGap = false;
        else if (state.Part == PartKind.Report && Captions.Figure(line)) TakeCaption(span, line);
        else if (!afterGap && caption.TryGoOn(span, prose)) return;
        else TakeProse(index, line, span);
        afterGap = false;
    }

    // A table stood in the middle of a sentence, whose end comes after a gap and ends it.
    private bool GoesOnBehindTable(int index)
    {
        var line = source.LineText(index);
        if (prose.Count == 0 || index == 0 || !source.LineText(index - 1).IsWhiteSpace() || line.Contains('\t') || line.TrimEnd() is not [.., '.']) return false;
        var before = source.Text.AsSpan(prose[^1].Start, prose[^1].Length);
        return before.TrimEnd() is not [.., '.' or ':' or '?' or '!'] && Captions.Continues(before, line, interrupted: true);
    }

    // A figure alone on its line among others is a cell, not the number of a page.
    private bool IsFurniture(int index, ReadOnlySpan<char> line) => heads.Contains(index) || Axis.Of(line) is not null
        || (Furniture.Is(line, state.Part == PartKind.References) && !(Furniture.IsBareNumber(line) && (IsCell(index - 1) || IsCell(index + 1))));

    private bool IsCell(int index) => index >= 0 && index < source.LineCount && source.LineText(index).Trim() is { Length: > 0 and < 30 } text && char.IsAsciiDigit(text[0]);

    private void FollowList(int index)
    {
        var holds = references.Holds(index);
        if (holds && state.Part != PartKind.References)
        {
            EndProse();
            state.EnterList();
        }
        else if (!holds && state.InList)
        {
            EndProse();
            state.LeaveList();
        }
    }

    private void Open(int index, Heading heading)
    {
        EndCaption();
        EndProse();
        if (state.Part == PartKind.References && heading.Kind == PartKind.Report && references.FollowSoon(index, SoonEnough)) return;
        var text = source.LineText(index).TrimStart("#* ");
        state.Open(heading, text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 3 and var digits ? text[..digits].ToString() : null, saidSomething);
        saidSomething = interrupted = false;
    }

    private bool IsOwnHeading(int index, ReadOnlySpan<char> line)
    {
        if (state.Part == PartKind.References && references.FollowSoon(index, SoonEnough)) return false;
        if (Headings.Own(line) is not { } own || (!own.IsCapital && !afterGap)) return false;
        if (!state.TryOpenOwn(own.Number, own.Name, own.IsCapital)) return false;
        EndCaption();
        EndProse();
        return true;
    }

    // A table is one block, taken at its first line; prose that its lines interrupt goes on behind them.
    private bool TakeTable(int index)
    {
        if (!tables.TryGetValue(index, out var region) || GoesOnBehindTable(index) || (state.Part != PartKind.Report && region.Name is null)) return false;
        EndCaption();
        if (!ReferenceEquals(region, lastTable)) blocks.Add(new Block(BlockKind.Table, region.Name ?? state.Name, [.. region.Lines.Where(line => line >= index).Select(source.LineSpan)]));
        lastTable = region;
        afterGap = interrupted = true;
        return true;
    }

    private void TakeCaption(Span span, ReadOnlySpan<char> line)
    {
        EndCaption();
        var (name, textAt) = Captions.FigureName(line);
        caption.Start(name, new Span(span.Start + textAt, span.End));
        interrupted = true;
    }

    // Inline headings cut a line into pieces, each under its own heading.
    private void TakeProse(int index, ReadOnlySpan<char> line, Span span)
    {
        EndCaption();
        if (state.CanResume && (afterGap || state.EndsWithItsLine) && prose.Count > 0 && !Continues(span))
        {
            EndProse();
            state.Resume();
        }

        var start = 0;
        var first = line.Length - line.TrimStart().Length;
        for (var at = first; at < line.Length; at++)
        {
            var opens = at == first;
            if (!opens && !Headings.CouldOpen(line, at)) continue;
            if (Headings.Inline(line, at, state.InAbstract || (opens && (afterGap || state.Part != PartKind.Report)), state.InAbstract) is not { } heading
                || !IsPossible(heading, opens)) continue;
            Append(index, new Span(span.Start + start, span.Start + at));
            EndProse();
            state.OpenInline(heading);
            start = heading.TextAt;
            at = heading.TextAt;
        }

        Append(index, new Span(span.Start + start, span.End));
        interrupted = false;
    }

    private bool IsPossible(Heading heading, bool opens) =>
        state.Part != PartKind.References ? opens || state.InAbstract || heading.Kind == PartKind.Report : opens && heading.Kind == PartKind.Matter;

    private void Append(int index, Span span)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        if (text.IsWhiteSpace()) return;
        if (prose.Count > 0 && (proseSection != state.Name || (afterGap && !Continues(span)) || (Captions.IsItem(text) && !IsOpen(prose[^1])))) EndProse();
        if (IsSubheading(index)) return;
        proseSection = state.Name;
        saidSomething = true;
        prose.Add(span);
    }

    // "(181 of" and, on the next line, "238) and": a bracket was open.
    private bool IsOpen(Span span) => source.Text.AsSpan(span.Start, span.Length) is var text && text.LastIndexOf('(') > text.LastIndexOf(')');

    private bool Continues(Span span) =>
        Captions.Continues(source.Text.AsSpan(prose[^1].Start, prose[^1].Length), source.Text.AsSpan(span.Start, span.Length), interrupted && state.Part == PartKind.Report);

    private bool IsSubheading(int index) => state.Part == PartKind.Report && afterGap && index + 1 < source.LineCount
        && Captions.IsSubheading(source.LineText(index).Trim(), source.LineText(index + 1).Trim());

    private void EndProse()
    {
        if (prose.Count > 0) blocks.Add(new Block(state.Kind, proseSection, [.. prose]));
        prose.Clear();
    }

    private void EndCaption()
    {
        if (caption.End() is { } block) blocks.Add(block);
    }
}
