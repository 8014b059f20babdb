using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.WholeSite;

/// <summary>Each kind of problem, made by the smallest change that makes it.</summary>
public sealed class ProblemTests
{
    private static readonly SmallSite Good = SmallSite.Good;

    private static readonly Dictionary<string, (Func<SmallSite> Site, string Place)> Produced = new(StringComparer.Ordinal)
    {
        ["PL0101"] = (() => Good.Change("content/site.yaml", "version: \"1\"", "version: \"1"), "content/site.yaml:5:10"),
        ["PL0102"] = (() => Good.Change(SmallSite.Study, "    count: 18\n", "\tcount: 18\n"), "content/studies/alder-2020.yaml:19:1"),
        ["PL0103"] = (() => Good.Change(SmallSite.Study, "year: 2020\n", "year: 2020\nyear: 2021\n"), "content/studies/alder-2020.yaml:5:1"),
        ["PL0104"] = (() => Good.Change(SmallSite.Study, "setting: Nowhere\n", "setting: Nowhere\nseting: Here\n"), "content/studies/alder-2020.yaml:8:1"),
        ["PL0105"] = (() => Good.Change(SmallSite.Study, "setting: Nowhere\n", ""), "content/studies/alder-2020.yaml:1:1"),
        ["PL0106"] = (() => Good.Change("content/site.yaml", "asOf: 2026-06-01", "asOf: today"), "content/site.yaml:6:7"),
        ["PL0107"] = (() => Good.Change(SmallSite.Study, "design: randomised trial", "design: randomized trial"), "content/studies/alder-2020.yaml:6:9"),
        ["PL0108"] = (() => Good.Change(SmallSite.Study, "{id: standard,", "{id: Standard,"), "content/studies/alder-2020.yaml:16:10"),
        ["PL0109"] = (() => Good.Change(SmallSite.Study, "fatigue, count: 12", "fatigeu, count: 12"), "content/studies/alder-2020.yaml:28:15"),
        ["PL0110"] = (() => Good.Change(SmallSite.Study, "{outcome: pfs, group: standard, median", "{outcome: pfs, median"), "content/studies/alder-2020.yaml:25:5"),
        ["PL0111"] = (() => Good.Change(SmallSite.Study, "id: alder-2020\n", "id: alder-2021\n"), "content/studies/alder-2020.yaml:1:5"),
        ["PL0112"] = (() => Good.Without("content/glossary.yaml"), "content/glossary.yaml:1:1"),
        ["PL0201"] = (() => Good.Change(SmallSite.Study, "p: 0.007, lines: [7]", "p: 0.007, lines: [7, 8]"), "content/studies/alder-2020.yaml:23:78"),
        ["PL0202"] = (() => Good.Change(SmallSite.Study, "p: 0.007, lines: [7]", "p: 0.007, lines: [6]"), "content/studies/alder-2020.yaml:23:60"),
        ["PL0203"] = (() => Good.Change(SmallSite.Study, "    count: 18\n", "    count: 57\n"), "content/studies/alder-2020.yaml:19:12"),
        ["PL0204"] = (() => Good.Change(SmallSite.Study, "low: 6.1, high: 11.0", "low: 11.0, high: 6.1"), "content/studies/alder-2020.yaml:24:50"),
        ["PL0206"] = (() => Good.Change(SmallSite.Study, "rule: percent-count", "rule: median-rate"), "content/studies/alder-2020.yaml:30:5"),
        ["PL0207"] = (() => Good.Append(SmallSite.Study, "  - {rule: percent-count, outcome: fatigue, note: There is nothing to explain.}\n"), "content/studies/alder-2020.yaml:33:5"),
        ["PL0208"] = (() => Good.Change(SmallSite.Study, "  - {outcome: pfs, time: 6m, percent: 62.0, lines: [10]}\n", ""), "content/studies/alder-2020.yaml:1:1"),
        ["PL0209"] = (() => Good.With(SummaryTests.RatingFile, SummaryTests.Rating.Replace("10/40, 25.0", "11/40, 27.5", StringComparison.Ordinal)), "content/certainty/orr.yaml:17:3"),
        ["PL0301"] = (() => Good.Change(SmallSite.PatientPage, "{alder-2020.pfs}", "{alder-2020.pfx}"), "content/pages/patients/index.md:10:32"),
        ["PL0302"] = (() => Good.Change(SmallSite.PatientPage, "| whole}", "| hole}"), "content/pages/patients/index.md:8:78"),
        ["PL0303"] = (() => Good.Change(SmallSite.PatientPage, "{figure icons alder-2020.orr}", "{figure icons alder-2020.or}"), "content/pages/patients/index.md:12:1"),
        ["PL0304"] = (() => Good.Change(SmallSite.PatientPage, "The examplitis", "The <b>examplitis</b>"), "content/pages/patients/index.md:10:5"),
        ["PL0305"] = (() => Good.Change(SmallSite.PatientPage, "../about.md", "../../about.md"), "content/pages/patients/index.md:8:42"),
        ["PL0306"] = (() => Good.Change(SmallSite.PatientPage, "The examplitis", "The 17 examplitis"), "content/pages/patients/index.md:10:5"),
        ["PL0307"] = (() => Good.Change(SmallSite.Study, "median: 8.5, low: 6.1, high: 11.0", "median: 8.5, low: 9.1, high: 11.0"), "content/studies/alder-2020.yaml:1:1"),
        ["PL0401"] = (() => Good.Without("templates/table.hbs"), "templates/table.hbs:1:1"),
        ["PL0402"] = (() => Good.With("templates/page.hbs", "<h1>{{Title}}</h1>{{NotInTheView}}"), "templates/page.hbs:1:1"),
        ["PL0601"] = (() => SmallTranslation.Good.Change(SmallTranslation.Words, "  skip: '⟦Skip to the content⟧'\n", ""), "content/languages/zh.yaml:128:3"),
        ["PL0602"] = (() => SmallTranslation.Good.Change(SmallTranslation.Words, "oneMonth: '⟦1 month⟧'", "oneMonth: '{number}'"), "content/languages/zh.yaml:6:13"),
        ["PL0603"] = (() => SmallTranslation.Good.Change(SmallTranslation.Page, "{alder-2020.pfs}", "{alder-2020.fatigue}"), "content/pages/zh/patients/index.md:11:4"),
        ["PL0604"] = (() => SmallTranslation.Good.Append(SmallSite.PatientPage, "More.\n"), "content/pages/zh/patients/index.md:7:13"),
        ["PL0605"] = (() => SmallTranslation.Good.Without(SmallSite.PatientPage), "content/pages/zh/patients/index.md:1:1"),
        ["PL0503"] = (() => Good.Append("content/site.yaml", "readability: {grade: 1, gradeNamesAside: 1, names: [], meanSentence: 20, longestSentence: 30, passivePercent: 99, longWordsPercent: 99}\n"), "content/pages/patients/index.md:1:1"),
        ["PL0504"] = (() => Good.Change(SmallSite.PatientPage, "The examplitis", "In one in five the examplitis"), "content/pages/patients/index.md:10:1"),
        ["PL0501"] = (() => Good.With("templates/page.hbs", "<h1>{{Title}}</h1><a href=\"nowhere.html\">x</a>"), "about.html:1:1"),
    };

