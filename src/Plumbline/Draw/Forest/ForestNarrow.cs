using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>For a phone: the words of a row stand above its strip of the plot, which has the whole width.</summary>
internal static class ForestNarrow
{
    /// <summary>Room for an arrow beyond the end of the axis; more where half a tick's label is wider.</summary>
    private const double Inset = 12;

    private const double WordGap = 18;

    /// <summary>From the top of a line to its baseline.</summary>
    private const double Line = 15;
    private const int MostTicks = 6;

    public static double Draw(ForestData data, SvgWriter writer)
    {
        var svg = new SvgGroups(writer);
        var layout = svg.Layout;
        var widest = ForestMarks.AxisTicks(data, new Scale(data.AxisMin, data.AxisMax, 0, layout.Width, data.LogScale), layout, MostTicks).Max(tick => layout.TextWidth(tick.Text));
        var inset = Math.Max(Inset, Math.Ceiling(widest / 2) + 3);
        var x = new Scale(data.AxisMin, data.AxisMax, inset, layout.Width - inset, data.LogScale);
        var ticks = ForestMarks.AxisTicks(data, x, layout, MostTicks);
        var (strip, gap) = data.IsLong ? (20.0, 7.0) : (26.0, 12.0);
        var largest = ForestMarks.LargestWeight(data);
        var heading = layout.Block(data.EstimateHeading, layout.Width);
        svg.Block(layout.Width, layout.FontSize, heading, Ink.Soft, Anchor.End);
        var y = heading.Height == 0 ? 0 : heading.Height + 4;
        string? group = null;
        foreach (var row in data.Rows)
        {
            if (row.Group != group && row.Group is not null)
            {
                var words = layout.Block(row.Group, layout.LineRoom, strong: true);
                y += group is null ? 0 : 8;
                svg.Block(0, y + Line, words, Ink.Bold);
                y += words.Height + 6;
            }

            group = row.Group;
            y = Words(svg, row, DetailOf(data, row), y);
            ForestMarks.Lines(svg, data, x, data.IsLong ? [] : ticks, y, y + strip);
            ForestMarks.Row(svg, x, y + strip / 2, row, largest);
            y += strip;
            if (row.Prediction is { } prediction) y = PredictionOf(svg, data, x, ticks, prediction, y + 4);
            var remark = layout.Block(row.Remark, layout.LineRoom);
            svg.Block(0, y + Line + 2, remark, Ink.Soft);
            y += gap + (remark.Height == 0 ? 0 : remark.Height + 4);
        }

        var end = ForestAxis.Draw(svg, data, x, y - gap + 4, ticks);
        svg.Write();
        return end;
    }

    private static double PredictionOf(SvgGroups svg, ForestData data, Scale x, ImmutableArray<Tick> ticks, Prediction prediction, double y)
    {
        const double strip = 18;
        var layout = svg.Layout;
        svg.Text(0, y + layout.FontSize, ForestSpeech.PredictionName, Ink.Soft);
        svg.Text(layout.Width, y + layout.FontSize, prediction.Text, Ink.Soft, Anchor.End);
        y += layout.LineHeight + 4;
        ForestMarks.Lines(svg, data, x, ticks, y, y + strip);
        ForestMarks.Prediction(svg, x, y + strip / 2, prediction);
        return y + strip;
    }

    /// <summary>The columns of the wide drawing, as words.</summary>
    private static string DetailOf(ForestData data, ForestRow row)
    {
        string[] parts =
        [
            row.DetailWithCells(data.Columns),
            row.WeightText is "" or ForestData.NoWeight || data.WeightColumn.Length == 0 ? "" : $"{data.WeightColumn.ToLowerInvariant()} {row.WeightText}",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Label left, estimate right on the same line where both fit; the detail below.</summary>
    private static double Words(SvgGroups svg, ForestRow row, string details, double top)
    {
        var layout = svg.Layout;
        var ink = row.Pooled ? Ink.Bold : Ink.Plain;
        var estimate = layout.Block(row.EstimateText, layout.Width, row.Pooled);
        var beside = layout.Width - estimate.Width - WordGap;
        var sharesLine = layout.TextWidth(row.Label, row.Pooled) <= beside;
        var label = layout.Block(row.Label, layout.LineRoom, row.Pooled);
        var detail = layout.Block(details, sharesLine || layout.TextWidth(details) > beside ? layout.LineRoom : beside);
        var y = top + Line;
        svg.Block(0, y, label, ink);
        if (sharesLine) svg.Block(layout.Width, y, estimate, ink, Anchor.End);
        y += label.Height;
        svg.Block(0, y, detail, Ink.Soft);
        if (!sharesLine && layout.TextWidth(details) <= beside)
        {
            svg.Block(layout.Width, y, estimate, ink, Anchor.End);
            return y + Math.Max(detail.Height, estimate.Height) - Line + 5;
        }

        y += detail.Height;
        if (sharesLine) return y - Line + 5;
        svg.Block(0, y, estimate, ink);
        return y + estimate.Height - Line + 5;
    }
}
