using Plumbline.Extract.Grammar;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>What one cell of a table prints.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
internal sealed record Cell(int From, int To)
{
    /// <summary>The number outside the brackets.</summary>
    public PrintedValue? Value { get; init; }

    /// <summary>The single number inside the brackets.</summary>
    public PrintedNumber? Second { get; init; }

    public Interval? Interval { get; init; }

    public PrintedNumber? Spread { get; init; }

    public PrintedNumber? Total { get; init; }

    public PrintedP? P { get; init; }

    public bool IsPercent { get; init; }

    /// <summary>The other half of a double cell: "44/30 (59.5/40.5)".</summary>
    public Cell? Twin { get; init; }

    public bool IsPlain => Second is null && Interval is null && Spread is null && Total is null && Twin is null;

    public bool IsPlainDecimal => IsPlain && Value?.Number is { IsWhole: false };
}
