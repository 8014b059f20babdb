using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Read.Examples;

/// <summary>
/// A table with what it says of itself: lines that begin with #, which together are YAML, then the names of the columns, then a line for
/// each row. Cells are parted by commas and hold none.
/// </summary>
internal sealed record CsvFile(Fields Header, ImmutableArray<ImmutableArray<CsvCell>> Rows)
{
    private const char Mark = '#';

    /// <summary>Null, with a diagnostic, where the file cannot be read as such a table with these columns.</summary>
    public static CsvFile? Read(string path, string text, string[] columns, DiagnosticBag diagnostics)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => !line.StartsWith(Mark));
        if (first == 0)
        {
            diagnostics.Add(Problems.BrokenYaml, new Position(path, 1, 1), "a table of data begins with lines that say what it is, each after a #", "# id: …, # name: …, # citation: …");
            return null;
        }

        var header = first < 0 ? lines : lines[..first];
        // A space for the mark keeps every column of the YAML where the editor sees it.
        var yaml = string.Concat(header.Select(line => $" {line[1..]}\n"));
        var node = YamlTree.Read(path, yaml, diagnostics);
        HtmlInText.Report(node, diagnostics);
        if (Fields.Of(node, diagnostics, "what stands after the marks #") is not { } fields) return null;
        var names = first < 0 ? "" : lines[first].Trim();
        if (names == string.Join(',', columns)) return new CsvFile(fields, [.. ReadRows(path, lines, first + 1, columns, diagnostics)]);
        diagnostics.Add(Problems.MissingKey, new Position(path, Math.Max(first, 0) + 1, 1, Math.Max(1, names.Length)), $"after the lines with # the columns are named {string.Join(',', columns)}, and here stands '{names}'");
        return null;
    }

    private static IEnumerable<ImmutableArray<CsvCell>> ReadRows(string path, string[] lines, int from, string[] columns, DiagnosticBag diagnostics)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var cells = Cells(path, i + 1, lines[i]);
            if (cells.Length == columns.Length) yield return cells;
            else diagnostics.Add(Problems.WrongType, new Position(path, i + 1, 1, lines[i].Length), $"a row has {columns.Length} cells ({string.Join(", ", columns)}), and this one has {cells.Length}");
        }
    }

    private static ImmutableArray<CsvCell> Cells(string path, int line, string text)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        var start = 0;
        foreach (var raw in text.Split(','))
        {
            var inner = raw.Trim();
            var lead = raw.Length - raw.TrimStart().Length;
            cells.Add(new CsvCell(inner, new Position(path, line, start + (inner.Length == 0 ? 0 : lead) + 1, Math.Max(1, inner.Length))));
            start += raw.Length + 1;
        }

        return cells.ToImmutable();
    }
}
