using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Responses;

/// <summary>Label, bracket over the responders, bar, then under each segment its count and name.</summary>
internal static class ResponseDrawing
{
    private const double BarHeight = 30;
    private const double RowGap = 26;
    private const double LabelGap = 8;
    private const double LeaderHeight = 14;
    private const string Rest = "seg-rest";

    /// <summary>Paper between neighbours, so that a segment ends where it ends and not where its shade is told from the next.</summary>
    private const double PaperGap = 1.5;

    private sealed record Segment(string Css, string Fill, bool Pale, double Left, double Right, string Count, string Name);

    public static double Draw(ResponseData data, SvgWriter svg)
    {
        var y = 0.0;
        foreach (var row in data.Rows) y = Row(data, svg, row, y) + RowGap;
        return y - RowGap + 4;
    }

    private static double Row(ResponseData data, SvgWriter svg, ResponseRow row, double top)
    {
        var layout = svg.Layout;
        var x = new Scale(0, row.Total, 0.5, layout.Width - 0.5);
        var y = Heading(svg, row, top);
        y = Bracket(data, svg, row, x, y);
        var segments = Segments(data, row, x);
        foreach (var segment in segments) svg.Rect(new Box(segment.Left, y, segment.Right, y + BarHeight), segment.Css, segment.Fill);
        foreach (var segment in segments.Where(segment => segment.Css == Rest)) Hatch.Draw(svg, new Box(segment.Left, y, segment.Right, y + BarHeight), Paint.InkSoft);
        foreach (var segment in segments.Skip(1)) svg.Line(segment.Left, y, segment.Left, y + BarHeight, new Stroke(Paint.Paper, PaperGap), "gap");
        foreach (var segment in segments.Where(segment => segment.Pale)) Outline(svg, segment, y, x);
        return Labels(data.Id, svg, segments, y + BarHeight);
    }

    private static double Heading(SvgWriter svg, ResponseRow row, double top)
    {
        var layout = svg.Layout;
        string[] details = [row.Detail, row.Estimated ? "counts worked out from printed percentages" : ""];
        var detail = string.Join("; ", details.Where(text => text.Length > 0));
        var label = layout.Block(row.Label, layout.Width, strong: true);
        var y = top + layout.FontSize;
        svg.Block(0, y, label, Ink.Bold);
        var start = label.Width + 10;
        if (label.Lines.Length == 1 && start + layout.TextWidth(detail) <= layout.Width)
        {
            if (detail.Length > 0) svg.Text(start, y, detail, Ink.Soft);
            return top + label.Height;
        }

        var below = layout.Block(detail, layout.Width);
        svg.Block(0, y + label.Height, below, Ink.Soft);
        return top + label.Height + below.Height;
    }

    /// <summary>One line over the responders where they stand together, with what they are in words.</summary>
    private static double Bracket(ResponseData data, SvgWriter svg, ResponseRow row, Scale x, double top)
    {
        var words = svg.Layout.Block(ResponseBars.Responders(data, row), svg.Layout.Width);
        var before = row.Parts.TakeWhile(part => !part.Responder).Sum(part => part.Count);
        var run = row.Parts.SkipWhile(part => !part.Responder).TakeWhile(part => part.Responder).Sum(part => part.Count);
        var together = run > 0 && run == row.Parts.Where(part => part.Responder).Sum(part => part.Count);
        var left = Math.Min(together ? x.At(before) : 0, svg.Layout.Width - words.Width);
        svg.Block(left, top + 4 + svg.Layout.FontSize, words, Ink.Plain with { Fill = Paint.Accent });
        var y = top + 4 + words.Height + 4;
        if (!together) return y + 2;
        var (from, to) = (x.At(before), x.At(before + run));
        svg.Path($"M{N(from + 0.5)} {N(y + 5)}V{N(y)}H{N(to - 0.5)}V{N(y + 5)}", "bracket", null, new Stroke(Paint.Accent, 1));
        return y + 8;
    }

    private static ImmutableArray<Segment> Segments(ResponseData data, ResponseRow row, Scale x)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        long before = 0;
        foreach (var part in row.Parts)
        {
            var shade = ResponseBars.Shade(part.Category);
            segments.Add(new Segment($"seg seg-{shade}", Paint.Of(shade), ChartColours.Named(shade).Use == ColourUse.Tint,
                x.At(before), x.At(before + part.Count), Figures.Integer(part.Count), part.Category));
            before += part.Count;
        }

        if (ResponseBars.Remainder(row) is > 0 and var rest)
            segments.Add(new Segment(Rest, Paint.Paper, Pale: true, x.At(before), x.At(row.Total), Figures.Integer(rest), data.RemainderName));
        return segments.ToImmutable();
    }

    /// <summary>Pale segments get a line round them, since their shade alone has too little contrast with paper.</summary>
    private static void Outline(SvgWriter svg, Segment segment, double y, Scale x)
    {
        const double half = PaperGap / 2 + 0.5;
        var box = new Box(
            segment.Left > x.From ? segment.Left + half : segment.Left + 0.5,
            y + 0.5,
            segment.Right < x.To ? segment.Right - half : segment.Right - 0.5,
            y + BarHeight - 0.5);
        if (box.Width < 0.5) return;
        svg.Rect(box, "outline", null, new Stroke(Paint.InkSoft, 1));
    }

    private static double Labels(string id, SvgWriter svg, ImmutableArray<Segment> segments, double top)
    {
        var layout = svg.Layout;
        var names = segments.Select(segment => layout.Block(segment.Name, layout.Width)).ToArray();
        var centres = Spread(layout, segments, names);
        if (centres is null)
        {
            names = [.. segments.Select(segment => layout.Block(segment.Name, 1 + segment.Name.Split(' ').Max(word => layout.TextWidth(word))))];
            centres = Spread(layout, segments, names);
        }

        UndrawableException.Unless(centres is not null, id, "the names of the categories are wider than the drawing");
        for (var i = 0; i < segments.Length; i++)
        {
            var middle = (segments[i].Left + segments[i].Right) / 2;
            svg.Line(middle, top + 2, centres[i], top + LeaderHeight, Stroke.Axis, "mark-leader");
            svg.Text(centres[i], top + LeaderHeight + layout.FontSize + 1, segments[i].Count, Ink.Bold, Anchor.Middle);
            svg.Block(centres[i], top + LeaderHeight + layout.FontSize + 1 + layout.LineHeight, names[i], Ink.Soft, Anchor.Middle);
        }

        return top + LeaderHeight + layout.LineHeight + names.Max(name => name.Height) + 4;
    }

    private static double[]? Spread(Layout layout, ImmutableArray<Segment> segments, TextBlock[] names) =>
        LabelRow.Spread(
            [.. segments.Select(segment => (segment.Left + segment.Right) / 2)],
            [.. segments.Zip(names, (segment, name) => 1.07 * Math.Max(name.Width, layout.TextWidth(segment.Count, strong: true)))],
            LabelGap, 0, layout.Width);

    private static string N(double value) => SvgWriter.Number(value);
}
