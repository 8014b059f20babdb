using System.Collections.Immutable;

namespace Plumbline.Draw.Individuals;

public sealed record WaterfallBar(string Id, decimal Change, string Printed);

/// <summary>One group's people, a bar each.</summary>
public sealed record WaterfallPanel(string Name, bool Comparator, ImmutableArray<WaterfallBar> Bars);

public sealed record WaterfallData(string Id, string Title, string Subtitle, ImmutableArray<WaterfallPanel> Panels, string SourceLine, string Reading)
{
    public required string Axis { get; init; }

    /// <summary>"40 of 72 gained": what is said above and below nothing.</summary>
    public required string UpName { get; init; }

    public required string DownName { get; init; }
}
