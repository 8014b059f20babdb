using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>Where the columns of the wide drawing stand: label, texts, plot, estimate, weight. All but the label end at their right edge.</summary>
internal sealed record ForestColumns(double LabelRoom, ImmutableArray<double> CellEnds, Scale Plot, double EstimateEnd, double WeightEnd)
{
    private const double WidestLabel = 230;
    private const double WidestLabelBesideCells = 190;
    private const double WidestCell = 90;
    public const double WidestEstimate = 190;
    private const double Gutter = 28;
    private const double CellGap = 18;

    /// <summary>After labels of several lines, whose longest may be wider than measured.</summary>
    private const double FirstGap = 26;

    /// <summary>With less than this nobody reads anything from the plot.</summary>
    private const double NarrowestPlot = 180;

    public bool IsReadable => Plot.To - Plot.From >= NarrowestPlot;

    public static ForestColumns Of(ForestData data, Layout layout, ImmutableArray<double> labelWidths)
    {
        var labelEnd = Math.Min(labelWidths.Max(), LabelRoomOf(data));
        var ends = ImmutableArray.CreateBuilder<double>();
        var edge = labelEnd;
        for (var i = 0; i < data.Columns.Length; i++)
        {
            var cells = data.Rows.Where(row => i < row.Cells.Length).Select(row => layout.TextWidth(row.Cells[i], row.Pooled));
            edge += (i == 0 ? FirstGap : CellGap) + Math.Max(layout.Block(data.Columns[i], WidestCell).Width, cells.DefaultIfEmpty(0).Max());
            ends.Add(edge);
        }

        var weight = data.WeightColumn.Length == 0 ? 0 : CellGap + Math.Max(layout.TextWidth(data.WeightColumn), data.Rows.Max(row => layout.TextWidth(row.WeightText, row.Pooled)));
        var estimateEnd = layout.Width - weight;
        var estimate = Math.Max(
            layout.Block(data.EstimateHeading, WidestEstimate).Width,
            data.Rows.Max(row => Math.Max(layout.Block(row.EstimateText, WidestEstimate, row.Pooled).Width, layout.TextWidth(row.Prediction?.Text ?? ""))));
        return new ForestColumns(
            LabelRoomOf(data), ends.ToImmutable(), new Scale(data.AxisMin, data.AxisMax, edge + Gutter, estimateEnd - estimate - Gutter, data.LogScale), estimateEnd, layout.Width);
    }

    public static double LabelRoomOf(ForestData data) => data.Columns.IsEmpty ? WidestLabel : WidestLabelBesideCells;

    public static TextBlock Heading(ForestData data, Layout layout, int column) => layout.Block(data.Columns[column], WidestCell);
}
