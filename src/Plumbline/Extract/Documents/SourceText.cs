using System.Text;

namespace Plumbline.Extract.Documents;

/// <summary>A stretch of the document, by offset; the end is not part of it.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>The document as it was given, with its lines. Only a line feed ends a line, as in every editor and tool that counts them.</summary>
internal sealed class SourceText
{
    private readonly List<int> starts = [0];

    private SourceText(string text)
    {
        Text = text;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
    }

    public string Text { get; }

    public int LineCount => starts.Count;

    /// <summary>UTF-8, a byte order mark dropped, invalid bytes replaced.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));

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

    /// <summary>1-based line and column of an offset.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
