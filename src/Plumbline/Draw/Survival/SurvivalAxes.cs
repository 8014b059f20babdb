using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>Percent upwards from 0 to 100, time to the right from 0, and the few lines one reads against.</summary>
internal static class SurvivalAxes
{
    public const int MostTicks = 9;

    /// <summary>Returns where the words under the axis end.</summary>
    public static double Draw(SvgWriter svg, Scale x, Scale y, ImmutableArray<Tick> times, string timeLabel, bool withHalf)
    {
        foreach (var tick in Ticks.Linear(0, 100, 5))
        {
            var height = y.At(tick.Value);
            if (tick.Value > 0) svg.Line(x.From, height, x.To, height, Stroke.Hairline);
            svg.Text(x.From - 8, height + 5, tick.Text + "%", Ink.Soft, Anchor.End);
        }

        if (withHalf) svg.Line(x.From, y.At(50), x.To, y.At(50), Stroke.Axis with { Dash = "1 3" }, "mark-half");
        svg.Line(x.From, y.From, x.To, y.From, Stroke.Axis);
        svg.Line(x.From, y.From, x.From, y.To, Stroke.Axis);
        foreach (var tick in times)
        {
            svg.Line(x.At(tick.Value), y.From, x.At(tick.Value), y.From + 5, Stroke.Axis);
            svg.Text(x.At(tick.Value), y.From + 19, tick.Text, Ink.Soft, Anchor.Middle);
        }

        var label = svg.Layout.Block(timeLabel, x.To - x.From);
        svg.Block((x.From + x.To) / 2, y.From + 19 + svg.Layout.LineHeight, label, Ink.Plain, Anchor.Middle);
        return y.From + 28 + label.Height;
    }
}
