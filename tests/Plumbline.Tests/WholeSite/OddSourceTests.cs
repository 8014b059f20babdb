using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>Sources print odd things. The site says so; it does not fall over.</summary>
public sealed class OddSourceTests
{
    [Theory]
    [InlineData("median: 8.5, low: 6.1, high: 11.0", "median: 8.5, low: 9.1, high: 11.0")]
    [InlineData("median: 8.5, low: 6.1, high: 11.0", "median: not reached, low: 6.1, high: not reached")]
    [InlineData("median: 5.0, low: 3.9, high: 6.2", "median: not estimable")]
    [InlineData("median: 5.0, low: 3.9, high: 6.2", "median: not reported")]
    [InlineData("time: 6m, percent: 62.0", "time: 6m, percent: 62.0, low: 70.0, high: 80.0")]
    [InlineData("time: 6m, percent: 62.0", "time: 6m, percent: 100.0")]
    [InlineData("time: 6m, percent: 62.0", "time: 6m, percent: 0.0")]
    [InlineData("percent: 56.3", "percent: 56.3\n    low: 60.0\n    high: 80.0")]
    [InlineData("count: 18\n    percent: 56.3", "count: 0\n    percent: 0.0")]
    [InlineData("count: 18\n    percent: 56.3", "count: 32\n    percent: 100.0")]
    [InlineData("count: 18\n    percent: 56.3", "percent: not reported")]
    [InlineData("hazardRatio: 0.60, low: 0.38, high: 0.95", "hazardRatio: 0.60, low: 0.00, high: not reached")]
    [InlineData("{outcome: fatigue, count: 12, percent: 37.5, lines: [14]}", "{outcome: cr, count: 30, lines: [14]}\n  - {outcome: pr, count: 30, lines: [14]}")]
    public void What_a_source_may_print_never_ends_in_an_exception(string from, string to)
    {
        var built = SmallSite.Good.Change(SmallSite.Study, from, to).Build();

        Assert.NotNull(built.Run.Site);
    }

    /// <summary>The estimate 8.5 is not between 9.1 and 11.0: a finding for the reader, no reason to publish nothing.</summary>
    [Fact]
    public void A_median_outside_its_interval_is_a_finding_and_its_chart_is_left_out()
    {
        var site = SmallSite.Good
            .Change(SmallSite.Study, "median: 8.5, low: 6.1, high: 11.0", "median: 8.5, low: 9.1, high: 11.0")
            .Change(SmallSite.Source, "8.5 months (95% CI 6.1 to 11.0)\", value: 8.5, low: 6.1", "8.5 months (95% CI 9.1 to 11.0)\", value: 8.5, low: 9.1");

        var built = site.Build();

        Assert.DoesNotContain(built.Diagnostics, diagnostic => diagnostic.IsError);
        var page = built.Page("studies/alder-2020.html");
        Assert.Contains("the printed 8.5 does not lie between its printed limits, 9.1 and 11.0.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("figure#survival-alder-2020-pfs"));
        var told = Assert.Single(built.Diagnostics, diagnostic => diagnostic.Problem == Plumbline.Text.Problems.UndrawnFigure);
        Assert.StartsWith("a chart of Alder 2020 was left out: ", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_whose_median_is_not_estimable_does_not_take_the_chart_from_the_others()
    {
        var built = SmallSite.Good.Change(SmallSite.Study, "median: 5.0, low: 3.9, high: 6.2", "median: not estimable").Build();

        var chart = built.Page("studies/alder-2020.html").QuerySelector("figure#survival-alder-2020-pfs")!;
        Assert.Contains("Exa", chart.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Std", chart.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_a_page_asks_for_and_that_cannot_be_drawn_is_reported_with_the_reason()
    {
        var site = SmallSite.Good
            .Change(SmallSite.Study, "    percent: 56.3\n", "    percent: 56.3\n    low: 60.0\n    high: 80.0\n");

        var found = Assert.Single(site.Build().Diagnostics, diagnostic => diagnostic.Problem == Plumbline.Text.Problems.UnknownFigure && diagnostic.Position.Path == SmallSite.ClinicianPage);

        Assert.Equal("the lower limit of 'Alder 2020' is above its estimate", found.Hint);
    }

    [Theory]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1>{{#if Lead}}")]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1>{{> nowhere}}")]
    [InlineData("templates/page.hbs", "<h1>{{Title}}</h1>{{NotInTheView}}")]
    [InlineData("templates/partials/place.hbs", "{{#each}}")]
    [InlineData("templates/partials/place.hbs", "{{#if Section}}")]
    [InlineData("templates/partials/place.hbs", "{{Sektion}}")]
    public void A_broken_template_is_a_diagnostic(string path, string text)
    {
        var built = SmallSite.Good.With(path, text).Build();

        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Problem == Plumbline.Text.Problems.BrokenTemplate);
    }

    [Fact]
    public void Two_sections_of_one_name_and_a_second_title_are_reported_or_told_apart()
    {
        var page = SmallSite.Good.Append(SmallSite.PatientPage, "\n## Again\n\n## Again\n").Build();

        Assert.Equal("", page.Printed);
        Assert.Equal("PL0106", Assert.Single(SmallSite.Good.Append(SmallSite.PatientPage, "\n# Title\n").Build().Diagnostics).Problem.Code);
    }
}
