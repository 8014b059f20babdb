using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumbline.Tests.Render.Exports;

/// <summary>Holds a resource against the table of R5 elements: names, cardinalities, types, codes; and that nothing is empty, which FHIR's JSON forbids.</summary>
internal static class R5Structure
{
    /// <summary>Formats of the primitive types: hl7.org/fhir/R5/datatypes.html.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["id"] = @"^[A-Za-z0-9\-.]{1,64}$",
        ["code"] = @"^[^\s]+( [^\s]+)*$",
        ["uri"] = @"^\S+$",
        ["url"] = @"^\S+$",
        ["string"] = @"^[\s\S]+$",
        ["markdown"] = @"^[\s\S]+$",
        ["dateTime"] = @"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?$",
    };

    public static IEnumerable<string> Errors(string type, JsonElement value, string place)
    {
        if (Formats.TryGetValue(type, out var format)) return value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, format, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) ? [] : [$"{place} is no {type}: {value}"];
        return type switch
        {
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is no boolean"],
            "decimal" => value.ValueKind == JsonValueKind.Number ? [] : [$"{place} is no decimal"],
            "unsignedInt" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && whole >= 0 ? [] : [$"{place} is no unsignedInt: {value}"],
            "Resource" => Errors(value.GetProperty("resourceType").GetString()!, value, place),
            _ => Members(type, value, place),
        };
    }

    private static IEnumerable<string> Members(string type, JsonElement value, string place)
    {
        var elements = R5Structures.Of(type);
        if (elements.Count == 0) yield return $"{place}: R5 has no {type} in the table";
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any()) yield return $"{place} must be an object with members";
        foreach (var (name, element) in elements.Where(one => one.Value.Least > 0))
        {
            if (!value.TryGetProperty(name, out _)) yield return $"{place} needs {name} ({element.Least}..)";
        }

        foreach (var member in value.EnumerateObject().Where(member => member.Name != "resourceType"))
        {
            if (!elements.TryGetValue(member.Name, out var element)) yield return $"{place} has {member.Name}, which {type} has not";
            else foreach (var error in OfElement(type, element, member, $"{place}.{member.Name}")) yield return error;
        }

        if (type == "Coding" && !Codes(value.GetProperty("system").GetString()!).Contains(value.GetProperty("code").GetString()!, StringComparer.Ordinal)) yield return $"{place}: the system has no code {value.GetProperty("code")}";
    }

    private static IEnumerable<string> OfElement(string type, R5Element element, JsonProperty member, string place)
    {
        if (element.IsList != (member.Value.ValueKind == JsonValueKind.Array)) return [$"{place} must {(element.IsList ? "" : "not ")}be a list"];
        if (element.IsList) return member.Value.GetArrayLength() == 0 ? [$"{place} is an empty list"] : member.Value.EnumerateArray().SelectMany((item, index) => Errors(element.Type, item, $"{place}[{index}]"));
        if (R5Structures.Codes.TryGetValue($"{type}.{member.Name}", out var codes) && !codes.Contains(member.Value.GetString(), StringComparer.Ordinal)) return [$"{place} cannot be {member.Value}"];
        return Errors(element.Type, member.Value, place);
    }

    private static string[] Codes(string system) => R5Structures.Codes.GetValueOrDefault(system) ?? [];
}
