using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Patients;

/// <summary>Rungs below each other, all on one scale from nobody to 100 people.</summary>
internal static class LadderDrawing
{
    private const double BarHeight = 18;
    private const double RungGap = 16;

    public static double Draw(LadderData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        var axis = new Scale(0, 100, 0.5, layout.Width - 0.5);
        var y = Key(data, svg);
        foreach (var rung in data.Rungs.Take(data.MostRungs)) y = Rung(svg, data.Book, rung, axis, y) + RungGap;
        var left = data.Rungs.Length - data.MostRungs;
        if (left <= 0) return y - RungGap + 4;
        var rest = layout.Loose(left == 1 ? data.Book.Say(LadderPhrases.OneLeft) : data.Book.Say(LadderPhrases.Left, Figures.Integer(left)), layout.Width);
        svg.Block(0, y - RungGap + 12 + layout.FontSize, rest, Ink.Soft);
        return y - RungGap + 12 + rest.Height + 4;
    }

    private static double Key(LadderData data, SvgWriter svg)
    {
        var layout = svg.Layout;
        const double swatch = 24;
        var x = 0.0;
        if (data.Rungs.Any(rung => rung.Any is not null)) Entry(data.Book.Say(LadderPhrases.Milder), box => Any(svg, box, "key"));
        if (data.Rungs.Any(rung => rung.Severe > 0)) Entry(data.Book.Say(LadderPhrases.Severe), box => Severe(svg, box, "key"));
        var whole = data.Book.Say(LadderPhrases.WholeLine);
        var fits = x + layout.TextWidth(whole) <= layout.Width;
        if (fits) svg.Text(layout.Width, layout.FontSize, whole, Ink.Soft, Anchor.End);
        else svg.Text(0, layout.FontSize + layout.LineHeight, whole, Ink.Soft);
        return (fits ? 1 : 2) * layout.LineHeight + 12;

        void Entry(string words, Action<Box> draw)
        {
            draw(new Box(x + 0.5, 3, x + swatch, 15));
            svg.Text(x + swatch + 6, layout.FontSize, words, Ink.Plain);
            x += swatch + 6 + layout.TextWidth(words) + 16;
        }
    }

    private static double Rung(SvgWriter svg, PhraseBook book, LadderRung rung, Scale axis, double top)
    {
        var layout = svg.Layout;
        var words = layout.Loose(Sentence(rung.Words), layout.Width, strong: true);
        var number = layout.Loose(Ladder.Say(book, rung), layout.Width);
        var y = top + layout.FontSize;
        svg.Block(0, y, words, Ink.Bold);
        svg.Block(0, y + words.Height, number, Ink.Plain);
        var bar = top + words.Height + number.Height + 4;
        svg.Line(axis.From, bar + BarHeight / 2, axis.To, bar + BarHeight / 2, Stroke.Hairline, "track");
        if (rung.Any is { } any) Any(svg, new Box(axis.From, bar, axis.At((double)any), bar + BarHeight), "any");
        if (rung.Severe is > 0 and { } severe) Severe(svg, new Box(axis.From, bar, axis.At((double)severe), bar + BarHeight), "severe");
        return bar + BarHeight;
    }

    private static void Any(SvgWriter svg, Box box, string css) => svg.Rect(box, $"bar-{css}", Paint.Of("r4"), new Stroke(Paint.Accent, 1));

    private static void Severe(SvgWriter svg, Box box, string css)
    {
        svg.Rect(box, $"bar-{css}", Paint.Accent, new Stroke(Paint.Accent, 1));
        Hatch.Draw(svg, box, Paint.Paper);
    }

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
