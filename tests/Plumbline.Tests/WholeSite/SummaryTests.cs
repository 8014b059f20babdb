using AngleSharp.Dom;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>The summary of findings and the ratings under it, from YAML to the page.</summary>
public sealed class SummaryTests
{
    internal const string RatingFile = "content/certainty/orr.yaml";
    private const string SummaryFile = "content/summary.yaml";

    internal const string Rating = """
        id: orr
        title: Response
        level: low
        draft: true
        date: 2026-05-01
        start: {level: high, reason: Chance formed the groups.}
        domains:
          riskOfBias: {down: 1, reason: Everybody knew.}
          inconsistency: {down: 0, reason: There is one trial.}
          indirectness: {down: 0, reason: None.}
          imprecision: {down: 1, reason: Few people.}
          publicationBias: {down: 0, reason: Nobody looked.}
        clinicians: {who: examplinib, do: raise, does: raises, what: response}
        patients: {who: examplinib, do: calm, does: calms, what: examplitis}
        judgedOn:
          alder-2020.orr: "18/32, 56.3"
          alder-2020.orr.standard: "10/40, 25.0"

        """;

    private const string Summary = """
        question: Examplinib or standard care.
        with: Examplinib
        without: Standard care
        rows:
          - outcome: orr
            time: Best response
            with: [alder-2020.orr]
            without: [alder-2020.orr.standard]
            comment: Nobody took part.
          - outcome: pfs
            time: Half by then
            with: [alder-2020.pfs@6m, alder-2020.pfs]
            without: [alder-2020.pfs.standard]
            relative: alder-2020.pfs.examplinib-vs-standard
            comment: Nobody took part.
          - {outcome: anaemia, time: Ever, with: [alder-2020.anaemia], comment: Nobody took part.}

        """;

    private static readonly SmallSite Site = SmallSite.Good
        .With(RatingFile, Rating)
        .With(SummaryFile, Summary)
        .Change(SmallSite.ClinicianPage, "{table outcome orr}", "{table outcome orr}\n\n{table summary}\n\n{table certainty}\n\n{table rating orr}\n\nSo: {certainty orr}")
        .Change(SmallSite.PatientPage, "{figure icons alder-2020.orr}", "{figure icons alder-2020.orr}\n\n{certainty orr}");

    private static readonly Lazy<BuiltSite> Built = new(() => Site.Build());

    [Fact]
    public void The_site_with_a_summary_has_no_problems()
    {
        Assert.Equal("", Built.Value.Printed);
    }

    /// <summary>56.25 % and 25 %, exact limits 37.7 to 73.6 (cited facts) and 12.7 to 41.2 (bisection of the binomial tails of 10 in 40).</summary>
    [Fact]
    public void A_row_gives_people_of_100_in_both_groups_with_their_limits()
    {
        var row = Row("orr");

        Assert.Contains("56 of 100 (38 to 74)", row, StringComparison.Ordinal);
        Assert.Contains("25 of 100 (13 to 41)", row, StringComparison.Ordinal);
        Assert.Contains("72 (1 study)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_effect_stands_as_printed_or_is_not_reported()
    {
        Assert.Contains("HR 0.60 (95% CI 0.38 to 0.95", Row("pfs"), StringComparison.Ordinal);
        Assert.Contains("relative effect not reported", Row("orr"), StringComparison.Ordinal);
        Assert.Contains("no comparison", Row("anaemia"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_the_summary_is_a_cited_fact()
    {
        var facts = Table().QuerySelectorAll("a.fact").Select(link => link.GetAttribute("data-fact"));

        Assert.Equal(["alder-2020.orr", "alder-2020.orr.standard", "alder-2020.pfs@6m", "alder-2020.pfs", "alder-2020.pfs.standard", "alder-2020.pfs.examplinib-vs-standard", "alder-2020.anaemia"], facts);
    }

    [Fact]
    public void Certainty_stands_as_a_word_a_draft_as_a_draft_and_what_is_not_rated_as_such()
    {
        Assert.Contains("Low draft", Row("orr"), StringComparison.Ordinal);
        Assert.Contains("Examplinib may raise response.", Row("orr"), StringComparison.Ordinal);
        Assert.Contains("Not rated", Row("pfs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_audiences_read_the_same_level_in_their_own_words()
    {
        var (clinicians, patients) = (Rated("clinicians/index.html"), Rated("patients/index.html"));

        Assert.Equal("Examplinib may raise response.", clinicians.TextContent);
        Assert.Equal("Examplinib may calm examplitis.", patients.TextContent);
        Assert.Equal("low", clinicians.GetAttribute("data-certainty"));
        Assert.Equal("low", patients.GetAttribute("data-certainty"));
        Assert.Contains("draft", patients.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_is_marked_and_reported_when_a_number_under_it_changes()
    {
        var built = (Site with { Files = Site.Files.SetItem(RatingFile, Rating.Replace("18/32, 56.3", "17/32, 53.1", StringComparison.Ordinal)) }).Build();

        var warning = Assert.Single(built.Diagnostics);
        Assert.Equal(Problems.StaleRating, warning.Problem);
        Assert.Equal("content/certainty/orr.yaml:16:3", warning.Position.ToString());
        Assert.Contains("needs re-check", built.Page("clinicians/index.html").QuerySelector("table.findings")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level: low\n", "level: moderate\n", "leave 'low'")]
    [InlineData("imprecision: {down: 1", "imprecision: {down: 3", "from 0 to 2")]
    [InlineData("  imprecision: {down: 1, reason: Few people.}\n", "", "'imprecision'")]
    [InlineData("alder-2020.orr.standard:", "alder-2020.orr.standart:", "alder-2020.orr.standart")]
    public void A_rating_that_cannot_be_is_told(string from, string to, string told)
    {
        Assert.Contains(told, Site.Change(RatingFile, from, to).Build().Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome: pfs", "outcome: pfz", "'pfz'")]
    [InlineData("relative: alder-2020.pfs.ex", "relative: alder-2020.pfs.xe", "no result is called")]
    [InlineData("    comment: Nobody took part.\n  - {", "  - {", "'comment'")]
    public void A_summary_that_cannot_be_is_told(string from, string to, string told)
    {
        Assert.Contains(told, Site.Change(SummaryFile, from, to).Build().Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_seven_outcomes_are_too_many()
    {
        var more = string.Concat(Enumerable.Repeat("  - {outcome: anaemia, time: Ever, with: [alder-2020.anaemia], comment: Again.}\n", 5));

        Assert.Contains("at most 7 outcomes", Site.Append(SummaryFile, more).Build().Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_nobody_made_cannot_be_cited()
    {
        var built = Site.Change(SmallSite.PatientPage, "{certainty orr}", "{certainty or}").Build();

        Assert.Contains("no rating is called 'or'", built.Printed, StringComparison.Ordinal);
        Assert.Contains("certainty orr", built.Printed, StringComparison.Ordinal);
    }

    private static IElement Table() => Built.Value.Page("clinicians/index.html").QuerySelector("table.findings")!;

    private static string Row(string outcome) => string.Join(' ', Built.Value.Page("clinicians/index.html").GetElementById("summary-" + outcome)!.Closest("tr")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Rated(string page) => Built.Value.Page(page).QuerySelector("[data-certainty-of='orr']:not(.level)")!;
}
