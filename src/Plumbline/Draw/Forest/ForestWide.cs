using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>Columns side by side: label and detail, texts, plot, estimate, weight.</summary>
internal static class ForestWide
{
    private const int MostTicks = 8;
    private const double PredictionRoom = 22;

    public static double Draw(ForestData data, SvgWriter writer)
    {
        var svg = new SvgGroups(writer);
        var layout = svg.Layout;
        var room = ForestColumns.LabelRoomOf(data);
        var rows = data.Rows.Select(row => new RowText(row, layout, room, data.IsLong ? 6 : 14)).ToImmutableArray();
        var columns = ForestColumns.Of(data, layout, [.. rows.Select(row => row.LabelWidth)]);
        if (!columns.IsReadable && !data.Columns.IsEmpty) return Draw(data.Folded, writer);
        var headings = data.Rows.Select(row => layout.Block(row.Group ?? "", layout.Width, strong: true)).ToImmutableArray();
        var top = Head(svg, data, columns);
        var bottom = top + data.Rows.Select((_, i) => rows[i].Height + HeadingRoom(data, headings, i)).Sum();
        var ticks = ForestMarks.AxisTicks(data, columns.Plot, layout, MostTicks);
        ForestMarks.Lines(svg, data, columns.Plot, ticks, top, bottom);

        var largest = ForestMarks.LargestWeight(data);
        var y = top;
        for (var i = 0; i < rows.Length; i++)
        {
            var space = HeadingRoom(data, headings, i);
            if (space > 0) svg.Block(0, y + space - headings[i].Height + layout.FontSize - 2, headings[i], Ink.Bold with { Halo = true });
            y += space;
            Row(svg, columns, y, rows[i], largest);
            y += rows[i].Height;
        }

        var end = ForestAxis.Draw(svg, data, columns.Plot, bottom, ticks);
        svg.Write();
        return end;
    }

    /// <summary>The headings of the columns, standing on one line; returns where the rows begin.</summary>
    private static double Head(SvgGroups svg, ForestData data, ForestColumns columns)
    {
        var layout = svg.Layout;
        List<(TextBlock Block, double End)> all =
        [
            .. columns.CellEnds.Select((end, i) => (ForestColumns.Heading(data, layout, i), end)),
            (layout.Block(data.EstimateHeading, ForestColumns.WidestEstimate), columns.EstimateEnd),
            (layout.Block(data.WeightColumn, layout.Width), columns.WeightEnd),
        ];
        var height = all.Max(one => one.Block.Height);
        foreach (var (block, end) in all) svg.Block(end, layout.FontSize + height - block.Height, block, Ink.Soft, Anchor.End);
        return height == 0 ? 0 : height + 6;
    }

    private static void Row(SvgGroups svg, ForestColumns columns, double top, RowText text, double largest)
    {
        var (layout, row) = (svg.Layout, text.Row);
        var middle = top + text.MainHeight / 2;
        double Baseline(double height) => Math.Round(middle - height / 2 + layout.FontSize - 0.5, MidpointRounding.AwayFromZero);
        var ink = row.Pooled ? Ink.Bold : Ink.Plain;
        var first = Baseline(text.Label.Height + text.Detail.Height);
        svg.Block(0, first, text.Label, ink);
        svg.Block(0, first + text.Label.Height, text.Detail, Ink.Soft);
        for (var i = 0; i < row.Cells.Length; i++) svg.Text(columns.CellEnds[i], Baseline(layout.LineHeight), row.Cells[i], ink, Anchor.End);
        svg.Block(columns.EstimateEnd, Baseline(text.Estimate.Height), text.Estimate, ink, Anchor.End);
        if (row.WeightText.Length > 0) svg.Text(columns.WeightEnd, Baseline(layout.LineHeight), row.WeightText, ink, Anchor.End);
        ForestMarks.Row(svg, columns.Plot, middle, row, largest);
        var y = top + text.MainHeight;
        if (row.Prediction is { } prediction)
        {
            var baseline = y + layout.FontSize - 3;
            svg.Text(0, baseline, ForestSpeech.PredictionName, Ink.Soft);
            svg.Text(columns.EstimateEnd, baseline, prediction.Text, Ink.Soft, Anchor.End);
            ForestMarks.Prediction(svg, columns.Plot, y + 7, prediction);
            y += PredictionRoom;
        }

        svg.Block(0, y + layout.FontSize - 2, text.Remark, Ink.Soft with { Halo = true });
    }

    private static double HeadingRoom(ForestData data, ImmutableArray<TextBlock> headings, int i) =>
        headings[i].Height > 0 && (i == 0 || data.Rows[i - 1].Group != data.Rows[i].Group) ? headings[i].Height + (i == 0 ? 4 : 14) : 0;

    /// <summary>The words of a row, broken into lines.</summary>
    private sealed class RowText(ForestRow row, Layout layout, double labelRoom, double padding)
    {
        public ForestRow Row { get; } = row;

        public TextBlock Label { get; } = layout.Block(row.Label, labelRoom, row.Pooled);

        public TextBlock Detail { get; } = layout.Block(row.Detail, labelRoom);

        public TextBlock Estimate { get; } = layout.Block(row.EstimateText, ForestColumns.WidestEstimate, row.Pooled);

        public TextBlock Remark { get; } = layout.Block(row.Remark, layout.LineRoom);

        public double LabelWidth => Math.Max(Math.Max(Label.Width, Detail.Width), Row.Prediction is null ? 0 : layout.TextWidth(ForestSpeech.PredictionName));

        public double MainHeight => Math.Max(Label.Height + Detail.Height, Estimate.Height) + padding;

        public double Height => MainHeight + (Row.Prediction is null ? 0 : PredictionRoom) + (Remark.Height == 0 ? 0 : Remark.Height + 4);
    }
}
