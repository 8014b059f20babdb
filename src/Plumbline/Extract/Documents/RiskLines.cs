namespace Plumbline.Extract.Documents;

/// <summary>The lines that belong to the numbers at risk below a survival curve: rows of falling counts, their names, and the axis.</summary>
internal static class RiskLines
{
    private const int MostLines = 40;
    private const int MostWords = 8;

    /// <summary>From "No. at risk" on the lines of its block; none where no row of numbers follows.</summary>
    public static IReadOnlyList<int> From(SourceText source, int at)
    {
        var lines = new List<int> { at };
        var last = Numbers(source.Line(at)) > 1 ? 1 : 0;
        for (var i = at + 1; i < source.LineCount && i < at + MostLines; i++)
        {
            var line = source.LineText(i);
            if (line.IsWhiteSpace())
            {
                if (last > 0) break;
                continue;
            }

            // One number a line goes on with the numbers of its group.
            var isRow = Numbers(line) > (line.Trim().ContainsAnyExceptInRange('0', '9') ? 1 : 0);
            if (!isRow && !IsName(line)) break;
            lines.Add(i);
            if (isRow) last = lines.Count;
        }

        // What is said of the axis behind the last row is kept where it names its unit.
        if (last > 0 && lines.Count > last && Axis.Unit(source.Line(lines[last])) is not null) last++;
        return last == 0 ? [] : lines.GetRange(0, last);
    }

    // How many whole numbers, with or without others in brackets, the line ends in.
    private static int Numbers(ReadOnlySpan<char> line)
    {
        var count = 0;
        var text = line.TrimEnd();
        while (text.Length > 0)
        {
            var start = text.LastIndexOfAny(" \t\u00A0") + 1;
            var word = text[start..].Trim("()[]");
            if (word.Length is 0 or > 6 || word.ContainsAnyExceptInRange('0', '9')) break;
            if (text[start] is not ('(' or '[')) count++;
            text = text[..start].TrimEnd();
        }

        return count;
    }

    private static bool IsName(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length > 60 || text[^1] is '.' or ';' || Captions.Figure(text)) return false;
        var words = 1;
        foreach (var c in text) if (c == ' ') words++;
        return words <= MostWords;
    }
}
