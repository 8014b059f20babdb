using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Extract.Records;

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
            MetadataJson.Write(json, record.Metadata);
            json.WriteStartArray("statistics");
            foreach (var statistic in record.Statistics) StatisticJson.Write(json, statistic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
