using Plumbline.Model.Languages;

namespace Plumbline.Draw.Patients;

/// <summary>
/// For each group columns of 100 people over an axis of months, filled as far as people were still well, and under the axis a half-filled
/// disc at the month by which it was half, with a line from the earliest to the latest that it could be.
/// </summary>
internal static class TimelineDrawing
{
    private const double ColumnHeight = 64;
    private const double ColumnWidth = 24;
    private const double RowGap = 26;
    private const double Disc = 8;

    public static double Draw(TimelineData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var ends = data.Rows.SelectMany(row => row.Points.Select(point => (decimal)point.Months).Append(row.Median ?? 0).Append(row.High ?? 0).Append(row.Low ?? 0));
        var axis = new Scale(0, (double)Math.Max(6, ends.Max()) * 1.06, ColumnWidth / 2 + 1, layout.Width - ColumnWidth / 2 - 6);
        var y = 0.0;
        foreach (var row in data.Rows) y = Row(svg, data, row, axis, y) + RowGap;
        return y - RowGap + 4;
    }

    private static double Row(SvgWriter svg, TimelineData data, TimelineRow row, Scale axis, double top)
    {
        var layout = svg.Layout;
        var colour = row.Comparator ? Paint.Comparator : Paint.Accent;
        var y = top;
        if (data.Rows.Length > 1)
        {
            var heading = layout.Loose(row.Heading, layout.Width, strong: true);
            svg.Block(0, y + layout.FontSize, heading, Ink.Bold);
            y += heading.Height + 6;
        }

        if (!row.Points.IsEmpty) y = Columns(svg, data.Book, row, axis, y, colour);
        y = Axis(svg, data.Book, axis, y);
        return HalfLine(svg, data, row, axis, y, colour);
    }

    private static double Columns(SvgWriter svg, PhraseBook book, TimelineRow row, Scale axis, double top, string colour)
    {
        var layout = svg.Layout;
        var points = row.Points.OrderBy(point => point.Months).ToArray();
        (double Months, decimal Percent)[] columns = [(0, 100m), .. points.Select(point => ((double)point.Months, point.Percent))];
        var xs = columns.Select(column => axis.At(column.Months)).ToArray();
        var shares = points.Select(point => OutOf100.Say(book, point.Percent, exact: true)).ToArray();
        string[] words = [book.Say(TimelinePhrases.All), .. shares.Select(share => book.Say(FigurePhrases.Of100, share))];
        var centres = Spread(words);
        if (centres is null)
        {
            words = [words[0], .. shares];
            centres = Spread(words);
        }

        var bottom = top + layout.LineHeight + 4 + ColumnHeight;
        for (var i = 0; i < columns.Length; i++)
        {
            var filled = ColumnHeight * (double)columns[i].Percent / 100;
            var half = ColumnWidth / 2;
            svg.Rect(new Box(xs[i] - half, bottom - filled, xs[i] + half, bottom), "share", colour);
            svg.Rect(new Box(xs[i] - half, bottom - ColumnHeight, xs[i] + half, bottom), "whole", null, new Stroke(Paint.InkSoft, 1));
            if (centres is not null) svg.Text(centres[i], top + layout.FontSize, words[i], Ink.Bold, Anchor.Middle);
        }

        return bottom;

        double[]? Spread(IEnumerable<string> words) => LabelRow.Spread(xs, [.. words.Select(word => 1.1 * layout.TextWidth(word, strong: true))], 8, 0, layout.Width);
    }

    private static double Axis(SvgWriter svg, PhraseBook book, Scale axis, double top)
    {
        var layout = svg.Layout;
        svg.Line(axis.From - ColumnWidth / 2, top, layout.Width, top, Stroke.Axis, "axis");
        var ticks = Ticks.Months(axis.Max, layout.IsWide ? 12 : 7);
        var baseline = top + 6 + layout.FontSize;
        foreach (var tick in ticks)
        {
            var x = axis.At(tick.Value);
            svg.Line(x, top, x, top + 5, Stroke.Axis, "tick");
            svg.Text(x, baseline, tick.Text, Ink.Soft, Anchor.Middle);
        }

        svg.Text(layout.Width, baseline + layout.LineHeight, book.Say(TimelinePhrases.Axis), Ink.Soft, Anchor.End);
        return baseline + layout.LineHeight - layout.FontSize;
    }

    private static double HalfLine(SvgWriter svg, TimelineData data, TimelineRow row, Scale axis, double top, string colour)
    {
        var layout = svg.Layout;
        var y = top + layout.LineHeight + 4 + Disc;
        Range(svg, row, axis, y, colour);
        if (row.Median is { } median) HalfDisc(svg, axis.At((double)median), y, colour);
        var words = layout.Loose(Timeline.Half(data, row), layout.Width, strong: true);
        var doubt = layout.Loose(Timeline.Doubt(data.Book, row), layout.Width);
        var baseline = y + Disc + 6 + layout.FontSize;
        svg.Block(0, baseline, words, Ink.Bold with { Fill = colour });
        svg.Block(0, baseline + words.Height, doubt, Ink.Soft);
        return baseline - layout.FontSize + words.Height + doubt.Height;
    }

    /// <summary>From the earliest to the latest month; open towards the side that the study could not see.</summary>
    private static void Range(SvgWriter svg, TimelineRow row, Scale axis, double y, string colour)
    {
        var stroke = new Stroke(colour, 2);
        if (row.Low is { } low)
        {
            svg.Line(axis.At((double)low), y - 5, axis.At((double)low), y + 5, stroke, "limit limit-low");
            var end = row.High ?? row.Median ?? low;
            svg.Line(axis.At((double)low), y, axis.At((double)end), y, stroke, "range");
        }

        if (row.High is { } high)
        {
            svg.Line(axis.At((double)high), y - 5, axis.At((double)high), y + 5, stroke, "limit limit-high");
            if (row.Low is null) svg.Line(axis.At((double)(row.Median ?? high)), y, axis.At((double)high), y, stroke, "range");
        }
        else if (row.IsHighNotReached || row.IsNotReached)
        {
            svg.Line(axis.At((double)(row.Median ?? row.Low ?? 0)), y, axis.To, y, stroke with { Dash = "5 4" }, "open");
            Marks.Arrow(svg, axis.To, y, 1, colour);
        }
    }

    /// <summary>A disc of which one half is filled says "half" without a word.</summary>
    private static void HalfDisc(SvgWriter svg, double x, double y, string colour)
    {
        svg.Circle(x, y, Disc, "half", Paint.Paper, new Stroke(colour, 2));
        svg.Path($"M{N(x)} {N(y - Disc)}a{N(Disc)} {N(Disc)} 0 0 0 0 {N(2 * Disc)}Z", "half-filled", colour);
    }

    private static string N(double value) => SvgWriter.Number(value);
}
