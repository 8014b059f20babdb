using System.Text.Json;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Commands;

/// <summary><c>check</c> as its users run it.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public void Json_is_one_object_with_the_promised_keys_and_nothing_else_is_said()
    {
        var run = OnSite(SmallSite.Good, "check", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(["findings", "checked", "matched", "notCheckable", "diagnostics"], Keys(root));
        Assert.Equal(root.GetProperty("findings").GetArrayLength(), root.GetProperty("checked").GetInt32());
        Assert.Equal(0, root.GetProperty("diagnostics").GetArrayLength());
        var finding = root.GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("verdict").GetString() == "differs");
        Assert.Equal(["rule", "verdict", "severity", "study", "facts", "places", "printed", "recomputed", "method", "message", "editorNote"], Keys(finding));
        Assert.Equal("percent-count", finding.GetProperty("rule").GetString());
        Assert.Equal("material", finding.GetProperty("severity").GetString());
        Assert.Equal("alder-2020", finding.GetProperty("study").GetString());
        Assert.Equal(["alder-2020.anaemia"], finding.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()));
        var place = Assert.Single(finding.GetProperty("places").EnumerateArray());
        Assert.Equal(["source", "line", "section", "printed"], Keys(place));
        Assert.Equal(15, place.GetProperty("line").GetInt32());
        Assert.Equal("8 (20.0%)", place.GetProperty("printed").GetString());
    }

    [Fact]
    public void Json_of_broken_content_holds_the_diagnostics_and_ends_with_1()
    {
        var run = OnSite(SmallSite.Good.Change(SmallSite.Study, "    count: 18\n", "    count: 57\n"), "check", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var diagnostic = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "PL0203");
        Assert.Equal(["code", "severity", "file", "line", "column", "message", "hint"], Keys(diagnostic));
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("content/studies/alder-2020.yaml", diagnostic.GetProperty("file").GetString());
        Assert.Equal((19, 12), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Json_of_content_that_cannot_be_read_at_all_is_still_one_object()
    {
        var run = OnSite(SmallSite.Good.Without("content/site.yaml"), "check", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("checked").GetInt32());
        Assert.Equal("PL0112", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void GitHub_gets_one_line_for_each_problem_and_each_discrepancy()
    {
        var run = OnSite(SmallSite.Good.Change(SmallSite.Study, "setting: Nowhere\n", "setting: Nowhere\nseting: Here\n"), "check", "--format", "github");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "::error file=content/studies/alder-2020.yaml,line=8,col=1,title=PL0104::nobody reads the key 'seting' here (hint: did you mean 'setting'?)",
                "::notice file=content/studies/alder-2020.yaml,line=31,col=5,title=percent-count::The source prints 20.0%25 beside 8 of 32 people (Anaemia, Examplinib), and 8 of 32 is 25.0%25. No whole number of people out of 32 is 20.0%25. The two do not fit together; we cannot tell which one is off. (editor: The invented authors made an invented slip.)",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void GitHub_gets_a_warning_for_what_matters_and_has_no_editors_word()
    {
        var run = OnSite(SmallSite.Good.Change(SmallSite.Study, "editorNotes:\n  - {rule: percent-count, outcome: anaemia, note: The invented authors made an invented slip.}\n", ""), "check", "--format", "github");

        Assert.Contains(run.Output.Split('\n'), line => line.StartsWith("::warning file=content/studies/alder-2020.yaml,line=30,col=5,title=percent-count::", StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_holds_every_rule_with_its_help_and_each_discrepancy_with_its_place()
    {
        var run = OnSite(SmallSite.Good, "check", "--format", "sarif");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var sarif = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Plumbline.Check.Checker.Rules.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        var result = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        Assert.Equal("percent-count", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal(("percent-count", "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.StartsWith("The source prints 20.0% beside 8 of 32 people", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("content/studies/alder-2020.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((30, 5), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.False(result.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void Sarif_suppresses_what_an_editor_explains_and_holds_the_problems()
    {
        var run = OnSite(SmallSite.Good.Change(SmallSite.Study, "invented slip.}", "invented slip., explains: true}").Change(SmallSite.Study, "setting: Nowhere\n", "setting: Nowhere\nseting: Here\n"), "check", "--format", "sarif");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([("PL0104", "error"), ("percent-count", "note")], results.Select(result => (result.GetProperty("ruleId").GetString()!, result.GetProperty("level").GetString()!)));
        Assert.Equal("The invented authors made an invented slip.", results[1].GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Text_lists_discrepancies_on_standard_output_and_diagnostics_on_the_other()
    {
        var run = OnSite(SmallSite.Good.Change(SmallSite.PatientPage, "The examplitis", "The 17 examplitis"), "check");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("alder-2020: differs (percent-count, material)", run.Output, StringComparison.Ordinal);
        Assert.Contains("18 checks: 16 agree, 1 differ, 1 could not be checked.", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning PL0306", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--nonsense")]
    [InlineData("nonsense")]
    public void Wrong_usage_ends_with_2_and_says_what_helps(params string[] arguments)
    {
        var run = CommandLine.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("plumbline --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_record_that_is_not_what_the_document_gives_is_reported()
    {
        using var folder = Repository.TemporaryFolder();
        SmallSite.Good.WriteTo(folder.Path);
        Directory.CreateDirectory(folder.In("library"));
        File.WriteAllText(folder.In("library/alder-2020.txt"), "An invented trial\n\nThe response rate was 18 of 32 (56.3%).\n");

        var run = CommandLine.Run("check", "--root", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/sources/alder-2020.yaml:3:1: error PL0205", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: run extract --write and look at the difference", run.Error, StringComparison.Ordinal);
    }

    private static ProgramRun OnSite(SmallSite site, params string[] arguments)
    {
        using var folder = Repository.TemporaryFolder();
        site.WriteTo(folder.Path);
        return CommandLine.Run([.. arguments, "--root", folder.Path]);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
