namespace Plumbline.Extract.Documents;

/// <summary>
/// Plain text made of stretches of the document, with the way back from every character to where it stood: line wraps,
/// hyphenated line ends, typographic dashes and spaces, ligatures, entities, tags, citations and what LaTeX and Markdown leave are
/// gone from <see cref="Clean"/>, numbers that a converter tore apart are whole, and <see cref="Original"/> returns what was printed.
/// </summary>
internal sealed class TextMap
{
    private readonly SourceText source;
    private readonly Origins origins;

    private TextMap(SourceText source, IReadOnlyList<Span> spans, CleanText text)
    {
        (this.source, Spans) = (source, spans);
        (Clean, origins) = (text.Text.ToString(), Origins.Of(text.Origins));
    }

    public string Clean { get; }

    /// <summary>The stretches of the document that it was made of.</summary>
    public IReadOnlyList<Span> Spans { get; }

    /// <param name="source">The document.</param>
    /// <param name="spans">Stretches of it, read as one text in the order given.</param>
    /// <param name="hyphenated">Compounds which the document writes with a hyphen within a line: these keep it at a line end.</param>
    public static TextMap Of(SourceText source, IEnumerable<Span> spans, IReadOnlySet<string> hyphenated)
    {
        var list = spans as IReadOnlyList<Span> ?? [.. spans];
        var length = 0;
        foreach (var span in list) length += span.Length + 1;
        using var clean = new CleanText(length);
        var reader = new PlainReader(source, clean, hyphenated);
        foreach (var span in list)
        {
            reader.JoinLine(span.Start);
            reader.Read(span);
        }

        Repairs.Apply(clean, source.Habits);
        return new TextMap(source, list, clean);
    }

    /// <summary>The exact text of the document, line breaks included, that became a stretch of <see cref="Clean"/>.</summary>
    public string Original(int start, int end)
    {
        var from = origins[start].Start;
        var last = end - 1;
        // Columns read one after the other: the document goes on elsewhere, and the fragment ends where it does.
        while (last > start && origins[last].End <= from) last--;
        return source.Text[from..origins[last].End];
    }

    public (int Line, int Column) PlaceOf(int at) => source.PlaceOf(origins[at].Start);
}
