using System.Text.Json;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Commands;

/// <summary><c>extract</c> as its users run it, on an invented report.</summary>
public sealed class ExtractCommandTests
{
    private const string Report = """
        # An invented trial of examplinib

        doi: 10.1234/examplinib.2020

        ## Results

        The overall response rate was 38.8% (95% CI, 28.44-50.01).
        The hazard ratio was 0.60 (95% CI, 0.40-0.90; P = 0.014).

        """;

    private static readonly string[] Kinds =
    [
        "proportion", "median_time", "rate_at_time", "hazard_ratio", "odds_ratio", "risk_ratio", "risk_difference", "p_value",
        "test_statistic", "coefficient", "mean_sd", "median_range", "median_iqr", "heterogeneity", "count",
    ];

    private static readonly string[] Numbers = ["value", "low", "high", "level", "n", "N", "percent", "p"];

    [Fact]
    public void Json_is_one_object_whose_statistics_stand_where_they_say()
    {
        using var folder = Repository.TemporaryFolder();
        File.WriteAllText(folder.In("Some Report.md"), Report);

        var run = CommandLine.Run("extract", folder.In("Some Report.md"), "--format", "json");

        Assert.Equal((0, "11 numbers seen: 9 in statistics, 2 bibliographic, 0 not understood, 0 of the design (doses, dates of the plan, limits)\n"), (run.ExitCode, run.Error.ReplaceLineEndings("\n")));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("metadata").ValueKind);
        Assert.Equal("10.1234/examplinib.2020", json.RootElement.GetProperty("metadata").GetProperty("doi").GetString());
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("metadata").GetProperty("registrations").ValueKind);
        var lines = Report.Split('\n');
        var statistics = json.RootElement.GetProperty("statistics").EnumerateArray().ToList();
        Assert.NotEmpty(statistics);
        foreach (var statistic in statistics) AssertContract(statistic, lines);
        var rate = statistics.Single(one => one.GetProperty("kind").GetString() == "proportion");
        Assert.Equal((7, 38.8m, 28.44m, 50.01m), (rate.GetProperty("line").GetInt32(), rate.GetProperty("value").GetDecimal(), rate.GetProperty("low").GetDecimal(), rate.GetProperty("high").GetDecimal()));
        Assert.Equal(0.6m, statistics.Single(one => one.GetProperty("kind").GetString() == "hazard_ratio").GetProperty("value").GetDecimal());
    }

    [Fact]
    public void A_document_without_statistics_gives_an_empty_list()
    {
        using var folder = Repository.TemporaryFolder();
        File.WriteAllText(folder.In("empty.txt"), "");

        var run = CommandLine.Run("extract", folder.In("empty.txt"), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("statistics").GetArrayLength());
    }

    [Fact]
    public void A_document_that_is_not_there_ends_with_2()
    {
        var run = CommandLine.Run("extract", "no-such-file.txt");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no-such-file.txt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("check", "--document")]
    public void A_document_that_is_no_text_is_told_so_with_what_helps(params string[] verb)
    {
        using var folder = Repository.TemporaryFolder();
        File.WriteAllText(folder.In("report.pdf"), "%PDF-1.7\nThe ORR was 44.4%.");

        var run = CommandLine.Run([.. verb, folder.In("report.pdf")]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error PL0113: this is a PDF file and not text", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: pdftotext -layout makes text of it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_written_once_and_then_left_as_it_is()
    {
        using var folder = Repository.TemporaryFolder();
        File.WriteAllText(folder.In("alder-2020.md"), Report);

        var first = CommandLine.Run("extract", folder.In("alder-2020.md"), "--write", "--root", folder.Path);
        var again = CommandLine.Run("extract", folder.In("alder-2020.md"), "--write", "--root", folder.Path);

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.StartsWith("id: alder-2020\nfile: alder-2020.md\n", File.ReadAllText(folder.In("content/sources/alder-2020.yaml")), StringComparison.Ordinal);
        Assert.Contains("unchanged\n", again.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static void AssertContract(JsonElement statistic, string[] lines)
    {
        Assert.Equal(
            ["line", "column", "section", "kind", "text", "value", "low", "high", "level", "n", "N", "percent", "p", "pOperator", "unit", "label"],
            statistic.EnumerateObject().Select(property => property.Name).Take(16));
        Assert.Contains(statistic.GetProperty("kind").GetString(), Kinds);
        foreach (var name in Numbers) Assert.Contains(statistic.GetProperty(name).ValueKind, new[] { JsonValueKind.Number, JsonValueKind.Null });
        var (line, column, text) = (statistic.GetProperty("line").GetInt32(), statistic.GetProperty("column").GetInt32(), statistic.GetProperty("text").GetString()!);
        Assert.Equal(text, lines[line - 1].Substring(column - 1, text.Length));
    }
}
