using System.Collections.Immutable;

namespace Plumbline.Draw;

public enum ColourUse
{
    Ground,
    Text,
    Mark,
    Tint,
    Hairline,
}

public sealed record ChartColour(string Name, string Light, string Dark, ColourUse Use);

/// <summary>The custom properties the charts are painted with, and the values a stylesheet gives them.</summary>
public static class ChartColours
{
    public static ImmutableArray<ChartColour> All { get; } =
    [
        new("paper", "#fcfcfa", "#12181a", ColourUse.Ground),
        new("ink", "#1c2326", "#e6e8e6", ColourUse.Text),
        new("ink-soft", "#566064", "#a3acae", ColourUse.Text),
        new("line", "#dadddb", "#333c3f", ColourUse.Hairline),
        new("accent", "#0a5a60", "#74cfc6", ColourUse.Text),
        new("accent-soft", "#4b8b90", "#4f9790", ColourUse.Mark),
        new("comparator", "#5d6875", "#a9b4c2", ColourUse.Text),
        new("signal", "#8a5a00", "#ffc869", ColourUse.Text),
        new("r1", "#083f44", "#a4e8e0", ColourUse.Mark),
        new("r2", "#1f6d72", "#68c3ba", ColourUse.Mark),
        new("r3", "#4b9096", "#3f928b", ColourUse.Mark),
        new("r4", "#bcd6d6", "#234f4d", ColourUse.Tint),
        new("r5", "#e3e8e7", "#2a3336", ColourUse.Tint),
        new("r6", "#b3bbbd", "#545f63", ColourUse.Tint),
        new("r7", "#fcfcfa", "#12181a", ColourUse.Tint),
    ];

    public static ChartColour Named(string name) => All.Single(colour => colour.Name == name);
}
