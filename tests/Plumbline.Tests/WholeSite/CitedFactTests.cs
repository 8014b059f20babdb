using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>A fact on its way from YAML through Markdown to the page.</summary>
public sealed class CitedFactTests
{
    private static readonly Lazy<BuiltSite> Built = new(() => SmallSite.Good.Build());

    [Fact]
    public void The_small_site_has_no_problems()
    {
        Assert.Equal("", Built.Value.Printed);
    }

    [Fact]
    public void A_cited_fact_stands_on_the_page_and_leads_to_its_row()
    {
        var fact = Fact("clinicians/index.html", "alder-2020.orr");

        Assert.Equal("A", fact.TagName);
        Assert.Equal("../studies/alder-2020.html#alder-2020.orr", fact.GetAttribute("href"));
        Assert.NotNull(Built.Value.Page("studies/alder-2020.html").GetElementById("alder-2020.orr"));
    }

    [Fact]
    public void The_row_of_a_fact_names_the_section_the_line_and_the_printed_words()
    {
        var row = Built.Value.Page("studies/alder-2020.html").GetElementById("alder-2020.orr")!;

        Assert.Contains("18 of 32 (56.3%)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Results, line 6", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("alder-2020.orr", row.QuerySelector("[data-fact]")!.GetAttribute("data-fact"));
    }

    /// <summary>
    /// 18/32 = 56.25 %, half away from zero 56.3. The limits are where the binomial tails are 0.025: sum(comb(32, i) p^i (1-p)^(32-i)) for
    /// i = 18..32 at p = 0.37663, for i = 0..18 at p = 0.73636 (bisection in Python 3).
    /// </summary>
    [Fact]
    public void Clinicians_read_counts_and_interval()
    {
        Assert.Equal("18 of 32 (56.3%; 95% CI 37.7 to 73.6)", Fact("clinicians/index.html", "alder-2020.orr").TextContent);
    }

    /// <summary>56.25 rounds to 56 whole people, 20.0 stays as printed beside 8 of 32 = 25.</summary>
    /// <summary>33 % of people of unknown number stands for 32.5 to 33.5 %: a decimal would say more than the source does.</summary>
    [Fact]
    public void A_whole_percentage_without_a_count_is_given_no_decimal()
    {
        var built = SmallSite.Good
            .Change(SmallSite.Source, "  - {line: 15,", "  - {line: 16, column: 3, section: Discussion, kind: proportion, text: \"33%\", value: 33, percent: 33}\n  - {line: 15,")
            .Change(SmallSite.Study, "results:\n", "  - {id: other, name: Others, lay: other people}\nresults:\n  - {outcome: fatigue, group: other, percent: 33, lines: [16]}\n")
            .Build();

        Assert.Equal("33%", built.Page("studies/alder-2020.html").QuerySelector("[data-fact='alder-2020.fatigue.other']")!.TextContent);
    }

    [Fact]
    public void Patients_read_people_out_of_a_hundred()
    {
        Assert.Equal("about 56 out of 100 people", Fact("patients/index.html", "alder-2020.orr").TextContent);
        Assert.Equal("about 25 out of 100 people", Fact("patients/index.html", "alder-2020.anaemia").TextContent);
    }

    [Fact]
    public void A_named_form_is_said_instead_of_the_audience_s_own()
    {
        var clinicians = Built.Value.Page("clinicians/index.html").QuerySelectorAll("[data-fact='alder-2020.orr']").Select(fact => fact.TextContent);

        Assert.Contains("56.3%", clinicians);
        Assert.Equal("25", Fact("patients/index.html", "alder-2020.orr.standard").TextContent);
    }

    /// <summary>56.25 % − 25 % = 31.25 percentage points, half away from zero 31.3.</summary>
    [Fact]
    public void A_derived_value_is_cited_like_any_other_and_has_its_place()
    {
        const string id = "alder-2020.orr.examplinib-vs-standard/risk-difference";
        var fact = Fact("clinicians/index.html", id);

        Assert.Equal("31.3 percentage points", fact.TextContent);
        Assert.Equal($"../studies/alder-2020.html#{id}", fact.GetAttribute("href"));
        Assert.NotNull(Built.Value.Page("studies/alder-2020.html").GetElementById(id));
    }

    [Theory]
    [InlineData("patients/index.html")]
    [InlineData("clinicians/index.html")]
    public void A_fact_that_a_finding_touches_is_marked_and_the_mark_leads_to_the_finding(string page)
    {
        var mark = Fact(page, "alder-2020.anaemia").NextElementSibling!;

        Assert.Equal("differs", mark.ClassName);
        Assert.Contains("≠", mark.TextContent, StringComparison.Ordinal);
        var target = mark.GetAttribute("href")!;
        Assert.StartsWith("../studies/alder-2020.html#finding-percent-count", target, StringComparison.Ordinal);
        var finding = Built.Value.Page("studies/alder-2020.html").GetElementById(target[(target.IndexOf('#', StringComparison.Ordinal) + 1)..])!;
        Assert.Contains("8 of 32 is 25.0%", finding.TextContent, StringComparison.Ordinal);
        Assert.Contains("The invented authors made an invented slip.", finding.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_without_a_finding_has_no_mark()
    {
        Assert.NotEqual("differs", Fact("patients/index.html", "alder-2020.orr").NextElementSibling?.ClassName);
    }

    [Fact]
    public void A_figure_directive_gives_a_chart_with_title_words_and_table()
    {
        var figure = Built.Value.Page("clinicians/index.html").QuerySelector("figure#forest-orr")!;

        Assert.NotNull(figure.QuerySelector("svg[role=img] title"));
        Assert.NotEmpty(figure.QuerySelector("svg desc")!.TextContent);
        Assert.Contains("56.3 (37.7 to 73.6)", figure.QuerySelector("details table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_directive_gives_a_table_whose_numbers_are_facts()
    {
        var table = Built.Value.Page("clinicians/index.html").QuerySelectorAll("table.cards").Single();

        Assert.Equal(["alder-2020.orr", "alder-2020.orr.standard"], table.QuerySelectorAll("[data-fact]").Select(fact => fact.GetAttribute("data-fact")));
    }

    /// <summary>20/32 = 62.5 %: 63 of 100, and the others are 37, although 37.5 would round to 38.</summary>
    [Fact]
    public void Those_with_and_those_without_are_a_hundred_together()
    {
        var built = SmallSite.Good
            .Change(SmallSite.Study, "    count: 18\n    percent: 56.3\n", "    count: 20\n    percent: 62.5\n")
            .Change(SmallSite.Source, "text: \"18 of 32 (56.3%)\", value: 56.3, count: 18, total: 32, percent: 56.3", "text: \"20 of 32 (62.5%)\", value: 62.5, count: 20, total: 32, percent: 62.5")
            .Change(SmallSite.PatientPage, "Examplinib helped {alder-2020.orr}.", "Examplinib helped {alder-2020.orr}. It did not help {alder-2020.orr | others}.")
            .Build();

        Assert.Equal(
            ["about 63 out of 100 people", "about 37 out of 100 people"],
            built.Page("patients/index.html").QuerySelectorAll("[data-fact='alder-2020.orr']").Select(fact => fact.TextContent).Where(text => text.StartsWith("about", StringComparison.Ordinal)));
    }

    /// <summary>19/32 = 59.375 %, rounded 59.4.</summary>
    [Fact]
    public void A_number_changed_in_yaml_changes_every_page_that_cites_it()
    {
        var site = SmallSite.Good
            .Change(SmallSite.Study, "    count: 18\n    percent: 56.3\n", "    count: 19\n    percent: 59.4\n")
            .Change(SmallSite.Source, "text: \"18 of 32 (56.3%)\", value: 56.3, count: 18, total: 32, percent: 56.3", "text: \"19 of 32 (59.4%)\", value: 59.4, count: 19, total: 32, percent: 59.4");

        var built = site.Build();

        Assert.DoesNotContain(built.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.StartsWith("19 of 32 (59.4%;", built.Page("clinicians/index.html").QuerySelector("[data-fact='alder-2020.orr']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("about 59 out of 100 people", built.Page("patients/index.html").QuerySelector("[data-fact='alder-2020.orr']")!.TextContent);
        Assert.Contains("59.4", built.Page("clinicians/index.html").QuerySelector("figure#forest-orr svg")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("18 of 32", string.Concat(built.Site.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_markdown_file_leads_to_its_page()
    {
        var page = Built.Value.Page("patients/index.html");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "../about.html");
    }

    [Fact]
    public void Every_page_carries_the_policy_that_forbids_loads_from_elsewhere()
    {
        foreach (var path in Built.Value.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var policy = Built.Value.Page(path).QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content");
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("patients/index.html", "small-site/patients-index.html")]
    [InlineData("studies/alder-2020.html", "small-site/alder-2020.html")]
    public void The_main_part_of_a_page_is_the_reviewed_one(string page, string golden)
    {
        Golden.Assert(golden, Built.Value.Page(page).QuerySelector("main")!.InnerHtml.Trim() + "\n");
    }

    private static IElement Fact(string page, string id) => Built.Value.Page(page).QuerySelector($"[data-fact='{id}']") ?? throw new InvalidOperationException($"{page} does not cite {id}");
}
