using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>A line for each group and event: on a wide drawing words, dots and numbers side by side, on a narrow one below each other.</summary>
internal static class HarmDrawing
{
    private const double SectionGap = 14;
    private const double TickHeight = 22;

    public static double Draw(HarmSelection selection, SvgWriter writer)
    {
        // Rows by the dozen say the same of themselves: what looks alike is written as one group.
        var svg = new SvgGroups(writer);
        var height = Draw(selection, svg);
        svg.Write();
        return height;
    }

    private static double Draw(HarmSelection selection, SvgGroups svg)
    {
        var columns = svg.Layout.IsWide ? HarmColumns.Wide(selection, svg.Layout) : HarmColumns.Narrow(selection, svg.Layout);
        var y = Key(selection, svg, columns);
        foreach (var family in selection.Events.GroupBy(harm => harm.Family))
        {
            y = Heading(svg, columns, family.Key, y);
            if (svg.Layout.IsWide) Grid(svg, columns.Axis, y, family.Sum(harm => HarmLines.Height(svg.Layout, selection, columns, harm)));
            foreach (var harm in family) y = HarmLines.Draw(svg, selection, columns, harm, y);
            y += SectionGap;
        }

        if (selection.Rest.Length == 0) return y - SectionGap + 4;
        var rest = svg.Layout.Block(selection.Rest, svg.Layout.Width);
        svg.Block(0, y + svg.Layout.FontSize, rest, Ink.Soft);
        return y + rest.Height + 4;
    }

    /// <summary>The lines one reads against. On a narrow drawing every strip has its own, so that none runs through words.</summary>
    public static void Grid(SvgGroups svg, Scale axis, double top, double height)
    {
        var d = string.Concat(Ticks.Linear(0, 100, 6).Select(tick => $"M{SvgWriter.Number(axis.At(tick.Value))} {SvgWriter.Number(top)}v{SvgWriter.Number(height)}"));
        svg.Path(d, "grid", null, Stroke.Hairline);
    }

    /// <summary>What each mark means; over the columns of numbers where there are such, so that no legend is needed.</summary>
    private static double Key(HarmSelection selection, SvgGroups svg, HarmColumns columns)
    {
        var y = svg.Layout.FontSize;
        if (selection.HasAny) One(columns.Any, "Any grade", HarmGrade.Any);
        if (selection.HasSevere) One(columns.Severe, "Grade 3 or more", HarmGrade.Severe);
        return svg.Layout.LineHeight + 8;

        void One(double x, string words, HarmGrade grade)
        {
            HarmLines.Mark(svg, grade, x + HarmLines.Half, y - 5, Paint.Ink, "key");
            svg.Text(x + HarmColumns.MarkRoom, y, words, Ink.Soft);
        }
    }

    private static double Heading(SvgGroups svg, HarmColumns columns, HarmFamily family, double top)
    {
        var layout = svg.Layout;
        var baseline = top + layout.FontSize;
        svg.Text(0, baseline, HarmPlot.FamilyName(family), Ink.Bold);
        if (!layout.IsWide) baseline += TickHeight;
        foreach (var tick in Ticks.Linear(0, 100, 6))
        {
            var last = tick.Value == 100;
            svg.Text(columns.Axis.At(tick.Value), baseline, Figures.Fixed(tick.Value, 0), Ink.Soft, Anchor.Middle);
            if (last) svg.Text(columns.Axis.At(100) + layout.TextWidth("100") / 2 + 1, baseline, "%", Ink.Soft);
        }

        return baseline + 6;
    }
}
