using System.CommandLine;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary><c>extract</c>: the bibliography and statistics of any text.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var documents = new Argument<FileInfo[]>("FILE") { Description = "Documents as plain text or Markdown. Without one: every document of the library.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "yaml or json.", DefaultValueFactory = _ => "yaml" };
        format.AcceptOnlyFromAmong("yaml", "json");
        var write = new Option<bool>("--write") { Description = "Write content/sources/NAME.yaml instead of printing." };
        var command = new Command("extract", "Read documents: their bibliography and every statistic they print, with its place.") { documents, format, write };
        command.SetAction(arguments => Run(Context.From(arguments), arguments.GetValue(documents) ?? [], arguments.GetValue(format)!, arguments.GetValue(write)));
        return command;
    }

    private static int Run(Context context, FileInfo[] documents, string format, bool write)
    {
        var paths = documents.Length > 0 ? [.. documents.Select(document => document.FullName)] : InputFolder.Documents(context.Library).ToList();
        if (paths.Count == 0) return Wrong(context, "extract needs a FILE, or a library of documents: --library DIR or PLUMBLINE_LIBRARY");
        if (paths.Count > 1 && !write && format == "json") return Wrong(context, "extract --format json prints one object and so takes one FILE");
        var numbers = default(NumberTally);
        foreach (var path in paths)
        {
            if (!File.Exists(path)) return Wrong(context, $"there is no file {path}");
            if (!Slug.TryCreate(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), out var id)) id = Slug.Create("document");
            var record = Extractor.Extract(id, Path.GetFileName(path), InputFolder.LoadDocument(path));
            numbers = numbers.Plus(record.Numbers);
            if (!write)
            {
                context.Out.Write(format == "json" ? SourceRecordJson.Write(record) + "\n" : SourceRecordYaml.Write(record));
                continue;
            }

            var target = LibraryProof.RecordPath(id);
            var changed = OutputFile.Write(Path.Combine(context.Root, target), SourceRecordYaml.Write(record));
            context.Error.WriteLine($"{target}: {record.Statistics.Length} statistics{(changed ? "" : ", unchanged")}");
        }

        context.Error.WriteLine(numbers.ToString());
        return ExitCode.Done;
    }

    private static int Wrong(Context context, string sentence)
    {
        context.Error.WriteLine(sentence);
        return ExitCode.WrongUsage;
    }
}
