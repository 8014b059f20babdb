using System.CommandLine;
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
        var first = new Dictionary<string, double>(StringComparer.Ordinal);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var run = 0; run <= runs; run++)
        {
            var counted = run > 0;
            var result = Pipeline.Run(files, (stage, time) =>
            {
                if (!counted) first[stage] = time.TotalMilliseconds;
                else if (times.TryGetValue(stage, out var list)) list.Add(time.TotalMilliseconds);
                else times[stage] = [time.TotalMilliseconds];
            });
            if (result.Diagnostics.Any(diagnostic => diagnostic.IsError)) return Reporting.Print(result.Diagnostics, files, context.Error);
        }

        context.Out.WriteLine($"{"stage",-18}{"first ms",10}{"minimum",10}{"median",10}   ({runs} runs)");
        foreach (var (stage, list) in times)
        {
            list.Sort();
            context.Out.WriteLine($"{stage,-18}{Figures.Fixed(first[stage], 1),10}{Figures.Fixed(list[0], 1),10}{Figures.Fixed(list[list.Count / 2], 1),10}");
        }

        return ExitCode.Done;
    }
}
