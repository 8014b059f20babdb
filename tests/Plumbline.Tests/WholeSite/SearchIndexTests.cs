using System.Text;
using System.Text.Json;
using Plumbline.Render.Search;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>What the search of the built site looks through.</summary>
public sealed class SearchIndexTests
{
    private const string IndexPath = "assets/search-en.js";
    private const int LargestIndex = 40_000;

    private static readonly SmallSite Sectioned = SmallSite.Good
        .Append(SmallSite.PatientPage, "\n## What next?\n\nAsk about the purple capsule.\n\n## Côté\n\nMore.\n")
        .Change(SmallSite.Outcomes, "    definition: Time to growth or death.\n".TrimStart(), "definition: Time to growth or death.\n  synonyms: [event-free weeks]\n");

    private static readonly Lazy<BuiltSite> Built = new(() => Sectioned.Build());

    [Fact]
    public void A_page_is_found_by_its_title_its_description_and_its_first_words()
    {
        var page = Entry("patients/index.html");

        Assert.Equal(("For patients", "Does examplinib help?", "An invented trial, in plain words."), (page.Kind, page.Title, page.Detail));
        Assert.StartsWith("Examplinib helped about 56 out of 100 people", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_follows_its_page_and_names_its_anchor_only_where_the_title_does_not_give_it()
    {
        var entries = Entries();
        var page = entries.FindIndex(entry => entry.Place == "patients/index.html");

        Assert.Equal(("#", "What next?"), (entries[page + 1].Place, entries[page + 1].Title));
        Assert.Equal("Côté", entries[page + 2].Title);
        Assert.NotNull(Built.Value.Page("patients/index.html").GetElementById("what-next"));
        Assert.NotNull(Built.Value.Page("patients/index.html").GetElementById(entries[page + 2].Place.TrimStart('#')));
    }

    [Fact]
    public void An_outcome_is_found_by_its_plain_name_its_abbreviation_and_its_synonyms()
    {
        var outcome = Entry("a-z.html#outcome-pfs");

        Assert.Equal(("What was measured", "Progression-free survival", "time until the examplitis grew"), (outcome.Kind, outcome.Title, outcome.Detail));
        Assert.Equal("PFS, event-free weeks", outcome.Terms);
        Assert.DoesNotContain(Entries(), entry => entry.Place == "a-z.html#outcome-pd");
    }

    [Fact]
    public void Words_studies_rules_and_the_pages_that_nobody_writes_are_found()
    {
        Assert.Equal("Examplitis", Entry("glossary.html#examplitis").Title);
        Assert.Equal("An invented trial of examplinib against standard care", Entry("studies/alder-2020.html").Detail);
        Assert.Equal("Check", Entry("methods.html#rule-percent-count").Kind);
        Assert.All(["checks.html", "glossary.html", "a-z.html", "summary.html"], path => Assert.Equal("About this site", Entry(path).Kind));
    }

    [Fact]
    public void What_is_found_is_there()
    {
        foreach (var (site, entries) in new[] { (Built.Value, Entries()), (RealSite.Built, Entries(RealSite.Built)) })
        {
            var page = "";
            Assert.All(entries, entry =>
            {
                if (!entry.Place.StartsWith('#')) page = entry.Place;
                var place = entry.Place switch { "#" => page + "#" + Plumbline.Render.Html.Anchor(entry.Title), ['#', ..] => page + entry.Place, _ => entry.Place };
                var (path, anchor) = place.Split('#') is [var before, var after] ? (before, after) : (place, null);
                Assert.True(site.Site.ContainsKey(path), place);
                Assert.True(anchor is null || site.Site[path].Contains($"id=\"{anchor}\"", StringComparison.Ordinal), place);
            });
        }
    }

    [Fact]
    public void The_index_is_small_and_the_script_smaller()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(RealSite.Built.Site[IndexPath]), 1, LargestIndex);
        Assert.InRange(Encoding.UTF8.GetByteCount(RealSite.Built.Site["assets/search.js"]), 1, 10_000);
    }

    [Fact]
    public void Every_kind_has_a_name_but_sections_which_their_page_names()
    {
        Assert.Equal(Enum.GetValues<SearchKind>().Length, SearchWords.English.Kinds.Length);
        Assert.Equal([SearchKind.Section], Enum.GetValues<SearchKind>().Where(kind => SearchWords.English.Kinds[(int)kind].Length == 0));
    }

    [Theory]
    [InlineData("en", "Write once, <b>twice</b>, &amp; thrice.", "Write once, twice, & thrice.")]
    [InlineData("figure", "<p>One <figure><p>no</p></figure>two</p>", "One two")]
    [InlineData("mark", "<p>One<a class=\"differs\" href=\"x\"><span>no</span></a> two</p>", "One two")]
    [InlineData("open", "<p>One <a href", "One")]
    public void The_words_of_a_page_are_those_of_its_text(string what, string html, string text) => Assert.True(PlainText.Of(html, 100) == text, what + ": " + PlainText.Of(html, 100));

    private static FoundEntry Entry(string place) => Assert.Single(Entries(), entry => entry.Place == place);

    private static List<FoundEntry> Entries() => Entries(Built.Value);

    private static List<FoundEntry> Entries(BuiltSite site)
    {
        var script = site.Site[IndexPath];
        Assert.StartsWith(SearchIndex.Begin, script, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(script[SearchIndex.Begin.Length..].TrimEnd('\n', ';'));
        var kinds = json.RootElement.GetProperty("kinds").EnumerateArray().Select(kind => (Name: kind[0].GetString()!, Shared: kind[1].GetString()!)).ToList();
        return
        [
            .. json.RootElement.GetProperty("entries").EnumerateArray().Select(entry =>
            {
                var kind = kinds[entry[0].GetInt32()];
                string Text(int index) => index < entry.GetArrayLength() ? entry[index].GetString()! : "";
                return new FoundEntry(kind.Name, kind.Shared + Text(1), Text(2), Text(3), Text(4), Text(5));
            }),
        ];
    }

    private sealed record FoundEntry(string Kind, string Place, string Title, string Detail, string Terms, string Words);
}
