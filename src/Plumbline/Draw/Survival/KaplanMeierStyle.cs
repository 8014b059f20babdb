using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>What tells the curves of single persons apart without colour: how thick they are and how a censored time is marked.</summary>
internal sealed record KaplanMeierStyle(SurvivalStyle Group, bool Redrawn)
{
    public static ImmutableArray<KaplanMeierStyle> For(KaplanMeierData data) =>
        [.. SurvivalStyle.For(data.Series.Select(series => series.Comparator)).Select(style => new KaplanMeierStyle(style, data.Redrawn))];

    public string Colour => Group.Colour;

    public Stroke Curve => Redrawn
        ? new Stroke(Group.CurveColour, 1.75, Group.Dash)
        : new Stroke(Group.Colour, Group.Shape == MarkShape.Circle ? 2.5 : 1.75);

    public Stroke Few => new(Paint.InkSoft, 1.25, Redrawn ? Group.Dash : null);

    /// <summary>A tick, a cross, a ring or a plus, by the group, at each of the places; one path for all, each begun at its middle.</summary>
    public void Censored(SvgWriter svg, IEnumerable<(double X, double Y)> places, string css, string colour)
    {
        var (mark, fill, width) = Group.Shape switch
        {
            MarkShape.Circle => ("v-4.5v9", null, 1.5),
            MarkShape.Square => ("m-3.5-3.5l7 7m0-7l-7 7", null, 1.5),
            MarkShape.Triangle => ("m-2.75 0a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0-5.5 0", Paint.Paper, 1.25),
            MarkShape.Diamond => ("h-4.5h9h-4.5v-4.5v9", null, 1.5),
            _ => throw new InvalidOperationException($"no censoring mark for {Group.Shape}"),
        };
        var path = string.Concat(places.Select(place => $"M{N(place.X)} {N(place.Y)}{mark}"));
        if (path.Length > 0) svg.Path(path, css, fill, new Stroke(colour, width));
    }

    private static string N(double value) => SvgWriter.Number(value);
}
