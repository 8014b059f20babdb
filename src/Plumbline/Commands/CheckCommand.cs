using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary><c>check</c>: what the sources say against what we recompute.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "text, json or github.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var all = new Option<bool>("--all") { Description = "List what agrees, too (text only)." };
        var document = new Option<FileInfo?>("--document") { Description = "Check one document that nobody has curated, and nothing else.", HelpName = "FILE" };
        var command = new Command("check", "Recompute what the sources print and say where they disagree.") { format, all, document };
        command.SetAction(arguments => arguments.GetValue(document) is { } file
            ? DocumentChecking.Run(Context.From(arguments), file.FullName, arguments.GetValue(format)!, arguments.GetValue(all))
            : Run(Context.From(arguments), arguments.GetValue(format)!, arguments.GetValue(all)));
        return command;
    }

    private static int Run(Context context, string format, bool all)
    {
        var files = InputFolder.Load(context.Root);
        var outcome = Pipeline.Run(files, static (_, _) => { }, context.Library);
        var (content, findings, diagnostics) = (outcome.Content, outcome.Findings, outcome.Diagnostics);
        switch (format)
        {
            case "json":
                context.Out.WriteLine(FindingsJson.Write(findings, diagnostics));
                break;
            case "github":
                PrintForGitHub(context.Out, content, findings, diagnostics);
                break;
            default:
                FindingsText.Print(context.Out, findings, all);
                break;
        }

        return format == "text" ? Reporting.Print(diagnostics, files, context.Error) : diagnostics.Any(one => one.IsError) ? ExitCode.ContentProblems : ExitCode.Done;
    }

    private static void PrintForGitHub(TextWriter output, Content? content, ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) output.WriteLine(DiagnosticPrinter.PrintForGitHub(diagnostic));
        foreach (var finding in findings.Where(finding => finding.IsDiscrepancy))
        {
            var study = content!.Studies.First(one => one.Id == finding.Study);
            var position = study.Results.FirstOrDefault(result => finding.Facts.Contains(result.Id))?.Position ?? study.Position;
            output.WriteLine($"::notice file={position.Path},line={position.Line},col={position.Column},title={finding.Rule}::{DiagnosticPrinter.EscapeData(finding.Message)}");
        }
    }
}
