using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>
/// The numbers under the axis: for each group, at each tick, how many are still at risk, have had the event, were censored. They stand
/// where the axis puts the tick, through the same scale, and add up to the group in every column.
/// </summary>
internal static class RiskTable
{
    private const double GroupGap = 10;
    private const double KeyLength = 22;

    /// <summary>Some readers' bold type is wider than what widths are reckoned with.</summary>
    public const double WideType = 1.15;

    public static readonly ImmutableArray<(string Name, string Css, Func<RiskCounts, int> Count)> Lines =
        [("At risk", "mark-at-risk", counts => counts.AtRisk), ("Events", "mark-events", counts => counts.Events), ("Censored", "mark-censored-count", counts => counts.Censored)];

    /// <summary>Room left of the axis: the names of the lines, and half of a number that stands at 0.</summary>
    public static double LeftRoom(Layout layout, KaplanMeierData data) =>
        Lines.Max(line => layout.TextWidth(line.Name)) + 12 + layout.TextWidth(Figures.Integer(data.Series.Max(series => series.People))) / 2;

    /// <summary>Returns where the table ends. A median that does not stand beside its curve stands in the heading.</summary>
    public static double Draw(SvgWriter svg, KaplanMeierData data, ImmutableArray<KaplanMeierStyle> styles, ImmutableArray<bool> medianShown, Scale x, ImmutableArray<Tick> ticks, double top)
    {
        var y = top;
        for (var i = 0; i < data.Series.Length; i++)
        {
            y = Heading(svg, HeadingWords(data, data.Series[i], medianShown[i]), styles[i], y + GroupGap);
            foreach (var (name, css, count) in Lines)
            {
                y += svg.Layout.LineHeight;
                svg.Text(0, y, name, Ink.Soft);
                foreach (var tick in ticks)
                    svg.Text(x.At(tick.Value), y, Figures.Integer(count(RiskCounts.At(data.Series[i], tick.Value))), Ink.Plain with { Css = $"ct {css} {KaplanMeierDrawing.Css(i)}" }, Anchor.Middle);
            }
        }

        return y;
    }

    /// <summary>The group with a piece of its line, so that the table and the curve are seen to belong together.</summary>
    private static double Heading(SvgWriter svg, string text, KaplanMeierStyle style, double top)
    {
        var middle = top + svg.Layout.FontSize - 5;
        svg.Line(0, middle, KeyLength, middle, style.Curve, "mark-key");
        style.Censored(svg, [(KeyLength / 2, middle)], "mark-key", style.Colour);
        var words = svg.Layout.Block(text, (svg.Layout.Width - KeyLength - 8) / WideType, strong: true);
        svg.Block(KeyLength + 8, top + svg.Layout.FontSize, words, new Ink("ct ct-strong", style.Colour, Strong: true));
        return top + words.Height - svg.Layout.LineHeight + svg.Layout.FontSize;
    }

    private static string HeadingWords(KaplanMeierData data, KaplanMeierSeries series, bool medianShown) =>
        $"{series.Label}: {Figures.Integer(series.People)} people, {Figures.Integer(series.Events)} {data.Event}{(series.Events == 1 ? "" : "s")}{(medianShown ? "" : $", median {series.MedianText}")}";
}
