using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>Three columns: label and detail, plot, estimate.</summary>
internal static class ForestWide
{
    private const double WidestLabel = 230;
    private const double WidestEstimate = 190;
    private const double Gutter = 24;
    private const double RowPadding = 14;
    private const int MostTicks = 8;

    public static double Draw(ForestData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var rows = data.Rows.Select(row => new RowText(
            layout.Block(row.Label, WidestLabel, row.Pooled),
            layout.Block(row.Detail, WidestLabel),
            layout.Block(row.EstimateText, WidestEstimate, row.Pooled))).ToImmutableArray();
        var headings = data.Rows.Select(row => layout.Block(row.Group ?? "", layout.Width, strong: true)).ToImmutableArray();
        var heading = layout.Block(data.EstimateHeading, WidestEstimate);
        var left = rows.Max(row => Math.Max(row.Label.Width, row.Detail.Width)) + Gutter;
        var right = layout.Width - Math.Max(heading.Width, rows.Max(row => row.Estimate.Width)) - Gutter;
        var x = new Scale(data.AxisMin, data.AxisMax, left, right, data.LogScale);
        var top = heading.Height == 0 ? 0 : heading.Height + 6;
        var bottom = top + data.Rows.Select((_, i) => rows[i].Height + HeadingRoom(data, headings, i)).Sum();
        var ticks = ForestMarks.AxisTicks(data, MostTicks);

        svg.Block(layout.Width, layout.FontSize, heading, Ink.Soft, Anchor.End);
        foreach (var tick in ticks) svg.Line(x.At(tick.Value), top, x.At(tick.Value), bottom, Stroke.Hairline);
        if (data.NoEffect is { } noEffect) svg.Line(x.At(noEffect), top, x.At(noEffect), bottom, Stroke.Axis, "mark-no-effect");

        var largest = ForestMarks.LargestWeight(data);
        var y = top;
        for (var i = 0; i < rows.Length; i++)
        {
            var room = HeadingRoom(data, headings, i);
            if (room > 0) svg.Block(0, y + room - headings[i].Height + layout.FontSize - 2, headings[i], Ink.Bold with { Halo = true });
            y += room;
            Row(svg, x, y, data.Rows[i], rows[i], largest);
            y += rows[i].Height;
        }

        return ForestMarks.Axis(svg, data, x, bottom, ticks);
    }

    private static void Row(SvgWriter svg, Scale x, double top, ForestRow row, RowText text, double largest)
    {
        var middle = top + text.Height / 2;
        var firstBaseline = middle - (text.Label.Height + text.Detail.Height) / 2 + svg.Layout.FontSize - 0.5;
        var ink = row.Pooled ? Ink.Bold : Ink.Plain;
        svg.Block(0, firstBaseline, text.Label, ink);
        svg.Block(0, firstBaseline + text.Label.Height, text.Detail, Ink.Soft);
        svg.Block(svg.Layout.Width, middle - text.Estimate.Height / 2 + svg.Layout.FontSize - 0.5, text.Estimate, ink, Anchor.End);
        ForestMarks.Row(svg, x, middle, row, largest);
    }

    private static double HeadingRoom(ForestData data, ImmutableArray<TextBlock> headings, int i) =>
        headings[i].Height > 0 && (i == 0 || data.Rows[i - 1].Group != data.Rows[i].Group) ? headings[i].Height + (i == 0 ? 4 : 14) : 0;

    private sealed record RowText(TextBlock Label, TextBlock Detail, TextBlock Estimate)
    {
        public double Height => Math.Max(Label.Height + Detail.Height, Estimate.Height) + RowPadding;
    }
}
