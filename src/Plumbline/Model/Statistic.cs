using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

public enum StatisticKind
{
    Proportion,
    MedianTime,
    RateAtTime,
    HazardRatio,
    OddsRatio,
    RiskRatio,
    RiskDifference,
    PValue,
    TestStatistic,
    Coefficient,
    MeanSd,
    MedianRange,
    MedianIqr,
    Heterogeneity,
    Count,
}

/// <summary>
/// One number or group of numbers as a source prints it. <see cref="Text"/> is the exact fragment, found at <see cref="Line"/>
/// and <see cref="Column"/> (1-based) of the file as given; the other members are what it was read as.
/// </summary>
public sealed record Statistic
{
    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>The section of the document: Abstract, Results, Table 1.</summary>
    public string? Section { get; init; }

    public required StatisticKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The estimate: percentage, median, ratio, coefficient, mean, test statistic, or the count itself.</summary>
    public PrintedValue? Value { get; init; }

    public PrintedValue? Low { get; init; }

    public PrintedValue? High { get; init; }

    /// <summary>Confidence level in percent where <see cref="Low"/> and <see cref="High"/> are a confidence interval.</summary>
    public PrintedNumber? Level { get; init; }

    /// <summary>How many people of <see cref="Total"/> (n).</summary>
    public PrintedNumber? Count { get; init; }

    /// <summary>Out of how many (N).</summary>
    public PrintedNumber? Total { get; init; }

    public PrintedNumber? Percent { get; init; }

    public PrintedP? P { get; init; }

    /// <summary>Standard deviation of a mean, standard error of a coefficient.</summary>
    public PrintedNumber? Spread { get; init; }

    /// <summary>Months of a rate at a time.</summary>
    public PrintedNumber? Time { get; init; }

    /// <summary>%, months, years; for a test statistic its name (chi-square, t, Wald).</summary>
    public string? Unit { get; init; }

    /// <summary>What the nearest words say it is about.</summary>
    public string? Label { get; init; }

    /// <summary>The group or column it belongs to, where the text says so.</summary>
    public string? Group { get; init; }

    /// <summary>Every number of this statistic, as printed.</summary>
    public IEnumerable<PrintedNumber> Numbers()
    {
        PrintedNumber?[] all = [Value?.Number, Low?.Number, High?.Number, Count, Total, Percent, P?.Number, Spread];
        return all.OfType<PrintedNumber>();
    }
}

/// <summary>What <c>extract</c> made of one document; <c>content/sources/*.yaml</c> is this and nothing else.</summary>
public sealed record SourceRecord
{
    public required Slug Id { get; init; }

    /// <summary>Name of the file that was read, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes that were read, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Version of the extractor.</summary>
    public required string Extractor { get; init; }

    public required SourceMetadata Metadata { get; init; }

    public ImmutableArray<Statistic> Statistics { get; init; } = [];

    /// <summary>Which other document supplied parts of <see cref="Metadata"/>, in words; null where the record is as extracted.</summary>
    public string? Supplement { get; init; }
}
