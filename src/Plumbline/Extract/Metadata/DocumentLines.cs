using Plumbline.Extract.Documents;

namespace Plumbline.Extract.Metadata;

/// <summary>The lines of a document that are not blank, each with whose line it is.</summary>
internal sealed class DocumentLines
{
    private const int LongestHead = 90;
    private const int LongestLine = 2500;

    // A paragraph, and no title, author or affiliation, is longer than this.
    private const int LongestHeadLine = 6000;
    private readonly Dictionary<int, int> indices = [];

    private DocumentLines(List<PlainLine> all)
    {
        All = all;
        for (var i = 0; i < all.Count; i++) indices[all[i].Number] = i;
    }

    public IReadOnlyList<PlainLine> All { get; }

    /// <summary>The lines before the abstract or the first section.</summary>
    public IEnumerable<PlainLine> Head => All.TakeWhile(line => line.Standing is Standing.Head or Standing.Furniture).Where(line => line.Standing == Standing.Head);

    /// <summary>Is there an abstract or a section at all, so that the lines above it can be a title?</summary>
    public bool HasSections { get; private init; }

    public bool IsForeign(int number) => indices.TryGetValue(number, out var index) && All[index].Standing == Standing.Foreign;

    public bool IsHead(int number) => indices.TryGetValue(number, out var index) && All[index].Standing == Standing.Head;

    public static DocumentLines Read(SourceText source, IReadOnlyList<Block> blocks)
    {
        var standings = OfBlocks(source, blocks);
        var lines = new List<PlainLine>();
        var (inHead, sections, foreign) = (true, false, false);
        var (aside, afterAside) = (false, false);
        var gap = true;
        for (var i = FrontMatter.EndOf(source); i < source.LineCount; i++)
        {
            var span = source.LineSpan(i);
            var raw = source.Text.AsSpan(span.Start, Math.Min(span.Length, LongestLine));
            if (raw.IsWhiteSpace())
            {
                gap = true;
                continue;
            }

            var text = PlainText.Of(raw);
            if (inHead && (HeadEnd.Is(text) || lines.Count >= LongestHead || span.Length > LongestHeadLine))
            {
                inHead = false;
                sections |= HeadEnd.Is(text);
            }

            if (foreign && Documents.Headings.Whole(text) is { Kind: not PartKind.References }) foreign = false;
            if (aside && gap && !afterAside) aside = false;
            afterAside = aside && afterAside && gap;
            if (ForeignText.IsHeading(text)) foreign = true;
            if (ForeignText.IsShortHeading(text)) (aside, afterAside) = (true, true);
            var standing = foreign || aside || standings[i] == Standing.Foreign ? Standing.Foreign : inHead ? Standing.Head : standings[i];
            lines.Add(new PlainLine(i + 1, text, text.Length == raw.Length && raw.SequenceEqual(text) ? text : raw.ToString(), gap, i + 1 >= source.LineCount || IsBlank(source, i + 1), standing));
            gap = false;
        }

        MarkReferences(lines);
        return new DocumentLines(lines) { HasSections = sections };
    }

    private static bool IsBlank(SourceText source, int index)
    {
        var span = source.LineSpan(index);
        return source.Text.AsSpan(span.Start, Math.Min(span.Length, LongestLine)).IsWhiteSpace();
    }

    private static Standing[] OfBlocks(SourceText source, IReadOnlyList<Block> blocks)
    {
        var standings = new Standing[source.LineCount];
        Array.Fill(standings, Standing.Body);
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.References or BlockKind.Furniture))
        {
            foreach (var span in block.Spans)
                standings[source.PlaceOf(span.Start).Line - 1] = block.Kind == BlockKind.References ? Standing.Foreign : Standing.Furniture;
        }

        return standings;
    }

    // A reference list whose heading was lost: two items that count on, and what follows them up to a heading.
    private static void MarkReferences(List<PlainLine> lines)
    {
        int? last = null;
        var since = 0;
        var inside = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (inside && (Documents.Headings.Whole(line.Text) is not null || Documents.Headings.Inline(line.Text, 0, startsParagraph: true) is { Kind: PartKind.Matter })) (inside, last) = (false, null);
            if (i > 0 && line.Standing == Standing.Body && ForeignText.IsReference(line.Text))
            {
                var number = ForeignText.NumberOf(line.Text);
                if (last is not null && number == last + 1 && i - since <= 8)
                {
                    for (var j = since; j < i; j++) lines[j] = lines[j] with { Standing = Standing.Foreign };
                    inside = true;
                }

                (last, since) = (number, i);
            }

            if (inside && line.Standing != Standing.Furniture) lines[i] = line with { Standing = Standing.Foreign };
        }
    }
}
