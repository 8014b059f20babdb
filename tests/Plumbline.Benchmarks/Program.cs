// How fast the statistics are, with R beside them where it is installed:
//   dotnet run -c Release --project tests/Plumbline.Benchmarks [-- --write]
// Every answer is compared with R's before it is timed. --write puts the table into src/Plumbline.Statistics/METHODS.md.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Plumbline.Benchmarks;

string folder = BenchmarkData.Prepare();
var (versions, r) = RSide.IsThere ? RSide.Time(folder) : ("no R on this machine", new Dictionary<string, RTime>(StringComparer.Ordinal));

Type[] subjects = [typeof(SurvivalBenchmarks), typeof(CoxBenchmarks), typeof(MetaBenchmarks), typeof(CountBenchmarks)];
string[] wrong = [.. subjects.SelectMany(subject => Answers.Wrong(subject, r))];
if (wrong.Length > 0)
{
    Console.Error.WriteLine(string.Join('\n', wrong));
    return 1;
}

// In this process: a project of its own for each benchmark would be compiled without the settings of this repository.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(9);
var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "plumbline-benchmarks", "artifacts"))
    .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
var summaries = subjects.Select(subject => BenchmarkRunner.Run(subject, config)).ToArray();
string table = Report.Markdown(summaries, versions, r);
Console.WriteLine(table);
if (args.Contains("--write", StringComparer.Ordinal))
{
    Report.Write(table);
}

return 0;
