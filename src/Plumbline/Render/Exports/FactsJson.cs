using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>All facts as one JSON object: results as printed with their lines, and the values computed from them.</summary>
internal static class FactsJson
{
    public static string Write(Content content, Facts facts) => Json.Object(json =>
    {
        json.WriteString("$schema", "schema/facts.schema.json");
        json.WriteString("title", content.Site.Title);
        json.WriteString("asOf", content.Site.AsOf.ToString());
        json.WriteString("version", content.Site.Version);
        json.WriteString("licence", content.Site.Licence);
        json.Objects("results", facts.All.OfType<ResultFact>(), fact => Result(json, fact.Result));
        json.WriteStartArray("derived");
        foreach (var fact in facts.All.OfType<DerivedFact>()) Value(json, fact.Value, "study", fact.Study);
        foreach (var fact in facts.All.OfType<PooledFact>()) Value(json, fact.Value, "synthesis", fact.Synthesis);
        json.WriteEndArray();
    });

    private static void Result(Utf8JsonWriter json, Result result)
    {
        var reading = result.Reading;
        json.WriteString("id", result.Id.Text);
        json.WriteString("study", result.Study.ToString());
        json.WriteString("outcome", result.Outcome.Id.ToString());
        json.WriteString("group", result.Group.Id.ToString());
        json.TextIfAny("versus", result.Versus?.Id.ToString());
        json.TextIfAny("quotedFrom", result.Group.Quoted ?? result.Versus?.Quoted);
        json.TextIfAny("time", result.Time?.ToString());
        json.WriteString("kind", result.Kind.ToString().ToLowerInvariant());
        json.WriteString("unit", result.Outcome.Unit);
        json.TextIfAny("estimate", reading.Estimate?.Value.ToString());
        json.TextIfAny("low", reading.Low?.Value.ToString());
        json.TextIfAny("high", reading.High?.Value.ToString());
        if (reading.HasInterval) json.WriteString("interval", reading.IntervalKind.ToString().ToLowerInvariant());
        if (reading.HasInterval && reading.IntervalKind == IntervalKind.Confidence) json.WriteNumber("level", reading.Level);
        json.TextIfAny("count", reading.Count?.Value.Text);
        if (result is { Versus: null, Total: { } total }) json.WriteNumber("total", total);
        json.TextIfAny("p", reading.P?.Value.ToString());
        json.TextIfAny("test", result.Test);
        json.TextIfAny("adjusted", result.Adjusted);
        json.TextIfAny("assessor", result.Assessor);
        json.TextIfAny("criteria", result.Criteria);
        json.TextIfAny("note", result.Note);
        json.Places(reading.Places);
    }

    private static void Value(Utf8JsonWriter json, DerivedValue value, string ownerKey, Slug owner)
    {
        json.WriteStartObject();
        json.WriteString("id", value.Id.Text);
        json.WriteString(ownerKey, owner.ToString());
        json.WriteString("name", value.Name);
        json.WriteString("method", value.Method);
        json.WriteString("unit", value.Unit.ToString().ToLowerInvariant());
        json.NumberIfAny("estimate", value.Estimate);
        json.NumberIfAny("low", value.Low);
        json.NumberIfAny("high", value.High);
        if (value.Level is { } level)
        {
            json.WriteString("interval", value.IsPrediction ? "prediction" : "confidence");
            json.WriteNumber("level", level);
        }

        json.NumberIfAny("p", value.P);
        json.Texts("inputs", value.Inputs.Select(input => input.Text));
        json.WriteEndObject();
    }
}
