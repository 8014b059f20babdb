namespace Plumbline.Draw.Survival;

/// <summary>Sets the words of a survival chart beside what they name, clear of marks and of each other.</summary>
internal sealed class SurvivalLabels(SvgWriter svg, Box bounds)
{
    private const double Gap = 9;
    private const double Near = 100;
    private const double Far = 250;
    private const double KeyWidth = 18;

    private readonly LabelPlacer _placer = new(bounds);
    private readonly List<(TextBlock Words, SurvivalStyle? Mark)> _unplaced = [];

    private Layout Layout => svg.Layout;

    public void Avoid(Box box) => _placer.Block(box);

    public void Name(string text, SurvivalStyle style, double x, double y)
    {
        var block = Layout.Block(text, Layout.IsWide ? 200 : 150, strong: true);
        if (!Put(block, new Ink("ct ct-strong", style.Colour, Strong: true, Halo: true), x, y, Far, Wish.Above))
            _unplaced.Add((Layout.Block(text, Layout.Width - KeyWidth), style));
    }

    public void Rate(string text, string colour, double x, double y) => PutOrList(text, Layout.IsWide ? 200 : 110, colour, x, y, Wish.Beside);

    public void Median(string text, string colour, double x, double y) => PutOrList(text, Layout.IsWide ? 260 : 175, colour, x, y, Wish.Below);

    /// <summary>Beside the curve wherever along it there is room, else further off with a line to it.</summary>
    public void Illustration(string text, IReadOnlyList<(double X, double Y)> places)
    {
        var block = Layout.Block(text, 200);
        var ink = Ink.Soft with { Halo = true };
        double[] reaches = [0, Near, Far];
        var put = reaches.Any(within => places.Any(place => Put(block, ink, place.X, place.Y, within, mayCrossMarks: false)));
        if (!put) _unplaced.Add((Layout.Block(text, Layout.Width), null));
    }

    /// <summary>A number is never left out: without room beside its mark it stands below the chart.</summary>
    private void PutOrList(string text, double maxWidth, string colour, double x, double y, Wish wish)
    {
        if (!Put(BrokenBeforeInterval(text, maxWidth), new Ink("ct", colour, Halo: true), x, y, Near, wish)) _unplaced.Add((Layout.Block(text, Layout.Width), null));
    }

    /// <summary>Two lines part where the interval begins, not inside it.</summary>
    private TextBlock BrokenBeforeInterval(string text, double maxWidth)
    {
        var interval = text.IndexOf(" (", StringComparison.Ordinal);
        if (interval < 0 || Layout.TextWidth(text) <= maxWidth) return Layout.Block(text, maxWidth);
        var (first, second) = (Layout.Block(text[..interval], maxWidth), Layout.Block(text[(interval + 1)..], maxWidth));
        return first with { Lines = [.. first.Lines, .. second.Lines] };
    }

    /// <summary>Words that found no room stand in lines below the chart, a name after its mark; returns where the drawing ends.</summary>
    public double Unplaced(double y)
    {
        foreach (var (words, mark) in _unplaced)
        {
            if (mark is not null)
                Marks.Draw(svg, mark.Shape, KeyWidth / 2 - 3, y + Layout.FontSize - 5, 4.5, "mark-key", mark.Colour, new Stroke(Paint.Paper, 1));
            svg.Block(mark is null ? 0 : KeyWidth, y + Layout.FontSize, words, Ink.Soft);
            y += words.Height;
        }

        return y;
    }

    private bool Put(TextBlock block, Ink ink, double x, double y, double within, Wish wish = Wish.Beside, bool mayCrossMarks = true)
    {
        var (w, h) = (block.Width, block.Height);
        Box At(double left, double top) => new(left, top, left + w, top + h);
        Box[] beside = [At(x + Gap, y - h - 2), At(x + Gap, y + 2), At(x + Gap, y - h / 2)];
        Box[] below = [At(x + Gap, y + Gap), At(x - w / 2, y + Gap), At(Math.Min(x - w / 2, bounds.Right - w), y + Gap)];
        Box[] above = [At(x + Gap, y - h - Gap), At(Math.Min(x, bounds.Right - w), y - h - Gap), At(x - w / 2, y - h - Gap)];
        Box[] before = [At(x - w - Gap, y + 2), At(x - w - Gap, y - h - 2), At(x - w - Gap, y + Gap)];
        Box[] wishes = wish switch
        {
            Wish.Above => [.. beside[..1], .. above, .. beside, .. below, .. before],
            Wish.Below => [.. below, .. above, .. beside, .. before],
            _ => [.. beside, .. above, .. below, .. before],
        };
        if (_placer.Place(wishes, within, x, y, mayCrossMarks) is not { } box) return false;
        Leader.Draw(svg, box, x, y);
        var leftOfPoint = box.Right <= x;
        svg.Block(leftOfPoint ? box.Right : box.Left, box.Top + Layout.FontSize - 1, block, ink, leftOfPoint ? Anchor.End : Anchor.Start);
        return true;
    }

    private enum Wish
    {
        Beside,
        Above,
        Below,
    }
}
