using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract;

/// <summary>A source record as one JSON object: every key of the contract on every statistic, null where the source says nothing.</summary>
public static class SourceRecordJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SourceRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id.ToString());
            json.WriteString("file", record.File);
            json.WriteString("sha256", record.Sha256);
            json.WriteString("extractor", record.Extractor);
            WriteMetadata(json, record.Metadata);
            json.WriteStartArray("statistics");
            foreach (var statistic in record.Statistics) WriteStatistic(json, statistic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteMetadata(Utf8JsonWriter json, SourceMetadata metadata)
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

    private static void WriteStatistic(Utf8JsonWriter json, Statistic statistic)
    {
        json.WriteStartObject();
        json.WriteNumber("line", statistic.Line);
        json.WriteNumber("column", statistic.Column);
        json.WriteString("section", statistic.Section);
        json.WriteString("kind", KindNames.Of(statistic.Kind));
        json.WriteString("text", statistic.Text);
        WriteValue(json, "value", statistic.Value);
        WriteValue(json, "low", statistic.Low);
        WriteValue(json, "high", statistic.High);
        WriteNumber(json, "level", statistic.Level);
        WriteNumber(json, "n", statistic.Count);
        WriteNumber(json, "N", statistic.Total);
        WriteNumber(json, "percent", statistic.Percent);
        WriteNumber(json, "p", statistic.P?.Number);
        json.WriteString("pOperator", statistic.P?.Symbol);
        json.WriteString("unit", statistic.Unit);
        json.WriteString("label", statistic.Label);
        WriteNumber(json, "time", statistic.Time);
        json.WriteString("group", statistic.Group);
        WriteNumber(json, "spread", statistic.Spread);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string key, PrintedValue? value)
    {
        if (value is { Absence: not null }) json.WriteString(key, value.ToString());
        else WriteNumber(json, key, value?.Number);
    }

    // A decimal keeps its scale, so 38.80 is written with both decimals.
    private static void WriteNumber(Utf8JsonWriter json, string key, PrintedNumber? number)
    {
        if (number is null) json.WriteNull(key);
        else json.WriteNumber(key, number.Value);
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
