using System.Collections.Immutable;
using Plumbline.Commands.Extraction;
using Plumbline.Extract.Changes;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary>Where the library of documents is present: are the committed source records what the documents give?</summary>
internal static class LibraryProof
{
    private const int FirstChanges = 3;

    public static void Prove(Content content, InputTree files, string library, DiagnosticBag problems)
    {
        foreach (var source in content.Sources)
        {
            var path = SourceDocuments.RecordPath(source.Id);
            if (SourceDocuments.Again(source, library, content.Outcomes) is not { } record) continue;
            var fresh = SourceRecordYaml.Write(record);
            var committed = files.Find(path) ?? "";
            if (fresh == committed) continue;
            var (line, was, now) = FirstDifference(committed, fresh);
            var changes = ContentReader.ReadRecord(path, committed, new DiagnosticBag()) is { } old ? RecordChanges.Between(old, record) : null;
            problems.Add(Problems.StaleRecord, new Position(path, line, 1, was.Length), $"the document gives another record: {Say(changes) ?? "from this line on, " + Shown.Fragment(now, 100)}", "run extract --write and look at the difference");
        }
    }

    // 2 statistics added, 1 changed; line 30: …; line 31: …; and 12 more differences
    private static string? Say(RecordChanges? changes)
    {
        if (changes is null || changes.Lines.IsEmpty) return null;
        // The text itself and what moved are told last: what became of the statistics is what an editor has to look at.
        ImmutableArray<string> lines = [.. changes.Details, .. changes.Moves, .. changes.Document];
        var parts = lines.Take(FirstChanges).ToList();
        if (changes.Counted() is { Length: > 0 } counted) parts.Insert(0, counted);
        if (lines.Length > FirstChanges) parts.Add($"and {lines.Length - FirstChanges} more {(lines.Length - FirstChanges == 1 ? "difference" : "differences")}");
        return string.Join("; ", parts);
    }

    private static (int Line, string Was, string Now) FirstDifference(string committed, string fresh)
    {
        var (old, now) = (committed.Split('\n'), fresh.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return (line + 1, line < old.Length ? old[line] : "", line < now.Length ? now[line] : "");
    }
}
