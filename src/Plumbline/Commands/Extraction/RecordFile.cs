using Plumbline.Extract.Changes;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Commands.Extraction;

/// <summary><c>extract --write</c>: a record in <c>content/sources/</c>, and what is different in it.</summary>
internal static class RecordFile
{
    private const int MostChanges = 40;

    public static void Write(Context context, SourceRecord record)
    {
        var path = SourceDocuments.RecordPath(record.Id);
        var target = Path.Combine(context.Root, path);
        var before = InputFolder.Find(target);
        var changed = OutputFile.Write(target, SourceRecordYaml.Write(record));
        context.Error.WriteLine($"{path}: {record.Statistics.Length} statistics{(changed ? "" : ", unchanged")}");
        if (changed && before is not null) Print(context.Error, ContentReader.ReadRecord(path, before, new DiagnosticBag()) is { } old ? RecordChanges.Between(old, record) : null);
    }

    private static void Print(TextWriter output, RecordChanges? changes)
    {
        if (changes is null || changes.Lines.IsEmpty)
        {
            output.WriteLine(changes is null ? "  the record that stood there could not be read" : "  the same record, written otherwise");
            return;
        }

        foreach (var line in changes.Lines.Take(MostChanges)) output.WriteLine("  " + line);
        if (changes.Lines.Length > MostChanges) output.WriteLine($"  and {changes.Lines.Length - MostChanges} more differences");
        if (changes.Counted() is { Length: > 0 } counted) output.WriteLine("  " + counted);
    }
}
