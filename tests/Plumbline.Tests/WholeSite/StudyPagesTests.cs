using System.Text;
using AngleSharp.Dom;
using Plumbline.Render.Studies;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>A study with many results has several pages, none of them heavy, and every number leads to its row on the right one.</summary>
public sealed class StudyPagesTests
{
    private const int LargestPage = 150_000;
    private const string Main = "studies/alder-2020.html";

    private static readonly Lazy<BuiltSite> Long = new(() => LargeSite.With([("response", 50), ("harm", 110), ("baseline", 90), ("conduct", 60), ("survival", 60)], "examplinib").Build());

    /// <summary>Each outcome in both groups, so that every one of them has effects between the groups: rows by the hundred.</summary>
    private static readonly Lazy<BuiltSite> Longest = new(() => LargeSite.With([("harm", 240), ("baseline", 130)], "examplinib", "standard").Build());

    [Fact]
    public void A_short_study_is_on_one_page_without_a_menu()
    {
        var built = SmallSite.Good.Build();

        Assert.Equal([Main], StudyFiles(built));
        Assert.Null(built.Page(Main).QuerySelector("nav.parts"));
    }

    [Fact]
    public void What_a_reader_misses_least_leaves_first_and_in_whole_sections()
    {
        Assert.Equal(["studies/alder-2020-harms.html", "studies/alder-2020-people.html", "studies/alder-2020-time.html", Main], StudyFiles(Long.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["response"], Anchors(Long.Value, Main, "response", "time", "harms", "conduct", "people"));
        Assert.Equal(["people", "conduct"], Anchors(Long.Value, "studies/alder-2020-people.html", "response", "time", "harms", "conduct", "people"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_page_is_heavy_and_nothing_is_broken(bool longest)
    {
        var built = (longest ? Longest : Long).Value;

        Assert.Equal("", built.Printed);
        Assert.All(built.Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.True(Encoding.UTF8.GetByteCount(file.Value) <= LargestPage, $"{file.Key} has {Encoding.UTF8.GetByteCount(file.Value)} bytes"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_result_has_its_row_on_one_page_of_the_study(bool longest)
    {
        var built = (longest ? Longest : Long).Value;

        var rows = StudyFiles(built).SelectMany(path => built.Page(path).QuerySelectorAll("tr[id]")).Select(row => row.Id!).Where(id => id.StartsWith("alder-2020.", StringComparison.Ordinal)).ToList();

        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(built.Run.Content!.Results.Select(result => result.Id.Text).ToHashSet(StringComparer.Ordinal), rows.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void More_rows_than_a_companion_holds_go_on_on_another()
    {
        var companions = StudyFiles(Longest.Value);

        Assert.Contains("studies/alder-2020-harms-2.html", companions);
        Assert.Equal(StudyPages.MostRowsOfCompanion, Longest.Value.Page("studies/alder-2020-harms.html").QuerySelectorAll("table.results tbody tr").Length);
        Assert.NotNull(Longest.Value.Page("studies/alder-2020-people.html").GetElementById("people-groups"));
        Assert.Null(Longest.Value.Page("studies/alder-2020-people-2.html").GetElementById("people-groups"));
    }

    [Fact]
    public void A_number_leads_to_the_page_that_holds_its_row()
    {
        var built = LargeSite.With([("response", 50), ("harm", 110)], "examplinib")
            .Change(SmallSite.ClinicianPage, "Response: ", "Harm: {alder-2020.harm-7.examplinib}. Response: ").Build();

        Assert.Equal("", built.Printed);
        var link = built.Page("clinicians/index.html").QuerySelector("[data-fact='alder-2020.harm-7.examplinib']")!;
        Assert.Equal("../studies/alder-2020-harms.html#alder-2020.harm-7.examplinib", link.GetAttribute("href"));
    }

    [Fact]
    public void Each_page_of_a_study_names_the_others_and_stands_in_the_sitemap()
    {
        var paths = StudyFiles(Long.Value);

        foreach (var path in paths)
        {
            var links = Long.Value.Page(path).QuerySelectorAll("nav.parts a");
            Assert.Equal(paths.Order(StringComparer.Ordinal), links.Select(link => "studies/" + link.GetAttribute("href")).Order(StringComparer.Ordinal));
            Assert.Equal(Path.GetFileName(path), Assert.Single(links, link => link.HasAttribute("aria-current")).GetAttribute("href"));
            Assert.Contains($"{path}</loc>", Long.Value.Site["sitemap.xml"], StringComparison.Ordinal);
            Assert.Equal("alder-2020.html", Long.Value.Page(path).QuerySelector("nav.sections [aria-current]")!.GetAttribute("href"));
        }

        Assert.Equal(paths.Length, paths.Select(path => Long.Value.Page(path).Title).Distinct(StringComparer.Ordinal).Count());
    }

    private static string[] StudyFiles(BuiltSite built) => [.. built.Site.Keys.Where(path => path.StartsWith("studies/", StringComparison.Ordinal))];

    private static IEnumerable<string> Anchors(BuiltSite built, string path, params string[] known) =>
        built.Page(path).QuerySelectorAll("h2").Select(heading => heading.Id).OfType<string>().Intersect(known, StringComparer.Ordinal);
}
