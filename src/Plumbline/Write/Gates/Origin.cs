using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>Where a sentence of a finished page was written.</summary>
internal static class Origin
{
    /// <summary>So many words in a row are looked for: fewer stand in several places, and more seldom stand between two citations.</summary>
    private const int Words = 3;

    /// <summary>The line of Markdown that holds words of the sentence; the file where none does; the page itself where it has no such file.</summary>
    public static Position Of(InputTree sources, string page, string? sentence)
    {
        var file = $"content/pages/{page[..^".html".Length]}.md";
        if (sources.Find(file) is not { } text) return Position.OfFile(page);
        if (sentence is null) return Position.OfFile(file);
        var words = sentence.Split(' ');
        var lines = text.Split('\n');
        for (var i = 0; i + Words <= words.Length; i++)
        {
            var run = string.Join(' ', words[i..(i + Words)]);
            for (var line = 0; line < lines.Length; line++)
            {
                if (lines[line].IndexOf(run, StringComparison.Ordinal) is >= 0 and var column) return new Position(file, line + 1, column + 1, run.Length);
            }
        }

        return Position.OfFile(file);
    }
}
