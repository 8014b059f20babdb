using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Collections;

/// <summary>Both layouts of a scatter: the key stands beside the wide one and below the narrow one.</summary>
internal static class ScatterDrawing
{
    /// <summary>More numbers than these nobody looks up.</summary>
    private const int MostNumbered = 24;

    private const double WideHeight = 380;
    private const double NarrowHeight = 320;
    private const double KeyGap = 28;
    private const int MostTicks = 6;

    /// <summary>From the axis to the baseline of its words, clear of the lowest word beside it.</summary>
    private const double TickDrop = 22;

    /// <summary>Where beside a line its name is tried, as shares of its length.</summary>
    private static readonly ImmutableArray<double> AlongLine = [0.97, 0.9, 0.82, 0.74, 0.6, 0.4, 0.25, 0.1];

    public static double Draw(Scatter data, SvgWriter writer)
    {
        var svg = new SvgGroups(writer);
        var layout = svg.Layout;
        ImmutableArray<string> names = data.Points.Length <= MostNumbered ? [.. data.Points.Select((point, i) => $"{Figures.Integer(i + 1)}\u00A0\u00A0{point.Name}")] : [];
        var (xTicks, yTicks) = (data.X.Ticks(MostTicks), data.Y.Ticks(MostTicks));
        var keyWidth = layout.IsWide && !names.IsEmpty ? KeyGap + Math.Min(1.07 * names.Max(name => layout.TextWidth(name)), 240) : 0;
        var left = Math.Ceiling(yTicks.Max(tick => layout.TextWidth(tick.Text))) + 10;
        var right = layout.Width - keyWidth - Math.Ceiling(layout.TextWidth(xTicks[^1].Text) / 2) - 2;
        var yLabel = layout.Block(data.Y.Label, layout.LineRoom - keyWidth);
        var top = yLabel.Height + 10;
        var bottom = top + (data.IsSquare ? right - left : layout.IsWide ? WideHeight : NarrowHeight);
        var x = new Scale(data.X.Min, data.X.Max, left, right, data.X.Logarithmic);
        var y = data.Y.Reversed ? new Scale(data.Y.Min, data.Y.Max, top, bottom, data.Y.Logarithmic) : new Scale(data.Y.Min, data.Y.Max, bottom, top, data.Y.Logarithmic);

        svg.Block(0, layout.FontSize, yLabel, Ink.Plain);
        foreach (var tick in yTicks)
        {
            svg.Line(left, y.At(tick.Value), right, y.At(tick.Value), Stroke.Hairline, "mark-grid");
            svg.Text(left - 8, y.At(tick.Value) + 5, tick.Text, Ink.Soft, Anchor.End);
        }

        svg.Line(left, bottom, right, bottom, Stroke.Axis);
        foreach (var tick in xTicks)
        {
            svg.Line(x.At(tick.Value), bottom, x.At(tick.Value), bottom + 5, Stroke.Axis);
            svg.Text(x.At(tick.Value), bottom + TickDrop, tick.Text, Ink.Soft, Anchor.Middle);
        }

        foreach (var line in data.Lines)
        {
            var stroke = new Stroke(line.Strong ? Paint.AccentSoft : Paint.InkSoft, line.Strong ? 1.5 : 1, line.Dashed ? "5 4" : null);
            svg.Line(x.At(line.X1), y.At(line.Y1), x.At(line.X2), y.At(line.Y2), stroke, line.Css);
        }

        Marked(svg, data, x, y, new Box(left, top, right, bottom), isNumbered: !names.IsEmpty);
        var xLabel = layout.Block(data.X.Label, right - left);
        svg.Block((left + right) / 2, bottom + TickDrop + layout.LineHeight + 4, xLabel, Ink.Plain, Anchor.Middle);
        var end = bottom + TickDrop + xLabel.Height + 10;
        if (layout.IsWide) end = Math.Max(end, Key(svg, names, layout.Width - keyWidth + KeyGap, top));
        else end = Key(svg, names, 0, end + 8);
        svg.Write();
        return end;
    }

    /// <summary>Circles, the largest first so that none is hidden; then their numbers and the names of the lines where there is room.</summary>
    private static void Marked(SvgGroups svg, Scatter data, Scale x, Scale y, Box plot, bool isNumbered)
    {
        var layout = svg.Layout;
        var placer = new LabelPlacer(plot);
        foreach (var point in data.Points.OrderByDescending(point => point.Radius))
        {
            svg.Circle(x.At(point.X), y.At(point.Y), point.Radius, "mark-study", Paint.Accent, new Stroke(Paint.Paper, 1));
        }

        foreach (var point in data.Points) placer.Block(Box.Around(x.At(point.X), y.At(point.Y), point.Radius + 1));
        foreach (var line in data.Lines.Where(line => line.Label.Length > 0)) Named(svg, placer, line, x, y);
        if (!isNumbered) return;
        for (var i = 0; i < data.Points.Length; i++)
        {
            var (cx, cy, gap) = (x.At(data.Points[i].X), y.At(data.Points[i].Y), data.Points[i].Radius + 3);
            var text = Figures.Integer(i + 1);
            var (width, height) = (layout.TextWidth(text), layout.FontSize);
            Box At(double dx, double dy) => new(cx + dx - width / 2, cy + dy - height / 2, cx + dx + width / 2, cy + dy + height / 2);
            var (h, v) = (gap + width / 2, gap + height / 2);
            if (placer.Place([At(h, 0), At(-h, 0), At(0, -v), At(0, v), At(h, -v), At(-h, -v), At(h, v), At(-h, v)], 60, cx, cy) is not { } box) continue;
            Lead(svg, box, cx, cy);
            svg.Text(box.Left, box.Bottom - layout.FontSize * 0.15, text, Ink.Plain with { Halo = true });
        }
    }

    private static void Named(SvgGroups svg, LabelPlacer placer, ScatterLine line, Scale x, Scale y)
    {
        var width = svg.Layout.TextWidth(line.Label);
        var height = svg.Layout.FontSize * 1.1;
        int[] sides = line.NamedOnLeft ? [-1, 1] : [1, -1];
        var wishes = from side in sides
                     from share in AlongLine
                     let cx = x.At(line.X1) + share * (x.At(line.X2) - x.At(line.X1))
                     let cy = y.At(line.Y1) + share * (y.At(line.Y2) - y.At(line.Y1))
                     select side > 0 ? new Box(cx + 6, cy - height / 2, cx + 6 + width, cy + height / 2) : new Box(cx - 6 - width, cy - height / 2, cx - 6, cy + height / 2);
        if (placer.Place([.. wishes], 0, x.At(line.X2), y.At(line.Y2)) is { } box)
            svg.Text(box.Left, box.Bottom - svg.Layout.FontSize * 0.25, line.Label, Ink.Soft with { Halo = true });
    }

    private static void Lead(SvgGroups svg, Box label, double x, double y)
    {
        if (!Leader.Needed(label, x, y)) return;
        var (startX, startY) = Leader.Start(label, x, y);
        svg.Line(startX, startY, x, y, Stroke.Axis, "mark-leader");
    }

    private static double Key(SvgGroups svg, ImmutableArray<string> names, double x, double top)
    {
        var layout = svg.Layout;
        var y = top + layout.FontSize;
        foreach (var name in names)
        {
            var block = layout.Block(name, layout.Width - x);
            svg.Block(x, y, block, Ink.Soft);
            y += block.Height;
        }

        return y;
    }
}
