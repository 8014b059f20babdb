using System.Text.Json;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>What is written of a bibliography is read again as it was.</summary>
public sealed class MetadataRoundTripTests
{
    private static readonly SourceRecord Full = new()
    {
        Id = Slug.Create("a-trial"),
        File = "a-trial.txt",
        Sha256 = "00ff",
        Extractor = "0.1",
        Statistics = [],
        Metadata = new SourceMetadata
        {
            Title = new("A: \"title\"", 1), Authors = ["Smith, J. A.", "no"], AuthorsLine = 2, Collective = new("ABC-1 Investigators", 2), Journal = new("J: Med", 3), JournalAbbreviation = new("J Med", 3),
            Year = new(2020, 4), Volume = new("12", 5), Issue = new("Suppl 1", 5), Pages = new("e1-e9", 5), Doi = new("10.1000/(a)1", 6), Pmid = new("12345678", 7), Pmcid = new("PMC1234567", 8), Issn = new("0000-0019", 9),
            DocumentNumber = new("EMA/1/2013", 10), Registrations = [new("NCT00000001", PartialDate.Create(2019, 1), 11), new("ISRCTN00000001", null, 12)], Received = Day(13), Revised = Day(14), Accepted = Day(15),
            Published = Day(16), LastUpdated = Day(17), InitialApproval = new(PartialDate.Create(2013), 18), EnrolmentStart = Day(19), EnrolmentEnd = Day(20), DataCutoff = Day(21), SampleSize = new("302 + 153 people; power 90%", 22),
            Licence = new("CC BY 4.0", 23), Funding = new("None", 24), Conflicts = new("none declared", 25), Ethics = new("1/2: body", 26), Url = new("https://example.org", 27), Publisher = new("A & B", 28),
            LastReviewed = Day(29), ReviewFrequency = new("yearly", 30), Keywords = ["one", "two: three"], Links = [new("text", "https://example.org/x", 31)],
        },
    };

    private static Printed<PartialDate> Day(int line) => new(PartialDate.Create(2020, 2, 28), line);

    [Fact]
    public void Every_member_of_the_bibliography_comes_back_from_yaml()
    {
        var problems = new DiagnosticBag();
        var read = ContentReader.ReadRecord("content/sources/a-trial.yaml", SourceRecordYaml.Write(Full), problems);

        Assert.NotNull(read);
        Assert.Equal(SourceRecordYaml.Write(Full), SourceRecordYaml.Write(read));
        // A member that is forgotten by writer and reader alike would be equal as well.
        var forgotten = from property in typeof(SourceMetadata).GetProperties()
                        where property.Name != "EqualityContract" && Equals(property.GetValue(read.Metadata), property.GetValue(new SourceMetadata()))
                        select property.Name;
        Assert.Empty(forgotten);
    }

    [Fact]
    public void Json_holds_every_member_and_the_keys_of_old_stand_where_they_were()
    {
        using var json = JsonDocument.Parse(SourceRecordJson.Write(Full));
        var metadata = json.RootElement.GetProperty("metadata");

        Assert.Equal(
            ["title", "authors", "journal", "year", "volume", "issue", "pages", "doi", "pmid", "registrations", "received", "accepted", "published", "enrolmentStart", "enrolmentEnd", "dataCutoff", "licence", "funding", "conflicts", "ethics", "url", "publisher", "lastReviewed", "reviewFrequency", "keywords"],
            metadata.EnumerateObject().Select(property => property.Name).Take(25));
        Assert.DoesNotContain(metadata.EnumerateObject(), property => property.Value.ValueKind == JsonValueKind.Null);
        Assert.Equal(typeof(SourceMetadata).GetProperties().Count(property => property.Name is not ("EqualityContract" or "AuthorsLine")), metadata.EnumerateObject().Count());
    }

    [Theory]
    [MemberData(nameof(BibliographyLayoutTests.Names), MemberType = typeof(BibliographyLayoutTests))]
    public void The_bibliography_of_each_layout_comes_back_from_yaml(string name)
    {
        var record = BibliographyLayoutTests.Record(name) with { Statistics = [] };

        var read = ContentReader.ReadRecord("content/sources/a-trial.yaml", SourceRecordYaml.Write(record), new DiagnosticBag());

        Assert.Equal(SourceRecordYaml.Write(record), SourceRecordYaml.Write(read!));
    }
}
