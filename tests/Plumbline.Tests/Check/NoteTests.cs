using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>An editor's word belongs to the account, claim or contradiction that it names, and to nothing else.</summary>
public sealed class NoteTests
{
    private const string Accounts = """
        accounts:
          - {id: stopped, name: Why people stopped, whole: {name: stopped, count: 10, lines: [6]}, parts: [{name: one, count: 18, lines: [6]}]}
          - {id: alive, name: Who lives, whole: {name: people, count: 10, lines: [14]}, parts: [{name: one, count: 12, lines: [14]}]}

        """;

    [Fact]
    public void A_note_that_names_an_account_is_for_that_account_alone()
    {
        var (findings, problems) = Check(SmallSite.Good.Change(SmallSite.Study, "editorNotes:\n", Accounts + "editorNotes:\n  - {rule: account, outcome: alive, note: Two went abroad.}\n"));

        Assert.Null(findings.Single(finding => finding.Subject?.ToString() == "stopped").EditorNote);
        Assert.Equal("Two went abroad.", findings.Single(finding => finding.Subject?.ToString() == "alive").EditorNote);
        Assert.Single(problems, problem => problem.Problem == Problems.UnexplainedFinding);
    }

    [Fact]
    public void What_an_editor_found_by_reading_needs_no_further_word()
    {
        const string found = "contradictions: [{id: age, about: Who could join, statements: [{says: from 18, lines: [4]}, {says: from 16, lines: [6]}], why: The two differ., severity: material}]\n";

        var (findings, problems) = Check(SmallSite.Good.Change(SmallSite.Study, "editorNotes:\n", found + "editorNotes:\n"));

        var finding = findings.Single(one => one.Rule == "statements");
        Assert.Equal("Who could join: from 18 (line 4); from 16 (line 6). The two differ.", finding.Message);
        Assert.Equal((Verdict.Differs, FindingSeverity.Material), (finding.Verdict, finding.Severity));
        Assert.Equal([4, 6], finding.Places.Select(place => place.Line));
        Assert.DoesNotContain(problems, problem => problem.Problem == Problems.UnexplainedFinding);
    }

    [Fact]
    public void A_result_that_repeats_a_fact_which_nothing_has_is_reported_with_the_nearest_one()
    {
        var (_, problems) = Check(SmallSite.Good.Change(SmallSite.Study, "median: 5.0, low: 3.9, high: 6.2", "median: 5.0, low: 3.9, high: 6.2, sameAs: alder-2020.pf"));

        var problem = Assert.Single(problems, one => one.Problem == Problems.UnknownFact);
        Assert.Equal("no fact is called 'alder-2020.pf'", problem.Message);
        Assert.Equal("did you mean 'alder-2020.pfs'?", problem.Hint);
    }

    private static (ImmutableArray<Finding> Findings, ImmutableArray<Diagnostic> Problems) Check(SmallSite site)
    {
        var problems = new DiagnosticBag();
        var content = ContentReader.Read(new InputTree(site.Files), problems)!;
        var findings = Checker.Check(content, problems);
        return (findings, [.. problems.Sorted()]);
    }
}
