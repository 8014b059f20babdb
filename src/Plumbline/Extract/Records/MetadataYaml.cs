using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

/// <summary>The bibliography of a record as YAML, each detail with its line.</summary>
internal static class MetadataYaml
{
    public static void Write(StringBuilder text, SourceMetadata metadata)
    {
        var entries = new StringBuilder();
        Entry(entries, "title", metadata.Title);
        if (!metadata.Authors.IsEmpty) Entry(entries, "authors", $"{{values: {YamlText.Values(metadata.Authors)}, line: {metadata.AuthorsLine ?? 1}}}");
        Entry(entries, "collective", metadata.Collective);
        Entry(entries, "journal", metadata.Journal);
        Entry(entries, "journalAbbreviation", metadata.JournalAbbreviation);
        if (metadata.Year is { } year) Entry(entries, "year", $"{{value: {Figures.Integer(year.Value)}, line: {Figures.Integer(year.Line)}}}");
        Entry(entries, "volume", metadata.Volume);
        Entry(entries, "issue", metadata.Issue);
        Entry(entries, "pages", metadata.Pages);
        Entry(entries, "doi", metadata.Doi);
        Entry(entries, "pmid", metadata.Pmid);
        Entry(entries, "pmcid", metadata.Pmcid);
        Entry(entries, "issn", metadata.Issn);
        Entry(entries, "documentNumber", metadata.DocumentNumber);
        YamlText.List(entries, "  ", "registrations", metadata.Registrations.Select(Flow));
        Entry(entries, "received", metadata.Received);
        Entry(entries, "revised", metadata.Revised);
        Entry(entries, "accepted", metadata.Accepted);
        Entry(entries, "published", metadata.Published);
        Entry(entries, "lastUpdated", metadata.LastUpdated);
        Entry(entries, "initialApproval", metadata.InitialApproval);
        Entry(entries, "enrolmentStart", metadata.EnrolmentStart);
        Entry(entries, "enrolmentEnd", metadata.EnrolmentEnd);
        Entry(entries, "dataCutoff", metadata.DataCutoff);
        Entry(entries, "sampleSize", metadata.SampleSize);
        Entry(entries, "licence", metadata.Licence);
        Entry(entries, "funding", metadata.Funding);
        Entry(entries, "conflicts", metadata.Conflicts);
        Entry(entries, "ethics", metadata.Ethics);
        Entry(entries, "url", metadata.Url);
        Entry(entries, "publisher", metadata.Publisher);
        Entry(entries, "lastReviewed", metadata.LastReviewed);
        Entry(entries, "reviewFrequency", metadata.ReviewFrequency);
        if (!metadata.Keywords.IsEmpty) Entry(entries, "keywords", YamlText.Values(metadata.Keywords));
        YamlText.List(entries, "  ", "links", metadata.Links.Select(Flow));
        text.Append(entries.Length == 0 ? "metadata: {}\n" : "metadata:\n").Append(entries);
    }

    private static string Flow(Registration registration)
    {
        var pairs = new List<string> { "number: " + YamlScalar.Of(registration.Number) };
        if (registration.Date is { } date) pairs.Add("date: " + YamlScalar.Quoted(date.ToString()));
        pairs.Add("line: " + Figures.Integer(registration.Line));
        return YamlText.Braced(pairs);
    }

    private static string Flow(SourceLink link) =>
        YamlText.Braced(["text: " + YamlScalar.Of(link.Text), "url: " + YamlScalar.Quoted(link.Url), "line: " + Figures.Integer(link.Line)]);

    private static void Entry(StringBuilder text, string key, Printed<string>? printed)
    {
        if (printed is { } value) Entry(text, key, $"{{value: {YamlScalar.Of(value.Value)}, line: {Figures.Integer(value.Line)}}}");
    }

    private static void Entry(StringBuilder text, string key, Printed<PartialDate>? printed)
    {
        if (printed is { } value) Entry(text, key, $"{{value: {YamlScalar.Quoted(value.Value.ToString())}, line: {Figures.Integer(value.Line)}}}");
    }

    private static void Entry(StringBuilder text, string key, string value) =>
        text.Append("  ").Append(key).Append(": ").Append(value).Append('\n');
}
