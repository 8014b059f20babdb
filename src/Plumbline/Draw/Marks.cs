namespace Plumbline.Draw;

internal enum MarkShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// <summary>Marks of about the same ink, whose bounding box is centred on the point they stand for.</summary>
internal static class Marks
{
    private const double ArrowLength = 7;
    private const double ArrowHalf = 4.5;

    public static void Draw(SvgWriter svg, MarkShape shape, double x, double y, double half, string css, string fill, Stroke stroke)
    {
        switch (shape)
        {
            case MarkShape.Circle:
                svg.Circle(x, y, half, css, fill, stroke);
                break;
            case MarkShape.Square:
                svg.Rect(Box.Around(x, y, half * 0.9), css, fill, stroke);
                break;
            case MarkShape.Triangle:
                var (w, h) = (half * 1.2, half * 1.05);
                svg.Path($"M{N(x)} {N(y - h)}L{N(x + w)} {N(y + h)}L{N(x - w)} {N(y + h)}Z", css, fill, stroke);
                break;
            case MarkShape.Diamond:
                var d = half * 1.25;
                svg.Path($"M{N(x)} {N(y - d)}L{N(x + d)} {N(y)}L{N(x)} {N(y + d)}L{N(x - d)} {N(y)}Z", css, fill, stroke);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, "no such mark");
        }
    }

    /// <summary>Sideways, from the end of an axis outwards: what is meant lies beyond it. The direction is 1 or −1.</summary>
    public static void Arrow(SvgWriter svg, double x, double y, int direction, string colour) =>
        svg.Path(ArrowPath(x, y, direction), "mark-arrow", colour);

    public static string ArrowPath(double x, double y, int direction) =>
        $"M{N(x + direction * ArrowLength)} {N(y)}L{N(x)} {N(y - ArrowHalf)}L{N(x)} {N(y + ArrowHalf)}Z";

    private static string N(double value) => SvgWriter.Number(value);
}
