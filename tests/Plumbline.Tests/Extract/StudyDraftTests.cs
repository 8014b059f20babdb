using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Extract.Drafts;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>A drafted study is a file that can be read, and says itself what a person has to decide.</summary>
public sealed class StudyDraftTests
{
    private static readonly ImmutableArray<Outcome> Outcomes = ContentReader.Read(Repository.Input, new DiagnosticBag())!.Outcomes;

    private static readonly Statistic Rate = new() { Line = 14, Column = 1, Section = "Abstract", Kind = StatisticKind.Proportion, Text = "41.2% (95% CI, 30.1–53.0)", Outcome = Slug.Create("orr"), Label = "ORR", Value = Of("41.2"), Percent = Number("41.2"), Low = Of("30.1"), High = Of("53.0"), Level = Number("95"), Unit = "%" };

    private static readonly Statistic Median = new() { Line = 20, Column = 1, Section = "Results", Kind = StatisticKind.MedianTime, Text = "9.1 months", Outcome = Slug.Create("pfs"), Label = "median PFS", Value = Of("9.1"), Unit = "months" };

    private static readonly Statistic People = new() { Line = 3, Column = 1, Section = "Methods", Kind = StatisticKind.Count, Text = "80 patients", Label = "patients", Value = Of("80"), Count = Number("80") };

    public static TheoryData<string> Committed => [.. Repository.Input.Below("content/sources", ".yaml").Select(file => Path.GetFileNameWithoutExtension(file.Key))];

    [Fact]
    public void A_result_printed_twice_is_one_with_both_lines_and_all_its_numbers()
    {
        var again = Rate with { Line = 40, Section = "Results", Text = "33 (41.2%)", Count = Number("33"), Low = null, High = null, Level = null };

        Assert.Equal(["- {outcome: orr, count: 33, percent: 41.2, low: 30.1, high: 53.0, lines: [14, 40]}"], Results(Rate, again));
    }

    [Fact]
    public void The_same_figure_of_another_group_is_another_result()
    {
        Assert.Equal(
            ["- {outcome: orr, group: arm-a, percent: 41.2, low: 30.1, high: 53.0, lines: [14]}", "- {outcome: orr, group: arm-b, percent: 41.2, low: 30.1, high: 53.0, lines: [15]}"],
            Results(Rate with { Group = "arm A" }, Rate with { Line = 15, Group = "Arm B" }));
    }

    [Fact]
    public void A_single_number_does_not_prove_that_a_named_group_is_everybody()
    {
        var (all, some) = (Median with { Value = Of("9.1") }, Median with { Line = 21, Group = "arm A" });

        Assert.Equal(2, Results(all, some).Length);
    }

