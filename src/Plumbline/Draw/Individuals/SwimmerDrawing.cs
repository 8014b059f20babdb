using Plumbline.Text;

namespace Plumbline.Draw.Individuals;

/// <summary>Lanes over one axis of time, with a key that counts what it explains.</summary>
internal static class SwimmerDrawing
{
    private const int MostNamed = 40;
    private const double TallLane = 18;
    private const double AllLanes = 640;
    private const double LeastLane = 4.5;
    private const double KeyGap = 18;
    private const double KeyMark = 26;

    public static double Draw(SwimmerData data, SvgWriter writer)
    {
        // Lanes by the hundred look alike: what is said of all of them is written once.
        var svg = new SvgGroups(writer);
        var height = Draw(data, svg);
        svg.Write();
        return height;
    }

    private static double Draw(SwimmerData data, SvgGroups svg)
    {
        var layout = svg.Layout;
        var top = Key(data, svg) + 10;
        var named = data.Lanes.Length <= MostNamed;
        var height = named ? TallLane : Math.Max(LeastLane, AllLanes / data.Lanes.Length);
        var left = named ? data.Lanes.Max(lane => layout.TextWidth(lane.Id)) + 10 : 0.5;
        var ticks = Ticks.Linear(0, (double)data.Lanes.Max(lane => lane.End), layout.IsWide ? 10 : 5);
        var axis = new Scale(0, (double)data.Lanes.Max(lane => lane.End), left, layout.Width - 12);
        var bottom = top + data.Lanes.Length * height + 4;
        foreach (var tick in ticks)
        {
            var x = axis.At(tick.Value);
            svg.Line(x, top - 4, x, bottom, Stroke.Hairline, "grid");
            var half = layout.TextWidth(tick.Text) / 2;
            svg.Text(Math.Clamp(x, half, layout.Width - half), bottom + layout.FontSize + 2, tick.Text, Ink.Soft, Anchor.Middle);
        }

        for (var i = 0; i < data.Lanes.Length; i++)
        {
            var y = top + (i + 0.5) * height;
            if (named) svg.Text(left - 8, y + 5, data.Lanes[i].Id, Ink.Soft, Anchor.End);
            Lane(svg, data.Lanes[i], axis, y, height);
        }

        var title = layout.Loose(data.Axis, layout.Width);
        svg.Block(left, bottom + 2 * layout.LineHeight + 2, title, Ink.Soft);
        return bottom + layout.LineHeight + title.Height + 8;
    }

    private static void Lane(SvgGroups svg, SwimmerLane lane, Scale axis, double y, double height)
    {
        var from = axis.At(0);
        for (var state = 0; state < lane.Until.Length; state++)
        {
            if (lane.Until[state] is not { } until) continue;
            var to = axis.At((double)until);
            Stay(svg, state, from, to, y, Thickness(height), $"stay stay-{Figures.Integer(state + 1)}");
            from = to;
        }

        End(svg, lane.HadEvent, from, y, Math.Min(4, height * 0.42), lane.HadEvent ? "end-event" : "end-ongoing");
    }

    private static double Thickness(double height) => Math.Min(9, height * 0.66);

    /// <summary>Thin, thick, thick and hollow.</summary>
    private static void Stay(SvgGroups svg, int state, double from, double to, double y, double thickness, string css)
    {
        var half = state == 0 ? 0.75 : thickness / 2;
        var box = new Box(from, y - half, Math.Max(to, from), y + half);
        if (state < 2) svg.Rect(box, css, state == 0 ? Paint.InkSoft : Paint.AccentSoft);
        else svg.Rect(box, css, Paint.Paper, new Stroke(Paint.AccentSoft, 1));
    }

    /// <summary>A filled diamond where it happened; an arrowhead, on and on, where it had not.</summary>
    private static void End(SvgGroups svg, bool happened, double x, double y, double half, string css)
    {
        if (happened) svg.Path($"M{N(x)} {N(y - half)}L{N(x + half)} {N(y)}L{N(x)} {N(y + half)}L{N(x - half)} {N(y)}Z", css, Paint.Ink, new Stroke(Paint.Paper, 0.75));
        else svg.Path($"M{N(x + 2 * half)} {N(y)}L{N(x)} {N(y - half)}L{N(x)} {N(y + half)}Z", css, Paint.Paper, new Stroke(Paint.Ink, 1));
    }

    private static double Key(SwimmerData data, SvgGroups svg)
    {
        var layout = svg.Layout;
        var (x, y) = (0.0, layout.FontSize);
        for (var state = 0; state < data.States.Length; state++)
        {
            var (number, people) = (state, data.Lanes.Count(lane => lane.Until[state] is not null));
            Entry($"{data.States[state]} ({Figures.Integer(people)})", at => Stay(svg, number, at, at + 20, y - 5, 9, "key"));
        }

        Entry($"{data.EventName} ({Figures.Integer(data.Lanes.Count(lane => lane.HadEvent))})", at => End(svg, happened: true, at + 14, y - 5, 5, "key"));
        Entry($"{data.OngoingName} ({Figures.Integer(data.Lanes.Count(lane => !lane.HadEvent))})", at => End(svg, happened: false, at + 10, y - 5, 4, "key"));
        return y + 6;

        void Entry(string words, Action<double> sample)
        {
            var width = KeyMark + layout.TextWidth(words);
            if (x > 0 && x + width > layout.Width) (x, y) = (0, y + layout.LineHeight + 2);
            sample(x);
            svg.Text(x + KeyMark, y, words, Ink.Plain);
            x += width + KeyGap;
        }
    }

    private static string N(double value) => SvgWriter.Number(value);
}
