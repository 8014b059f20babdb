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

    /// <summary>The group on whose behalf the authors write: the investigators of a trial, a study group.</summary>
    public Printed<string>? Collective { get; init; }

    /// <summary>The journal as the document names it, in full where it prints both.</summary>
    public Printed<string>? Journal { get; init; }

    /// <summary>The abbreviation of the journal, where the document prints it beside the full name.</summary>
    public Printed<string>? JournalAbbreviation { get; init; }

    public Printed<int>? Year { get; init; }

    public Printed<string>? Volume { get; init; }

    public Printed<string>? Issue { get; init; }

    public Printed<string>? Pages { get; init; }

    public Printed<string>? Doi { get; init; }

    public Printed<string>? Pmid { get; init; }

    public Printed<string>? Pmcid { get; init; }

    public Printed<string>? Issn { get; init; }

    /// <summary>The number that an agency gave the document: EMA/427059/2013, TA427, a reference ID of the FDA.</summary>
    public Printed<string>? DocumentNumber { get; init; }

    public ImmutableArray<Registration> Registrations { get; init; } = [];

    public Printed<PartialDate>? Received { get; init; }

    /// <summary>When the manuscript was handed in again, or an agency's text changed.</summary>
    public Printed<PartialDate>? Revised { get; init; }

    public Printed<PartialDate>? Accepted { get; init; }

    public Printed<PartialDate>? Published { get; init; }

    /// <summary>When a page or a record of a register was changed last.</summary>
    public Printed<PartialDate>? LastUpdated { get; init; }

    /// <summary>When an agency first approved the drug of a label.</summary>
    public Printed<PartialDate>? InitialApproval { get; init; }

    public Printed<PartialDate>? EnrolmentStart { get; init; }

    public Printed<PartialDate>? EnrolmentEnd { get; init; }

    /// <summary>The day after which nothing was counted.</summary>
    public Printed<PartialDate>? DataCutoff { get; init; }

    /// <summary>How many people were planned and on what assumptions: "302 + 153 people; power 90%; two-sided alpha 0.05".</summary>
    public Printed<string>? SampleSize { get; init; }

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
