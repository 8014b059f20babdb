using System.Collections.Immutable;

namespace Plumbline.Draw.Collections;

/// <summary>Studies as numbered circles between two axes, lines to read them against, and a key of their names.</summary>
internal sealed record Scatter(ScatterAxis X, ScatterAxis Y, ImmutableArray<ScatterPoint> Points, ImmutableArray<ScatterLine> Lines)
{
    /// <summary>Are both axes of one kind, so that they are drawn equally long?</summary>
    public bool IsSquare { get; init; }
}

/// <summary>From the left, or from below; a reversed axis begins above.</summary>
internal sealed record ScatterAxis(double Min, double Max, bool Logarithmic, string Label)
{
    public bool Reversed { get; init; }

    public ImmutableArray<Tick> Ticks(int atMost) =>
        Logarithmic ? IsDecimal ? Draw.Ticks.Decimal(Min, Max, atMost + 3) : Draw.Ticks.Log(Min, Max, atMost) : Draw.Ticks.Linear(Min, Max, atMost);

    /// <summary>Is a logarithmic axis one of percentages, read in tens, and not one of ratios, read in doubles?</summary>
    public bool IsDecimal { get; init; }
}

internal sealed record ScatterPoint(string Name, double X, double Y, double Radius);

/// <summary>A straight line between two points of the axes; a dashed one is no limit but a help to read.</summary>
internal sealed record ScatterLine(double X1, double Y1, double X2, double Y2, string Css, bool Dashed, bool Strong, string Label)
{
    /// <summary>Does its name stand to the left of it where that is possible?</summary>
    public bool NamedOnLeft { get; init; }
}