    /// <summary>Problems that a site in memory cannot make, and the test that makes each.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["PL0113"] = nameof(Tests.Commands.ExtractCommandTests.A_document_that_is_no_text_is_told_so_with_what_helps),
        ["PL0205"] = nameof(Tests.Commands.CheckCommandTests.A_source_record_that_is_not_what_the_document_gives_is_reported),
        ["PL0505"] = nameof(Tests.Write.GatesTests.A_number_for_patients_alone_is_stopped),
        ["PL0502"] = nameof(Tests.Write.SiteFolderTests.A_folder_that_is_not_ours_is_refused_and_left_alone),
    };

    public static TheoryData<string> Codes => [.. Produced.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_problem_is_reported_where_it_is(string code)
    {
        var (site, place) = Produced[code];

        var found = site().Build().Diagnostics.Where(diagnostic => diagnostic.Problem.Code == code).Select(diagnostic => diagnostic.Position.ToString()).ToList();

        Assert.Contains(place, found);
    }

    [Fact]
    public void Every_problem_has_a_test_that_makes_it()
    {
        Assert.Equal(Problems.All.Select(problem => problem.Code), Produced.Keys.Concat(Elsewhere.Keys).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("funding: Nobody\n", "funding: <a href=x>Nobody</a>\n")]
    [InlineData("funding: Nobody\n", "funding: \"Nobody <!-- at all -->\"\n")]
    [InlineData("lay: people with standard care", "lay: people </li> with standard care")]
    [InlineData("summary: This trial never took place.", "summary: >-\n  This trial\n  never <i>took</i> place.")]
    public void HTML_in_any_text_of_the_content_is_reported(string from, string to)
    {
        Assert.Contains(Good.Change(SmallSite.Study, from, to).Build().Diagnostics, diagnostic => diagnostic.Problem == Problems.RawHtml);
    }

    [Theory]
    [InlineData("summary: This trial never took place.", "summary: Platelets < 50 and P <0.05 are no tags.")]
    [InlineData("funding: Nobody\n", "funding: a <- b and c<=d\n")]
    public void A_sign_less_than_is_no_HTML(string from, string to)
    {
        Assert.DoesNotContain(Good.Change(SmallSite.Study, from, to).Build().Diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void The_record_of_a_source_may_hold_what_its_document_prints()
    {
        var site = Good.Change(SmallSite.Source, "An invented trial of examplinib", "An invented trial of <i>examplinib</i>").Build();

        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain("<i>examplinib", string.Concat(site.Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => file.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_on_a_study_that_could_not_be_read_is_not_reported_again()
    {
        var diagnostics = Good.Change(SmallSite.Study, "setting: Nowhere", "setting: \"Nowhere").Build().Diagnostics;

        Assert.Equal(["PL0101"], diagnostics.Select(diagnostic => diagnostic.Problem.Code));
    }
}
