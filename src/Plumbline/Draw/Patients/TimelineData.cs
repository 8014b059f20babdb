using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Patients;

/// <summary>So many of 100 were still well at a time, with the limits of that number where they are known.</summary>
public sealed record TimelinePoint(int Months, decimal Percent, decimal? Low, decimal? High)
{
    public FactId? Fact { get; init; }
}

/// <summary>One group: by when it was half of the people, and how many it was at the times that the source prints.</summary>
public sealed record TimelineRow(string Heading, decimal? Median, decimal? Low, decimal? High, ImmutableArray<TimelinePoint> Points)
{
    /// <summary>More than half were still well when the study ended.</summary>
    public bool IsNotReached { get; init; }

    /// <summary>The upper limit lies beyond the end of the study.</summary>
    public bool IsHighNotReached { get; init; }

    /// <summary>Limits are printed, and not what they are limits of.</summary>
    public bool HasUnstatedLimits { get; init; }

    public bool Comparator { get; init; }

    public FactId? Fact { get; init; }
}

public sealed record TimelineData(string Id, string Title, string Subtitle, ImmutableArray<TimelineRow> Rows, string SourceLine, string Reading)
{
    /// <summary>How "51 of 100" goes on: "were alive and their myeloma had not grown".</summary>
    public required string Phrase { get; init; }

    /// <summary>What has happened to the others: "had died".</summary>
    public required string EventPhrase { get; init; }

    /// <summary>The language of the words; those in the data are of the same.</summary>
    public PhraseBook Book { get; init; } = PhraseBook.English;
}
