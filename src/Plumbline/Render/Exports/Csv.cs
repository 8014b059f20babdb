using System.Text;

namespace Plumbline.Render.Exports;

/// <summary>
/// RFC 4180: a header row, fields quoted where they must be, lines that end with CR LF. A text that a spreadsheet would run as a
/// formula is made plain.
/// </summary>
internal sealed class Csv
{
    private readonly StringBuilder text = new();
    private readonly int columns;

    public Csv(params string[] header)
    {
        columns = header.Length;
        Row(header);
    }

    public void Row(params string?[] cells)
    {
        if (cells.Length != columns) throw new ArgumentException($"a row of {cells.Length} cells under {columns} headings", nameof(cells));
        text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");
    }

    public override string ToString() => text.ToString();

    private static string Quote(string? cell)
    {
        if (cell is null) return "";
        var plain = cell.Length > 0 && cell[0] is '=' or '@' or '+' ? "'" + cell : cell;
        return plain.AsSpan().IndexOfAny("\",\n\r") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
