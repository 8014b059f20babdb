using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>What a document states about its trial and itself: registrations, dates, licence, money, interests, approval, size.</summary>
internal static class Statements
{
    private static readonly WordFilter Words = WordFilter.Cased("ublished by", "ublisher", "Publishing", "Publications");

    private static readonly Pattern Publisher = Patterns.Cased(
        @"[Pp]ublisher's [Nn]ote:? (?<name>\p{Lu}\p{L}+( \p{Lu}\p{L}+){0,3}) (remains|stays)|\b([Pp]ublished by|[Pp]ublisher:)( the)? (?<name>\p{Lu}[\p{L}&.-]*( (\p{Lu}[\p{L}&.-]*|of|and|for|the|&)){0,6}?)([.,;]| on | in | under | \d|$)|\b(?<name>(\p{Lu}\p{L}+ ){1,4}(Publisher|Publishing|Publications))\b");

    public static SourceMetadata Read(DocumentLines document, IReadOnlyList<Part> parts, bool hasRecord)
    {
        var dates = PublicationDates.Read(document);
        var enrolment = EnrolmentDates.Read(parts);
        return new SourceMetadata
        {
            Registrations = Metadata.Registrations.Read(document, parts),
            Received = dates.Received,
            Revised = dates.Revised,
            Accepted = dates.Accepted,
            Published = dates.Published,
            LastUpdated = dates.Updated,
            LastReviewed = dates.Reviewed,
            EnrolmentStart = enrolment.Start,
            EnrolmentEnd = enrolment.End,
            DataCutoff = CutoffDates.Read(parts),
            SampleSize = SampleSizes.Read(parts),
            Licence = Licences.Read(document, parts),
            Funding = Metadata.Funding.Read(document, parts),
            Conflicts = Metadata.Conflicts.Read(parts),
            Ethics = EthicsApproval.Read(parts),
            Publisher = hasRecord ? null : PublisherOf(document),
            Keywords = Metadata.Keywords.Read(document),
        };
    }

    private static Printed<string>? PublisherOf(DocumentLines document)
    {
        foreach (var line in document.All.Where(line => line.Standing != Standing.Foreign && line.Text.Length < 1500))
        {
            if (Words.In(line.Text) && Publisher.Match(line.Text) is { Success: true } match && match.Groups["name"].Value.TrimAny(" .") is { Length: > 2 } name) return new(name, line.Number);
        }

        return null;
    }
}
