using System.CommandLine;
using System.Diagnostics;
using Plumbline.Read;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary><c>build</c>: the whole site, or what is wrong and the old site untouched.</summary>
internal static class BuildCommand
{
    private static readonly Option<DirectoryInfo?> OutputOption = new("--output") { Description = "Folder of the finished site (default: site/ in the project)." };

    public static Command Create()
    {
        var command = new Command("build", "Make the site (this is what happens without a command, too).") { OutputOption };
        command.SetAction(Run);
        return command;
    }

    public static int Run(ParseResult arguments)
    {
        var context = Context.From(arguments);
        var output = arguments.GetValue(OutputOption)?.FullName ?? Path.Combine(context.Root, "site");
        var times = new List<(string Stage, TimeSpan Time)>();
        var watch = Stopwatch.StartNew();
        var files = InputFolder.Load(context.Root);
        times.Add(("load", watch.Elapsed));
        var outcome = Pipeline.Run(files, (stage, time) => times.Add((stage, time)));
        var code = Reporting.Print(outcome.Diagnostics, files, context.Error);
        if (code != ExitCode.Done || outcome.Site is null)
        {
            context.Error.WriteLine("The site was not changed.");
            return ExitCode.ContentProblems;
        }

        watch.Restart();
        var problems = new DiagnosticBag();
        var written = SiteFolder.Write(Path.GetFullPath(output), outcome.Site, problems);
        times.Add(("write", watch.Elapsed));
        if (written is not { } changes) return Reporting.Print(problems.Sorted(), files, context.Error);
        var pages = outcome.Site.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        context.Out.WriteLine($"{Path.GetRelativePath(Directory.GetCurrentDirectory(), output)}: {pages} pages, {outcome.Site.Count} files; {changes.Written} written, {changes.Removed} removed");
        if (context.Verbose) PrintTimes(context.Error, times);
        return ExitCode.Done;
    }

    private static void PrintTimes(TextWriter error, List<(string Stage, TimeSpan Time)> times)
    {
        foreach (var (stage, time) in times) error.WriteLine($"{stage,-16} {Figures.Fixed(time.TotalMilliseconds, 1),8} ms");
        error.WriteLine($"{"all stages",-16} {Figures.Fixed(times.Sum(one => one.Time.TotalMilliseconds), 1),8} ms, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most");
    }
}
