using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumbline.Render.Search;

/// <summary>
/// The index that the search reads when somebody first uses it: a script that holds data and does nothing, because a page opened from
/// disk may load scripts and may not fetch files. One entry a line; what is empty at the end of an entry is left out.
/// </summary>
internal static class SearchIndex
{
    /// <summary>How the script begins; JSON follows, and a semicolon.</summary>
    public const string Begin = "var plumblineIndex = ";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SearchWords words, IEnumerable<SearchEntry> entries)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("found", words.Found);
        json.WriteString("foundOne", words.FoundOne);
        json.WriteString("nothing", words.Nothing);
        json.WriteString("idle", words.Idle);
        json.WriteStartArray("kinds");
        foreach (var (name, kind) in words.Kinds.Zip(Enum.GetValues<SearchKind>()))
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            json.WriteStringValue(Shared(kind));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.Flush();
            stream.WriteByte((byte)'\n');
            Write(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return Begin + Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + ";\n";
    }

    /// <summary>What the places of all entries of a kind begin with.</summary>
    public static string Shared(SearchKind kind) => kind switch
    {
        SearchKind.Term => SitePaths.Glossary + "#",
        SearchKind.Outcome => $"{SitePaths.AToZ}#{AToZ.OutcomeAnchor}",
        SearchKind.Study => "studies/",
        SearchKind.ForPatients or SearchKind.ForClinicians or SearchKind.Page or SearchKind.Section or SearchKind.Rule => "",
        _ => throw new InvalidOperationException($"unknown kind {kind}"),
    };

    private static void Write(Utf8JsonWriter json, SearchEntry entry)
    {
        string[] texts = [entry.Place, entry.Title, entry.Detail, entry.Terms, entry.Words];
        json.WriteStartArray();
        json.WriteNumberValue((int)entry.Kind);
        foreach (var text in texts.Take(Array.FindLastIndex(texts, text => text.Length > 0) + 1)) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
