using System.Text.Json;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>
/// Documents of our own in the layout of each publisher, under <c>Bibliographies/</c>, each beside what a person reads in it. Keys that
/// are given must agree; of the keys that name the paper, one that is not given must not be invented.
/// </summary>
public sealed class BibliographyLayoutTests
{
    private static readonly string[] NeverInvented = ["title", "authors", "journal", "year", "volume", "issue", "pages", "doi", "pmid", "registrations"];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Extract", "Bibliographies");

    private static IEnumerable<string> All => Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_says_of_itself_what_a_person_reads(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        using var record = JsonDocument.Parse(SourceRecordJson.Write(Record(name)));
        var metadata = record.RootElement.GetProperty("metadata");

        var differences = expected.RootElement.EnumerateObject().Where(key => key.Name != "registrationDates")
            .Where(key => Plain(metadata.GetProperty(key.Name)) != Plain(key.Value)).Select(key => $"{key.Name}: {Plain(metadata.GetProperty(key.Name))} and not {Plain(key.Value)}");
        var invented = NeverInvented.Where(key => !expected.RootElement.TryGetProperty(key, out _) && Plain(metadata.GetProperty(key)) is not ("null" or "[]")).Select(key => $"{key}: {Plain(metadata.GetProperty(key))} and nothing");

        Assert.Empty(differences.Concat(invented));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_detail_stands_on_a_line_of_the_document(string name)
    {
        var lines = File.ReadAllText(TextOf(name)).Split('\n');
        var metadata = Record(name).Metadata;

        // The line of a number holds its last figures; a title may begin with a number of the congress, and a DOI may end on the next line.
        Assert.All(metadata.Registrations, registration => Assert.Contains(registration.Number[^5..], lines[registration.Line - 1], StringComparison.OrdinalIgnoreCase));
        if (metadata.Title is { } title) Assert.Contains(title.Value.Split(' ')[0].TrimEnd(','), lines[title.Line - 1], StringComparison.Ordinal);
        if (metadata.Doi is { } doi) Assert.Contains(doi.Value[..8], string.Join('\n', lines[(doi.Line - 1)..]), StringComparison.Ordinal);
        if (metadata.Pmid is { } pmid) Assert.Contains(pmid.Value, lines[pmid.Line - 1], StringComparison.Ordinal);
        if (metadata.Received is { } received) Assert.Contains(Figures.Integer(received.Value.Year), lines[received.Line - 1], StringComparison.Ordinal);
        if (metadata.Authors.Length > 0) Assert.Contains(metadata.Authors[0].Split(' ', ',')[0], lines[metadata.AuthorsLine!.Value - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_registration_are_read_beside_their_numbers()
    {
        foreach (var name in All)
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
            if (!expected.RootElement.TryGetProperty("registrationDates", out var dates)) continue;

            string?[] read = [.. from registration in Record(name).Metadata.Registrations select registration.Date?.ToString()];

            Assert.Equal(dates.EnumerateArray().Select(date => date.GetString()).ToArray(), read);
        }
    }

    internal static SourceRecord Record(string name) => Extracted.From(File.ReadAllText(TextOf(name)));

    private static string TextOf(string name) => File.Exists(Path.Combine(Folder, name + ".txt")) ? Path.Combine(Folder, name + ".txt") : Path.Combine(Folder, name + ".md");

    private static string Plain(JsonElement value) => JsonSerializer.Serialize(value);
}
