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
        var command = new Command("check", "Recompute what the sources print and say where they disagree.") { format, all };
        command.SetAction(arguments => Run(Context.From(arguments), arguments.GetValue(format)!, arguments.GetValue(all)));
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
            case "sarif":
                context.Out.WriteLine(Sarif.Write(content, findings, diagnostics));
                break;
            case "github":
                foreach (var line in GitHubAnnotations.Of(content, findings, diagnostics)) context.Out.WriteLine(line);
                break;
            default:
                PrintText(context.Out, findings, all);
                break;
        }

        return format == "text" ? Reporting.Print(diagnostics, files, context.Error) : diagnostics.Any(one => one.IsError) ? ExitCode.ContentProblems : ExitCode.Done;
    }

    private static void PrintText(TextWriter output, ImmutableArray<Finding> findings, bool all)
    {
        foreach (var finding in findings.Where(finding => all || finding.IsDiscrepancy))
        {
            output.WriteLine($"{finding.Study}: {VerdictWords.Id(finding.Verdict)} ({finding.Rule}, {finding.Severity.ToString().ToLowerInvariant()})");
            output.WriteLine($"  {finding.Message}");
            output.WriteLine($"  printed: {finding.Printed}; recomputed: {finding.Recomputed} ({finding.Method})");
            foreach (var place in finding.Places) output.WriteLine($"  {place.Source} line {place.Line}{(place.Section is { } section ? $", {section}" : "")}: {place.Printed.ReplaceLineEndings(" ")}");
            if (finding.EditorNote is { } note) output.WriteLine($"  editor: {note}");
            output.WriteLine();
        }

        var matched = findings.Count(finding => finding.IsMatch);
        var differ = findings.Count(finding => finding.IsDiscrepancy);
        var open = findings.Count(finding => finding.Verdict == Verdict.NotCheckable);
        output.WriteLine($"{findings.Length} checks: {matched} agree, {differ} differ, {open} could not be checked.");
    }
}
