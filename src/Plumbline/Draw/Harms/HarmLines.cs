using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>One event: its name, and for each group its dots and its numbers.</summary>
internal static class HarmLines
{
    public const double Half = 5.5;

    private const double WidePad = 7;
    private const double Strip = 20;
    private const double NarrowPad = 8;
    private const double Indent = 12;
    private const double EventGap = 8;

    public static double Height(Layout layout, HarmSelection selection, HarmColumns columns, HarmEventRows harm) =>
        (selection.IsOneGroup ? 0 : EventName(layout, columns, harm).Height + EventGap) + harm.Rows.Sum(row => RowHeight(layout, selection, Label(layout, selection, columns, harm, row)));

    public static double Draw(SvgGroups svg, HarmSelection selection, HarmColumns columns, HarmEventRows harm, double top)
    {
        var (layout, y) = (svg.Layout, top);
        if (!selection.IsOneGroup)
        {
            var name = EventName(layout, columns, harm);
            svg.Block(0, y + EventGap - 2 + layout.FontSize, name, Ink.Plain);
            y += name.Height + EventGap;
        }

        foreach (var row in harm.Rows)
        {
            var label = Label(layout, selection, columns, harm, row);
            var ink = selection.IsOneGroup ? Ink.Plain : Ink.Soft;
            var height = RowHeight(layout, selection, label);
            var baseline = y + layout.FontSize + (layout.IsWide ? WidePad / 2 : 0);
            svg.Block(selection.IsOneGroup ? 0 : Indent, baseline, label, ink);
            var beside = layout.IsWide || selection.IsOneGrade;
            var middle = layout.IsWide ? baseline - 5 : y + height - NarrowPad - Strip / 2;
            var numbers = beside ? baseline : y + label.Height + layout.FontSize;
            Dots(svg, columns, row, middle);
            if (selection.HasAny) Number(svg, columns, columns.Any, numbers, HarmGrade.Any, row.Any);
            if (selection.HasSevere) Number(svg, columns, columns.Severe, numbers, HarmGrade.Severe, row.Severe);
            y += height;
        }

        return y;
    }

    /// <summary>Empty and round for any grade, filled and pointed for severe: told apart without colour, and one inside the other where they meet.</summary>
    public static void Mark(SvgGroups svg, HarmGrade grade, double x, double y, string colour, string css)
    {
        const double tip = Half * 0.8;
        if (grade == HarmGrade.Any) svg.Circle(x, y, Half, $"{css} {css}-any", Paint.Paper, new Stroke(colour, 1.75));
        else svg.Path($"M{N(x)} {N(y - tip)}L{N(x + tip)} {N(y)}L{N(x)} {N(y + tip)}L{N(x - tip)} {N(y)}Z", $"{css} {css}-severe", colour, new Stroke(colour, 1));
    }

    private static void Dots(SvgGroups svg, HarmColumns columns, HarmRow row, double y)
    {
        var colour = row.Comparator ? Paint.Comparator : Paint.Accent;
        var (from, to) = (columns.Axis.At(0), columns.Axis.At(100));
        if (!svg.Layout.IsWide)
        {
            HarmDrawing.Grid(svg, columns.Axis, y - Strip / 2 + 2, Strip - 4);
            svg.Line(from, y, to, y, Stroke.Hairline, "track");
        }

        if (row is { Any: { } any, Severe: { } severe }) svg.Line(At(severe), y, At(any), y, new Stroke(colour, 1.25), "span");
        if (row.Any is { } printed) Mark(svg, HarmGrade.Any, At(printed), y, colour, "dot");
        if (row.Severe is { } grave) Mark(svg, HarmGrade.Severe, At(grave), y, colour, "dot");

        double At(HarmShare share) => columns.Axis.At((double)share.Percent);
    }

    private static void Number(SvgGroups svg, HarmColumns columns, double x, double baseline, HarmGrade grade, HarmShare? share)
    {
        var start = svg.Layout.IsWide ? x + HarmColumns.MarkRoom : x;
        if (share is null)
        {
            var words = svg.Layout.IsWide ? HarmPlot.NotPrinted : $"{(grade == HarmGrade.Any ? "any grade" : "severe")} {HarmPlot.NotPrinted}";
            svg.Text(start, baseline, words, Ink.Soft);
            return;
        }

        if (!svg.Layout.IsWide) Mark(svg, grade, x + Half + 1, baseline - 5, Paint.Ink, "key");
        svg.Text(x + HarmColumns.MarkRoom, baseline, columns.ShowsCounts ? share.Text : $"{Figures.Fixed(share.Percent, 1)}%", Ink.Plain);
    }

    private static TextBlock EventName(Layout layout, HarmColumns columns, HarmEventRows harm) => layout.Block(harm.Event, layout.IsWide ? columns.LabelWidth : layout.Width);

    private static TextBlock Label(Layout layout, HarmSelection selection, HarmColumns columns, HarmEventRows harm, HarmRow row) =>
        selection.IsOneGroup ? layout.Block(harm.Event, columns.LabelWidth) : layout.Loose(row.Group, columns.LabelWidth - Indent);

    private static double RowHeight(Layout layout, HarmSelection selection, TextBlock label) =>
        layout.IsWide ? label.Height + WidePad : label.Height + (selection.IsOneGrade ? 0 : layout.LineHeight) + Strip + NarrowPad;

    private static string N(double value) => SvgWriter.Number(value);
}
