using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;

namespace Plumbline.Commands;

/// <summary>Findings for a person at a terminal.</summary>
internal static class FindingsText
{
    public static void Print(TextWriter output, ImmutableArray<Finding> findings, bool all)
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
