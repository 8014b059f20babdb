using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary>Diagnostics on standard error, sorted and counted.</summary>
internal static class Reporting
{
    public static int Print(ImmutableArray<Diagnostic> diagnostics, InputTree files, TextWriter error)
    {
        foreach (var diagnostic in diagnostics) error.Write(DiagnosticPrinter.Print(diagnostic, files));
        var errors = diagnostics.Count(diagnostic => diagnostic.IsError);
        var warnings = diagnostics.Length - errors;
        if (diagnostics.Length > 0) error.WriteLine($"{Counted(errors, "error")}, {Counted(warnings, "warning")}");
        return errors > 0 ? ExitCode.ContentProblems : ExitCode.Done;
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{Figures.Integer(count)} {what}s";
}
