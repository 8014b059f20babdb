namespace Plumbline.Extract.Documents;

/// <summary>A stretch of the document, by offset; the end is not part of it.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// The document as it was given, with its lines. A line feed ends a line, with or without a carriage return before it; only in a
/// document without any line feed does a carriage return. Columns count UTF-16 units of the decoded text, as editors do.
/// </summary>
internal sealed class SourceText
{
    private readonly List<int> starts = [0];

    private SourceText(string text)
    {
        Text = text;
        var end = text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        for (var i = text.IndexOf(end, StringComparison.Ordinal); i >= 0; i = text.IndexOf(end, i + 1)) starts.Add(i + 1);
        Habits = Habits.Of(text);
    }

    public string Text { get; }

    /// <summary>How this document writes its numbers.</summary>
    public Habits Habits { get; }

    public int LineCount => starts.Count;

    /// <summary>See <see cref="Decoding"/>; a byte order mark is dropped, bytes that are no text are replaced.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes) => new(Decoding.Read(bytes));

    /// <summary>A line by its 0-based index, without its line end.</summary>
    public Span LineSpan(int index)
    {
        var end = index + 1 < starts.Count ? starts[index + 1] - 1 : Text.Length;
        return new Span(starts[index], end > starts[index] && Text[end - 1] == '\r' ? end - 1 : end);
    }

    public string Line(int index)
    {
        var span = LineSpan(index);
        return Text[span.Start..span.End];
    }

    public ReadOnlySpan<char> LineText(int index)
    {
        var span = LineSpan(index);
        return Text.AsSpan(span.Start, span.Length);
    }

    /// <summary>1-based line and column of an offset.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
