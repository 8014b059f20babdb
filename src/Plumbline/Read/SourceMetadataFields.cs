using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>The bibliography of a source record, each detail with the line of the document it stands on.</summary>
internal static class SourceMetadataFields
{
    public static SourceMetadata Read(Fields fields)
    {
        var authors = fields.Map("authors");
        var metadata = new SourceMetadata
        {
            Title = Line(fields, "title"),
            Authors = authors is null ? [] : [.. authors.Texts("values").Select(author => author.Value)],
            AuthorsLine = authors?.OptionalWhole("line", 1, int.MaxValue),
            Collective = Line(fields, "collective"),
            Journal = Line(fields, "journal"),
            JournalAbbreviation = Line(fields, "journalAbbreviation"),
            Year = Line(fields, "year", (map, key) => map.Whole(key, 1800, 2200)),
            Volume = Line(fields, "volume"),
            Issue = Line(fields, "issue"),
            Pages = Line(fields, "pages"),
            Doi = Line(fields, "doi"),
            Pmid = Line(fields, "pmid"),
            Pmcid = Line(fields, "pmcid"),
            Issn = Line(fields, "issn"),
            DocumentNumber = Line(fields, "documentNumber"),
            Registrations = [.. fields.List("registrations", "a registration").Select(ReadRegistration)],
            Received = Date(fields, "received"),
            Revised = Date(fields, "revised"),
            Accepted = Date(fields, "accepted"),
            Published = Date(fields, "published"),
            LastUpdated = Date(fields, "lastUpdated"),
            InitialApproval = Date(fields, "initialApproval"),
            EnrolmentStart = Date(fields, "enrolmentStart"),
            EnrolmentEnd = Date(fields, "enrolmentEnd"),
            DataCutoff = Date(fields, "dataCutoff"),
            SampleSize = Line(fields, "sampleSize"),
            Licence = Line(fields, "licence"),
            Funding = Line(fields, "funding"),
            Conflicts = Line(fields, "conflicts"),
            Ethics = Line(fields, "ethics"),
            Url = Line(fields, "url"),
            Publisher = Line(fields, "publisher"),
            LastReviewed = Date(fields, "lastReviewed"),
            ReviewFrequency = Line(fields, "reviewFrequency"),
            Keywords = [.. fields.Texts("keywords").Select(keyword => keyword.Value)],
            Links = [.. fields.List("links", "a link").Select(ReadLink)],
        };
        fields.Finish();
        return metadata;
    }

    private static Printed<string>? Line(Fields fields, string key) => Line(fields, key, (map, name) => map.Text(name));

    private static Printed<PartialDate>? Date(Fields fields, string key) => Line(fields, key, (map, name) => map.Date(name));

    private static Printed<T>? Line<T>(Fields fields, string key, Func<Fields, string, T> read)
    {
        if (fields.Map(key) is not { } map) return null;
        var printed = new Printed<T>(read(map, "value"), map.Whole("line", 1, int.MaxValue));
        map.Finish();
        return printed;
    }

    private static Registration ReadRegistration(Fields fields)
    {
        var registration = new Registration(fields.Text("number"), fields.OptionalDate("date"), fields.Whole("line", 1, int.MaxValue));
        fields.Finish();
        return registration;
    }

    private static SourceLink ReadLink(Fields fields)
    {
        var link = new SourceLink(fields.Text("text"), fields.Text("url"), fields.Whole("line", 1, int.MaxValue));
        fields.Finish();
        return link;
    }
}
