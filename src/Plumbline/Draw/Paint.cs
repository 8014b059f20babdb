namespace Plumbline.Draw;

/// <summary>
/// Colours as the drawings name them: custom properties, whose values the page's stylesheet takes from <see cref="ChartColours"/>.
/// </summary>
internal static class Paint
{
    public static readonly string Paper = Of("paper");
    public static readonly string Ink = Of("ink");
    public static readonly string InkSoft = Of("ink-soft");
    public static readonly string Line = Of("line");
    public static readonly string Accent = Of("accent");
    public static readonly string AccentSoft = Of("accent-soft");
    public static readonly string Comparator = Of("comparator");

    public static string Of(string name) => $"var(--{ChartColours.Named(name).Name})";
}
