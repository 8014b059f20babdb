using System.Collections.Immutable;
using Plumbline.Extract.Changes;
using Plumbline.Extract.Drafts;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Commands.Extraction;

/// <summary><c>extract --study</c>: a study file for a person to finish.</summary>
internal static class Drafting
{
    /// <param name="alsoWrites">Whether the records that it is drafted from are to be written, too.</param>
    public static int Run(Context context, string name, string[] documents, bool alsoWrites)
    {
        if (!Slug.TryCreate(name, out var id)) return Wrong(context, $"'{name}' cannot be the id of a study: only lower-case letters, digits and single hyphens can");
        var path = $"content/studies/{id}.yaml";
        var target = Path.Combine(context.Root, path);
        if (Path.Exists(target)) return Wrong(context, $"{path} is there already and was not touched");
        var outcomes = ContentReader.Outcomes(InputFolder.Load(context.Root));
        var records = documents.Length > 0 ? [.. documents.Select(document => SourceDocuments.Extract(document, outcomes))] : OfSource(context, id, outcomes);
        if (records.IsEmpty) return Wrong(context, $"no source is called '{id}': name the FILE that reports the study");
        var draft = StudyDraft.Of(id, records, outcomes);
        if (!OutputFile.Create(target, draft.Text)) return Wrong(context, $"{path} is there already and was not touched");
        if (alsoWrites) foreach (var record in records) RecordFile.Write(context, record);
        context.Out.WriteLine(path);
        context.Error.WriteLine($"{Counted(draft.Groups, "group")} and {Counted(draft.Results, "result")} proposed, {draft.Open} of them without an outcome");
        foreach (var record in records) WarnOfRecord(context, record);
        context.Error.WriteLine("check says what is missing");
        return ExitCode.Done;
    }

    // The library's document where it holds one, else the committed record.
    private static ImmutableArray<SourceRecord> OfSource(Context context, Slug id, ImmutableArray<Outcome> outcomes)
    {
        var path = SourceDocuments.RecordPath(id);
        var committed = InputFolder.Find(Path.Combine(context.Root, path)) is { } text ? ContentReader.ReadRecord(path, text, new DiagnosticBag()) : null;
        if (committed is not null) return [SourceDocuments.Again(committed, context.Library, outcomes) ?? committed];
        return SourceDocuments.Find(id, context.Library) is { } document ? [SourceDocuments.Extract(document, outcomes)] : [];
    }

    // Lines of a study are lines of the committed record.
    private static void WarnOfRecord(Context context, SourceRecord record)
    {
        var path = SourceDocuments.RecordPath(record.Id);
        var committed = InputFolder.Find(Path.Combine(context.Root, path));
        var old = committed is null ? null : ContentReader.ReadRecord(path, committed, new DiagnosticBag());
        if (old is not null && RecordChanges.Between(old, record).Lines.IsEmpty) return;
        context.Error.WriteLine($"{path} {(committed is null ? "is not there yet" : "is not what the text gives")}: run extract {record.File} --write");
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{Figures.Integer(count)} {what}s";

    private static int Wrong(Context context, string sentence)
    {
        context.Error.WriteLine(sentence);
        return ExitCode.WrongUsage;
    }
}
