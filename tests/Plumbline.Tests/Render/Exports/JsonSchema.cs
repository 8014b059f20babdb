using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumbline.Tests.Render.Exports;

/// <summary>
/// A validator of the part of JSON Schema, draft 2020-12, that the published schemas use. A keyword that it does not know is an error of
/// the schema, so that nothing in one is passed over in silence.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Words = ["$schema", "$defs", "title", "description"];

    /// <summary>What is wrong, each with the place in the document; nothing where it is valid.</summary>
    public IReadOnlyList<string> Errors(JsonElement document) => [.. Check(root, document, "$")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string place) =>
        schema.EnumerateObject().Where(keyword => !Words.Contains(keyword.Name, StringComparer.Ordinal)).SelectMany(keyword => Check(keyword, schema, value, place));

    private IEnumerable<string> Check(JsonProperty keyword, JsonElement schema, JsonElement value, string place)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Check(Definition(rule.GetString()!), value, place),
            "type" => Types(rule).Any(type => Is(type, value)) ? [] : [$"{place} is {value.ValueKind} and must be {rule}"],
            "const" => JsonElement.DeepEquals(rule, value) ? [] : [$"{place} must be {rule}"],
            "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place} is {value} and must be one of {rule}"],
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) ? [] : [$"{place} is {value} and must match {rule}"],
            "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32() ? [] : [$"{place} is too short"],
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble() ? [] : [$"{place} is {value}, below {rule}"],
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble() ? [] : [$"{place} is {value}, above {rule}"],
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Check(rule, item, $"{place}[{index}]")),
            "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{place} has no {key}"),
            "properties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().Where(member => rule.TryGetProperty(member.Name, out _)).SelectMany(member => Check(rule.GetProperty(member.Name), member.Value, $"{place}.{member.Name}")),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : Additional(rule, schema, value, place),
            var unknown => throw new InvalidOperationException($"the schema has a keyword that nobody checks: {unknown}"),
        };
    }

    private static IEnumerable<string> Additional(JsonElement rule, JsonElement schema, JsonElement value, string place)
    {
        if (rule.ValueKind != JsonValueKind.False) throw new InvalidOperationException("only additionalProperties: false is checked");
        var known = schema.GetProperty("properties");
        return value.EnumerateObject().Where(member => !known.TryGetProperty(member.Name, out _)).Select(member => $"{place} has {member.Name}, which the schema does not know");
    }

    private static IEnumerable<string> Types(JsonElement rule) => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()!) : [rule.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        // 6.1.1: any number with a zero fractional part.
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"JSON has no type {type}"),
    };

    private JsonElement Definition(string reference) =>
        reference.StartsWith("#/$defs/", StringComparison.Ordinal) ? root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]) : throw new InvalidOperationException($"only references within the schema are read: {reference}");
}