    [Fact]
    public void Other_figures_for_the_same_outcome_and_group_are_to_be_decided()
    {
        var text = Draft(Median, Median with { Line = 50, Value = Of("8.4"), Text = "8.4 months" }).Text;

        Assert.Contains("  # to decide: a second figure for this outcome and group.", text, StringComparison.Ordinal);
        Assert.Contains("- {outcome: pfs, median: 8.4, lines: [50]}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statistic_that_could_belong_to_two_groups_says_so()
    {
        var text = Draft(Median with { CouldBelongTo = ["PVd", "Vd"] }).Text;

        Assert.Contains("  # to decide: could belong to pvd or vd\n  - {outcome: pfs, group: to-decide, median: 9.1, lines: [20]}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_names_no_outcome_stands_beside_its_result()
    {
        Assert.Contains("  # Outcome to decide: Abstract\n  - {outcome: to-decide, percent: 41.2, low: 30.1, high: 53.0, lines: [14]}  # deep response\n", Draft(Rate with { Outcome = null, Label = "deep response" }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_P_value_stands_between_the_two_groups_that_carry_it()
    {
        var p = PrintedP.TryCreate("0.02", out var value) ? value : null;

        var results = Results(
            Median with { Group = "arm A", P = p },
            Median with { Group = "arm B", Value = Of("4.7"), P = p, Column = 30 },
            new Statistic { Line = 20, Column = 60, Section = "Results", Kind = StatisticKind.PValue, Text = "P=0.02", Outcome = Slug.Create("pfs"), Label = "PFS", Value = Of("0.02"), P = p });

        Assert.Equal(["- {outcome: pfs, group: arm-a, median: 9.1, lines: [20]}", "- {outcome: pfs, group: arm-b, median: 4.7, lines: [20]}", "- {outcome: pfs, group: arm-a, versus: arm-b, p: 0.02, lines: [20]}"], results);
    }

    [Fact]
    public void A_P_value_whose_words_say_between_whom_stands_between_them()
    {
        var p = PrintedP.TryCreate("0.02", out var value) ? value : null;

        Assert.Equal(["- {outcome: pfs, group: stage-i, versus: stage-iii, p: 0.02, lines: [20]}"], Results(Median with { Kind = StatisticKind.PValue, Value = Of("0.02"), P = p, Label = "PFS", Group = "stage I vs stage III" }));
    }

    [Fact]
    public void Words_that_are_no_name_of_the_outcome_are_shown_with_the_population()
    {
        Assert.Equal(["- {outcome: orr, percent: 41.2, low: 30.1, high: 53.0, lines: [14]}  # good answer; full analysis set"], Results(Rate with { Label = "good answer", Population = "full analysis set" }));
    }

    [Fact]
    public void A_P_value_of_nobody_named_is_to_be_decided()
    {
        var p = PrintedP.TryCreate("<0.001", out var value) ? value : null;

        Assert.Equal(["- {outcome: pfs, group: to-decide, versus: to-decide, p: <0.001, lines: [20]}"], Results(Median with { Kind = StatisticKind.PValue, Value = Of("0.001"), P = p }));
    }

    [Fact]
    public void A_row_of_a_regression_is_one_ratio_with_its_coefficient()
    {
        var p = PrintedP.TryCreate("0.017", out var value) ? value : null;
        var row = new Statistic { Line = 90, Column = 1, Section = "Table 4", Kind = StatisticKind.Coefficient, Text = "-2.834", Label = "Regimen", Value = Of("-2.834"), Spread = Number("1.188"), P = p };

        var results = Results(
            row,
            row with { Column = 9, Kind = StatisticKind.TestStatistic, Text = "5.693", Value = Of("5.693"), Spread = null, Unit = "Wald" },
            row with { Column = 15, Kind = StatisticKind.PValue, Text = "0.017", Value = Of("0.017"), Spread = null },
            row with { Column = 21, Kind = StatisticKind.HazardRatio, Text = "0.059 (0.006-0.603)", Value = Of("0.059"), Spread = null, Low = Of("0.006"), High = Of("0.603"), Level = Number("95") });

        Assert.Equal(["- {outcome: to-decide, group: to-decide, versus: to-decide, hazardRatio: 0.059, low: 0.006, high: 0.603, p: 0.017, coefficient: -2.834, standardError: 1.188, wald: 5.693, lines: [90]}  # Regimen"], results);
    }

    [Theory]
    [InlineData("6", null, "- {outcome: pfs, time: 6m, percent: 51.0, lines: [20]}")]
    [InlineData("24", "weeks", "- {outcome: pfs, time: to-decide, percent: 51.0, lines: [20]}")]
    [InlineData("1.5", null, "- {outcome: pfs, time: to-decide, percent: 51.0, lines: [20]}")]
    public void The_time_of_a_rate_is_never_converted(string time, string? unit, string expected)
    {
        Assert.Equal([expected], Results(Median with { Kind = StatisticKind.RateAtTime, Value = Of("51.0"), Percent = Number("51.0"), Unit = "%", Time = Number(time), TimeUnit = unit }));
    }

    [Fact]
    public void An_interval_says_what_it_is()
    {
        var age = new Statistic { Line = 5, Column = 1, Kind = StatisticKind.MedianRange, Text = "62 (39–76) years", Outcome = Slug.Create("age"), Value = Of("62"), Low = Of("39"), High = Of("76"), Unit = "years" };

        Assert.Equal(
            [
                "- {outcome: age, median: 62, low: 39, high: 76, interval: range, lines: [5]}",
                "- {outcome: pfs, median: 9.1, low: 7.0, high: not reached, interval: unstated, lines: [20]}",
                "- {outcome: dor, median: 9.1, low: 7.0, high: not reported, level: 90, lines: [30]}",
            ],
            Results(age, Median with { Low = Of("7.0"), High = PrintedValue.Of(Absence.NotReached) }, Median with { Line = 30, Outcome = Slug.Create("dor"), Label = "DoR", Low = Of("7.0"), Level = Number("90") }));
    }

    [Fact]
    public void What_a_study_file_cannot_hold_and_what_may_be_of_others_stands_in_comments()
    {
        var text = Draft(
            new Statistic { Line = 8, Column = 1, Section = "Results", Kind = StatisticKind.MeanSd, Text = "57.9 years", Label = "mean age", Value = Of("57.9") },
            Median with { Line = 60, Section = "Discussion", Value = Of("4.0") }).Text;

        Assert.Contains("  #   line 8: mean_sd 57.9 years  # mean age\n", text, StringComparison.Ordinal);
        Assert.Contains("  #   {outcome: pfs, median: 4.0, lines: [60]}  # median PFS\n", text, StringComparison.Ordinal);
        Assert.Contains("results: []\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_has_the_size_that_its_column_or_its_sentence_gives()
    {
        var head = new Statistic { Line = 30, Column = 4, Section = "Table 1", Kind = StatisticKind.Count, Text = "n=20", Label = "Arm A", Group = "Arm A", Value = Of("20"), Count = Number("20") };

        var text = Draft(People, People with { Line = 9, Group = "arm A", Text = "20 patients", Value = Of("20"), Count = Number("20") }, head, Median with { Group = "arm A" }).Text;

        Assert.Contains("  - id: all\n    name: All participants\n    lay:\n    short:\n    count: 80\n    lines: [3]\n", text, StringComparison.Ordinal);
        Assert.Contains("  - id: arm-a\n    name: Arm A\n    lay:\n    short:\n    count: 20\n    lines: [9, 30]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_the_text_leaves_open_is_to_be_decided()
    {
        var text = Draft(People, People with { Line = 7 }, People with { Line = 8, Text = "7 patients", Value = Of("7"), Count = Number("7") }, Rate with { Total = Number("80") }, People with { Line = 4, Text = "109 patients", Value = Of("109"), Count = Number("109"), Label = "patients screened" }).Text;

        Assert.Contains("  # to decide: its size. With the lines that print it: 80 (3, 7) or 109 (4)\n  - id: all\n", text, StringComparison.Ordinal);
        Assert.Contains("    count: to-decide\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_stand_in_the_order_in_which_a_person_works()
    {
        var text = Draft(Median, Rate with { Outcome = Slug.Create("anaemia-severe") }, Rate with { Line = 90 }, Rate with { Line = 2, Outcome = Slug.Create("male"), Value = Of("60.0"), Percent = Number("60.0") }).Text;

        var headings = text.Split('\n').Where(line => line.StartsWith("  # ", StringComparison.Ordinal)).Select(line => line[4..]);

        Assert.Equal(["Who took part", "Response", "How long", "Harms"], headings);
    }

    [Fact]
    public void A_second_source_names_itself_in_its_lines()
    {
        var second = Record("b-report", Rate with { Line = 7 });

        Assert.Contains("lines: [14, \"b-report:7\"]", StudyDraft.Of(Slug.Create("a-trial"), [Record("a-trial", Rate), second], Outcomes).Text, StringComparison.Ordinal);
    }

    /// <summary>Names of groups and labels are a document's and may hold anything.</summary>
    [Theory]
    [InlineData("<b>arm</b> # one: {x}")]
    [InlineData("\"quoted\" 'arm'\nof two lines")]
    [InlineData("arm \u0007\u202E\uFFFE with\ttabs")]
    [InlineData("- n")]
    [InlineData("患者")]
    public void Whatever_a_group_is_called_the_file_can_be_read(string name)
    {
        var diagnostics = Read(Draft(Median with { Group = name, Label = name }, Rate with { Outcome = null, Group = name, Label = name, CouldBelongTo = [] }).Text, "a-trial", [Record("a-trial", Median, Rate)]);

        Assert.DoesNotContain(diagnostics, one => one.Problem == Problems.BrokenYaml || one.Problem == Problems.Tab || one.Problem == Problems.RawHtml || one.Problem == Problems.InvalidId);
    }

    [Fact]
    public void Thousands_of_statistics_on_one_line_are_drafted_in_little_time()
    {
        var p = PrintedP.TryCreate("0.02", out var value) ? value : null;
        var many = Enumerable.Range(1, 20_000).Select(i => Median with { Column = i, Kind = i % 3 == 0 ? StatisticKind.PValue : StatisticKind.Proportion, Percent = Number($"{i % 100}.5"), Count = null, P = p, Group = $"arm {i % 50}", Outcome = i % 2 == 0 ? null : Median.Outcome }).ToArray();

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var draft = Draft(many);

        Assert.True(draft.Results > 100);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Committed))]
    public void A_draft_from_a_committed_record_says_nothing_but_what_a_person_has_to_finish(string source)
    {
        var content = ContentReader.Read(Repository.Input, new DiagnosticBag())!;
        var record = content.Sources.Single(one => one.Id.ToString() == source);

        var draft = StudyDraft.Of(record.Id, [record], content.Outcomes);
        var diagnostics = Read(draft.Text, source, content.Sources);

        Assert.All(diagnostics, one => Assert.True(IsExpected(one), $"{one.Position} {one.Problem.Code} {one.Message}"));
        string[] required = ["title", "design", "setting", "population", "treatment", "summary", "lay", "funding", "conflicts"];
        Assert.All(required, key => Assert.Contains(diagnostics, one => one.Message == $"the key '{key}' is needed here"));
        Assert.Equal(draft.Open, diagnostics.Count(one => one.Message == "no outcome is called 'to-decide'"));
        Assert.Equal(draft.Text, StudyDraft.Of(record.Id, [record], content.Outcomes).Text);
    }

    [Fact]
    public void A_draft_has_every_key_that_a_study_file_can_have()
    {
        string[] keys =
        [
            "id", "name", "title", "year", "sources", "design", "designDetail", "setting", "population", "treatment", "summary", "lay", "funding", "conflicts", "enrolmentStart", "enrolmentEnd", "dataCutoff",
            "primaryEndpoints", "secondaryEndpoints", "limits", "citedAs", "editorNotes", "groups", "results",
        ];

        var lines = Draft(Rate).Text.Split('\n');

        Assert.All(keys, key => Assert.Single(lines, line => line.StartsWith(key + ":", StringComparison.Ordinal)));
    }

    // What stands open, or what somebody has to choose; never a number that its lines do not print.
    private static bool IsExpected(Diagnostic diagnostic) =>
        diagnostic.Problem == Problems.MissingKey
        || (diagnostic.Problem == Problems.UnknownId || diagnostic.Problem == Problems.WrongType) && diagnostic.Message.Contains(StudyDraft.ToDecide, StringComparison.Ordinal)
        || diagnostic.Problem == Problems.DuplicateId;

    private static List<Diagnostic> Read(string draft, string study, IEnumerable<SourceRecord> sources)
    {
        var files = Repository.Input.Below("content", "").Where(file => !file.Key.StartsWith("content/studies/", StringComparison.Ordinal)).Append(KeyValuePair.Create($"content/studies/{study}.yaml", draft));
        var diagnostics = new DiagnosticBag();
        var content = ContentReader.Read(new InputTree(files), diagnostics)!;
        Checker.Check(content with { Sources = [.. sources] }, diagnostics);
        return [.. diagnostics.Sorted().Where(one => one.IsError && one.Position.Path.StartsWith("content/studies/", StringComparison.Ordinal))];
    }

    private static StudyDraft Draft(params Statistic[] statistics) => StudyDraft.Of(Slug.Create("a-trial"), [Record("a-trial", statistics)], Outcomes);

    private static string[] Results(params Statistic[] statistics) => [.. Draft(statistics).Text.Split('\n').Where(line => line.StartsWith("  - {", StringComparison.Ordinal)).Select(line => line.Trim())];

    private static SourceRecord Record(string id, params Statistic[] statistics) => new() { Id = Slug.Create(id), File = id + ".txt", Sha256 = "00", Extractor = "0", Metadata = new SourceMetadata(), Statistics = [.. statistics] };

    private static PrintedNumber Number(string text) => PrintedNumber.Create(text);

    private static PrintedValue Of(string text) => PrintedValue.Of(PrintedNumber.Create(text));
}
