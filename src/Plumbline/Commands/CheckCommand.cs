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
        var format = new Option<string>("--format") { Description = "text, json, sarif or github.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var all = new Option<bool>("--all") { Description = "List what agrees, too (text only)." };
        var document = new Option<FileInfo?>("--document") { Description = "Check one document that nobody has curated, and nothing else.", HelpName = "FILE" };
        var again = new Option<bool>("--again") { Description = "Work it all out, even where nothing has changed since the last check." };
        var command = new Command("check", "Recompute what the sources print and say where they disagree.") { format, all, document, again };
        command.SetAction(arguments => arguments.GetValue(document) is { } file
            ? DocumentChecking.Run(Context.From(arguments), file.FullName, arguments.GetValue(format)!, arguments.GetValue(all))
            : Run(Context.From(arguments), arguments.GetValue(format)!, arguments.GetValue(all), arguments.GetValue(again)));
        return command;
    }

    private static int Run(Context context, string format, bool all, bool again)
    {
        var files = InputFolder.Load(context.Root);
        return again
            ? Run(context, files, format, all)
            : LastAnswer.Or(context, all ? $"{format}-all" : format, files, quiet => Run(quiet, files, format, all)).Say(context);
    }

    private static int Run(Context context, InputTree files, string format, bool all)
    {
        var outcome = Pipeline.Run(files, static (_, _) => { }, context.Library);
        var (content, findings, diagnostics) = (outcome.Content, outcome.Findings, outcome.Diagnostics);
        switch (format)
        {
            case "json":
                context.Out.WriteLine(FindingsJson.Write(findings, diagnostics));
                break;
            case "sarif":
                context.Out.WriteLine(Sarif.Write(content, findings, diagnostics));
                break;
            case "github":
                foreach (var line in GitHubAnnotations.Of(content, findings, diagnostics)) context.Out.WriteLine(line);
                break;
            default:
                FindingsText.Print(context.Out, findings, all);
                break;
        }

        return format == "text" ? Reporting.Print(diagnostics, files, context.Error) : diagnostics.Any(one => one.IsError) ? ExitCode.ContentProblems : ExitCode.Done;
    }
}
