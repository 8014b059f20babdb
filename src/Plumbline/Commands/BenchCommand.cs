using System.CommandLine;
using System.Diagnostics;
using Plumbline.Extract;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary><c>bench</c>: how long each stage takes on this content, in one process, after a warm-up.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Counted runs.", DefaultValueFactory = _ => 20 };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000) result.AddError("--runs must be from 1 to 1000");
        });
        var command = new Command("bench", "Time each stage on this content. Nothing is written.") { runs };
        command.SetAction(arguments => Run(Context.From(arguments), arguments.GetValue(runs)));
        return command;
    }

    private static int Run(Context context, int runs)
    {
        var files = InputFolder.Load(context.Root);
        var documents = InputFolder.Documents(context.Library).Select(InputFolder.LoadDocument).ToList();
        var first = new Dictionary<string, double>(StringComparer.Ordinal);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var run = 0; run <= runs; run++)
        {
            var counted = run > 0;
            void Note(string stage, TimeSpan time)
            {
                if (!counted) first[stage] = time.TotalMilliseconds;
                else if (times.TryGetValue(stage, out var list)) list.Add(time.TotalMilliseconds);
                else times[stage] = [time.TotalMilliseconds];
            }

            if (documents.Count > 0) Note("extract", TimeToExtract(documents));
            var result = Pipeline.Run(files, Note);
            if (result.Diagnostics.Any(diagnostic => diagnostic.IsError)) return Reporting.Print(result.Diagnostics, files, context.Error);
        }

        context.Out.WriteLine($"{"stage",-18}{"first ms",10}{"minimum",10}{"median",10}   ({runs} runs)");
        foreach (var (stage, list) in times)
        {
            list.Sort();
            context.Out.WriteLine($"{stage,-18}{Figures.Fixed(first[stage], 1),10}{Figures.Fixed(list[0], 1),10}{Figures.Fixed(list[list.Count / 2], 1),10}");
        }

        if (times.TryGetValue("extract", out var extracting))
        {
            var bytes = documents.Sum(document => (double)document.Length);
            context.Out.WriteLine($"extract reads {Figures.Fixed(bytes / 1e3, 0)} kB of the library at {Figures.Fixed(bytes / 1e3 / extracting[0], 1)} MB/s in the fastest run, {Figures.Fixed(bytes / 1e3 / extracting[extracting.Count / 2], 1)} in the median one");
        }

        return ExitCode.Done;
    }

    private static TimeSpan TimeToExtract(List<byte[]> documents)
    {
        var watch = Stopwatch.StartNew();
        foreach (var document in documents) Extractor.Extract(Slug.Create("document"), "document", document, []);
        return watch.Elapsed;
    }
}
