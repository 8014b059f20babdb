using System.Collections.Immutable;
using Plumbline.Extract;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands.Extraction;

/// <summary>The documents that records are made from: what one is called, and what it gives now.</summary>
internal static class SourceDocuments
{
    /// <summary>The file's name without its ending, where that can be an id.</summary>
    public static Slug IdOf(string path) =>
        Slug.TryCreate(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), out var id) ? id : Slug.Create("document");

    /// <summary>The documents that are no text, each as a diagnostic that says how to make text of it.</summary>
    public static ImmutableArray<Diagnostic> NotText(IEnumerable<string> paths) =>
    [
        .. from path in paths
           let kind = Extractor.NotText(InputFolder.LoadDocument(path))
           where kind is not null
           select new Diagnostic(Problems.NotText, Position.OfFile(path), $"this is {kind} and not text", kind.Contains("PDF", StringComparison.Ordinal) ? "pdftotext -layout makes text of it" : "save it as plain text first"),
    ];

    public static SourceRecord Extract(string path, ImmutableArray<Outcome> outcomes) => Extract(IdOf(path), path, outcomes);

    /// <summary>What the library's copy of a recorded document gives; null where the library is absent or does not hold it.</summary>
    public static SourceRecord? Again(SourceRecord recorded, string? library, ImmutableArray<Outcome> outcomes) =>
        library is not null && Path.Combine(library, recorded.File) is var path && File.Exists(path) ? Extract(recorded.Id, path, outcomes) : null;

    /// <summary>The document of the library that is called so.</summary>
    public static string? Find(Slug id, string? library) => InputFolder.Documents(library).FirstOrDefault(path => IdOf(path) == id);

    public static string RecordPath(Slug id) => $"content/sources/{id}.yaml";

    private static SourceRecord Extract(Slug id, string path, ImmutableArray<Outcome> outcomes) =>
        Extractor.Extract(id, Path.GetFileName(path), InputFolder.LoadDocument(path), outcomes);
}
