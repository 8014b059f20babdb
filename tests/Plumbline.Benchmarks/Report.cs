using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Reports;

namespace Plumbline.Benchmarks;

/// <summary>The table for people: one row a task, ours beside R's.</summary>
internal static class Report
{
    private const string Begin = "<!-- benchmarks: begin -->";
    private const string End = "<!-- benchmarks: end -->";

    private static readonly (string Key, string Task)[] Rows =
    [
        ("km-continuous", "Kaplan-Meier with limits, 1,000,000 rows, continuous times (`survfit`)"),
        ("km-days", "the same, whole days (`survfit`)"),
        ("logrank-continuous", "log-rank, 2 groups, 1,000,000 rows, continuous times (`survdiff`)"),
        ("logrank-days", "the same, whole days (`survdiff`)"),
        ("cox-continuous-efron", "Cox, 100,000 × 4, Efron, continuous times (`coxph.fit`, the bare C core)"),
        ("cox-continuous-breslow", "the same, Breslow (`coxph.fit`)"),
        ("cox-days-efron", "the same, Efron, whole days (`coxph.fit`)"),
        ("cox-days-breslow", "the same, Breslow, whole days (`coxph.fit`)"),
        ("reml-1000", "REML, 1,000 studies (`rma`)"),
        ("reml-kh-1000", "REML with Hartung-Knapp, 1,000 studies (`rma`)"),
        ("pm-1000", "Paule-Mandel, 1,000 studies (`rma`)"),
        ("reml-bcg-100", "100 times REML on the 13 BCG trials (`rma`)"),
        ("fisher-1000", "1,000 Fisher tests of 10, 2 / 3, 15 (`fisher.test`)"),
        ("binomial-1000", "1,000 exact binomial tests and intervals of 15 in 148 (`binom.test`)"),
    ];

    public static string Markdown(IReadOnlyList<Summary> summaries, string versions, IReadOnlyDictionary<string, RTime> r)
    {
        var ours = summaries.SelectMany(summary => summary.Reports)
            .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), StringComparer.Ordinal);
        var lines = Rows.Where(row => ours.ContainsKey(row.Key)).Select(row => Row(row.Task, ours[row.Key], r.GetValueOrDefault(row.Key)));
        return $"""
            {Begin}
            {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {Processor()}; {versions}, one thread each. Median
            of nine runs after a warm-up (minimum in parentheses); R: median of three to five.

            | task | Plumbline | allocated | R | R ÷ Plumbline |
            | --- | ---: | ---: | ---: | ---: |
            {string.Join('\n', lines)}
            {End}
            """;
    }

    /// <summary>Exchanges the table in the methods documentation.</summary>
    public static void Write(string table)
    {
        var path = Path.Combine(Root(), "src", "Plumbline.Statistics", "METHODS.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal) + End.Length;
        File.WriteAllText(path, text[..from] + table.ReplaceLineEndings("\n") + text[to..]);
    }

    private static string Row(string task, BenchmarkReport report, RTime? r)
    {
        var statistics = report.ResultStatistics!;
        double median = statistics.Median / 1e9, minimum = statistics.Min / 1e9;
        var megabytes = (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / 1e6;
        var other = r is null ? "" : $"{Time(r.Median)} ({Time(r.Minimum)})";
        var ratio = r is null ? "" : Digits(r.Median / median) + " ×";
        return $"| {task} | {Time(median)} ({Time(minimum)}) | {Digits(megabytes)} MB | {other} | {ratio} |";
    }

    private static string Time(double seconds) => seconds switch
    {
        >= 1 => Digits(seconds) + " s",
        >= 1e-3 => Digits(seconds * 1e3) + " ms",
        _ => Digits(seconds * 1e6) + " µs",
    };

    // Three significant digits.
    private static string Digits(double value) => value switch
    {
        >= 100 => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plumbline.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository was not found above the program.");
        }

        return folder;
    }
}
