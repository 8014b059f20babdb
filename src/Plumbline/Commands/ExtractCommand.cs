using System.CommandLine;
using Plumbline.Commands.Extraction;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary><c>extract</c>: the bibliography and statistics of any text, and what the curated studies make of them.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<FileInfo[]> Documents = new("FILE") { Description = "Documents as plain text or Markdown. Without one: every document of the library.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Format = new("--format") { Description = "yaml or json of the record (default: yaml); text or json of --compare (default: text).", HelpName = "yaml|json|text" };
    private static readonly Option<bool> Write = new("--write") { Description = "Write content/sources/NAME.yaml instead of printing, and say what is different in it." };
    private static readonly Option<string?> Study = new("--study") { Description = "Draft content/studies/ID.yaml from the FILEs, or from the source called ID, for a person to finish. Nothing that exists is overwritten.", HelpName = "ID" };
    private static readonly Option<string?> Compare = new("--compare") { Description = "Set the curated study ID, or every one, beside its sources: what it uses of them, what not, and what they do not print.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("yaml", "json", "text");
        var command = new Command("extract", "Read documents: their bibliography and every statistic they print, with its place.") { Documents, Format, Write, Study, Compare };
        command.SetAction(arguments => Run(Context.From(arguments), Asked.In(arguments)));
        return command;
    }

    private static int Run(Context context, Asked asked)
    {
        if (asked.Contradiction() is { } sentence) return Wrong(context, sentence);
        if (asked.Compares) return Comparing.Run(context, asked.Compared, asked.Format == "json");
        if (asked.Documents.FirstOrDefault(path => !File.Exists(path)) is { } missing) return Wrong(context, $"there is no file {missing}");
        if (SourceDocuments.NotText(asked.Documents) is { IsEmpty: false } unreadable) return Reporting.Print(unreadable, InputTree.Empty, context.Error);
        if ((asked.Write || asked.Study is not null) && asked.Documents.GroupBy(SourceDocuments.IdOf).FirstOrDefault(same => same.Count() > 1) is { } twice) return Wrong(context, $"two FILEs would be called {twice.Key}: give them other names");
        if (asked.Study is { } study) return Drafting.Run(context, study, asked.Documents, asked.Write);
        var paths = asked.Documents.Length > 0 ? [.. asked.Documents] : InputFolder.Documents(context.Library).ToList();
        if (paths.Count == 0) return Wrong(context, "extract needs a FILE, or a library of documents: --library DIR or PLUMBLINE_LIBRARY");
        if (paths.Count > 1 && asked.Format == "json") return Wrong(context, "extract --format json prints one object and so takes one FILE");
        var outcomes = ContentReader.Outcomes(InputFolder.Load(context.Root));
        var numbers = default(NumberTally);
        foreach (var record in paths.Select(path => SourceDocuments.Extract(path, outcomes)))
        {
            numbers = numbers.Plus(record.Numbers);
            if (asked.Write) RecordFile.Write(context, record);
            else context.Out.Write(asked.Format == "json" ? SourceRecordJson.Write(record) + "\n" : SourceRecordYaml.Write(record));
        }

        context.Error.WriteLine(numbers.ToString());
        return ExitCode.Done;
    }

    private static int Wrong(Context context, string sentence)
    {
        context.Error.WriteLine(sentence);
        return ExitCode.WrongUsage;
    }

    /// <summary>What was asked on the command line.</summary>
    private sealed record Asked(string[] Documents, string? Format, bool Write, string? Study, bool Compares, string? Compared)
    {
        public static Asked In(ParseResult arguments) => new(
            [.. (arguments.GetValue(ExtractCommand.Documents) ?? []).Select(document => document.FullName)],
            arguments.GetValue(ExtractCommand.Format),
            arguments.GetValue(ExtractCommand.Write),
            arguments.GetValue(ExtractCommand.Study),
            arguments.GetResult(Compare) is { Implicit: false },
            arguments.GetValue(Compare));

        /// <summary>Why two of the wishes cannot be met together; null where they can.</summary>
        public string? Contradiction()
        {
            if (Compares && Documents.Length > 0) return "--compare takes the id of a study and no FILE; sources are read from the library, or from content/sources/";
            if (Compares && (Write || Study is not null)) return $"--compare only shows, and {(Write ? "--write" : "--study")} writes: use one of them";
            if (Compares && Format == "yaml") return "--compare prints text or json";
            if (!Compares && Format == "text") return "--format text belongs to --compare; a record is printed as yaml or json";
            if ((Write || Study is not null) && Format == "json") return $"{(Study is null ? "--write" : "--study")} writes YAML: leave --format out";
            return null;
        }
    }
}
