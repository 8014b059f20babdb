using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>The studies side by side, what is pooled and what is not, and the differences beside the numbers.</summary>
public sealed class SideBySideTests
{
    private static readonly Lazy<BuiltSite> Built = new(() => With("{table comparison}\n\n{table pooling}\n\n{table differences harm}\n\n{table differences survival}").Build());

    [Fact]
    public void A_study_has_a_column_with_its_design_people_and_treatment()
    {
        Assert.Equal("", Built.Value.Printed);
        Assert.Equal("Alder 2020", Table("comparison").QuerySelectorAll("thead th")[1].TextContent);
        Assert.Equal("randomised trial", Cell("Design"));
        Assert.Equal("32 Exa40 Std", Cell("People"));
        Assert.Equal("Examplinib once a day", Cell("Treatment"));
    }

    [Fact]
    public void What_a_source_does_not_say_is_not_reported()
    {
        Assert.Equal("not reported", Cell("People joined"));
        Assert.Equal("not reported", Cell("Response judged by"));
    }

    /// <summary>12 of 32 and 10 of 40 with a baseline outcome's name: shares tell who took part, without an interval.</summary>
    [Fact]
    public void Who_took_part_is_told_by_facts_of_each_arm()
    {
        var built = With("{table comparison}")
            .Change(SmallSite.Outcomes, "fatigue:\n  name: Fatigue", "high-risk:\n  name: High risk")
            .Change(SmallSite.Outcomes, "  lay: being very tired\n  kind: proportion\n  section: harm", "  lay: high risk\n  kind: proportion\n  section: baseline");
        var study = built.Files[SmallSite.Study].Replace("outcome: fatigue", "outcome: high-risk", StringComparison.Ordinal);

        var page = built.With(SmallSite.Study, study).Build().Page("clinicians/index.html");

        var facts = page.QuerySelectorAll("table.comparison a.fact").Select(fact => (fact.GetAttribute("data-fact"), fact.TextContent));
        Assert.Equal([("alder-2020.high-risk", "12 of 32, 37.5%"), ("alder-2020.high-risk.standard", "10 of 40, 25.0%")], facts);
    }

    [Fact]
    public void What_is_not_pooled_says_why()
    {
        var row = Built.Value.Page("clinicians/index.html").QuerySelectorAll("tbody tr").Single(found => found.TextContent.Contains("How many responded", StringComparison.Ordinal));

        Assert.Equal(["no", "There is one study, so there is nothing to pool."], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    /// <summary>8 of 32 is 25 %, and 20.0 % is printed: no 20.0 % of 32 people, and five points apart matter.</summary>
    [Fact]
    public void A_difference_that_matters_stands_beside_the_numbers_of_its_section_and_no_other()
    {
        var tables = Built.Value.Page("clinicians/index.html").QuerySelectorAll("table").Where(table => table.TextContent.Contains("What this site does", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, tables.Count);
        Assert.Equal("alder-2020.anaemia", tables[0].QuerySelector("a.fact")!.GetAttribute("data-fact"));
        Assert.Contains("an invented slip", tables[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(tables[0].QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("../studies/alder-2020.html#finding-percent-count-", StringComparison.Ordinal));
        Assert.Contains("No difference that matters", tables[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_of_no_section_are_no_table()
    {
        Assert.Contains("there is no table 'differences hram'", With("{table differences hram}").Build().Printed, StringComparison.Ordinal);
    }

    private static SmallSite With(string tables) => SmallSite.Good.Change(SmallSite.ClinicianPage, "{table outcome orr}", tables);

    private static IElement Table(string look) => Built.Value.Page("clinicians/index.html").QuerySelector("table." + look)!;

    private static string Cell(string row) => Table("comparison").QuerySelectorAll("tbody tr").Single(found => found.QuerySelector("th")!.TextContent == row).QuerySelector("td")!.TextContent;
}
