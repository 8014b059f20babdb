using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Fragility;

/// <summary>How the P value moves as single people have another outcome: a row for each count, a dot at its P value.</summary>
public static class FragilityStrip
{
    /// <summary>What is smaller is an arrow.</summary>
    public const double Smallest = 0.001;

    private const double RowHeight = 24;
    private const double Half = 5.5;

    public static Figure Draw(FragilityData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "fragility",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "fragility", data.Title, data.Reading, svg => Draw(data, svg)),
            Table = Table(data),
        };
    }

    private static double Draw(FragilityData data, SvgWriter writer)
    {
        var svg = new SvgGroups(writer);
        var layout = svg.Layout;
        var rows = data.Blocks.SelectMany(block => block.Rows).ToImmutableArray();
        var left = Math.Ceiling(rows.Max(row => layout.TextWidth(row.Label, row.IsObserved))) + 24;
        var right = layout.Width - Math.Ceiling(rows.Max(row => layout.TextWidth(Figures.PStatement(row.P), row.IsObserved))) - 20;
        var x = new Scale(Smallest, 1, left, right, Logarithmic: true);
        var headings = data.Blocks.Select(block => layout.Block(block.Heading, 0.97 * layout.LineRoom, strong: true)).ToImmutableArray();
        double RoomOf(int i) => headings[i].Height + (i == 0 ? 6 : 18);
        var bottom = data.Blocks.Select((block, i) => RoomOf(i) + block.Rows.Length * RowHeight).Sum();
        var y = 0.0;
        for (var i = 0; i < data.Blocks.Length; i++)
        {
            svg.Block(0, y + RoomOf(i) - headings[i].Height + layout.FontSize - 4, headings[i], Ink.Bold);
            y += RoomOf(i);
            svg.Line(x.At(data.Alpha), y, x.At(data.Alpha), y + data.Blocks[i].Rows.Length * RowHeight, Stroke.Axis, "mark-alpha");
            foreach (var row in data.Blocks[i].Rows)
            {
                Row(svg, x, y + RowHeight / 2, row, data.Alpha);
                y += RowHeight;
            }
        }

        var end = Axis(svg, x, bottom, data.Alpha);
        svg.Write();
        return end;
    }

    /// <summary>Below the level a filled diamond, else an open circle; the count that was is set strong and on a band.</summary>
    private static void Row(SvgGroups svg, Scale x, double middle, FragilityRow row, double alpha)
    {
        var ink = row.IsObserved ? Ink.Bold : Ink.Plain;
        var baseline = middle + svg.Layout.FontSize * 0.36;
        svg.Text(0, baseline, row.Label, ink);
        svg.Text(svg.Layout.Width, baseline, Figures.PStatement(row.P), ink, Anchor.End);
        svg.Line(x.From, middle, x.To, middle, row.IsObserved ? new Stroke(Paint.AccentSoft, 1.5) : Stroke.Hairline, row.IsObserved ? "mark-observed" : "mark-grid");
        if (row.P < Smallest) svg.Path(Marks.ArrowPath(x.From, middle, -1), "mark-arrow", Paint.Accent);
        else if (row.P < alpha) svg.Path(Diamond(x.At(row.P), middle), "mark-p mark-below", Paint.Accent);
        else svg.Circle(x.At(row.P), middle, Half, "mark-p", Paint.Paper, new Stroke(Paint.Accent, 2));
    }

    private static double Axis(SvgGroups svg, Scale x, double y, double alpha)
    {
        var layout = svg.Layout;
        svg.Line(x.From, y, x.To, y, Stroke.Axis);
        foreach (var tick in new[] { Smallest, 0.01, alpha, 1 })
        {
            svg.Line(x.At(tick), y, x.At(tick), y + 5, Stroke.Axis);
            var text = Ticks.Label(tick);
            var half = layout.TextWidth(text) / 2;
            svg.Text(Math.Clamp(x.At(tick), half, layout.Width - half), y + 19, text, Ink.Soft, Anchor.Middle);
        }

        var words = layout.Block($"P value of Fisher's exact test, two-sided; logarithmic axis. Filled: below {Ticks.Label(alpha)}", layout.LineRoom);
        svg.Block(layout.Width / 2, y + 19 + layout.LineHeight + 4, words, Ink.Plain, Anchor.Middle);
        return y + 19 + words.Height + 10;
    }

    private static string Diamond(double x, double y)
    {
        const double half = Half * 1.25;
        return $"M{SvgWriter.Number(x)} {SvgWriter.Number(y - half)}L{SvgWriter.Number(x + half)} {SvgWriter.Number(y)}L{SvgWriter.Number(x)} {SvgWriter.Number(y + half)}L{SvgWriter.Number(x - half)} {SvgWriter.Number(y)}Z";
    }

    private static FigureTable Table(FragilityData data) => new(
        data.Subtitle,
        ["If", "What changes", "P value", $"Below {Ticks.Label(data.Alpha)}"],
        [.. from block in data.Blocks from row in block.Rows select ImmutableArray.Create(row.Label + (row.IsObserved ? ", as observed" : ""), block.Heading, Figures.PStatement(row.P), row.P < data.Alpha ? "yes" : "no")])
    { RowFacts = [.. data.Blocks.SelectMany(block => block.Rows).Select(row => row.IsObserved ? data.Fact : null)] };

    private static void Refuse(FragilityData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, problem);
        Unless(data.Alpha is > Smallest and < 1, "the level lies on the axis");
        Unless(!data.Blocks.IsDefaultOrEmpty && data.Blocks.All(block => !block.Rows.IsDefaultOrEmpty), "there are no rows");
        Unless(data.Blocks.All(block => block.Rows.Count(row => row.IsObserved) == 1), "one row of each group is what was observed");
        foreach (var row in data.Blocks.SelectMany(block => block.Rows)) Unless(row.P is > 0 and <= 1, $"the P value of '{row.Label}' is none");
    }
}
