using System.Collections.Immutable;

namespace Plumbline.Draw.Forest;

/// <summary>The axis under a forest plot, which side favours whom, and what is measured.</summary>
internal static class ForestAxis
{
    /// <summary>Returns where the drawing ends.</summary>
    public static double Draw(SvgGroups svg, ForestData data, Scale x, double y, ImmutableArray<Tick> ticks)
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
    private static double Favours(SvgGroups svg, ForestData data, Scale x, double y)
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
}
