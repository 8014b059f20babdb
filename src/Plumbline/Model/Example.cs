using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>
/// What public data say of themselves. They show how a figure is read and are no evidence of this site: no page cites a number from them.
/// </summary>
public sealed record ExampleHeader
{
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    /// <summary>A few words, as a figure names the data.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the data were published.</summary>
    public required string Citation { get; init; }

    /// <summary>Overall survival, remission.</summary>
    public required string Outcome { get; init; }

    /// <summary>What those are who have not had the event: "Alive".</summary>
    public required string Still { get; init; }

    /// <summary>What ends a time, in one word: "death".</summary>
    public required string Event { get; init; }

    /// <summary>The unit of the times.</summary>
    public required ObservationUnit Unit { get; init; }
}

public enum ObservationUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

public static class ObservationUnits
{
    public static string ToWords(this ObservationUnit unit) => unit switch
    {
        ObservationUnit.Days => "days",
        ObservationUnit.Weeks => "weeks",
        ObservationUnit.Months => "months",
        ObservationUnit.Years => "years",
        _ => throw new InvalidOperationException($"unknown unit {unit}"),
    };
}

/// <summary>How long one person was watched, and whether that ended with the event; otherwise the time is censored.</summary>
public readonly record struct PersonTime(double Time, bool HadEvent);

/// <summary>People of a data set who are drawn as one curve.</summary>
public sealed record ExampleGroup(string Name, bool Comparator, ImmutableArray<PersonTime> Persons);

/// <summary>Times of single persons.</summary>
public sealed record SurvivalExample(ExampleHeader Header, ImmutableArray<ExampleGroup> Groups);

/// <summary>One curve of a printed figure, read point by point, with what is printed beside it.</summary>
/// <param name="Points">Time and percentage, in the order of time.</param>
/// <param name="AtRisk">Numbers at risk as printed, by time; empty where none are.</param>
/// <param name="Events">Number of events as printed; null where it is not.</param>
public sealed record DigitisedGroup(
    string Name, bool Comparator, int Count, int? Events, ImmutableArray<(double Time, int Count)> AtRisk, ImmutableArray<(double Time, double Percent)> Points);

/// <summary>A printed survival figure, read point by point.</summary>
/// <param name="Figure">Which figure it was: "Figure 2 of the article".</param>
public sealed record DigitisedFigure(ExampleHeader Header, string Figure, ImmutableArray<DigitisedGroup> Groups);
