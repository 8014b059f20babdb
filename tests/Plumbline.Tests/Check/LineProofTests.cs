using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>A curated number must stand on the line that it cites.</summary>
public sealed class LineProofTests
{
    [Fact]
    public void A_number_that_the_cited_line_does_not_print_is_reported_at_the_number_with_the_line_that_does()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "median: 8.5, low: 6.1, high: 11.0, lines: [9]", "median: 8.5, low: 6.1, high: 37.5, lines: [9]");

        var found = Single(site, Problems.LineSaysOtherwise);

        Assert.Equal("content/studies/alder-2020.yaml:24:49", found.Position.ToString());
        Assert.Equal("no statistic on line 9 of alder-2020 prints 37.5", found.Message);
        Assert.Equal("37.5 stands on line 14", found.Hint);
    }

    [Fact]
    public void A_number_printed_with_other_decimals_is_not_the_printed_number()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "    percent: 56.3\n", "    percent: 56.30\n");

        Assert.Equal("no statistic on line 6 of alder-2020 prints 56.30", Single(site, Problems.LineSaysOtherwise).Message);
    }

    [Fact]
    public void A_number_that_no_line_prints_is_said_to_be_in_no_statistic()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "median: 8.5, low: 6.1, high: 11.0, lines: [9]", "median: 8.5, low: 6.1, high: 77.7, lines: [9]");

        Assert.Equal("77.7 is in no statistic of alder-2020", Single(site, Problems.LineSaysOtherwise).Hint);
    }

    [Fact]
    public void A_line_without_statistics_is_reported_at_the_line_number()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "    percent: 56.3\n    lines: [6]", "    percent: 56.3\n    lines: [6, 99]");

        var found = Single(site, Problems.NoSuchLine);

        Assert.Equal("content/studies/alder-2020.yaml:21:16", found.Position.ToString());
        Assert.Equal("line 99 of alder-2020 prints none of these numbers", found.Message);
        Assert.Equal("56.3 stands on line 6", found.Hint);
    }

    [Fact]
    public void A_line_that_prints_other_numbers_is_quoted_in_the_hint()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "    percent: 56.3\n    lines: [6]", "    percent: 56.3\n    lines: [6, 7]");

        Assert.Equal("that line prints: P = 0.007", Single(site, Problems.NoSuchLine).Hint);
    }

    [Fact]
    public void A_source_that_nobody_knows_is_reported_with_the_nearest_one()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "    percent: 56.3\n    lines: [6]", "    percent: 56.3\n    lines: [\"aldre-2020:6\"]");

        var found = Single(site, Problems.UnknownId);

        Assert.Equal("no source is called 'aldre-2020'", found.Message);
        Assert.Equal("did you mean 'alder-2020'?", found.Hint);
    }

    [Fact]
    public void A_result_without_lines_is_reported()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "    percent: 56.3\n    lines: [6]", "    percent: 56.3");

        Assert.Equal("the key 'lines' is needed here: where the source prints these numbers", Single(site, Problems.MissingKey).Message);
    }

    [Fact]
    public void A_group_is_proved_like_a_result()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "count: 32, lines: [4]", "count: 33, lines: [4]");

        Assert.Equal("no statistic on line 4 of alder-2020 prints 33", Single(site, Problems.LineSaysOtherwise).Message);
    }

    private static Diagnostic Single(SmallSite site, Problem problem) => Assert.Single(site.Build().Diagnostics, diagnostic => diagnostic.Problem == problem);
}
