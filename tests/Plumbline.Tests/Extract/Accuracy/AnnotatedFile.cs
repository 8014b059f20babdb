using System.Text.Json;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>What people wrote down of a document by hand: one JSON object a line, in the order of the text.</summary>
internal static class AnnotatedFile
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Extract");

    /// <summary>The passages of the corpus: a text, and beside it what it says.</summary>
    public static IEnumerable<string> Passages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "Corpus"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static string TextOf(string passage) => Path.Combine(Root, "Corpus", passage + ".txt");

    public static IReadOnlyList<Annotated> OfPassage(string passage) => Read(Path.Combine(Root, "Corpus", passage + ".jsonl"));

    /// <summary>The annotation of a document of the library, whose text is not in this repository.</summary>
    public static IReadOnlyList<Annotated> OfSource(string source) => Read(Path.Combine(Root, "Annotations", source + ".jsonl"));

    /// <summary>The bibliographic details that the passage prints; null where none were written down.</summary>
    public static JsonElement? MetadataOf(string passage) =>
        Lines(Path.Combine(Root, "Corpus", passage + ".jsonl")).Select(json => json.TryGetProperty("metadata", out var metadata) ? metadata : (JsonElement?)null).FirstOrDefault();

    /// <summary>What the extractor made of a document, in the same form.</summary>
    public static IReadOnlyList<Annotated> Of(SourceRecord record)
    {
        using var json = JsonDocument.Parse(SourceRecordJson.Write(record));
        return [.. json.RootElement.GetProperty("statistics").EnumerateArray().Select(Annotated.Read)];
    }

    private static Annotated[] Read(string path) => [.. Lines(path).Where(json => !json.TryGetProperty("metadata", out _)).Select(Annotated.Read)];

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }
}
