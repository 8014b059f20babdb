using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>All facts as one JSON object: studies with their groups, results as printed with their lines, values computed from them.</summary>
internal static class FactsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Content content, Facts facts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", content.Site.Title);
            json.WriteString("asOf", content.Site.AsOf.ToString());
            json.WriteString("version", content.Site.Version);
            json.WriteString("licence", content.Site.Licence);
            json.WriteStartArray("results");
            foreach (var fact in facts.All.OfType<ResultFact>()) WriteResult(json, fact);
            json.WriteEndArray();
            json.WriteStartArray("derived");
            foreach (var fact in facts.All.OfType<DerivedFact>()) WriteValue(json, fact.Value, fact.Study);
            foreach (var fact in facts.All.OfType<PooledFact>()) WriteValue(json, fact.Value, null, fact.Synthesis);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteResult(Utf8JsonWriter json, ResultFact fact)
    {
        var (result, reading) = (fact.Result, fact.Result.Reading);
        json.WriteStartObject();
        json.WriteString("id", result.Id.Text);
        json.WriteString("study", result.Study.ToString());
        json.WriteString("outcome", result.Outcome.Id.ToString());
        json.WriteString("group", result.Group.Id.ToString());
        WriteIfAny(json, "versus", result.Versus?.Id.ToString());
        WriteIfAny(json, "quotedFrom", result.Group.Quoted ?? result.Versus?.Quoted);
        WriteIfAny(json, "time", result.Time?.ToString());
        json.WriteString("kind", result.Kind.ToString().ToLowerInvariant());
        json.WriteString("unit", result.Outcome.Unit);
        WriteIfAny(json, "estimate", reading.Estimate?.Value.ToString());
        WriteIfAny(json, "low", reading.Low?.Value.ToString());
        WriteIfAny(json, "high", reading.High?.Value.ToString());
        if (reading.HasInterval) json.WriteString("interval", reading.IntervalKind.ToString().ToLowerInvariant());
        WriteIfAny(json, "count", reading.Count?.Value.Text);
        if (result is { Versus: null, Total: { } total }) json.WriteNumber("total", total);
        WriteIfAny(json, "p", reading.P?.Value.ToString());
        WriteIfAny(json, "test", result.Test);
        WriteIfAny(json, "adjusted", result.Adjusted);
        WriteIfAny(json, "assessor", result.Assessor);
        WriteIfAny(json, "criteria", result.Criteria);
        WriteIfAny(json, "note", result.Note);
        json.WriteStartArray("places");
        foreach (var place in reading.Places)
        {
            json.WriteStartObject();
            json.WriteString("source", place.Source.ToString());
            json.WriteNumber("line", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, DerivedValue value, Slug? study, Slug? synthesis = null)
    {
        json.WriteStartObject();
        json.WriteString("id", value.Id.Text);
        WriteIfAny(json, "study", study?.ToString());
        WriteIfAny(json, "synthesis", synthesis?.ToString());
        json.WriteString("name", value.Name);
        json.WriteString("method", value.Method);
        json.WriteString("unit", value.Unit.ToString().ToLowerInvariant());
        WriteIfAny(json, "estimate", value.Estimate);
        WriteIfAny(json, "low", value.Low);
        WriteIfAny(json, "high", value.High);
        WriteIfAny(json, "p", value.P);
        json.WriteStartArray("inputs");
        foreach (var input in value.Inputs) json.WriteStringValue(input.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null) json.WriteString(key, value);
    }

    private static void WriteIfAny(Utf8JsonWriter json, string key, double? value)
    {
        // JSON has no infinity: an open limit is left out, as a limit that was not reached is.
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(key, Figures.Published(number));
    }
}
