using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports;

/// <summary>How the data files are written: indented, one line feed a line, what is absent left out.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object.</summary>
    public static string Object(Action<Utf8JsonWriter> members) => Text(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>One JSON array of objects.</summary>
    public static string Array<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> members) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void Object(this Utf8JsonWriter json, string key, Action members)
    {
        json.WriteStartObject(key);
        members();
        json.WriteEndObject();
    }

    /// <summary>A list of objects; the list is there even where nothing is in it.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void TextIfAny(this Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null) json.WriteString(key, value);
    }

    /// <summary>JSON has no infinity: an open limit is left out, as a limit that was not reached is.</summary>
    public static void NumberIfAny(this Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(key, Figures.Published(number));
    }

    /// <summary>Where the sources print something.</summary>
    public static void Places(this Utf8JsonWriter json, IEnumerable<Place> places) => json.Objects("places", places, place =>
    {
        json.WriteString("source", place.Source.ToString());
        json.WriteNumber("line", place.Line);
    });

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
