using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>The ledger: by study, by rule, by how much a difference matters, and what could not be checked.</summary>
public sealed class LedgerTests
{
    private const string Ledger = "checks.html";

    private static readonly Lazy<BuiltSite> Built = new(() => SmallSite.Good.Build());

    [Fact]
    public void A_difference_stands_under_its_study_and_severity_and_leads_to_how_it_was_recomputed()
    {
        var page = Built.Value.Page(Ledger);

        var entry = Assert.Single(page.QuerySelectorAll(".ledger .entry"));
        Assert.Equal(["ledger-alder-2020", "alder-2020-material"], page.QuerySelectorAll("#differences ~ h3, #differences ~ h4").Select(heading => heading.Id));
        Assert.Contains("8 of 32 is 25.0%", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("The invented authors made an invented slip.", entry.TextContent, StringComparison.Ordinal);
        Assert.Equal("studies/alder-2020.html#" + entry.Id, entry.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["#ledger-alder-2020", "#alder-2020-material"], Links(page, "table.counts a[href^='#']").Where(href => href.Contains("alder", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_that_found_something_lists_it()
    {
        var page = Built.Value.Page(Ledger);

        Assert.Contains("#rule-percent-count", Links(page, "table.counts a"));
        Assert.Equal(["#finding-percent-count-alder-2020.anaemia"], Links(page, "#rule-percent-count a"));
        Assert.Null(page.GetElementById("rule-median-rate"));
    }

    /// <summary>The small site has one difference; here its editor explains it.</summary>
    [Fact]
    public void Explained_differences_are_counted_as_such()
    {
        var page = SmallSite.Good.Change(SmallSite.Study, "invented slip.}", "invented slip., explains: true}").Build().Page(Ledger);

        Assert.Contains("Explained by an editor, of those that differ: 1.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("explained", Assert.Single(page.QuerySelectorAll(".ledger .entry")).ClassList[1]);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(101, true)]
    public void What_could_not_be_checked_is_folded_and_where_it_is_long_has_a_page(int ratios, bool hasPage)
    {
        var built = LargeSite.WithBareRatios(ratios).Build();

        Assert.Equal("", built.Printed);
        Assert.Equal(hasPage, built.Site.ContainsKey("not-checked.html"));
        var list = built.Page(hasPage ? "not-checked.html" : Ledger).QuerySelectorAll(".open-list li");
        // The ratios, and what the small site leaves open by itself.
        var open = ratios + SmallSite.Good.Build().Page(Ledger).QuerySelectorAll("details .open-list li").Length;
        Assert.Equal(open, list.Length);
        Assert.Equal(hasPage ? 0 : open, built.Page(Ledger).QuerySelectorAll("details .open-list li").Length);
    }

    /// <summary>Sixty events of one study beside its own two: 40 are shown, 22 are named as left to its page.</summary>
    [Fact]
    public void The_table_of_harms_across_studies_leaves_the_rest_to_the_study()
    {
        var table = LargeSite.With([("harm", 60)], "examplinib").Change(SmallSite.ClinicianPage, "{table outcome orr}", "{table harms}").Build().Page("clinicians/index.html").QuerySelector("table.cards")!;

        Assert.Equal(40, table.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("22 further events that only one study reports stand on its page.", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patient_page_says_in_one_sentence_what_the_checks_mean_for_its_numbers()
    {
        var unmarked = SmallSite.Good.Change(SmallSite.PatientPage, " Anaemia came to {alder-2020.anaemia}.", "").Build();

        Assert.Contains("The sign \u2260 means", Trust(Built.Value), StringComparison.Ordinal);
        Assert.Contains("they agree", Trust(unmarked), StringComparison.Ordinal);
        Assert.Null(Built.Value.Page("clinicians/index.html").QuerySelector(".trust"));
    }

    private static string Trust(BuiltSite built) => built.Page("patients/index.html").QuerySelector(".trust")!.TextContent;

    private static IEnumerable<string> Links(IDocument page, string selector) => page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!);
}
