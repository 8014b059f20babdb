using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>A detail of the bibliography and the line it stands on.</summary>
public readonly record struct Printed<T>(T Value, int Line);

/// <summary>A registration of a trial: its number, and when it was made if the source says so.</summary>
public sealed record Registration(string Number, PartialDate? Date, int Line);

/// <summary>A link of the document, made absolute.</summary>
public sealed record SourceLink(string Text, string Url, int Line);

/// <summary>The bibliography of one document, as far as the document itself tells it. What it does not say is absent.</summary>
public sealed record SourceMetadata
{
    public Printed<string>? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public int? AuthorsLine { get; init; }

    public Printed<string>? Journal { get; init; }

    public Printed<int>? Year { get; init; }

    public Printed<string>? Volume { get; init; }

    public Printed<string>? Issue { get; init; }

    public Printed<string>? Pages { get; init; }

    public Printed<string>? Doi { get; init; }

    public Printed<string>? Pmid { get; init; }

    public ImmutableArray<Registration> Registrations { get; init; } = [];

    public Printed<PartialDate>? Received { get; init; }

    public Printed<PartialDate>? Accepted { get; init; }

    public Printed<PartialDate>? Published { get; init; }

    public Printed<PartialDate>? EnrolmentStart { get; init; }

    public Printed<PartialDate>? EnrolmentEnd { get; init; }

    /// <summary>The day after which nothing was counted.</summary>
    public Printed<PartialDate>? DataCutoff { get; init; }

    public Printed<string>? Licence { get; init; }

    public Printed<string>? Funding { get; init; }

    public Printed<string>? Conflicts { get; init; }

    public Printed<string>? Ethics { get; init; }

    public Printed<string>? Url { get; init; }

    public Printed<string>? Publisher { get; init; }

    public Printed<PartialDate>? LastReviewed { get; init; }

    /// <summary>How often the publisher promises to look again: quarterly, yearly.</summary>
    public Printed<string>? ReviewFrequency { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    public ImmutableArray<SourceLink> Links { get; init; } = [];
}
