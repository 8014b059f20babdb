using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Tables;

/// <summary>Reads the rows out of the lines: parted, flat, or one cell a line below the row's words.</summary>
internal static class EntryReader
{
    /// <summary>The row of a parted line; null where it has no cells.</summary>
    public static Entry? Parted(TableLine line)
    {
        var stub = line.Fields[0];
        var (text, tokens, words) = (stub.Passage.Map.Clean.Trim(), stub.Passage.Tokens, stub.Passage);
        var cells = new List<EntryCell>();
        foreach (var field in line.Fields.Skip(1))
        {
            if (field.IsEmpty) continue;
            if (field.Cells is { } read)
            {
                for (var i = 0; i < read.Count; i++) cells.Add(new EntryCell(field.Passage, read[i], field.From, i));
            }
            else if (cells.Count == 0 && (text.Length == 0 || IsName(field.Passage)))
            {
                // A second column of words, or the name of a figure beside its heading.
                (text, tokens, words) = (field.Passage.Map.Clean.Trim(), field.Passage.Tokens, field.Passage);
            }
        }

        if (cells.Count == 0) return null;
        var width = line.Fields.Max(field => field.To);
        return new Entry(text, tokens, words, cells) { Indent = line.Indent, Fields = width, IsPlaced = line.IsPlaced };
    }

    private static bool IsName(Passage passage) => passage.Tokens.Count <= 8 && !passage.Map.Clean.Any(char.IsAsciiDigit);

    /// <summary>The row of a flat line for so many columns; null where it does not end in cells.</summary>
    public static Entry? Flat(TableLine line, int columns)
    {
        if (FlatRows.Best(line.Splits, columns) is not { } split) return null;
        var text = line.Passage.Tokens.Slice(0, split.From).Trim();
        return new Entry(text, Tokenizer.Read(text), line.Passage, [.. split.Cells.Select(cell =>
            new EntryCell(line.Passage, cell, null, 0))]) { Indent = line.Indent };
    }

    /// <summary>How many cells the flat rows have, the usual number first; of cells one a line, how many follow each other.</summary>
    public static IReadOnlyList<int> Widths(IReadOnlyList<TableLine> lines)
    {
        var counts = new List<int>();
        var run = 0;
        var stacked = IsStacked(lines);
        foreach (var line in lines.Where(line => line.Kind == TableLineKind.Flat))
        {
            var splits = line.Splits;
            if (splits.Count > 0 && splits[0].From == 0 && stacked)
            {
                run += splits[0].Cells.Count;
                continue;
            }

            if (run > 0) counts.Add(run);
            run = 0;
            if (splits.Count > 0) counts.Add(splits[0].Cells.Count);
        }

        if (run > 0) counts.Add(run);
        return FlatRows.ByFrequency(counts);
    }

    /// <summary>Do lines of nothing but cells make up a good part of the table?</summary>
    public static bool IsStacked(IReadOnlyList<TableLine> lines)
    {
        var flat = lines.Where(line => line.Kind == TableLineKind.Flat).ToList();
        return flat.Count(line => line.IsCells) * 3 > flat.Count;
    }
}
