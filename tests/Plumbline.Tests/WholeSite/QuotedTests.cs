using AngleSharp.Dom;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>Results of another trial that a source only repeats, and numbers that must add up.</summary>
public sealed class QuotedTests
{
    private const string Page = "studies/alder-2020.html";

    private static readonly SmallSite Quoting = SmallSite.Good
        .Append(SmallSite.Source, "  - {line: 20, column: 3, section: Discussion, kind: proportion, text: \"30 of 50 (60.0%)\", value: \"60.0\", count: 30, total: 50, percent: \"60.0\"}\n  - {line: 20, column: 30, section: Discussion, kind: median_time, text: \"9.9 months\", value: 9.9, unit: months}\n")
        .Change(SmallSite.Study, "results:\n", "  - {id: birch, name: Birch arm, lay: people of another trial, count: 50, comparator: true, quoted: BIRCH-1, lines: [20]}\nresults:\n  - {outcome: orr, group: birch, count: 30, percent: 60.0, lines: [20]}\n  - {outcome: pfs, group: birch, median: 9.9, lines: [20]}\n");

    private static readonly SmallSite Adding = SmallSite.Good
        .Change(SmallSite.Study, "editorNotes:\n", """
            splits:
              - {of: examplinib, into: [examplinib, standard]}
            accounts:
              - id: flow
                name: Where everybody went
                whole: {name: Took part, count: 32, lines: [4]}
                parts:
                  - {name: Had fatigue, count: 12, lines: [14]}
                  - {name: Had anaemia, count: 8, lines: [15]}
                  - {name: Had neither, count: 12, lines: [99], inWords: true}
              - id: short
                name: Where some went
                open: true
                whole: {name: Took part, count: 32, lines: [4]}
                parts:
                  - {name: Had fatigue, count: 12, lines: [14]}
              - id: long
                name: More than there are
                whole: {name: Had fatigue, count: 12, lines: [14]}
                parts:
                  - {name: Took part, count: 32, lines: [4]}
            leftOut:
              - {lines: [10], reason: It is of no use.}
            editorNotes:

            """);

    [Fact]
    public void Quoted_results_have_a_section_of_their_own()
    {
        var built = Quoting.Build();

        Assert.Equal("", built.Printed);
        var section = built.Page(Page).GetElementById("quoted")!.ParentElement!;
        Assert.Equal(["alder-2020.orr.birch", "alder-2020.pfs.birch"], section.QuerySelectorAll("table.results tr[id]").Select(row => row.Id));
        Assert.Contains("Birch arm, BIRCH-1", section.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("alder-2020.orr.birch", built.Page(Page).GetElementById("response")!.ParentElement!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void They_stand_in_no_chart_no_table_across_studies_and_no_computed_effect()
    {
        var built = Quoting.Change(SmallSite.ClinicianPage, "{table outcome orr}", "{table outcome orr}\n\n{table studies}\n\n{table outcome pfs}").Build();

        Assert.Equal("", built.Printed);
        Assert.DoesNotContain(built.Page("clinicians/index.html").QuerySelectorAll("[data-fact]"), fact => fact.GetAttribute("data-fact")!.Contains("birch", StringComparison.Ordinal));
        Assert.DoesNotContain(built.Page(Page).QuerySelectorAll("figure"), figure => figure.TextContent.Contains("9.9", StringComparison.Ordinal) || figure.TextContent.Contains("Birch", StringComparison.Ordinal));
        Assert.DoesNotContain("birch/risk-difference", built.Site["data/facts.json"], StringComparison.Ordinal);
        Assert.Contains("\"quotedFrom\": \"BIRCH-1\"", built.Site["data/facts.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_synthesis_that_names_one_is_told_so()
    {
        var built = Quoting.Change("content/syntheses/orr.yaml", "alder-2020.orr.standard]", "alder-2020.orr.birch]").Build();

        var problem = Assert.Single(built.Diagnostics);
        Assert.Equal((Problems.OutOfRange, "content/syntheses/orr.yaml:4:25"), (problem.Problem, problem.Position.ToString()));
    }

    [Fact]
    public void An_icon_array_of_one_is_no_figure()
    {
        var built = Quoting.Change(SmallSite.PatientPage, "{figure icons alder-2020.orr}", "{figure icons alder-2020.orr.birch}").Build();

        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Problem == Problems.UnknownFigure);
    }

    /// <summary>12 + 8 + 12 = 32; 12 of 32, where parts may be missing; 32 are 20 more than 12.</summary>
    [Fact]
    public void Accounts_show_their_sums_and_splits_what_they_share_out()
    {
        var page = Adding.Build().Page(Page);

        Assert.Equal(("32", "as many as the whole"), Sum(page, "account-flow"));
        Assert.Equal(("12", "the source may not print every part"), Sum(page, "account-short"));
        Assert.Equal(("32", "20 more than the whole"), Sum(page, "account-long"));
        Assert.Contains("Examplinib (32), Standard care (40)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("line 10", page.GetElementById("sources")!.ParentElement!.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    private static (string Sum, string Verdict) Sum(IDocument page, string account)
    {
        var cells = page.GetElementById(account)!.QuerySelectorAll("tfoot tr")[0].QuerySelectorAll("td");
        return (cells[0].TextContent, cells[1].TextContent);
    }
}
