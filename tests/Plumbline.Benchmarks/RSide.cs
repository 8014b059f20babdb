using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Benchmarks;

/// <summary>R on the same machine, if Rscript is there.</summary>
internal static class RSide
{
    public static bool IsThere { get; } = Find() is not null;

    /// <summary>Times every task in R; empty where there is no R or it lacks a package.</summary>
    public static (string Versions, IReadOnlyDictionary<string, RTime> Times) Time(string folder)
    {
        var lines = Run("bench.R", folder).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToArray();
        var versions = lines.First(parts => parts[0] == "versions");
        var times = lines.Where(parts => parts.Length == 4 && parts[0] != "versions").ToDictionary(
            parts => parts[0], parts => new RTime(Number(parts[1]), Number(parts[2]), parts[3]), StringComparer.Ordinal);
        return ($"R {versions[1]}, survival {versions[2]}, metafor {versions[3]}", times);
    }

    public static string Run(string script, string folder)
    {
        var start = new ProcessStartInfo(Find()!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "R", script));
        start.ArgumentList.Add(folder);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"Rscript {script} ended with exit code {process.ExitCode}. It needs the packages survival and metafor.");
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "Rscript", "Rscript.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Median and minimum in seconds, and the answer as R prints it in twelve digits.</summary>
internal sealed record RTime(double Median, double Minimum, string Answer);
