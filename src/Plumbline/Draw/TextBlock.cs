using System.Collections.Immutable;

namespace Plumbline.Draw;

/// <summary>A text broken into lines that fit a width.</summary>
internal sealed record TextBlock(ImmutableArray<string> Lines, Face Face, double LineHeight)
{
    public double Width => Lines.Length == 0 ? 0 : Lines.Max(line => TextMetrics.Width(line, Face));

    public double Height => Lines.Length * LineHeight;

    public static TextBlock Of(string text, double maxWidth, Face face, double lineHeight)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var (word, spaced) in LineBreaks.Pieces(text).SelectMany(piece => Fitting(piece, maxWidth, face)))
        {
            var longer = line.Length == 0 ? word : spaced ? line + " " + word : line + word;
            if (line.Length == 0 || TextMetrics.Width(longer, face) <= maxWidth)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        if (line.Length > 0) lines.Add(line);
        return new TextBlock(lines.ToImmutable(), face, lineHeight);
    }

    /// <summary>A word wider than the line is cut: an ugly label is better than one outside the drawing.</summary>
    private static IEnumerable<(string Text, bool Spaced)> Fitting((string Text, bool Spaced) piece, double maxWidth, Face face)
    {
        var (word, start) = (piece.Text, 0);
        for (var end = 1; end < word.Length; end++)
        {
            if (TextMetrics.Width(word[start..(end + 1)], face) <= maxWidth || char.IsLowSurrogate(word[end])) continue;
            yield return (word[start..end], piece.Spaced || start > 0);
            start = end;
        }

        yield return (word[start..], piece.Spaced || start > 0);
    }
}
