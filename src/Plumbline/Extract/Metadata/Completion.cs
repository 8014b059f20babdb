using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Joins what several readers found: the first that knows a detail gives it.</summary>
internal static class Completion
{
    public static SourceMetadata CompletedBy(this SourceMetadata known, SourceMetadata other) => new()
    {
        Title = known.Title ?? other.Title,
        Authors = known.Authors.IsEmpty ? other.Authors : known.Authors,
        AuthorsLine = known.Authors.IsEmpty ? other.AuthorsLine : known.AuthorsLine,
        Collective = known.Collective ?? other.Collective,
        Journal = known.Journal ?? other.Journal,
        JournalAbbreviation = known.JournalAbbreviation ?? other.JournalAbbreviation,
        Year = known.Year ?? other.Year,
        Volume = known.Volume ?? other.Volume,
        Issue = known.Issue ?? other.Issue,
        Pages = known.Pages ?? other.Pages,
        Doi = known.Doi ?? other.Doi,
        Pmid = known.Pmid ?? other.Pmid,
        Pmcid = known.Pmcid ?? other.Pmcid,
        Issn = known.Issn ?? other.Issn,
        DocumentNumber = known.DocumentNumber ?? other.DocumentNumber,
        Registrations = known.Registrations.IsEmpty ? other.Registrations : known.Registrations,
        Received = known.Received ?? other.Received,
        Revised = known.Revised ?? other.Revised,
        Accepted = known.Accepted ?? other.Accepted,
        Published = known.Published ?? other.Published,
        LastUpdated = known.LastUpdated ?? other.LastUpdated,
        InitialApproval = known.InitialApproval ?? other.InitialApproval,
        EnrolmentStart = known.EnrolmentStart ?? other.EnrolmentStart,
        EnrolmentEnd = known.EnrolmentStart is null ? other.EnrolmentEnd : known.EnrolmentEnd,
        DataCutoff = known.DataCutoff ?? other.DataCutoff,
        SampleSize = known.SampleSize ?? other.SampleSize,
        Licence = known.Licence ?? other.Licence,
        Funding = known.Funding ?? other.Funding,
        Conflicts = known.Conflicts ?? other.Conflicts,
        Ethics = known.Ethics ?? other.Ethics,
        Url = known.Url ?? other.Url,
        Publisher = known.Publisher ?? other.Publisher,
        LastReviewed = known.LastReviewed ?? other.LastReviewed,
        ReviewFrequency = known.ReviewFrequency ?? other.ReviewFrequency,
        Keywords = known.Keywords.IsEmpty ? other.Keywords : known.Keywords,
        Links = known.Links.IsEmpty ? other.Links : known.Links,
    };
}
