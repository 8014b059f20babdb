using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>
/// Problems and discrepancies as GitHub shows them beside the lines of a pull request. A discrepancy that matters to readers and has no
/// editor's word is a warning, every other a notice.
/// </summary>
public static class GitHubAnnotations
{
    public static IEnumerable<string> Of(Content? content, ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(DiagnosticPrinter.PrintForGitHub),
        .. findings.Where(finding => finding.IsDiscrepancy).Select(finding => Line(finding, EditorNotes.PositionOf(content!, finding))),
    ];

    private static string Line(Finding finding, Position position)
    {
        var command = finding is { Severity: FindingSeverity.Material, EditorNote: null } ? "warning" : "notice";
        var note = finding.EditorNote is { } word ? $" (editor: {word})" : "";
        return $"::{command} file={DiagnosticPrinter.EscapeProperty(position.Path)},line={position.Line},col={position.Column},title={DiagnosticPrinter.EscapeProperty(finding.Rule)}::{DiagnosticPrinter.EscapeData(finding.Message + note)}";
    }
}
