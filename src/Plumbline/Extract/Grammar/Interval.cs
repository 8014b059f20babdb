using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

internal enum LimitsKind
{
    Confidence,
    Range,
    Interquartile,

    /// <summary>Two limits in brackets that nothing explains.</summary>
    Bare,
}

/// <summary>Two limits as printed, and what they are said to be.</summary>
internal sealed record Interval(PrintedValue Low, PrintedValue High, LimitsKind Kind, PrintedNumber? Level = null, string? Unit = null);

/// <summary>Something that was read, and the index of the token after it.</summary>
internal readonly record struct Parsed<T>(T Value, int Next);
