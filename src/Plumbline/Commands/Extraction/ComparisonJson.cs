using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Check;
using Plumbline.Extract.Records;

namespace Plumbline.Commands.Extraction;

/// <summary>Curated studies beside their sources as one JSON object.</summary>
internal static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableArray<StudyComparison> comparisons)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("studies");
            foreach (var comparison in comparisons) Write(json, comparison);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, StudyComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("study", comparison.Study.Id.ToString());
        Strings(json, "sources", comparison.Sources.Select(source => source.Id.ToString()));
        json.WriteNumber("statistics", comparison.Statistics.Length);
        json.WriteNumber("used", comparison.Used.Count());
        json.WriteNumber("notUsed", comparison.NotUsed.Count());
        json.WriteNumber("notInText", comparison.Unprinted.Length);
        json.WriteStartArray("lines");
        foreach (var one in comparison.Statistics) Write(json, one);
        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var one in comparison.Unprinted) Write(json, one);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatisticUse one)
    {
        json.WriteStartObject();
        json.WriteString("source", one.Source.ToString());
        json.WriteNumber("line", one.Statistic.Line);
        json.WriteNumber("column", one.Statistic.Column);
        json.WriteString("section", one.Statistic.Section);
        json.WriteString("kind", KindNames.Of(one.Statistic.Kind));
        json.WriteString("text", one.Statistic.Text);
        json.WriteString("label", one.Statistic.Label);
        json.WriteString("group", one.Statistic.Group);
        json.WriteBoolean("used", !one.Uses.IsEmpty);
        Strings(json, "usedBy", one.Uses);
        Strings(json, "usedByOthers", one.Elsewhere);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UnprintedValue one)
    {
        json.WriteStartObject();
        json.WriteString("of", one.Owner);
        json.WriteString("value", one.What);
        json.WriteString("file", one.Position.Path);
        json.WriteNumber("line", one.Position.Line);
        json.WriteNumber("column", one.Position.Column);
        json.WriteString("message", one.Message);
        json.WriteString("hint", one.Hint);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
