using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

public enum ResultKind
{
    /// <summary>People out of a group, as count, percentage or both.</summary>
    Proportion,

    /// <summary>A median, of a time or a measure.</summary>
    Median,

    /// <summary>The share still free of the event at a time, by Kaplan-Meier.</summary>
    Rate,

    /// <summary>A hazard, odds or risk ratio between two groups or of a covariate.</summary>
    Ratio,

    /// <summary>A test between two groups: its statistic, its P value.</summary>
    Comparison,

    /// <summary>Events, without a denominator.</summary>
    Count,

    /// <summary>A mean of a measured quantity, with its standard deviation.</summary>
    Mean,

    /// <summary>A difference between two groups, in the outcome's unit.</summary>
    Difference,
}

public enum RatioMeasure
{
    HazardRatio,
    OddsRatio,
    RiskRatio,
}

public enum IntervalKind
{
    Confidence,
    Range,
    InterquartileRange,

    /// <summary>Two limits whose meaning the source does not tell.</summary>
    Unstated,
}

/// <summary>A place in a source that prints a result.</summary>
public sealed record Place(Slug Source, int Line, Position Position);

/// <summary>
/// One printing of a result: its numbers, each with its place in the study file, and where in the sources they stand.
/// Percentages are on 0..100, times in the outcome's unit.
/// </summary>
public sealed record Reading
{
    public required Position Position { get; init; }

    /// <summary>The percentage, median, ratio or test statistic.</summary>
    public Located<PrintedValue>? Estimate { get; init; }

    public Located<PrintedValue>? Low { get; init; }

    public Located<PrintedValue>? High { get; init; }

    /// <summary>Confidence level in percent.</summary>
    public decimal Level { get; init; } = 95;

    public IntervalKind IntervalKind { get; init; }

    public Located<PrintedNumber>? Count { get; init; }

    /// <summary>Denominator where it differs from the group's count.</summary>
    public Located<PrintedNumber>? Total { get; init; }

    public Located<PrintedP>? P { get; init; }

    public Located<PrintedNumber>? Coefficient { get; init; }

    public Located<PrintedNumber>? StandardError { get; init; }

    public Located<PrintedNumber>? Wald { get; init; }

    /// <summary>The standard deviation of a mean.</summary>
    public Located<PrintedNumber>? StandardDeviation { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    public PrintedNumber? EstimateNumber => Estimate?.Value.Number;

    public bool HasInterval => Low is not null && High is not null;

    /// <summary>Every number that the source must be found to print.</summary>
    public IEnumerable<Located<PrintedNumber>> Numbers()
    {
        foreach (var value in new[] { Estimate, Low, High })
        {
            if (value is { Value.Number: { } number } located) yield return new Located<PrintedNumber>(number, located.Position);
        }

        foreach (var number in new[] { Count, Total, Coefficient, StandardError, Wald, StandardDeviation })
        {
            if (number is { } located) yield return located;
        }

        if (P is { } p) yield return new Located<PrintedNumber>(p.Value.Number, p.Position);
    }
}

/// <summary>One outcome in one group of one study, curated by a person.</summary>
public sealed record Result
{
    public required FactId Id { get; init; }

    public required Position Position { get; init; }

    public required Slug Study { get; init; }

    public required Outcome Outcome { get; init; }

    public required Group Group { get; init; }

    /// <summary>The group it is compared with, for ratios and tests.</summary>
    public Group? Versus { get; init; }

    public TimePoint? Time { get; init; }

    public required ResultKind Kind { get; init; }

    public RatioMeasure? Measure { get; init; }

    /// <summary>Name of the test behind a P value, where the source says which.</summary>
    public string? Test { get; init; }

    /// <summary>What a ratio is adjusted for, in words; null for a plain comparison.</summary>
    public string? Adjusted { get; init; }

    /// <summary>Who judged the outcome: an independent committee, the investigators.</summary>
    public string? Assessor { get; init; }

    /// <summary>By which published criteria.</summary>
    public string? Criteria { get; init; }

    public string? Note { get; init; }

    /// <summary>The fact of another study that this result repeats.</summary>
    public Located<FactId>? SameAs { get; init; }

    /// <summary>What the site uses.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The same result as the sources print it elsewhere with other values.</summary>
    public ImmutableArray<Reading> AlsoPrinted { get; init; } = [];

    /// <summary>Is it a result of another trial, which this study's source only quotes? Then it stands in no chart and in no table across studies.</summary>
    public bool IsQuoted => Group.IsQuoted || Versus is { IsQuoted: true };

    /// <summary>The denominator: the reading's own, else the group's.</summary>
    public long? Total => (Reading.Total?.Value ?? Group.Count?.Value)?.Value is { } total ? (long)total : null;
}
