using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>All findings as a table: one row a finding.</summary>
internal static class FindingsCsv
{
    public static string Write(ImmutableArray<Finding> findings)
    {
        var csv = new Csv("study", "rule", "verdict", "severity", "facts", "places", "printed", "recomputed", "method", "message", "editorNote", "subject");
        foreach (var finding in findings)
        {
            csv.Row(
                finding.Study.ToString(),
                finding.Rule,
                VerdictWords.Id(finding.Verdict),
                finding.Severity.ToString().ToLowerInvariant(),
                string.Join(' ', finding.Facts.Select(fact => fact.Text)),
                string.Join(' ', finding.Places.Select(place => $"{place.Source}:{place.Line}")),
                finding.Printed,
                finding.Recomputed,
                finding.Method,
                finding.Message,
                finding.EditorNote,
                finding.Subject?.ToString());
        }

        return csv.ToString();
    }
}
