using Plumbline.Tests.Sites;

namespace Plumbline.Tests.WholeSite;

/// <summary>How current the site is: reviews that are due, and the numbers that changed since the version before.</summary>
public sealed class CurrencyTests
{
    private const string VersionFile = "content/versions/0.9.yaml";

    /// <summary>orr is what it is; the rate at 6 months was 60.0 then; a fact that is gone; all others are new.</summary>
    private const string Version = """
        version: "0.9"
        date: 2026-01-15
        facts:
          alder-2020.orr: "18/32, 56.3"
          alder-2020.pfs@6m: "60.0"
          alder-2020.gone: "1/2"

        """;

    private static readonly SmallSite Site = SmallSite.Good
        .With("content/pages/currency.md", "---\ntitle: How current\ndescription: D\naudience: everyone\norder: 60\n---\n{table currency}\n\n{table changes}\n");

    [Fact]
    public void A_source_without_a_promise_is_due_by_the_policy_of_the_site()
    {
        var row = Words(Site.Build(), "1 June 2026, by this site");

        Assert.Contains("1 December 2026", row, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", row, StringComparison.Ordinal);
    }

    /// <summary>Three months after 1 March 2026 is 1 June 2026, the as-of date: in time. A day earlier it is late.</summary>
    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-02-28", true)]
    public void A_source_that_promises_reviews_is_overdue_when_its_day_has_passed(string last, bool isOverdue)
    {
        var built = Site.Change(SmallSite.Source, "  year: {value: 2020, line: 3}\n", $"  year: {{value: 2020, line: 3}}\n  lastReviewed: {{value: \"{last}\", line: 5}}\n  reviewFrequency: {{value: quarterly, line: 5}}\n").Build();

        Assert.Equal(isOverdue, Words(built, "by its publisher").Contains("overdue", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_earlier_version_nothing_has_changed()
    {
        Assert.Contains("first version", Site.Build().Page("currency.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_added_changed_or_taken_out_is_listed_with_both_values()
    {
        var built = Site.With(VersionFile, Version).Build();

        Assert.Equal("", built.Printed);
        Assert.Contains("changed 60.0 62.0", Words(built, "Progression-free survival at 6 months"), StringComparison.Ordinal);
        Assert.Contains("taken out 1/2", Words(built, "alder-2020.gone"), StringComparison.Ordinal);
        Assert.Contains("added 10/40, 25.0", Words(built, "Overall response, Standard care"), StringComparison.Ordinal);
        Assert.DoesNotContain(Rows(built), row => row.Contains("18/32", StringComparison.Ordinal));
        Assert.Contains("8 added, 1 changed, 1 taken out", built.Site["feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_version_counts_and_ten_comes_after_nine()
    {
        var built = Site.With(VersionFile, Version).With("content/versions/0.10.yaml", Version.Replace("\"0.9\"", "\"0.10\"", StringComparison.Ordinal)).Build();

        Assert.Contains("since version 0.10", built.Page("currency.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_recorded_by_the_program_differs_in_nothing_and_is_never_overwritten()
    {
        using var folder = Repository.TemporaryFolder();
        Site.WriteTo(folder.Path);

        var first = CommandLine.Run("new", "version", "1", "--root", folder.Path);
        var recorded = File.ReadAllText(folder.In("content/versions/1.yaml"));
        var again = CommandLine.Run("new", "version", "1", "--root", folder.Path);
        var other = CommandLine.Run("new", "version", "2", "--root", folder.Path);

        Assert.Equal((0, 2, 1), (first.ExitCode, again.ExitCode, other.ExitCode));
        var built = Site.With("content/versions/1.yaml", recorded).Build();
        Assert.Equal("", built.Printed);
        Assert.Contains("was added, changed or taken out", built.Page("currency.html").Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(BuiltSite built, string row) => Rows(built).Single(words => words.Contains(row, StringComparison.Ordinal));

    private static IEnumerable<string> Rows(BuiltSite built) =>
        built.Page("currency.html").QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()).Where(words => words.Length > 0)));
}
