using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Forest;

/// <summary>
/// One estimate of a forest plot. The text is the estimate with its interval as a reader sees it: "38.8 (28.4 to 50.0)". Both limits are
/// null where no interval is known; a limit that is not estimable is infinite. The weight is the area of the square, relative to the
/// other rows. An estimate that was not reached is infinite: then the interval alone is drawn. The fact is what the row shows; the group is the heading above it, the same for neighbours.
/// </summary>
public sealed record ForestRow(
    string Label,
    string Detail,
    string EstimateText,
    double Estimate,
    double? Low,
    double? High,
    double Weight,
    bool Comparator,
    FactId? Fact,
    string? Group)
{
    /// <summary>Texts in columns of their own, one for each heading of <see cref="ForestData.Columns"/>.</summary>
    public ImmutableArray<string> Cells { get; init; } = [];

    /// <summary>The detail and the texts as one line, for where there is no room for columns. "33 of 85" speaks for itself, other texts need their heading.</summary>
    internal string DetailWithCells(ImmutableArray<string> headings) => string.Join(
        " · ",
        Cells.Select((cell, i) => cell.Length == 0 || cell.Contains(" of ", StringComparison.Ordinal) ? cell.Replace(" of ", "\u00A0of\u00A0", StringComparison.Ordinal) : $"{headings[i]} {cell}").Prepend(Detail).Where(part => part.Length > 0));

    /// <summary>What share of the pooled estimate it makes up, as a reader sees it: "23.9%".</summary>
    public string WeightText { get; init; } = "";

    /// <summary>Drawn as a diamond whose tips are the limits.</summary>
    public bool Pooled { get; init; }

    /// <summary>A second way to pool, or the pool of one subgroup: a diamond in outline.</summary>
    public bool Outlined { get; init; }

    /// <summary>What a further study may show; a line of its own under the diamond.</summary>
    public Prediction? Prediction { get; init; }

    /// <summary>A line across the chart below the row: how much the studies of a diamond differ, a test between two subgroups.</summary>
    public string Remark { get; init; } = "";
}

public sealed record Prediction(double Low, double High, string Text)
{
    public FactId? Fact { get; init; }
}

public sealed record ForestData(
    string Id,
    string Title,
    string Subtitle,
    string MeasureLabel,
    bool LogScale,
    double? NoEffect,
    string? FavoursLeft,
    string? FavoursRight,
    double AxisMin,
    double AxisMax,
    ImmutableArray<ForestRow> Rows,
    string SourceLine,
    string Reading)
{
    /// <summary>In the column of weights, where a row is not pooled.</summary>
    public const string NoWeight = "–";

    /// <summary>forest, leave-one-out, subgroups or ratios.</summary>
    public string Kind { get; init; } = "forest";

    /// <summary>Heads the column of estimates: "% (95% CI)". Made by the caller from the same level as the intervals.</summary>
    public string EstimateHeading { get; init; } = "";

    /// <summary>Heads the columns of texts between label and plot.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Heads the column of weights; empty where there is none.</summary>
    public string WeightColumn { get; init; } = "";

    /// <summary>Where the pooled estimate lies: a lighter, dashed line through all rows.</summary>
    public double? PooledLine { get; init; }

    /// <summary>Is the axis one of months from 0? Then its ticks are those of a calendar.</summary>
    public bool IsMonths { get; init; }

    /// <summary>What the area of a square stands for, for the table.</summary>
    public string WeightHeading { get; init; } = "Area of the square, largest = 100";

    /// <summary>A remark under the chart, such as by what method was pooled.</summary>
    public string Note { get; init; } = "";

    /// <summary>The same without columns of texts: what they say stands in the detail.</summary>
    internal ForestData Folded => this with { Columns = [], Rows = [.. Rows.Select(row => row with { Detail = row.DetailWithCells(Columns), Cells = [] })] };

    /// <summary>A chart of many rows is set closer.</summary>
    internal bool IsLong => Rows.Length > 14;
}
