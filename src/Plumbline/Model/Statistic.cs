using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>The time of a rate at a time, in months unless <see cref="TimeUnit"/> names another unit.</summary>
    public PrintedNumber? Time { get; init; }

    /// <summary>weeks or days where <see cref="Time"/> is not in months.</summary>
    public string? TimeUnit { get; init; }

    /// <summary>Degrees of freedom of a test statistic, in the order printed: F(2, 117) has two.</summary>
    public ImmutableArray<PrintedNumber> DegreesOfFreedom { get; init; } = [];

    /// <summary>%, months, years; for a test statistic its name (chi-square, t, Wald).</summary>
    public string? Unit { get; init; }

    /// <summary>What the nearest words say it is about.</summary>
    public string? Label { get; init; }

    /// <summary>The outcome of this site that the label, one of its synonyms or an abbreviation of the text names.</summary>
    public Slug? Outcome { get; init; }

    /// <summary>The group or column it belongs to, where the text says so.</summary>
    public string? Group { get; init; }

    /// <summary>The groups it could belong to, where the text leaves it open; <see cref="Group"/> is null then.</summary>
    public ImmutableArray<string> CouldBelongTo { get; init; } = [];

    /// <summary>The set that was analysed, where the text says so: intention-to-treat, safety, evaluable.</summary>
    public string? Population { get; init; }

    /// <summary>Who judged the outcome, where the text says so: independent review, investigator.</summary>
    public string? Assessor { get; init; }

    /// <summary>Every number of this statistic, as printed.</summary>
    public IEnumerable<PrintedNumber> Numbers()
    {
        PrintedNumber?[] all = [Value?.Number, Low?.Number, High?.Number, Count, Total, Percent, P?.Number, Spread];
        return all.OfType<PrintedNumber>().Concat(DegreesOfFreedom);
    }
}

/// <summary>Every number of a document is in exactly one of these; they add up to <see cref="Seen"/>.</summary>
/// <param name="Seen">Numbers printed in figures; digits inside a name (CD38, 1q21) are none.</param>
/// <param name="InStatistics">Part of the fragment of a statistic.</param>
/// <param name="Bibliographic">Of the reference list, citations, page furniture, dates, addresses and declarations.</param>
/// <param name="OfDesign">Of the plan and not of its results: doses, schedules, limits, thresholds, assumptions, grades, ordinals.</param>
/// <param name="NotUnderstood">The rest, listed one by one.</param>
public readonly record struct NumberTally(int Seen, int InStatistics, int Bibliographic, int OfDesign, int NotUnderstood)
{
    /// <summary>The numbers of two documents taken together.</summary>
    public NumberTally Plus(NumberTally other) => new(
        Seen + other.Seen, InStatistics + other.InStatistics, Bibliographic + other.Bibliographic, OfDesign + other.OfDesign, NotUnderstood + other.NotUnderstood);

    /// <summary>"412 numbers seen: 371 in statistics, 28 bibliographic, 4 not understood, 9 of the design (doses, dates of the plan, limits)".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Seen} {(Seen == 1 ? "number" : "numbers")} seen: {InStatistics} in statistics, {Bibliographic} bibliographic, {NotUnderstood} not understood, {OfDesign} of the design (doses, dates of the plan, limits)");
}

/// <summary>A number that was seen and not understood: <see cref="Text"/> is what stands at the place.</summary>
public sealed record UnreadNumber(int Line, int Column, string? Section, string Text);

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

    /// <summary>How many numbers the document prints, and what became of them.</summary>
    public NumberTally Numbers { get; init; }

    /// <summary>The numbers that nothing explains, in the order of the text.</summary>
    public ImmutableArray<UnreadNumber> NotUnderstood { get; init; } = [];

    /// <summary>Which other document supplied parts of <see cref="Metadata"/>, in words; null where the record is as extracted.</summary>
    public string? Supplement { get; init; }
}
