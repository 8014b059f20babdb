using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>The card of a number: what it is a number of, where it is printed, how it compares, in one step and without a script.</summary>
public sealed class FactCardTests
{
    private static readonly Lazy<BuiltSite> Built = new(() => SmallSite.Good.Build());

    [Fact]
    public void A_number_on_a_page_opens_its_card()
    {
        var page = Built.Value.Page("clinicians/index.html");
        var link = page.QuerySelector("a[data-fact='alder-2020.orr']")!;

        var card = page.GetElementById(link.GetAttribute("interestfor")!);

        Assert.Equal("hint", card?.GetAttribute("popover"));
        Assert.Equal("MAIN", card?.ParentElement?.TagName);
    }

    [Fact]
    public void A_page_has_one_card_for_each_fact_it_cites_and_no_other()
    {
        foreach (var path in new[] { "patients/index.html", "clinicians/index.html", "index.html", "studies/alder-2020.html" })
        {
            var page = Built.Value.Page(path);
            var called = page.QuerySelectorAll("[interestfor]").Select(link => link.GetAttribute("interestfor")).Distinct().Order(StringComparer.Ordinal);

            Assert.Equal(called, page.QuerySelectorAll(".card").Select(card => card.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_rows_of_a_study_say_it_all_and_have_no_cards()
    {
        Assert.Empty(Built.Value.Page("studies/alder-2020.html").QuerySelectorAll(".card, [interestfor]"));
    }

    /// <summary>37.7 and 73.6: see the limits in the tests of cited facts.</summary>
    [Fact]
    public void A_card_names_outcome_people_place_fragment_and_what_was_recomputed()
    {
        var words = Words("clinicians/index.html", "alder-2020.orr");

        Assert.All(
            ["Overall response", "Alder 2020", "18 of 32: Examplinib", "18 of 32 (56.3%)", "Results, line 6", "Exact CI 37.7 to 73.6", "Agrees"],
            part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_is_told_with_the_editor_s_word()
    {
        var clinicians = Words("clinicians/index.html", "alder-2020.anaemia");

        Assert.Contains("Differs. ", clinicians, StringComparison.Ordinal);
        Assert.Contains("20.0%", clinicians, StringComparison.Ordinal);
        Assert.Contains("an invented slip", clinicians, StringComparison.Ordinal);
        Assert.NotNull(Card("clinicians/index.html", "alder-2020.anaemia").QuerySelector(".differs"));
    }

    [Fact]
    public void Patients_read_cards_in_plain_words()
    {
        var words = Words("patients/index.html", "alder-2020.orr");

        Assert.Contains("The examplitis got better", words, StringComparison.Ordinal);
        Assert.Contains("people who took examplinib", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Exact CI", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_ends_with_the_way_to_the_full_place()
    {
        var card = Card("patients/index.html", "alder-2020.orr");

        Assert.Equal("../studies/alder-2020.html#alder-2020.orr", card.QuerySelectorAll("a").Single().GetAttribute("href"));
    }

    private static string Words(string page, string fact) => Card(page, fact).TextContent;

    private static IElement Card(string page, string fact) => Built.Value.Page(page).GetElementById("card-" + fact) ?? throw new InvalidOperationException($"{page} has no card of {fact}");
}
