using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>The marks of a forest plot: squares by weight, diamonds, whiskers, and the lines to read them against.</summary>
internal static class ForestMarks
{
    public const double LargestSide = 16;

    /// <summary>A study too small for its area to be seen is still a study.</summary>
    public const double SmallestSide = 7;

    private const double CapHalf = 4;
    private const double DiamondHalf = 8;

    public static double LargestWeight(ForestData data) => data.Rows.Where(row => !row.Pooled).Select(row => row.Weight).DefaultIfEmpty(1).Max();

    public static double Side(double weight, double largest) => Math.Max(SmallestSide, LargestSide * Math.Sqrt(weight / largest));

    /// <summary>As many as there is room for their words, and no more than asked for.</summary>
    public static ImmutableArray<Tick> AxisTicks(ForestData data, Scale x, Layout layout, int atMost)
    {
        const double gap = 8;
        for (; ; atMost--)
        {
            var ticks = data.LogScale ? LogTicks(data, atMost) : data.IsMonths ? Ticks.Months(data.AxisMax, atMost) : Ticks.Linear(data.AxisMin, data.AxisMax, atMost);
            bool Fit(Tick one, Tick next) => x.At(next.Value) - x.At(one.Value) >= (layout.TextWidth(one.Text) + layout.TextWidth(next.Text)) / 2 + gap;
            if (atMost <= 2 || ticks.Zip(ticks.Skip(1)).All(pair => Fit(pair.First, pair.Second))) return ticks;
        }
    }

    /// <summary>In doubles; in tens where they would be as fine as 0.0156.</summary>
    private static ImmutableArray<Tick> LogTicks(ForestData data, int atMost)
    {
        const int longest = 5;
        var doubles = Ticks.Log(data.AxisMin, data.AxisMax, atMost);
        return doubles.All(tick => tick.Text.Length <= longest) || Ticks.Decimal(data.AxisMin, data.AxisMax, 2) is not { Length: >= 2 } tens ? doubles : tens;
    }

    /// <summary>What one reads the rows against, from <paramref name="top"/> to <paramref name="bottom"/>.</summary>
    public static void Lines(SvgGroups svg, ForestData data, Scale x, ImmutableArray<Tick> ticks, double top, double bottom)
    {
        string Upright(double value) => $"M{N(x.At(value))} {N(top)}v{N(bottom - top)}";
        if (!ticks.IsEmpty) svg.Path(string.Concat(ticks.Select(tick => Upright(tick.Value))), "mark-grid", null, Stroke.Hairline);
        if (data.PooledLine is { } pooled) svg.Path(Upright(pooled), "mark-pooled-line", null, new Stroke(Paint.AccentSoft, 1.5, "2 4"));
        if (data.NoEffect is { } noEffect) svg.Path(Upright(noEffect), "mark-no-effect", null, Stroke.Axis);
    }

    public static void Row(SvgGroups svg, Scale x, double y, ForestRow row, double largest)
    {
        var colour = row.Comparator ? Paint.Comparator : Paint.Accent;
        if (row.Pooled)
        {
            Pooled(svg, x, y, row, colour);
            return;
        }

        if (row is { Low: { } low, High: { } high }) Whisker(svg, x, y, low, high, new Stroke(colour, 2), "mark-interval");
        if (double.IsPositiveInfinity(row.Estimate)) return;
        var half = Side(row.Weight, largest) / 2;
        var box = Box.Around(x.At(row.Estimate), y, half);
        if (row.Comparator) svg.Rect(box.Grown(-0.75), "mark-estimate", Paint.Paper, new Stroke(colour, 1.5));
        else svg.Rect(box, "mark-estimate", colour);
    }

    public static void Prediction(SvgGroups svg, Scale x, double y, Prediction prediction) =>
        Whisker(svg, x, y, prediction.Low, prediction.High, new Stroke(Paint.InkSoft, 1.5), "mark-prediction");

    private static void Pooled(SvgGroups svg, Scale x, double y, ForestRow row, string colour)
    {
        var (left, middle, right) = (x.At(Math.Max(row.Low!.Value, x.Min)), x.At(row.Estimate), x.At(Math.Min(row.High!.Value, x.Max)));
        var d = $"M{N(left)} {N(y)}L{N(middle)} {N(y - DiamondHalf)}L{N(right)} {N(y)}L{N(middle)} {N(y + DiamondHalf)}Z";
        if (row.Outlined) svg.Path(d, "mark-pooled", Paint.Paper, new Stroke(colour, 1.5));
        else svg.Path(d, "mark-pooled", colour);
        if (row.Low < x.Min) Arrow(svg, left, y, -1, colour);
        if (row.High > x.Max) Arrow(svg, right, y, 1, colour);
    }

    /// <summary>A line with caps where the limits are, and an arrow where a limit is beyond the axis.</summary>
    private static void Whisker(SvgGroups svg, Scale x, double y, double low, double high, Stroke stroke, string css)
    {
        var (left, right) = (x.At(Math.Max(low, x.Min)), x.At(Math.Min(high, x.Max)));
        var cap = $"v{N(2 * CapHalf)}";
        svg.Path($"M{N(left)} {N(y)}H{N(right)}{(high > x.Max ? "" : $"m0 {N(-CapHalf)}{cap}")}{(low < x.Min ? "" : $"M{N(left)} {N(y - CapHalf)}{cap}")}", css, null, stroke);
        if (low < x.Min) Arrow(svg, left, y, -1, stroke.Colour);
        if (high > x.Max) Arrow(svg, right, y, 1, stroke.Colour);
    }

    private static void Arrow(SvgGroups svg, double x, double y, int direction, string colour) =>
        svg.Path(Marks.ArrowPath(x, y, direction), "mark-arrow", colour);

    private static string N(double value) => SvgWriter.Number(value);
}
