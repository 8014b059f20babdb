using Plumbline.Text;

namespace Plumbline.Draw.Individuals;

/// <summary>Panels side by side on a wide drawing, below each other on a narrow one; bars of one width and one scale in all.</summary>
internal static class WaterfallDrawing
{
    private const double PanelGap = 22;
    private const double WideHeight = 280;
    private const double NarrowHeight = 170;

    /// <summary>The number of the lowest line stands half below it.</summary>
    private const double LabelBelow = 10;

    public static double Draw(WaterfallData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var changes = data.Panels.SelectMany(panel => panel.Bars).Select(bar => (double)bar.Change).ToArray();
        var (least, most) = (Math.Min(0, changes.Min()), Math.Max(0, changes.Max()));
        // A little air, so that no bar ends at the edge; a drawing of nothing but zeros still has an axis.
        var air = Math.Max(1, (most - least) * 0.04);
        var (low, high) = (least - air, most + air);
        var ticks = Ticks.Linear(low, high, layout.IsWide ? 8 : 6);
        var labels = 1.15 * ticks.Max(tick => layout.TextWidth(Words(tick))) + 9;
        var title = layout.Loose(data.Axis, layout.Width);
        svg.Block(0, layout.FontSize, title, Ink.Soft);
        var y = title.Height + 10;
        if (!layout.IsWide)
        {
            foreach (var panel in data.Panels)
            {
                var unit = (layout.Width - labels) / data.Panels.Max(one => one.Bars.Length);
                y = Panel(panel, labels, layout.Width - labels, unit, y, NarrowHeight) + PanelGap;
            }

            return y - PanelGap + LabelBelow;
        }

        var room = layout.Width - labels - PanelGap * (data.Panels.Length - 1);
        var each = room / data.Panels.Sum(panel => panel.Bars.Length);
        var (x, bottom) = (labels, y);
        foreach (var panel in data.Panels)
        {
            var width = panel.Bars.Length * each;
            bottom = Math.Max(bottom, Panel(panel, x, width, each, y, WideHeight));
            x += width + PanelGap;
        }

        return bottom + LabelBelow;

        double Panel(WaterfallPanel panel, double left, double width, double unit, double top, double height)
        {
            var heading = layout.Loose(panel.Name, width, strong: true);
            var headings = layout.IsWide ? data.Panels.Max(one => layout.Loose(one.Name, one.Bars.Length * unit, strong: true).Height) : heading.Height;
            var counted = layout.Loose(Waterfall.Count(data, panel.Bars), width);
            svg.Block(left, top + headings - heading.Height + layout.FontSize, heading, Ink.Bold);
            svg.Block(left, top + headings + layout.FontSize, counted, Ink.Soft);
            var counts = layout.IsWide ? data.Panels.Max(one => layout.Loose(Waterfall.Count(data, one.Bars), one.Bars.Length * unit).Height) : counted.Height;
            var from = top + headings + counts + 12;
            var scale = new Scale(low, high, from + height, from);
            foreach (var tick in ticks)
            {
                var at = scale.At(tick.Value);
                svg.Line(left, at, left + width, at, tick.Value == 0 ? Stroke.Axis : Stroke.Hairline, "grid");
                if (left <= labels) svg.Text(labels - 8, at + 5, Words(tick), Ink.Soft, Anchor.End);
            }

            Bars(svg, panel, left, unit, scale);
            return from + height;
        }
    }

    private static string Words(Tick tick) => tick.Value > 0 ? $"+{tick.Text}" : tick.Text;

    /// <summary>Filled above nothing, hollow below: the direction is told by shape and place, the group by its own panel.</summary>
    private static void Bars(SvgWriter svg, WaterfallPanel panel, double left, double unit, Scale scale)
    {
        var colour = panel.Comparator ? Paint.Comparator : Paint.Accent;
        var (gap, zero) = (Math.Min(2, unit * 0.2), scale.At(0));
        for (var i = 0; i < panel.Bars.Length; i++)
        {
            var end = scale.At((double)panel.Bars[i].Change);
            var box = new Box(left + i * unit + gap / 2, Math.Min(zero, end), left + (i + 1) * unit - gap / 2, Math.Max(zero, end));
            if (panel.Bars[i].Change >= 0) svg.Rect(box, "bar bar-up", colour);
            else svg.Rect(box, "bar bar-down", Paint.Paper, new Stroke(colour, 1.25));
        }
    }
}
