namespace Plumbline.Draw.Forest;

/// <summary>For a phone: the words of a row stand above its strip of the plot, which has the whole width.</summary>
internal static class ForestNarrow
{
    /// <summary>Room for an arrow beyond the end of the axis; more where half a tick's label is wider.</summary>
    private const double Inset = 12;

    private const double Strip = 26;
    private const double RowGap = 12;
    private const double WordGap = 12;
    private const int MostTicks = 6;

    public static double Draw(ForestData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var ticks = ForestMarks.AxisTicks(data, MostTicks);
        var inset = Math.Max(Inset, Math.Ceiling(ticks.Max(tick => layout.TextWidth(tick.Text)) / 2));
        var x = new Scale(data.AxisMin, data.AxisMax, inset, layout.Width - inset, data.LogScale);
        var largest = ForestMarks.LargestWeight(data);
        var heading = layout.Block(data.EstimateHeading, layout.Width);
        svg.Block(layout.Width, layout.FontSize, heading, Ink.Soft, Anchor.End);
        var y = heading.Height == 0 ? 0 : heading.Height + 4;
        string? group = null;
        foreach (var row in data.Rows)
        {
            if (row.Group != group && row.Group is not null)
            {
                var words = layout.Block(row.Group, layout.Width, strong: true);
                y += group is null ? 0 : 8;
                svg.Block(0, y + layout.FontSize, words, Ink.Bold);
                y += words.Height + 6;
            }

            group = row.Group;
            y = Words(svg, row, y);
            var (top, bottom) = (y, y + Strip + (row.Prediction is null ? 0 : 10));
            foreach (var tick in ticks) svg.Line(x.At(tick.Value), top, x.At(tick.Value), bottom, Stroke.Hairline);
            if (data.NoEffect is { } noEffect) svg.Line(x.At(noEffect), top, x.At(noEffect), bottom, Stroke.Axis, "mark-no-effect");
            ForestMarks.Row(svg, x, y + Strip / 2, row, largest);
            y = bottom + RowGap;
        }

        return ForestMarks.Axis(svg, data, x, y - RowGap + 4, ticks);
    }

    /// <summary>Label left, estimate right on the same line where both fit; the detail below.</summary>
    private static double Words(SvgWriter svg, ForestRow row, double top)
    {
        var layout = svg.Layout;
        var ink = row.Pooled ? Ink.Bold : Ink.Plain;
        var estimate = layout.Block(row.EstimateText, layout.Width, row.Pooled);
        var beside = layout.Width - estimate.Width - WordGap;
        var sharesLine = layout.TextWidth(row.Label, row.Pooled) <= beside;
        var label = layout.Block(row.Label, layout.Width, row.Pooled);
        var detail = layout.Block(row.Detail, sharesLine || layout.TextWidth(row.Detail) > beside ? layout.Width : beside);
        var y = top + layout.FontSize;
        svg.Block(0, y, label, ink);
        if (sharesLine) svg.Block(layout.Width, y, estimate, ink, Anchor.End);
        y += label.Height;
        svg.Block(0, y, detail, Ink.Soft);
        if (!sharesLine && layout.TextWidth(row.Detail) <= beside)
        {
            svg.Block(layout.Width, y, estimate, ink, Anchor.End);
            return y + Math.Max(detail.Height, estimate.Height) - layout.FontSize + 5;
        }

        y += detail.Height;
        if (sharesLine) return y - layout.FontSize + 5;
        svg.Block(0, y, estimate, ink);
        return y + estimate.Height - layout.FontSize + 5;
    }
}
