using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Flow;

/// <summary>Boxes below each other, an arrow from each to the next; those who left stand to the right of the arrow.</summary>
internal static class FlowDrawing
{
    private const double Pad = 10;
    private const double Gap = 20;
    private const double ArmGap = 16;
    private const double Arrow = 5;

    /// <summary>Where boxes stand: from left to right, the arrow, and the left edge of those who left.</summary>
    private sealed record Lane(double Left, double Right, double Spine, double ExitLeft, double ExitRight);

    public static double Draw(FlowData data, SvgWriter svg)
    {
        var width = svg.Layout.Width;
        var main = svg.Layout.IsWide ? new Lane(0.5, 330, 165, 372, width - 0.5) : new Lane(0.5, width - 0.5, 18, 46, width - 0.5);
        var y = Chain(svg, main, data.Stages, 0, isLast: data.Arms.IsEmpty, out var foot);
        if (data.Arms.IsEmpty) return y + 2;
        return Arms(svg, data.Arms, main.Spine, foot, y) + 2;
    }

    private static double Arms(SvgWriter svg, ImmutableArray<FlowArm> arms, double spine, double foot, double top)
    {
        var each = (svg.Layout.Width - 1 - ArmGap * (arms.Length - 1)) / arms.Length;
        var rail = top + Gap / 2;
        var lanes = arms.Select((_, i) =>
        {
            var left = 0.5 + i * (each + ArmGap);
            return new Lane(left, left + each, left + 14, left + 28, left + each);
        }).ToArray();
        svg.Line(spine, foot, spine, rail, Stroke.Axis, "arrow");
        svg.Line(Math.Min(spine, lanes[0].Spine), rail, Math.Max(spine, lanes[^1].Spine), rail, Stroke.Axis, "arrow");
        var heading = arms.Max(arm => svg.Layout.Loose(arm.Name, each, strong: true).Height);
        var bottom = rail;
        for (var i = 0; i < arms.Length; i++)
        {
            var words = svg.Layout.Loose(arms[i].Name, each - 20, strong: true);
            Down(svg, lanes[i].Spine, rail, rail + Gap);
            svg.Block(lanes[i].Left, rail + Gap + 4 + svg.Layout.FontSize, words, Ink.Bold with { Fill = arms[i].Comparator ? Paint.Comparator : Paint.Accent });
            bottom = Math.Max(bottom, Chain(svg, lanes[i], arms[i].Stages, rail + Gap + 10 + Math.Max(heading, words.Height), isLast: true, out _));
        }

        return bottom;
    }

    /// <summary>Returns where the next box may begin; <paramref name="foot"/> is the lower edge of the last one.</summary>
    private static double Chain(SvgWriter svg, Lane lane, ImmutableArray<FlowStage> stages, double top, bool isLast, out double foot)
    {
        var y = top;
        foot = top;
        foreach (var stage in stages)
        {
            if (foot > top) Down(svg, lane.Spine, foot, y);
            foot = Box(svg, lane, stage, y);
            y = foot + Gap;
            if (stage.Exit is { } exit) y = Exit(svg, lane, exit, foot) + Gap;
        }

        return isLast ? foot : y - Gap;
    }

    private static double Box(SvgWriter svg, Lane lane, FlowStage stage, double top)
    {
        var (layout, width) = (svg.Layout, lane.Right - lane.Left - 2 * Pad);
        var phase = layout.Loose(stage.Phase, width);
        var name = layout.Loose(stage.Name, width, strong: true);
        var count = layout.Loose(Count(stage.Count, stage.IsBySubtraction), width);
        var bottom = top + phase.Height + name.Height + count.Height + 1.4 * Pad;
        svg.Rect(new Box(lane.Left, top + 0.5, lane.Right, bottom), "stage", Paint.Paper, new Stroke(Paint.InkSoft, 1));
        var baseline = top + 0.6 * Pad + layout.FontSize;
        svg.Block(lane.Left + Pad, baseline, phase, Ink.Soft);
        svg.Block(lane.Left + Pad, baseline + phase.Height, name, Ink.Bold);
        svg.Block(lane.Left + Pad, baseline + phase.Height + name.Height, count, Ink.Plain);
        return bottom;
    }

    private static double Exit(SvgWriter svg, Lane lane, FlowExit exit, double foot)
    {
        var (layout, width) = (svg.Layout, lane.ExitRight - lane.ExitLeft - 2 * Pad);
        var name = layout.Loose($"{exit.Name} ({Count(exit.Count, exit.IsBySubtraction)})", width);
        var reasons = FlowChart.Reasons(exit).Select(reason => layout.Loose(exit.Reasons.IsEmpty ? reason.Name : $"{reason.Name} ({Count(reason.Count, bySubtraction: false)})", width - 12)).ToArray();
        var top = foot + Gap / 2;
        var bottom = top + name.Height + reasons.Sum(reason => reason.Height) + 1.4 * Pad;
        svg.Rect(new Box(lane.ExitLeft, top, lane.ExitRight, bottom), "exit", Paint.Paper, new Stroke(Paint.InkSoft, 1, "4 3"));
        var baseline = top + 0.6 * Pad + layout.FontSize;
        svg.Block(lane.ExitLeft + Pad, baseline, name, Ink.Plain);
        baseline += name.Height;
        foreach (var reason in reasons)
        {
            svg.Block(lane.ExitLeft + Pad + 12, baseline, reason, Ink.Soft);
            baseline += reason.Height;
        }

        var branch = Math.Min((top + bottom) / 2, top + 16);
        svg.Line(lane.Spine, branch, lane.ExitLeft - Arrow, branch, Stroke.Axis, "arrow");
        svg.Path($"M{N(lane.ExitLeft)} {N(branch)}l{N(-1.6 * Arrow)} {N(-Arrow)}v{N(2 * Arrow)}Z", "arrow-head", Paint.InkSoft);
        return bottom;
    }

    /// <summary>A number is not parted from what it is a number of.</summary>
    private static string Count(long? count, bool bySubtraction) => FlowChart.Count(count, bySubtraction).Replace("n = ", "n\u00A0=\u00A0", StringComparison.Ordinal);

    private static void Down(SvgWriter svg, double x, double from, double to)
    {
        svg.Line(x, from, x, to - Arrow, Stroke.Axis, "arrow");
        svg.Path($"M{N(x)} {N(to)}l{N(-Arrow)} {N(-1.6 * Arrow)}h{N(2 * Arrow)}Z", "arrow-head", Paint.InkSoft);
    }

    private static string N(double value) => SvgWriter.Number(value);
}
