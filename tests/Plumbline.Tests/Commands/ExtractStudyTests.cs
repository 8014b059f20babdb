using System.Text.Json;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Commands;

/// <summary><c>extract --study</c>, <c>--compare</c> and <c>--write</c> as an editor runs them, on invented reports.</summary>
public sealed class ExtractStudyTests
{
    private const string Report = """
        # An invented trial of examplinib

        ## Results

        The overall response rate was 38.8% (95% CI, 28.44-50.01).
        The hazard ratio was 0.60 (95% CI, 0.40-0.90; P = 0.014).

        """;

    [Fact]
    public void A_draft_is_written_once_and_never_over_what_is_there()
    {
        using var folder = Site();
        File.WriteAllText(folder.In("birch-2021.md"), Report);

        var first = CommandLine.Run("extract", "--study", "birch-2021", folder.In("birch-2021.md"), "--write", "--root", folder.Path);
        var draft = File.ReadAllText(folder.In("content/studies/birch-2021.yaml"));
        File.AppendAllText(folder.In("content/studies/birch-2021.yaml"), "# a person's work\n");
        var again = CommandLine.Run("extract", "--study", "birch-2021", folder.In("birch-2021.md"), "--root", folder.Path);

        Assert.Equal((0, "content/studies/birch-2021.yaml\n"), (first.ExitCode, first.Output.ReplaceLineEndings("\n")));
        Assert.Contains("percent: 38.8, low: 28.44, high: 50.01, lines: [5]", draft, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.In("content/sources/birch-2021.yaml")));
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Equal("content/studies/birch-2021.yaml is there already and was not touched\n", again.Error.ReplaceLineEndings("\n"));
        Assert.Equal(draft + "# a person's work\n", File.ReadAllText(folder.In("content/studies/birch-2021.yaml")));
        Assert.Equal(["alder-2020.yaml", "birch-2021.yaml"], Directory.EnumerateFiles(folder.In("content/studies")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_draft_needs_no_document_where_the_record_of_its_source_is_committed()
    {
        using var folder = Site();
        File.Delete(folder.In("content/studies/alder-2020.yaml"));

        var run = CommandLine.Run("extract", "--study", "alder-2020", "--root", folder.Path);
        var check = CommandLine.Run("check", "--root", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("run extract", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/studies/alder-2020.yaml:3:1: error PL0105: the key 'title' is needed here", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PL0101", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PL0202", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_whose_record_is_missing_says_how_to_write_it()
    {
        using var folder = Site();
        File.WriteAllText(folder.In("birch-2021.md"), Report);

        var run = CommandLine.Run("extract", "--study", "another-name", folder.In("birch-2021.md"), "--root", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("content/sources/birch-2021.yaml is not there yet: run extract birch-2021.md --write", run.Error, StringComparison.Ordinal);
        Assert.Contains("sources: [birch-2021]", File.ReadAllText(folder.In("content/studies/another-name.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_lists_what_is_used_and_what_is_not_and_sums_up()
    {
        using var folder = Site(SmallSite.Good.Change(SmallSite.Study, "  - {outcome: pfs, time: 6m, percent: 62.0, lines: [10]}\n", ""));

        var run = CommandLine.Run("extract", "--compare", "--root", folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("alder-2020: content/studies/alder-2020.yaml beside content/sources/alder-2020.yaml", lines[0]);
        Assert.Equal("  used", lines[1]);
        Assert.StartsWith("     line 4  count         32 people ", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.TrimEnd() == "    line 10  rate_at_time  62.0% at 6 months  [Results]");
        Assert.Matches("^alder-2020: [0-9]+ statistics: [0-9]+ used, 1 not used; 0 curated values that the text does not have$", lines[^2]);
    }

    [Fact]
    public void A_curated_value_that_the_text_does_not_have_ends_with_1()
    {
        using var folder = Site(SmallSite.Good.Change(SmallSite.Study, "high: 11.0, lines: [9]", "high: 77.7, lines: [9]"));

        var text = CommandLine.Run("extract", "--compare", "alder-2020", "--root", folder.Path);
        var asJson = CommandLine.Run("extract", "--compare", "alder-2020", "--format", "json", "--root", folder.Path);

        Assert.Equal((1, 1), (text.ExitCode, asJson.ExitCode));
        Assert.Contains("24:49  alder-2020.pfs  77.7  not on line 9; 77.7 is in no statistic of alder-2020", text.Output, StringComparison.Ordinal);
        Assert.Contains("; 1 curated value that the text does not have", text.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(asJson.Output);
        var study = json.RootElement.GetProperty("studies").EnumerateArray().Single();
        Assert.Equal(study.GetProperty("statistics").GetInt32(), study.GetProperty("lines").GetArrayLength());
        Assert.Equal(study.GetProperty("used").GetInt32(), study.GetProperty("lines").EnumerateArray().Count(line => line.GetProperty("used").GetBoolean()));
        Assert.Equal("77.7", study.GetProperty("missing").EnumerateArray().Single().GetProperty("value").GetString());
    }

    [Fact]
    public void A_study_that_cannot_be_read_is_reported_and_not_compared()
    {
        using var folder = Site(SmallSite.Good.Change(SmallSite.Study, "setting: Nowhere", "setting: \"Nowhere"));

        var run = CommandLine.Run("extract", "--compare", "alder-2020", "--root", folder.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error PL0101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_the_library_is_read_again_for_a_comparison()
    {
        using var folder = Site();
        Directory.CreateDirectory(folder.In("library"));
        File.WriteAllText(folder.In("library/alder-2020.txt"), Report);

        var run = CommandLine.Run("extract", "--compare", "--root", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("alder-2020: content/studies/alder-2020.yaml beside alder-2020.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_shows_what_is_different_and_running_twice_gives_the_same_bytes()
    {
        using var folder = Site();
        File.WriteAllText(folder.In("birch-2021.md"), Report);
        CommandLine.Run("extract", folder.In("birch-2021.md"), "--write", "--root", folder.Path);
        File.WriteAllText(folder.In("birch-2021.md"), Report.Replace("## Results\n", "## Results\n\nNobody was harmed.\n", StringComparison.Ordinal).Replace("95% CI, 28", "90% CI, 28", StringComparison.Ordinal));

        var changed = CommandLine.Run("extract", folder.In("birch-2021.md"), "--write", "--root", folder.Path);
        var first = File.ReadAllBytes(folder.In("content/sources/birch-2021.yaml"));
        var again = CommandLine.Run("extract", folder.In("birch-2021.md"), "--write", "--root", folder.Path);

        Assert.Equal((0, 0), (changed.ExitCode, again.ExitCode));
        Assert.Contains("  the text is another one than was recorded\n", changed.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  all of lines 5–6 are 2 lines further down\n", changed.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  line 7: 38.8% (90% CI, 28.44-50.01): was \"38.8% (95% CI, 28.44-50.01)\", level 95 → 90\n", changed.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("line 7", again.Error, StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(folder.In("content/sources/birch-2021.yaml")));
    }

    [Fact]
    public void Many_differences_are_cut_at_forty_and_counted()
    {
        using var folder = Site();
        string Rows(int shift) => "# A trial\n\n## Results\n\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"The response rate in site {(char)('A' + i % 26)} was {i + shift}.5%.\n\n"));
        File.WriteAllText(folder.In("birch-2021.md"), Rows(0));
        CommandLine.Run("extract", folder.In("birch-2021.md"), "--write", "--root", folder.Path);
        File.WriteAllText(folder.In("birch-2021.md"), "One line more.\n" + Rows(30));

        var run = CommandLine.Run("extract", folder.In("birch-2021.md"), "--write", "--root", folder.Path);

        var told = run.Error.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.InRange(told.Count, 10, 42);
        Assert.True(told.Count < 42 || told.Exists(line => line.EndsWith("more differences", StringComparison.Ordinal)));
        Assert.Matches("(added|removed|changed)$", told[^1]);
    }

    [Fact]
    public void A_stale_record_is_one_diagnostic_that_names_the_first_differences()
    {
        using var folder = Site();
        Directory.CreateDirectory(folder.In("library"));
        File.WriteAllText(folder.In("library/birch-2021.md"), Report);
        CommandLine.Run("extract", folder.In("library/birch-2021.md"), "--write", "--root", folder.Path);
        File.WriteAllText(folder.In("library/birch-2021.md"), Report.Replace("95% CI, 28", "90% CI, 28", StringComparison.Ordinal));

        var run = CommandLine.Run("check", "--root", folder.Path);

        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(run.Error.Split('\n'), line => line.Contains("PL0205", StringComparison.Ordinal));
        Assert.Contains("content/sources/birch-2021.yaml:3:1: error PL0205: the document gives another record: 1 statistic changed; line 5: 38.8% (90% CI, 28.44-50.01): was", line, StringComparison.Ordinal);
        Assert.Contains("hint: run extract --write and look at the difference", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("takes the id of a study and no FILE", "README.md", "--compare")]
    [InlineData("only shows, and --write writes", "--compare", "--write")]
    [InlineData("only shows, and --study writes", "--compare", "--study", "a-study")]
    [InlineData("--compare prints text or json", "--compare", "--format", "yaml")]
    [InlineData("--format text belongs to --compare", "README.md", "--format", "text")]
    [InlineData("--write writes YAML", "README.md", "--write", "--format", "json")]
    [InlineData("--study writes YAML", "README.md", "--study", "a-study", "--format", "json")]
    [InlineData("did you mean 'zhou-2023'?", "--compare", "zhou-2032")]
    [InlineData("cannot be the id of a study", "README.md", "--study", "../elsewhere")]
    [InlineData("no source is called 'nobody-1999': name the FILE", "--study", "nobody-1999")]
    [InlineData("there is no file", "no-such.txt", "--study", "a-study")]
    public void Wishes_that_do_not_go_together_end_with_2_and_say_why(string sentence, params string[] arguments)
    {
        var run = CommandLine.Run(["extract", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_name_are_not_written_over_each_other()
    {
        using var folder = Site();
        File.WriteAllText(folder.In("birch-2021.md"), Report);
        File.WriteAllText(folder.In("birch-2021.txt"), Report);

        var run = CommandLine.Run("extract", folder.In("birch-2021.md"), folder.In("birch-2021.txt"), "--write", "--root", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("two FILEs would be called birch-2021", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("content/sources/birch-2021.yaml")));
    }

    [Fact]
    public void Help_names_each_wish_in_a_line()
    {
        var run = CommandLine.Run("extract", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(new[] { "--write", "--study <ID>", "--compare <ID>", "--format <" }, option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    private static TemporaryFolder Site(SmallSite? site = null)
    {
        var folder = Repository.TemporaryFolder();
        (site ?? SmallSite.Good).WriteTo(folder.Path);
        return folder;
    }
}
