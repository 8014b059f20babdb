using System.Text;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Icons;

/// <summary>Panels side by side: heading, grid, number, what it counts, how sure.</summary>
internal static class IconDrawing
{
    private const double PanelGap = 28;
    private const double RowGap = 28;

    /// <summary>A cell of the grid of 100 holds a person, a cell of the grid of 1000 a dot.</summary>
    private sealed record Grid(int Columns, int Rows, double CellWidth, double CellHeight, bool People);

    public static double Draw(IconArrayData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var many = data.Panels[0].OutOf > 100;
        var perRow = (layout.IsWide, many, data.Panels.Length) switch
        {
            (_, _, 1) => 1,
            (true, false, 3) => 3,
            (false, true, _) => 1,
            _ => 2,
        };
        var gap = layout.IsWide ? PanelGap : PanelGap / 2;
        var width = (layout.Width - gap * (perRow - 1)) / perRow;
        var grid = many ? Thousand(Math.Min(width, 340)) : Hundred(Math.Min(width, layout.IsWide ? 220 : 210));
        var y = 0.0;
        foreach (var row in data.Panels.Chunk(perRow))
        {
            var headingHeight = row.Max(panel => layout.Loose(panel.Heading, width, strong: true).Height);
            y = row.Select((panel, i) => Panel(svg, data.Book, panel, grid, i * (width + gap), y, width, headingHeight)).Max() + RowGap;
        }

        return y - RowGap + 4;
    }

    private static Grid Hundred(double width) => new(10, 10, width / 10, width / 10 * 1.3, People: true);

    private static Grid Thousand(double width) => new(40, 25, width / 40, width / 40, People: false);

    private static double Panel(SvgWriter svg, PhraseBook book, IconPanel panel, Grid grid, double left, double top, double width, double headingHeight)
    {
        var layout = svg.Layout;
        var colour = panel.Comparator ? Paint.Comparator : Paint.Accent;
        var heading = layout.Loose(panel.Heading, width, strong: true);
        svg.Block(left, top + headingHeight - heading.Height + layout.FontSize, heading, Ink.Bold);
        var y = top + headingHeight + 8;
        DrawIcons(svg, panel, grid, left, y, colour);
        var gridWidth = grid.Columns * grid.CellWidth;
        var gridHeight = grid.Rows * grid.CellHeight;
        return Words(svg, book, panel, colour, width - gridWidth > 250
            ? new Box(left + gridWidth + PanelGap, y, left + width, y + gridHeight)
            : new Box(left, y + gridHeight + 8, left + width, y + gridHeight + 8));
    }

    /// <summary>Beside the grid where there is room, else under it; returns where the panel ends.</summary>
    private static double Words(SvgWriter svg, PhraseBook book, IconPanel panel, string colour, Box room)
    {
        var layout = svg.Layout;
        var number = layout.Loose(IconArray.People(book, panel), room.Width, strong: true);
        var caption = layout.Loose(panel.Caption, room.Width);
        var doubt = layout.Loose(IconArray.Doubt(book, panel), room.Width);
        var y = room.Top + layout.FontSize;
        svg.Block(room.Left, y, number, Ink.Bold with { Fill = colour });
        svg.Block(room.Left, y + number.Height, caption, Ink.Plain);
        svg.Block(room.Left, y + number.Height + caption.Height + 6, doubt, Ink.Soft);
        return Math.Max(room.Bottom, room.Top + number.Height + caption.Height + doubt.Height + 6);
    }

    /// <summary>A dot is a line of no length with round ends, so that a thousand are no burden; a ring has a smaller dot of paper on it.</summary>
    private static void DrawIcons(SvgWriter svg, IconPanel panel, Grid grid, double left, double top, string colour)
    {
        var (filled, empty) = (Icons(grid, left, top, 0, panel.Filled), Icons(grid, left, top, panel.Filled, panel.OutOf));
        if (grid.People)
        {
            svg.Path(filled, "icons-filled", colour, new Stroke(colour, 1));
            svg.Path(empty, "icons-empty", null, new Stroke(Paint.InkSoft, 1));
            return;
        }

        var width = grid.CellWidth * 0.76;
        svg.Path(filled, "icons-filled", null, new Stroke(colour, width) { Round = true });
        svg.Path(empty, "icons-empty", null, new Stroke(Paint.InkSoft, width) { Round = true });
        svg.Path(empty, "icons-hollow", null, new Stroke(Paint.Paper, width - 2) { Round = true });
    }

    /// <summary>Icons from one index up to another, each beginning with a capital M.</summary>
    private static string Icons(Grid grid, double left, double top, long from, long to)
    {
        var d = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var x = left + (i % grid.Columns + 0.5) * grid.CellWidth;
            var y = top + i / grid.Columns * grid.CellHeight;
            d.Append(grid.People ? Person(x, y + 0.11 * grid.CellHeight, grid.CellHeight * 0.78) : $"M{N(x)} {N(y + 0.5 * grid.CellHeight)}h0");
        }

        return d.ToString();
    }

    /// <summary>A head and round shoulders.</summary>
    private static string Person(double x, double top, double height)
    {
        var head = 0.19 * height;
        var shoulder = 0.30 * height;
        var neck = 0.10 * height;
        var body = height - 2 * head - neck - shoulder;
        var (h, s) = (Tenth(head), Tenth(shoulder));
        return $"M{N(x - head)} {N(top + head)}a{h} {h} 0 1 0 {Tenth(2 * head)} 0a{h} {h} 0 1 0-{Tenth(2 * head)} 0z"
            + $"m{Tenth(head - shoulder)} {Tenth(head + neck + shoulder + body)}v-{Tenth(body)}a{s} {s} 0 0 1 {Tenth(2 * shoulder)} 0v{Tenth(body)}z";
    }

    /// <summary>A hundred people repeat these lengths a hundred times, and nobody sees a hundredth of a pixel.</summary>
    private static string Tenth(double value) => N(Math.Round(value, 1, MidpointRounding.AwayFromZero));

    private static string N(double value) => SvgWriter.Number(value);
}
