using System.Diagnostics;

namespace Plumbline.Tests.Sites;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);

/// <summary>The program as its users start it: a process of its own.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    public static ProgramRun Run(params string[] arguments) => RunIn(Repository.Root, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static ProgramRun RunIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        // Whoever runs the tests may have a library and a project of their own.
        start.Environment.Remove("PLUMBLINE_LIBRARY");
        start.Environment.Remove("PLUMBLINE_ROOT");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"plumbline {string.Join(' ', arguments)} did not end within {LongestRun}");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
