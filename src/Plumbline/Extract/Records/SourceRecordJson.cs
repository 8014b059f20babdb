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
            WriteNumbers(json, record);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteNumbers(Utf8JsonWriter json, SourceRecord record)
    {
        json.WriteStartObject("numbers");
        json.WriteNumber("seen", record.Numbers.Seen);
        json.WriteNumber("inStatistics", record.Numbers.InStatistics);
        json.WriteNumber("bibliographic", record.Numbers.Bibliographic);
        json.WriteNumber("ofDesign", record.Numbers.OfDesign);
        json.WriteNumber("notUnderstood", record.Numbers.NotUnderstood);
        json.WriteEndObject();
        json.WriteStartArray("notUnderstood");
        foreach (var number in record.NotUnderstood)
        {
            json.WriteStartObject();
            json.WriteNumber("line", number.Line);
            json.WriteNumber("column", number.Column);
            json.WriteString("section", number.Section);
            json.WriteString("text", number.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
