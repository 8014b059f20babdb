using System.Text.Json;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>What was checked, in numbers. The small source prints twelve statistics, and all of them are curated.</summary>
public sealed class CoverageTests
{
    private const string Rate = "  - {outcome: pfs, time: 6m, percent: 62.0, lines: [10]}\n";

    [Fact]
    public void Every_statistic_of_the_small_source_is_curated()
    {
        Assert.Equal((12, 12, 0, 0, 0), Source(SmallSite.Good));
    }

    [Fact]
    public void A_statistic_that_nobody_took_up_is_a_warning_that_names_its_line()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, Rate, "");

        Assert.Equal((12, 11, 0, 0, 1), Source(site));
        var problem = Assert.Single(site.Build().Diagnostics);
        Assert.Equal((Problems.NotCurated, false), (problem.Problem, problem.IsError));
        Assert.Equal("1 of the 12 statistics that alder-2020 prints are neither curated nor left out: line 10", problem.Message);
    }

    [Fact]
    public void One_that_is_left_out_with_a_reason_is_counted_as_that()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, Rate, "").Change(SmallSite.Study, "editorNotes:\n", "leftOut:\n  - {lines: [10], reason: Read from a figure.}\neditorNotes:\n");

        Assert.Equal((12, 11, 0, 1, 0), Source(site));
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void One_of_another_trial_is_counted_as_quoted()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "results:\n", "  - {id: birch, name: Birch, lay: others, quoted: BIRCH-1}\nresults:\n").Change(SmallSite.Study, Rate, Rate.Replace("outcome: pfs,", "outcome: pfs, group: birch,", StringComparison.Ordinal));

        Assert.Equal((12, 11, 1, 0, 0), Source(site));
    }

    [Fact]
    public void Accounts_and_claims_take_statistics_up_too()
    {
        var site = SmallSite.Good.Change(SmallSite.Study, "  - {outcome: anaemia, count: 8, percent: 20.0, lines: [15]}\n", "")
            .Change(SmallSite.Study, "  - {rule: percent-count, outcome: anaemia, note: The invented authors made an invented slip.}\n", "")
            .Change(SmallSite.Study, "editorNotes:\n", "claims:\n  - {id: few, outcome: anaemia, group: examplinib, count: 8, words: Eight had anaemia., lines: [15]}\n");

        Assert.Equal((12, 12, 0, 0, 0), Source(site));
    }

    /// <summary>By hand: ORR in both groups, its P value, the two medians, the rate, the ratio, fatigue twice, anaemia: ten results, of which anaemia differs.</summary>
    [Fact]
    public void Results_are_counted_as_checked_and_as_agreeing()
    {
        using var json = JsonDocument.Parse(SmallSite.Good.Build().Site["data/coverage.json"]);
        var study = Assert.Single(json.RootElement.GetProperty("studies").EnumerateArray());

        Assert.Equal(10, study.GetProperty("results").GetInt32());
        Assert.Equal(1, study.GetProperty("differ").GetInt32());
        Assert.Equal(study.GetProperty("checked").GetInt32() - 1, study.GetProperty("agree").GetInt32());
    }

    private static (int Statistics, int Curated, int Quoted, int LeftOut, int Neither) Source(SmallSite site)
    {
        using var json = JsonDocument.Parse(site.Build().Site["data/coverage.json"]);
        var source = Assert.Single(json.RootElement.GetProperty("sources").EnumerateArray());
        int Count(string name) => source.GetProperty(name).GetInt32();
        return (Count("statistics"), Count("curated"), Count("quoted"), Count("leftOut"), source.GetProperty("neither").GetArrayLength());
    }
}
