using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>The data types of FHIR that resources here are made of. An empty list or object is never written: FHIR forbids both.</summary>
internal static class FhirJson
{
    private const string UnitSystem = "http://unitsofmeasure.org";

    /// <summary>CodeableConcept: a code where a value set has one, and always words.</summary>
    public static void Concept(this Utf8JsonWriter json, string key, Coding? coding, string text) => json.Object(key, () => ConceptMembers(json, coding, text));

    public static void ConceptMembers(Utf8JsonWriter json, Coding? coding, string text)
    {
        if (coding is not null)
        {
            json.Objects("coding", [coding], one =>
            {
                json.WriteString("system", one.System);
                json.WriteString("code", one.Code);
                json.WriteString("display", one.Display);
            });
        }

        json.WriteString("text", text);
    }

    /// <summary>Quantity: a number with the decimals it was printed with, in the unit of the outcome.</summary>
    public static void Quantity(this Utf8JsonWriter json, string key, decimal value, string? unit, string? comparator = null) => json.Object(key, () =>
    {
        json.WriteNumber("value", value);
        json.TextIfAny("comparator", comparator);
        if (unit is null) return;
        json.WriteString("unit", unit);
        if (Ucum(unit) is not { } code) return;
        json.WriteString("system", UnitSystem);
        json.WriteString("code", code);
    });

    /// <summary>Range, as far as its limits are numbers; false where neither is, and then nothing is written.</summary>
    public static bool Range(this Utf8JsonWriter json, decimal? low, decimal? high, string? unit)
    {
        if (low is null && high is null) return false;
        json.Object("range", () =>
        {
            if (low is { } from) json.Quantity("low", from, unit);
            if (high is { } to) json.Quantity("high", to, unit);
        });
        return true;
    }

    /// <summary>A computed number in the digits that are the same on every machine.</summary>
    public static decimal? Published(double? value) => value is { } number && double.IsFinite(number) ? (decimal)Figures.Published(number) : null;

    /// <summary>Annotations, where there are any.</summary>
    public static void Notes(this Utf8JsonWriter json, IEnumerable<string?> texts)
    {
        var notes = texts.OfType<string>().Distinct().ToList();
        if (notes.Count > 0) json.Objects("note", notes, text => json.WriteString("text", text));
    }

    /// <summary>A related artifact: the document that something is derived from, by its Citation.</summary>
    public static void DerivedFrom(Utf8JsonWriter json, Slug source, string? display)
    {
        json.WriteString("type", "derived-from");
        json.TextIfAny("display", display);
        json.Object("resourceReference", () => json.WriteString("reference", $"Citation/{source}"));
    }

    /// <summary>A related artifact: the page that shows it.</summary>
    public static void Documentation(Utf8JsonWriter json, string url, string title)
    {
        json.WriteString("type", "documentation");
        json.Object("document", () =>
        {
            json.WriteString("contentType", "text/html");
            json.WriteString("url", url);
            json.WriteString("title", title);
        });
    }

    /// <summary>One variable of the evidence and the part it plays.</summary>
    public static void Variable(Utf8JsonWriter json, Coding role, string description)
    {
        json.WriteString("description", description);
        json.Concept("variableRole", role, role.Display);
    }

    /// <summary>The unit's code in UCUM; null where it has none.</summary>
    private static string? Ucum(string unit) => unit switch
    {
        "%" => "%",
        "months" => "mo",
        "years" => "a",
        "weeks" => "wk",
        "days" => "d",
        "mg/L" => "mg/L",
        _ => null,
    };
}
