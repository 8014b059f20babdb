using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary>Where the library of documents is present: are the committed source records what the documents give?</summary>
internal static class LibraryProof
{
    public static void Prove(Content content, InputTree files, string library, DiagnosticBag problems)
    {
        foreach (var source in content.Sources)
        {
            var document = Path.Combine(library, source.File);
            var path = RecordPath(source.Id);
            if (!File.Exists(document)) continue;
            var fresh = SourceRecordYaml.Write(Extractor.Extract(source.Id, source.File, InputFolder.LoadDocument(document), content.Outcomes));
            var committed = files.Find(path) ?? "";
            if (fresh == committed) continue;
            var (line, was, now) = FirstDifference(committed, fresh);
            problems.Add(Problems.StaleRecord, new Position(path, line, 1, was.Length), $"the document gives another record from this line on: {Shorten(now)}", "run extract --write and look at the difference");
        }
    }

    public static string RecordPath(Slug source) => $"content/sources/{source}.yaml";

    private static (int Line, string Was, string Now) FirstDifference(string committed, string fresh)
    {
        var (old, now) = (committed.Split('\n'), fresh.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return (line + 1, line < old.Length ? old[line] : "", line < now.Length ? now[line] : "");
    }

    private static string Shorten(string text) => text.Trim() is { Length: > 100 } longer ? longer[..100] + "…" : text.Trim();
}
