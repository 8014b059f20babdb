using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>
/// Names the curves where they run. A falling curve leaves room to the right above it and to the left below it: a name touching it
/// there needs no leader. It stands nearer to its own curve than to any other, and keeps off the bands where that can be.
/// </summary>
internal sealed class KaplanMeierLabels(SvgWriter svg, Box bounds)
{
    private const int Places = 60;
    private const double Gap = 6;
    private const double Widest = 190;

    /// <summary>Some readers' type is wider than what widths are reckoned with.</summary>
    private const double WideType = 1.1;

    /// <summary>Room to another curve, where there is.</summary>
    private const double Distance = 11;

    private readonly List<Box> _taken = [];

    public void Avoid(Box box) => _taken.Add(box);

    /// <summary>
    /// Writes name and median beside the curve, or the name alone where there is room for no more. Says whether the median found its place;
    /// the table below the axis names every curve again.
    /// </summary>
    public bool Name(string name, string median, KaplanMeierStyle style, int own, ImmutableArray<StepCurve> curves, ImmutableArray<ImmutableArray<Box>> bands)
    {
        var layout = svg.Layout;
        var title = layout.Block(name, Widest, strong: true);
        foreach (var words in new[] { Parted(median), null })
        {
            var (width, height) = (WideType * Math.Max(title.Width, words?.Width ?? 0), title.Height + (words?.Height ?? 0));
            if (Find(own, curves, bands, width, height) is not { } box) continue;
            _taken.Add(box.Grown(3));
            svg.Block(box.Left, box.Top + layout.FontSize - 1, title, new Ink("ct ct-strong", style.Colour, Strong: true, Halo: true));
            if (words is null) return false;
            svg.Block(box.Left, box.Top + title.Height + layout.FontSize - 1, words, new Ink("ct", style.Colour, Halo: true));
            return true;
        }

        return false;
    }

    private Box? Find(int own, ImmutableArray<StepCurve> curves, ImmutableArray<ImmutableArray<Box>> bands, double width, double height)
    {
        var others = curves.Where((_, at) => at != own).Select(curve => curve.Boxes).ToImmutableArray();
        (Box Box, double Room)[] candidates =
        [
            .. Candidates(curves, own, bands[own], width, height)
                .Where(box => bounds.Contains(box) && !_taken.Exists(box.Overlaps) && Nearest(curves[own].Boxes, box) > 0)
                .Select(box => (Box: box, Room: others.Select(boxes => Nearest(boxes, box)).DefaultIfEmpty(double.PositiveInfinity).Min()))
                .Where(candidate => Nearest(curves[own].Boxes, candidate.Box) + Gap <= candidate.Room),
        ];
        Func<(Box Box, double Room), bool>[] wishes =
        [
            candidate => candidate.Room > Distance && !bands.Any(band => band.Any(candidate.Box.Overlaps)),
            candidate => candidate.Room > Distance,
            candidate => candidate.Room > 0,
        ];
        return wishes.SelectMany(wish => candidates.Where(wish)).Select(candidate => (Box?)candidate.Box).FirstOrDefault();
    }

    /// <summary>Two lines, parted where the interval begins.</summary>
    private TextBlock Parted(string median)
    {
        var interval = median.IndexOf(" (", StringComparison.Ordinal);
        if (interval < 0) return svg.Layout.Block(median, Widest);
        var (first, second) = (svg.Layout.Block(median[..interval], Widest), svg.Layout.Block(median[(interval + 1)..], Widest));
        return first with { Lines = [.. first.Lines, .. second.Lines] };
    }

    /// <summary>Along the curve, from a third of the way outwards; the uppermost curve has its name above it, another below.</summary>
    private static IEnumerable<Box> Candidates(ImmutableArray<StepCurve> curves, int own, ImmutableArray<Box> band, double width, double height)
    {
        var curve = curves[own];
        var middle = curve.End / 3;
        var isTop = curves.All(other => other.At(Math.Min(middle, other.End)) <= curve.At(middle));
        Box Above((double X, double Y) at) => new(at.X + Gap, at.Y - Gap - height, at.X + Gap + width, at.Y - Gap);
        Box Below((double X, double Y) at) => new(at.X - Gap - width, at.Y + Gap, at.X - Gap, at.Y + Gap + height);
        var places = Enumerable.Range(0, Places + 1).OrderBy(i => Math.Abs(i - Places / 3)).ThenBy(i => i).Select(i => curve.Point(curve.End * i / Places)).ToImmutableArray();
        ImmutableArray<Box> above = [.. places.Select(Above), .. places.Select(at => Above((at.X, Reach(band, at).Top)))];
        ImmutableArray<Box> below = [.. places.Select(Below), .. places.Select(at => Below((at.X, Reach(band, at).Bottom)))];
        return isTop ? [.. above, .. below] : [.. below, .. above];
    }

    /// <summary>From the upper to the lower limit of the curve at a place on it.</summary>
    private static Box Reach(ImmutableArray<Box> band, (double X, double Y) at) =>
        band.Where(box => at.X >= box.Left && at.X <= box.Right).DefaultIfEmpty(new Box(at.X, at.Y, at.X, at.Y)).First();

    /// <summary>How far the nearest of the boxes is; 0 where one is touched.</summary>
    private static double Nearest(ImmutableArray<Box> boxes, Box box)
    {
        var nearest = double.PositiveInfinity;
        foreach (var other in boxes)
        {
            var x = Math.Max(0, Math.Max(other.Left - box.Right, box.Left - other.Right));
            var y = Math.Max(0, Math.Max(other.Top - box.Bottom, box.Top - other.Bottom));
            nearest = Math.Min(nearest, x * x + y * y);
        }

        return Math.Sqrt(nearest);
    }
}
