namespace Plumbline.Draw;

/// <summary>The thin line from a label to the point it names, where the two are not side by side.</summary>
internal static class Leader
{
    private const double Beside = 24;
    private const double GapAtPoint = 9;

    /// <summary>The place on the label nearest to the point.</summary>
    public static (double X, double Y) Start(Box label, double x, double y) =>
        (Math.Clamp(x, label.Left, label.Right), Math.Clamp(y, label.Top, label.Bottom));

    public static bool Needed(Box label, double x, double y) => Length(label, x, y) > Beside;

    public static void Draw(SvgWriter svg, Box label, double x, double y)
    {
        if (!Needed(label, x, y)) return;
        var (startX, startY) = Start(label, x, y);
        var share = GapAtPoint / Length(label, x, y);
        svg.Line(startX, startY, x + (startX - x) * share, y + (startY - y) * share, Stroke.Axis, "mark-leader");
    }

    private static double Length(Box label, double x, double y)
    {
        var (startX, startY) = Start(label, x, y);
        return Math.Sqrt((startX - x) * (startX - x) + (startY - y) * (startY - y));
    }
}
