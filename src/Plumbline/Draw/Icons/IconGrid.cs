using System.Text;

namespace Plumbline.Draw.Icons;

/// <summary>A hundred places in reading order, the same in every array.</summary>
internal sealed record IconGrid(int Columns, int Rows, double CellWidth, double CellHeight)
{
    public double Width => Columns * CellWidth;

    public double Height => Rows * CellHeight;

    public static IconGrid Hundred(double width) => new(10, 10, width / 10, width / 10 * 1.3);
}

/// <summary>One way to draw a person: the head, the body, a fill for each; known from the others by shape.</summary>
internal sealed record IconLook(string Name, bool HasHead, bool HasBody, string? HeadFill, string? BodyFill, string Line, bool IsSmall = false)
{
    /// <summary>In the order of <see cref="IconKind"/>.</summary>
    public static readonly IconLook[] All =
    [
        new("full", true, true, Paint.Accent, Paint.Accent, Paint.Accent),
        new("body", true, true, null, Paint.AccentSoft, Paint.AccentSoft),
        new("hollow", true, true, null, null, Paint.InkSoft),
        new("ring", true, false, null, null, Paint.InkSoft, IsSmall: true),
    ];

    public void Draw(SvgWriter svg, IconGrid grid, double left, double top, long from, long to, bool sample = false)
    {
        var (heads, bodies) = (new StringBuilder(), new StringBuilder());
        for (var i = from; i < to; i++)
        {
            var x = left + (i % grid.Columns + 0.5) * grid.CellWidth;
            var y = top + i / grid.Columns * grid.CellHeight;
            if (HasHead) heads.Append(IsSmall ? Ring(x, y + grid.CellHeight / 2, grid.CellHeight * 0.13) : Ring(x, y + grid.CellHeight * 0.26, grid.CellHeight * 0.15));
            if (HasBody) bodies.Append(Body(x, y + 0.11 * grid.CellHeight, grid.CellHeight * 0.78));
        }

        var css = sample ? "sample" : "icons";
        if (heads.Length > 0) svg.Path(heads.ToString(), $"{css}-{Name}", HeadFill, new Stroke(Line, 1));
        if (bodies.Length > 0) svg.Path(bodies.ToString(), $"{css}-{Name}-body", BodyFill, new Stroke(Line, 1));
    }

    private static string Ring(double x, double y, double radius) =>
        $"M{N(x - radius)} {N(y)}a{N(radius)} {N(radius)} 0 1 0 {N(2 * radius)} 0a{N(radius)} {N(radius)} 0 1 0 {N(-2 * radius)} 0z";

    private static string Body(double x, double top, double height)
    {
        var (shoulder, start) = (0.30 * height, 0.48 * height);
        var body = height - start - shoulder;
        var s = N(shoulder);
        return $"M{N(x - shoulder)} {N(top + start + shoulder + body)}v{N(-body)}a{s} {s} 0 0 1 {N(2 * shoulder)} 0v{N(body)}z";
    }

    private static string N(double value) => SvgWriter.Number(value);
}
