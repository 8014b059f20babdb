using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Which editor's note speaks of which finding.</summary>
internal static class EditorNotes
{
    /// <summary>Each discrepancy with its editor's note, if it has one; the note nearest to it, where several fit.</summary>
    public static Finding WithNote(Content content, Finding finding)
    {
        if (!finding.IsDiscrepancy) return finding;
        var study = content.Studies.First(one => one.Id == finding.Study);
        var note = NoteOf(study, finding);
        return note is null ? finding : finding with { EditorNote = note.Text, Verdict = note.Explains ? Verdict.Explained : finding.Verdict };
    }

    /// <summary>Where an editor would explain the finding: what it is about in the study file.</summary>
    public static Position PositionOf(Content content, Finding finding)
    {
        var study = content.Studies.First(one => one.Id == finding.Study);
        var place = finding switch
        {
            { Subject: { } subject } => Named(study, subject),
            { Facts: [var first, ..] } => content.Results.FirstOrDefault(result => result.Id == first)?.Position,
            _ => null,
        };
        return (place ?? study.Position) with { Length = 1 };
    }

    /// <summary>Notes of rules that there are, on findings that there are not: the content has changed since they were written.</summary>
    public static void ReportStale(Content content, ImmutableArray<Finding> findings, DiagnosticBag diagnostics)
    {
        var known = Checker.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var study in content.Studies)
        {
            var own = findings.Where(finding => finding.Study == study.Id && finding.IsDiscrepancy).ToImmutableArray();
            var shown = own.Select(finding => NoteOf(study, finding)).OfType<EditorNote>().ToHashSet();
            foreach (var note in study.Notes.Where(note => known.Contains(note.Rule.ToString()) && !shown.Contains(note)))
            {
                var subject = note.About ?? note.Outcome?.ToString() ?? "the study as a whole";
                var others = own.Where(finding => finding.Rule == note.Rule.ToString()).Select(finding => finding.Subject?.ToString() ?? (finding.Facts.IsEmpty ? "the study as a whole" : finding.Facts[0].Text)).Distinct(StringComparer.Ordinal).Take(5);
                var hint = string.Join(", ", others) is { Length: > 0 } names ? $"it finds something about {names}" : "the rule finds nothing in this study now; take the note out";
                diagnostics.Add(Problems.StaleNote, note.Position with { Length = 1 }, $"the rule {note.Rule} finds nothing about {subject}", hint);
            }
        }
    }

    /// <summary>The note that names the finding's own subject or first fact, before one that names another of its facts, before one by outcome.</summary>
    private static EditorNote? NoteOf(Study study, Finding finding) =>
        study.Notes.Where(note => note.Rule.ToString() == finding.Rule).Select(note => (Note: note, Distance: Distance(note, study, finding))).Where(pair => pair.Distance is not null)
            .OrderBy(pair => pair.Distance).Select(pair => pair.Note).FirstOrDefault();

    /// <summary>Null where the note is not about the finding.</summary>
    private static int? Distance(EditorNote note, Study study, Finding finding)
    {
        bool IsOf(Slug outcome, FactId fact) => study.Results.Any(result => result.Outcome.Id == outcome && result.Id == fact);
        if (note.About is { } about) return finding.Subject?.ToString() == about || (finding.Facts is [var first, ..] && first.Text == about) ? 0 : finding.Facts.Any(fact => fact.Text == about) ? 1 : null;
        if (note.Outcome is { } outcome) return finding.Subject == outcome || (finding.Facts is [var first, ..] && IsOf(outcome, first)) ? 2 : finding.Facts.Any(fact => IsOf(outcome, fact)) ? 3 : null;
        return finding.Facts.IsEmpty && finding.Subject is null ? 4 : null;
    }

    private static Position? Named(Study study, Slug name) =>
        study.Accounts.FirstOrDefault(account => account.Id == name)?.Position
        ?? study.Claims.FirstOrDefault(claim => claim.Id == name)?.Position
        ?? study.Contradictions.FirstOrDefault(contradiction => contradiction.Id == name)?.Position
        ?? study.Splits.FirstOrDefault(split => split.Parts[0].Id == name)?.Position;
}
