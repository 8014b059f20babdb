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

    /// <summary>A percent sign stands behind the number in the brackets.</summary>
    public bool SecondIsPercent { get; init; }

    /// <summary>The number in the brackets is a limit: "1 (&lt;1%)".</summary>
    public bool SecondIsLimit { get; init; }

    /// <summary>The brackets are square.</summary>
    public bool IsSquare { get; init; }

    public Interval? Interval { get; init; }

    public PrintedNumber? Spread { get; init; }

    public PrintedNumber? Total { get; init; }

    public PrintedP? P { get; init; }

    public bool IsPercent { get; init; }

    /// <summary>The value is only known to be below: "&lt;1".</summary>
    public bool IsLimit { get; init; }

    /// <summary>months or years behind the value.</summary>
    public string? Unit { get; init; }

    /// <summary>The cell names its ratio or difference itself: "RR 0.79 (0.65 to 0.96)".</summary>
    public Effect? Effect { get; init; }

    /// <summary>The other half of a double cell: "44/30 (59.5/40.5)".</summary>
    public Cell? Twin { get; init; }

    /// <summary>One of two counts that a stroke parts.</summary>
    public bool IsCounted { get; init; }

    /// <summary>A dash, "NA" or "reference": the cell is there and says nothing.</summary>
    public bool IsNothing { get; init; }

    public bool IsPlain => Second is null && Interval is null && Spread is null && Total is null && !SecondIsLimit;

    public bool IsPlainDecimal => IsPlain && Value?.Number is { IsWhole: false };

    public bool IsWhole => IsPlain && !IsPercent && !IsLimit && P is null && Value?.Number is { IsWhole: true, Value: >= 0 };
}

/// <summary>A comparison of groups that a column, a row or a cell prints.</summary>
internal enum Effect
{
    HazardRatio,
    OddsRatio,
    RiskRatio,

    /// <summary>Of percentages where the row is about percentages, of means else.</summary>
    Difference,

    /// <summary>Of percentages, by its name: "risk difference".</summary>
    RiskDifference,

    /// <summary>Of means, by its name: MD, SMD.</summary>
    MeanDifference,

    /// <summary>"Exp(B)", "effect estimate": what it is, the table says elsewhere.</summary>
    Unnamed,
}
