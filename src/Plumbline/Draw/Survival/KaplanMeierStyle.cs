using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>What tells the curves of single persons apart without colour: how thick they are and how a censored time is marked.</summary>
internal sealed record KaplanMeierStyle(SurvivalStyle Group, bool Redrawn)
{
    private const double Half = 4.5;

    public static ImmutableArray<KaplanMeierStyle> For(KaplanMeierData data) =>
        [.. SurvivalStyle.For(data.Series.Select(series => series.Comparator)).Select(style => new KaplanMeierStyle(style, data.Redrawn))];

    public string Colour => Group.Colour;

    public Stroke Curve => Redrawn
        ? new Stroke(Group.CurveColour, 1.75, Group.Dash)
        : new Stroke(Group.Colour, Group.Shape == MarkShape.Circle ? 2.5 : 1.75);

    public Stroke Few => new(Paint.InkSoft, 1.25, Redrawn ? Group.Dash : null);

    /// <summary>A tick, a cross, a ring or a plus, by the group.</summary>
    public void Censored(SvgWriter svg, double x, double y, string css, string colour)
    {
        var stroke = new Stroke(colour, 1.5);
        switch (Group.Shape)
        {
            case MarkShape.Circle:
                svg.Path($"M{N(x)} {N(y - Half)}L{N(x)} {N(y + Half)}", css, null, stroke);
                break;
            case MarkShape.Square:
                svg.Path($"M{N(x - 3.5)} {N(y - 3.5)}L{N(x + 3.5)} {N(y + 3.5)}M{N(x - 3.5)} {N(y + 3.5)}L{N(x + 3.5)} {N(y - 3.5)}", css, null, stroke);
                break;
            case MarkShape.Triangle:
                svg.Circle(x, y, 2.75, css, Paint.Paper, stroke with { Width = 1.25 });
                break;
            case MarkShape.Diamond:
                svg.Path($"M{N(x - Half)} {N(y)}L{N(x + Half)} {N(y)}M{N(x)} {N(y - Half)}L{N(x)} {N(y + Half)}", css, null, stroke);
                break;
            default:
                throw new InvalidOperationException($"no censoring mark for {Group.Shape}");
        }
    }

    private static string N(double value) => SvgWriter.Number(value);
}
