namespace Plumbline.Extract.Documents;

/// <summary>The lines of a figure's caption, which may stand in the middle of a sentence.</summary>
internal sealed class CaptionLines(SourceText source)
{
    private const int Most = 12;
    private const int FullLine = 55;

    private readonly List<Span> lines = [];
    private string? name;

    public void Start(string figure, Span span)
    {
        name = figure;
        lines.Add(span);
    }

    /// <summary>Takes a line right below as part of the caption: its last line was full and ended no sentence.</summary>
    public bool TryGoOn(Span span, List<Span> prose)
    {
        if (name is null || lines.Count >= Most) return false;
        var last = source.Text.AsSpan(lines[^1].Start, lines[^1].Length).TrimEnd();
        if (last.IsEmpty || last[^1] is '.' or '?' or '!' || last.Length < FullLine) return false;
        // Figures behind a half sentence: the sentence goes on, not the caption.
        var text = source.Text.AsSpan(span.Start, span.Length).TrimStart();
        if (prose.Count > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '(' or '[') && last[^1] is not ('-' or ',')) return false;
        lines.Add(span);
        return true;
    }

    public Block? End()
    {
        if (name is null) return null;
        var block = new Block(BlockKind.Prose, name, [.. lines]);
        name = null;
        lines.Clear();
        return block;
    }
}
