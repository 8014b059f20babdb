using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>Which finding an editor's note speaks of, and what becomes of a note that speaks of none.</summary>
public sealed class EditorNoteTests
{
    private const string Accounts = """
        accounts:
          - id: flow
            name: Where everybody went
            whole: {name: Took part, count: 32, lines: [4]}
            parts:
              - {name: Had fatigue, count: 12, lines: [14]}
        editorNotes:

        """;

    [Fact]
    public void A_note_that_explains_makes_the_verdict_explained_and_the_finding_stays()
    {
        var finding = Discrepancy(SmallSite.Good.Change(SmallSite.Study, "note: The invented authors made an invented slip.", "note: The invented authors made an invented slip., explains: true"));

        Assert.Equal((Verdict.Explained, "The invented authors made an invented slip."), (finding.Verdict, finding.EditorNote));
    }

    [Theory]
    [InlineData("outcome: anaemia", "about: alder-2020.anaemia")]
    [InlineData("outcome: anaemia", "outcome: anaemia")]
    public void A_note_may_name_an_outcome_or_a_fact(string from, string to)
    {
        var site = SmallSite.Good.Change(SmallSite.Study, $"{from}, note", $"{to}, note");

        Assert.Equal("The invented authors made an invented slip.", Discrepancy(site).EditorNote);
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void Of_two_notes_the_one_that_names_the_fact_speaks()
    {
        var site = SmallSite.Good.Append(SmallSite.Study, "  - {rule: percent-count, about: alder-2020.anaemia, note: This one is nearer.}\n");

        Assert.Equal("This one is nearer.", Discrepancy(site).EditorNote);
    }

    [Fact]
    public void A_note_may_name_an_account_and_then_speaks_of_no_other()
    {
        var content = Read(SmallSite.Good.Change(SmallSite.Study, "editorNotes:\n", Accounts).Change(SmallSite.Study, "outcome: anaemia, note", "about: flow, note"));

        Assert.NotNull(EditorNotes.WithNote(content, About("flow")).EditorNote);
        Assert.Null(EditorNotes.WithNote(content, About("other")).EditorNote);
        Assert.Null(EditorNotes.WithNote(content, About(null)).EditorNote);
        Assert.Equal("content/studies/alder-2020.yaml:32:5", EditorNotes.PositionOf(content, About("flow")).ToString());
    }

    [Fact]
    public void A_note_without_either_speaks_of_the_study_as_a_whole()
    {
        var content = Read(SmallSite.Good.Change(SmallSite.Study, "outcome: anaemia, note", "note"));

        Assert.NotNull(EditorNotes.WithNote(content, About(null)).EditorNote);
        Assert.Null(EditorNotes.WithNote(content, About("flow")).EditorNote);
        Assert.Null(Discrepancy(SmallSite.Good.Change(SmallSite.Study, "outcome: anaemia, note", "note")).EditorNote);
    }

    [Fact]
    public void A_note_about_an_outcome_and_a_name_is_told_to_choose()
    {
        var problem = Assert.Single(SmallSite.Good.Change(SmallSite.Study, "outcome: anaemia, note", "outcome: anaemia, about: flow, note").Build().Diagnostics, one => one.IsError);

        Assert.Equal(Problems.WrongType, problem.Problem);
    }

    [Fact]
    public void A_stale_note_is_reported_with_what_the_rule_finds_now()
    {
        var problem = Assert.Single(SmallSite.Good.Append(SmallSite.Study, "  - {rule: percent-count, about: alder-2020.fatigue, note: It was so once.}\n").Build().Diagnostics);

        Assert.Equal(Problems.StaleNote, problem.Problem);
        Assert.Equal("the rule percent-count finds nothing about alder-2020.fatigue", problem.Message);
        Assert.Equal("it finds something about alder-2020.anaemia", problem.Hint);
    }

    private static Finding About(string? name)
    {
        Slug? about = name is not null && Slug.TryCreate(name, out var slug) ? slug : null;
        return Discrepancy(SmallSite.Good) with { Facts = [], Subject = about, EditorNote = null, Verdict = Verdict.Differs };
    }

    private static Finding Discrepancy(SmallSite site) => Assert.Single(Checker.Check(Read(site), new DiagnosticBag()), finding => finding.IsDiscrepancy);

    private static Content Read(SmallSite site) => ContentReader.Read(new InputTree(site.Files), new DiagnosticBag())!;
}
