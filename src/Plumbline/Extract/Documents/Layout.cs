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
    private readonly List<Span> table = [];
    private readonly CaptionLines caption;
    private readonly SectionState state = new();
    private string? proseSection;
    private string? tableSection;
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
        for (var i = FrontMatter.EndOf(source); i < source.LineCount; i++) layout.Take(i);
        layout.EndTable();
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

        if (IsFurniture(index, line))
        {
            blocks.Add(new Block(BlockKind.Furniture, state.Name, [span]));
            afterGap = interrupted = true;
            return;
        }

        FollowList(index);
        if (Headings.Whole(line) is { } heading) Open(index, heading);
        else if (Captions.Table(line, afterGap || tableSection is not null) is { } title) OpenTable(title, span);
        else if (IsOwnHeading(index, line)) EndTable();
        else if (tableSection is not null && !GoesOnBehindTable(line, span) && TableLines.Belongs(line)) table.Add(span);
        else if (tableSection is null && state.Part == PartKind.Report && TableLines.IsTabbed(line)) OpenTable(state.Name, span);
        else if (state.Part == PartKind.Report && Captions.Figure(line)) TakeCaption(span, line);
        else if (!afterGap && caption.TryGoOn(span, prose)) return;
        else TakeProse(index, line, span);
        afterGap = false;
    }

    // A table stood in the middle of a sentence, whose end comes after a gap and ends it.
    private bool GoesOnBehindTable(ReadOnlySpan<char> line, Span span) => afterGap && prose.Count > 0 && !line.Contains('\t') && line.TrimEnd() is [.., '.']
        && source.Text.AsSpan(prose[^1].Start, prose[^1].Length).TrimEnd() is not [.., '.' or ':' or '?' or '!']
        && Captions.Continues(source.Text.AsSpan(prose[^1].Start, prose[^1].Length), source.Text.AsSpan(span.Start, span.Length), interrupted: true);

    // A figure alone on its line among the cells of a table is a cell.
    private bool IsFurniture(int index, ReadOnlySpan<char> line)
    {
        if (heads.Contains(index)) return true;
        if (!Furniture.Is(line, state.Part == PartKind.References)) return false;
        return !(tableSection is not null && !afterGap && Furniture.IsBareNumber(line) && (IsCell(index - 1) || IsCell(index + 1)));
    }

    private bool IsCell(int index) => index >= 0 && index < source.LineCount && source.LineText(index).Trim() is { Length: > 0 and < 30 } text
        && (char.IsAsciiDigit(text[0]) || char.IsAsciiDigit(text[^1]) || text[^1] is ')' or '%');

    private void FollowList(int index)
    {
        var holds = references.Holds(index);
        if (holds && state.Part != PartKind.References)
        {
            EndTable();
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
        EndTable();
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
        if (Headings.Own(line) is not { } own || (!own.IsCapital && (!afterGap || tableSection is not null))) return false;
        if (!state.TryOpenOwn(own.Number, own.Name, own.IsCapital)) return false;
        EndCaption();
        EndProse();
        return true;
    }

    private void OpenTable(string? title, Span span)
    {
        EndTable();
        EndCaption();
        tableSection = title ?? "";
        table.Add(span);
    }

    private void TakeCaption(Span span, ReadOnlySpan<char> line)
    {
        EndTable();
        EndCaption();
        var (name, textAt) = Captions.FigureName(line);
        caption.Start(name, new Span(span.Start + textAt, span.End));
        interrupted = true;
    }

    // Inline headings cut a line into pieces, each under its own heading.
    private void TakeProse(int index, ReadOnlySpan<char> line, Span span)
    {
        EndTable();
        EndCaption();
        if (state.CanResume && afterGap && prose.Count > 0 && !Continues(span))
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
        if (prose.Count > 0 && (proseSection != state.Name || (afterGap && !Continues(span)) || Captions.IsItem(text))) EndProse();
        if (IsSubheading(index)) return;
        proseSection = state.Name;
        saidSomething = true;
        prose.Add(span);
    }

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

    private void EndTable()
    {
        if (tableSection is not null)
        {
            blocks.Add(new Block(BlockKind.Table, tableSection.Length == 0 ? null : tableSection, [.. table]));
            interrupted = true;
        }

        tableSection = null;
        table.Clear();
    }
}
