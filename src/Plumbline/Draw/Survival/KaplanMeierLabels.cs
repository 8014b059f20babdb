using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>
/// Names the curves where they run. A falling curve leaves room to the right above it and to the left below it: a name touching it
/// there needs no leader. It keeps away from other curves, and off the bands where that can be.
/// </summary>
internal sealed class KaplanMeierLabels(SvgWriter svg, Box bounds)
{
    private const int Places = 60;
    private const double Gap = 6;

    /// <summary>So much nearer to its own curve than to another's that nobody mistakes it.</summary>
    private const double Distance = 11;

    private readonly List<Box> _taken = [];

    public void Avoid(Box box) => _taken.Add(box);

    /// <summary>Writes name and median beside the curve; nothing where there is no room, as the table below the axis names the curve too.</summary>
    public void Name(string name, string median, KaplanMeierStyle style, int own, ImmutableArray<StepCurve> curves, ImmutableArray<ImmutableArray<Box>> bands)
    {
        var layout = svg.Layout;
        var (title, words) = (layout.Block(name, layout.IsWide ? 240 : 170, strong: true), layout.Block(median, layout.IsWide ? 240 : 170));
        var (width, height) = (Math.Max(title.Width, words.Width), title.Height + words.Height);
        ImmutableArray<Box> ownLine = [.. curves[own].Boxes(3)];
        ImmutableArray<Box> others = [.. curves.Where((_, at) => at != own).SelectMany(curve => curve.Boxes(3))];
        var candidates = Candidates(curves, own, width, height).Where(bounds.Contains).Where(box => !Hits(ownLine, box) && !Hits(_taken, box)).ToImmutableArray();
        Func<Box, bool>[] wishes =
        [
            box => !Hits(others, box.Grown(Distance)) && !bands.Any(band => Hits(band, box)),
            box => !Hits(others, box.Grown(Distance)),
            box => !Hits(others, box),
        ];
        foreach (var wish in wishes)
        {
            if (candidates.Where(wish).Select(box => (Box?)box).FirstOrDefault() is not { } box) continue;
            _taken.Add(box.Grown(3));
            svg.Block(box.Left, box.Top + layout.FontSize - 1, title, new Ink("ct ct-strong", style.Colour, Strong: true, Halo: true));
            svg.Block(box.Left, box.Top + title.Height + layout.FontSize - 1, words, new Ink("ct", style.Colour, Halo: true));
            return;
        }
    }

    /// <summary>Along the curve, from a third of the way outwards; the uppermost curve has its name above it, another below.</summary>
    private static IEnumerable<Box> Candidates(ImmutableArray<StepCurve> curves, int own, double width, double height)
    {
        var curve = curves[own];
        var middle = curve.End / 3;
        var isTop = curves.All(other => other.At(Math.Min(middle, other.End)) <= curve.At(middle));
        Box Above((double X, double Y) at) => new(at.X + Gap, at.Y - Gap - height, at.X + Gap + width, at.Y - Gap);
        Box Below((double X, double Y) at) => new(at.X - Gap - width, at.Y + Gap, at.X - Gap, at.Y + Gap + height);
        var places = Enumerable.Range(0, Places + 1).OrderBy(i => Math.Abs(i - Places / 3)).ThenBy(i => i).Select(i => curve.Point(curve.End * i / Places)).ToImmutableArray();
        return isTop ? [.. places.Select(Above), .. places.Select(Below)] : [.. places.Select(Below), .. places.Select(Above)];
    }

    private static bool Hits(IEnumerable<Box> boxes, Box box) => boxes.Any(other => other.Overlaps(box));
}
