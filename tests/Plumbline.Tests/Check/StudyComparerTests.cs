using Plumbline.Check;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>What a curated study uses of its source, what not, and what it has that the source does not print.</summary>
public sealed class StudyComparerTests
{
    [Fact]
    public void Every_statistic_that_a_result_or_a_group_was_taken_from_is_used()
    {
        var compared = Compare(SmallSite.Good);

        Assert.Equal(["alder-2020 group examplinib"], UsesOf(compared, "32 people"));
        Assert.Equal(["alder-2020.orr"], UsesOf(compared, "18 of 32 (56.3%)"));
        Assert.Equal(["alder-2020.pfs.examplinib-vs-standard"], UsesOf(compared, "0.60 (95% CI 0.38 to 0.95; P = 0.029)"));
        Assert.Empty(compared.NotUsed);
        Assert.Empty(compared.Unprinted);
    }

    [Fact]
    public void What_nobody_curated_is_not_used()
    {
        var compared = Compare(SmallSite.Good.Change(SmallSite.Study, "  - {outcome: pfs, time: 6m, percent: 62.0, lines: [10]}\n", ""));

        Assert.Equal(["62.0% at 6 months"], compared.NotUsed.Select(one => one.Statistic.Text));
    }

    [Fact]
    public void Of_two_statistics_that_print_the_same_number_each_result_has_its_own()
    {
        var site = SmallSite.Good
            .Change(SmallSite.Source, "text: \"5.0 months (95% CI 3.9 to 6.2)\", value: \"5.0\", low: 3.9, high: 6.2", "text: \"8.5 months\", value: 8.5")
            .Change(SmallSite.Study, "median: 5.0, low: 3.9, high: 6.2", "median: 8.5");

        var compared = Compare(site);

        Assert.Equal(["alder-2020.pfs"], UsesOf(compared, "8.5 months (95% CI 6.1 to 11.0)"));
        Assert.Equal(["alder-2020.pfs.standard"], UsesOf(compared, "8.5 months"));
    }

    [Fact]
    public void A_reading_may_be_taken_from_several_statistics_of_its_line()
    {
        var site = SmallSite.Good
            .Append(SmallSite.Source, "  - {line: 7, column: 20, kind: test_statistic, text: \"7.2\", value: 7.2, label: ORR, p: 0.007}\n")
            .Change(SmallSite.Source, "text: \"P = 0.007\", value: 0.007, p: 0.007", "text: \"P = 0.007\", value: 0.007, p: 0.007, label: ORR")
            .Change(SmallSite.Study, "versus: standard, p: 0.007, lines: [7]", "versus: standard, statistic: 7.2, p: 0.007, lines: [7]");

        var compared = Compare(site);

        Assert.Equal(["alder-2020.orr.examplinib-vs-standard"], UsesOf(compared, "7.2"));
        Assert.Equal(["alder-2020.orr.examplinib-vs-standard"], UsesOf(compared, "P = 0.007"));
    }

    [Fact]
    public void A_number_that_the_lines_do_not_print_is_not_in_the_text()
    {
        var compared = Compare(SmallSite.Good.Change(SmallSite.Study, "median: 8.5, low: 6.1, high: 11.0, lines: [9]", "median: 8.5, low: 6.1, high: 37.5, lines: [9]"));

        var missing = Assert.Single(compared.Unprinted);
        Assert.Equal(("alder-2020.pfs", "37.5", "not on line 9", "37.5 stands on line 14"), (missing.Owner, missing.What, missing.Message, missing.Hint));
        Assert.Equal("content/studies/alder-2020.yaml:24:49", missing.Position.ToString());
    }

    [Fact]
    public void A_line_without_the_numbers_and_a_result_without_lines_are_not_in_the_text()
    {
        var compared = Compare(SmallSite.Good
            .Change(SmallSite.Study, "p: 0.007, lines: [7]", "p: 0.007, lines: [7, 99]")
            .Change(SmallSite.Study, "percent: 62.0, lines: [10]", "percent: 62.0"));

        Assert.Equal(["alder-2020.orr.examplinib-vs-standard: line 99 prints none of these numbers", "alder-2020.pfs@6m: no line no line is named that prints these numbers"], compared.Unprinted.Select(one => $"{one.Owner}: {one.What} {one.Message}"));
    }

    [Fact]
    public void A_median_said_not_to_be_reached_must_be_said_so_in_the_text()
    {
        var unsaid = SmallSite.Good.Change(SmallSite.Study, "median: 5.0, low: 3.9, high: 6.2", "median: not reached");
        var said = unsaid.Change(SmallSite.Source, "text: \"5.0 months (95% CI 3.9 to 6.2)\", value: \"5.0\", low: 3.9, high: 6.2, level: 95", "text: \"not reached\", value: not reached");

        Assert.Equal("alder-2020.pfs.standard: not reached", Assert.Single(Compare(unsaid).Unprinted.Select(one => $"{one.Owner}: {one.What}")));
        Assert.Empty(Compare(said).Unprinted);
        Assert.Equal(["alder-2020.pfs.standard"], UsesOf(Compare(said), "not reached"));
    }

    [Fact]
    public void The_studies_of_the_site_have_nothing_that_their_sources_do_not_print()
    {
        var content = ContentReader.Read(Repository.Input, new DiagnosticBag())!;

        var compared = StudyComparer.Compare(content);

        Assert.Equal(content.Studies.Select(study => study.Id), compared.Select(one => one.Study.Id));
        Assert.Empty(compared.SelectMany(one => one.Unprinted));
        Assert.All(compared, one => Assert.NotEmpty(one.Used));
    }

    private static StudyComparison Compare(SmallSite site) => Assert.Single(StudyComparer.Compare(ContentReader.Read(new InputTree(site.Files), new DiagnosticBag())!));

    private static string[] UsesOf(StudyComparison compared, string text) => [.. Assert.Single(compared.Statistics, one => one.Statistic.Text == text).Uses];
}
