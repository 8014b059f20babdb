using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>What tells a series apart: colour, shape of mark, dash of the curve, width of the whisker's caps.</summary>
internal sealed record SurvivalStyle(string Colour, string CurveColour, MarkShape Shape, string Dash, double CapHalf)
{
    private static readonly SurvivalStyle Study = new(Paint.Accent, Paint.AccentSoft, MarkShape.Circle, "7 5", 5);
    private static readonly SurvivalStyle SecondStudy = new(Paint.Ink, Paint.InkSoft, MarkShape.Triangle, "10 4 2 4", 9);
    private static readonly SurvivalStyle Comparator = new(Paint.Comparator, Paint.Comparator, MarkShape.Square, "2 4", 6);
    private static readonly SurvivalStyle SecondComparator = new(Paint.InkSoft, Paint.InkSoft, MarkShape.Diamond, "12 4", 11);

    /// <summary>
    /// A group keeps its look whatever else is in the chart: the first treatment under study is teal and round, the first comparator slate
    /// and square.
    /// </summary>
    public static ImmutableArray<SurvivalStyle> For(IEnumerable<bool> comparators)
    {
        var free = new List<SurvivalStyle> { Study, Comparator, SecondStudy, SecondComparator };
        var chosen = ImmutableArray.CreateBuilder<SurvivalStyle>();
        foreach (var comparator in comparators)
        {
            SurvivalStyle[] wishes = comparator ? [Comparator, SecondComparator, SecondStudy] : [Study, SecondStudy, SecondComparator];
            var style = wishes.First(free.Contains);
            free.Remove(style);
            chosen.Add(style);
        }

        return chosen.ToImmutable();
    }
}
