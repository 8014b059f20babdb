using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Extract.Records;

/// <summary>The bibliography of a record as JSON: every key, null where the document does not say.</summary>
internal static class MetadataJson
{
    public static void Write(Utf8JsonWriter json, SourceMetadata metadata)
    {
        json.WriteStartObject("metadata");
        json.WriteString("title", metadata.Title?.Value);
        WriteStrings(json, "authors", metadata.Authors);
        json.WriteString("journal", metadata.Journal?.Value);
        if (metadata.Year is { } year) json.WriteNumber("year", year.Value);
        else json.WriteNull("year");
        json.WriteString("volume", metadata.Volume?.Value);
        json.WriteString("issue", metadata.Issue?.Value);
        json.WriteString("pages", metadata.Pages?.Value);
        json.WriteString("doi", metadata.Doi?.Value);
        json.WriteString("pmid", metadata.Pmid?.Value);
        WriteStrings(json, "registrations", metadata.Registrations.Select(registration => registration.Number));
        json.WriteString("received", metadata.Received?.Value.ToString());
        json.WriteString("accepted", metadata.Accepted?.Value.ToString());
        json.WriteString("published", metadata.Published?.Value.ToString());
        json.WriteString("enrolmentStart", metadata.EnrolmentStart?.Value.ToString());
        json.WriteString("enrolmentEnd", metadata.EnrolmentEnd?.Value.ToString());
        json.WriteString("dataCutoff", metadata.DataCutoff?.Value.ToString());
        json.WriteString("licence", metadata.Licence?.Value);
        json.WriteString("funding", metadata.Funding?.Value);
        json.WriteString("conflicts", metadata.Conflicts?.Value);
        json.WriteString("ethics", metadata.Ethics?.Value);
        json.WriteString("url", metadata.Url?.Value);
        json.WriteString("publisher", metadata.Publisher?.Value);
        json.WriteString("lastReviewed", metadata.LastReviewed?.Value.ToString());
        json.WriteString("reviewFrequency", metadata.ReviewFrequency?.Value);
        WriteStrings(json, "keywords", metadata.Keywords);
        json.WriteString("collective", metadata.Collective?.Value);
        json.WriteString("journalAbbreviation", metadata.JournalAbbreviation?.Value);
        json.WriteString("pmcid", metadata.Pmcid?.Value);
        json.WriteString("issn", metadata.Issn?.Value);
        json.WriteString("documentNumber", metadata.DocumentNumber?.Value);
        json.WriteString("revised", metadata.Revised?.Value.ToString());
        json.WriteString("lastUpdated", metadata.LastUpdated?.Value.ToString());
        json.WriteString("initialApproval", metadata.InitialApproval?.Value.ToString());
        json.WriteString("sampleSize", metadata.SampleSize?.Value);
        json.WriteStartArray("links");
        foreach (var link in metadata.Links)
        {
            json.WriteStartObject();
            json.WriteString("text", link.Text);
            json.WriteString("url", link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
