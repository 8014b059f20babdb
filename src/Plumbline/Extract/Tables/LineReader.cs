using Plumbline.Extract.Documents;
using Plumbline.Extract.Prose;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the lines of a table by their marks: tabs, bars, wide spaces or none.</summary>
internal sealed class LineReader(SourceText source, IReadOnlySet<string> hyphenated, string? section)
{
    public List<TableLine> Read(IReadOnlyList<Span> spans)
    {
        var aligned = AlignedColumns.Of(spans.Select(span => source.Text[span.Start..span.End]).ToList());
        var lines = new List<TableLine>();
        for (var i = 0; i < spans.Count; i++)
        {
            var text = source.Text[spans[i].Start..spans[i].End];
            if (TableLines.IsRule(text)) continue;
            var line = One(spans[i], text, aligned);
            // "Table 1" alone on its line has its title on the next.
            if (line.Kind == TableLineKind.Flat && lines is [{ Kind: TableLineKind.Title } only]
                && only.Text.Length < 12) line = line with { Kind = TableLineKind.Title };
            lines.Add(line with
            {
                Indent = text.Length - text.AsSpan().TrimStart("| \u00A0\u2003\u3000").Length,
                AfterGap = i > 0 && source.PlaceOf(spans[i].Start).Line > source.PlaceOf(spans[i - 1].Start).Line + 1,
            });
        }

        return WrappedFields.Join(lines, this);
    }

    public Passage Passage(params IEnumerable<Span> spans) => new(TextMap.Of(source, spans, hyphenated), section);

    private TableLine One(Span span, string text, AlignedColumns? aligned)
    {
        if (Captions.Table(text, afterGap: true) is not null) return new TableLine(TableLineKind.Title, span, Passage(span), []);
        if (TableLines.IsParted(text)) return Parted(span, text);
        if (TableLines.IsNote(text) && LineShape.Of(text) is { IsRow: false }) return new TableLine(TableLineKind.Note, span,
            Passage(span), []);
        if (aligned?.Place(text) is { } placed)
        {
            var fields = placed.Select(place => new Field(place.From, place.To,
                Passage(new Span(span.Start + place.Start, span.Start + place.End)))).ToList();
            return new TableLine(TableLineKind.Parted, span, fields[0].Passage, fields) { IsPlaced = true };
        }

        return new TableLine(LineShape.Of(text).IsSentence ? TableLineKind.Note : TableLineKind.Flat, span, Passage(span), []);
    }

    private TableLine Parted(Span span, string text)
    {
        var fields = TableLines.Spans(span, text).Select((part, index) => new Field(index - 1, index, Passage(part))).ToList();
        if (TableLines.IsRunningText(text) && !fields.Skip(1).Any(field =>
            LineShape.IsCell(field.Passage.Map.Clean))) return new TableLine(TableLineKind.Note, span, Passage(span), []);
        return new TableLine(TableLineKind.Parted, span, fields[0].Passage, fields) { IsPlaced = fields.Skip(1).Any(field => field.IsEmpty) };
    }
}
