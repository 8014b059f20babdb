using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>What both forest layouts draw the same: marks, axis, the words under it.</summary>
internal static class ForestMarks
{
    public const double LargestSide = 16;

    /// <summary>A study too small for its area to be seen is still a study.</summary>
    public const double SmallestSide = 7;

    private const double CapHalf = 4;
    private const double DiamondHalf = 8;

    public static double LargestWeight(ForestData data) => data.Rows.Where(row => !row.Pooled).Select(row => row.Weight).DefaultIfEmpty(1).Max();

    public static double Side(double weight, double largest) => Math.Max(SmallestSide, LargestSide * Math.Sqrt(weight / largest));

    public static ImmutableArray<Tick> AxisTicks(ForestData data, int atMost) =>
        data.LogScale ? Ticks.Log(data.AxisMin, data.AxisMax, atMost) : Ticks.Linear(data.AxisMin, data.AxisMax, atMost);

    public static void Row(SvgWriter svg, Scale x, double y, ForestRow row, double largest)
    {
        var colour = row.Comparator ? Paint.Comparator : Paint.Accent;
        if (row.Pooled)
        {
            Pooled(svg, x, y, row, colour);
            return;
        }

        if (row is { Low: { } low, High: { } high }) Whisker(svg, x, y, low, high, new Stroke(colour, 2), "mark-interval");
        var half = Side(row.Weight, largest) / 2;
        var box = Box.Around(x.At(row.Estimate), y, half);
        if (row.Comparator) svg.Rect(box.Grown(-0.75), "mark-estimate", Paint.Paper, new Stroke(colour, 1.5));
        else svg.Rect(box, "mark-estimate", colour);
    }

    private static void Pooled(SvgWriter svg, Scale x, double y, ForestRow row, string colour)
    {
        var (left, middle, right) = (x.At(Math.Max(row.Low!.Value, x.Min)), x.At(row.Estimate), x.At(Math.Min(row.High!.Value, x.Max)));
        if (row.Prediction is { } prediction)
            Whisker(svg, x, y + DiamondHalf + 5, prediction.Low, prediction.High, new Stroke(Paint.InkSoft, 1.5), "mark-prediction");
        svg.Path($"M{N(left)} {N(y)}L{N(middle)} {N(y - DiamondHalf)}L{N(right)} {N(y)}L{N(middle)} {N(y + DiamondHalf)}Z", "mark-pooled", colour);
        if (row.Low < x.Min) Marks.Arrow(svg, left, y, -1, colour);
        if (row.High > x.Max) Marks.Arrow(svg, right, y, 1, colour);
    }

    /// <summary>A line with caps where the limits are, and an arrow where a limit is beyond the axis.</summary>
    private static void Whisker(SvgWriter svg, Scale x, double y, double low, double high, Stroke stroke, string css)
    {
        var (left, right) = (x.At(Math.Max(low, x.Min)), x.At(Math.Min(high, x.Max)));
        svg.Line(left, y, right, y, stroke, css);
        if (low < x.Min) Marks.Arrow(svg, left, y, -1, stroke.Colour);
        else svg.Line(left, y - CapHalf, left, y + CapHalf, stroke, "mark-cap");
        if (high > x.Max) Marks.Arrow(svg, right, y, 1, stroke.Colour);
        else svg.Line(right, y - CapHalf, right, y + CapHalf, stroke, "mark-cap");
    }

    /// <summary>The axis with its words; returns where the drawing ends.</summary>
    public static double Axis(SvgWriter svg, ForestData data, Scale x, double y, ImmutableArray<Tick> ticks)
    {
        var layout = svg.Layout;
        svg.Line(x.From, y, x.To, y, Stroke.Axis);
        foreach (var tick in ticks)
        {
            svg.Line(x.At(tick.Value), y, x.At(tick.Value), y + 5, Stroke.Axis);
            svg.Text(x.At(tick.Value), y + 19, tick.Text, Ink.Soft, Anchor.Middle);
        }

        var below = Favours(svg, data, x, y + 19 + layout.LineHeight + 4);
        var label = layout.Block(data.MeasureLabel, layout.Width);
        var middle = Math.Clamp((x.From + x.To) / 2, label.Width / 2, layout.Width - label.Width / 2);
        svg.Block(middle, below, label, Ink.Plain, Anchor.Middle);
        return below + label.Height - layout.LineHeight + 6;
    }

    /// <summary>Which side of no effect speaks for whom, each on its side of the line; on lines of their own where a side is too narrow.</summary>
    private static double Favours(SvgWriter svg, ForestData data, Scale x, double y)
    {
        if (data.NoEffect is not { } noEffect) return y;
        const double gap = 8;
        var line = x.At(noEffect);
        var width = svg.Layout.Width;
        var (leftRoom, rightRoom) = (line - gap, width - line - gap);
        var (leftText, rightText) = (data.FavoursLeft is { } l ? "←\u00A0" + l : "", data.FavoursRight is { } r ? r + "\u00A0→" : "");
        var besideEachOther = Fits(svg.Layout, leftText, leftRoom) && Fits(svg.Layout, rightText, rightRoom);
        var left = svg.Layout.Block(leftText, besideEachOther ? leftRoom : width);
        var right = svg.Layout.Block(rightText, besideEachOther ? rightRoom : width);
        var shared = besideEachOther ? 0 : left.Height;
        svg.Block(Math.Max(line - gap, left.Width), y, left, Ink.Soft, Anchor.End);
        svg.Block(Math.Min(line + gap, width - right.Width), y + shared, right, Ink.Soft);
        var height = Math.Max(left.Height, shared + right.Height);
        return height == 0 ? y : y + height + 4;
    }

    /// <summary>Do two lines suffice, without cutting a word?</summary>
    private static bool Fits(Layout layout, string text, double room) =>
        layout.Block(text, room).Lines.Length <= 2 && text.Split(' ').All(word => layout.TextWidth(word) <= room);

    private static string N(double value) => SvgWriter.Number(value);
}
