using Plumbline.Extract.Changes;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Extract;

/// <summary>What an editor is told when a text or the extractor changed.</summary>
public sealed class RecordChangesTests
{
    private static readonly Statistic Rate = new()
    {
        Line = 30, Column = 5, Kind = StatisticKind.Proportion, Text = "38.8% (95% CI 28.44–50.01)", Label = "ORR", Level = PrintedNumber.Create("95"),
        Value = PrintedValue.Of(PrintedNumber.Create("38.8")), Low = PrintedValue.Of(PrintedNumber.Create("28.44")), High = PrintedValue.Of(PrintedNumber.Create("50.01")), Percent = PrintedNumber.Create("38.8"),
    };

    private static readonly Statistic Time = Rate with
    {
        Line = 31, Column = 9, Kind = StatisticKind.MedianTime, Text = "5.5 months", Label = "median PFS", Unit = "months", Level = null, Low = null, High = null, Percent = null, Value = PrintedValue.Of(PrintedNumber.Create("5.5")),
    };

    private static readonly Statistic People = new() { Line = 4, Column = 1, Kind = StatisticKind.Count, Text = "85 patients", Label = "patients", Value = PrintedValue.Of(PrintedNumber.Create("85")), Count = PrintedNumber.Create("85") };

    [Fact]
    public void The_same_record_has_no_changes()
    {
        Assert.Empty(Between([People, Rate, Time], [People, Rate, Time]).Lines);
    }

    [Fact]
    public void A_member_read_otherwise_is_told_with_its_line_and_fragment()
    {
        var changes = Between([Rate], [Rate with { Level = PrintedNumber.Create("90") }]);

        Assert.Equal(["line 30: 38.8% (95% CI 28.44–50.01): level 95 → 90"], changes.Lines.ToArray());
        Assert.Equal("1 statistic changed", changes.Counted());
    }

    [Fact]
    public void A_member_that_is_new_was_none_before()
    {
        Assert.Equal(["line 31: 5.5 months: outcome none → pfs"], Between([Time], [Time with { Outcome = Slug.Create("pfs") }]).Lines.ToArray());
    }

    [Fact]
    public void Lines_inserted_above_move_what_is_below_and_change_nothing()
    {
        var changes = Between([People, Rate, Time, Rate with { Line = 402, Text = "40.0%" }], [People, Rate with { Line = 32 }, Time with { Line = 33 }, Rate with { Line = 404, Text = "40.0%" }]);

        Assert.Equal(["all of lines 30–402 are 2 lines further down"], changes.Lines.ToArray());
        Assert.Equal("", changes.Counted());
    }

    [Fact]
    public void A_statistic_that_is_gone_and_one_that_is_new_are_told_while_the_rest_moves()
    {
        var changes = Between([People, Rate, Time], [Rate with { Line = 29 }, Time with { Line = 30 }, People with { Line = 44, Text = "7 deaths", Label = "deaths" }]);

        Assert.Equal(["all of lines 30–31 are 1 line further up", "line 4: no more count 85 patients (patients)", "line 44: new count 7 deaths (deaths)"], changes.Lines.ToArray());
        Assert.Equal("1 statistic added, 1 removed", changes.Counted());
    }

    [Fact]
    public void A_fragment_that_grew_at_its_place_is_the_same_statistic()
    {
        var before = Rate with { Text = "38.8%", Low = null, High = null, Level = null };

        Assert.Equal(["line 30: 38.8% (95% CI 28.44–50.01): was \"38.8%\", low none → 28.44, high none → 50.01, level none → 95"], Between([before], [Rate]).Lines.ToArray());
    }

    [Fact]
    public void Words_inserted_in_a_line_move_what_stands_behind_them()
    {
        var changes = Between([Rate, Time with { Line = 30 }], [Rate with { Column = 8 }, Time with { Line = 30, Column = 12 }]);

        Assert.Equal(["line 30: 2 statistics are 3 columns further right"], changes.Lines.ToArray());
    }

    [Fact]
    public void Of_several_alike_the_one_that_is_new_is_found()
    {
        Statistic Zero(int line, string label) => People with { Line = line, Text = "0", Label = label };

        var changes = Between([Zero(10, "fever"), Zero(11, "itching"), Zero(12, "cough")], [Zero(10, "fever"), Zero(11, "nausea"), Zero(12, "itching"), Zero(13, "cough")]);

        Assert.Equal(["all of lines 11–12 are 1 line further down", "line 11: new count 0 (nausea)"], changes.Lines.ToArray());
    }

    [Fact]
    public void The_bibliography_is_compared_whatever_line_it_stands_on()
    {
        var old = Record([]) with { Metadata = new SourceMetadata { Title = new("A trial", 5), Doi = new("10.1234/a", 9), Registrations = [new Registration("NCT00000001", null, 3)] } };
        var fresh = old with { Metadata = old.Metadata with { Title = new("A trial", 7), Doi = new("10.1234/b", 11), Year = new(2021, 2), Registrations = [new Registration("NCT00000001", null, 5), new Registration("NCT00000002", null, 5)] } };

        Assert.Equal(["year: none → 2021", "doi: \"10.1234/a\" → \"10.1234/b\"", "registrations: number: NCT00000001 → number: NCT00000001; number: NCT00000002"], RecordChanges.Between(old, fresh).Lines.ToArray());
    }

    [Fact]
    public void Another_text_another_extractor_and_other_counts_of_numbers_are_told_first()
    {
        var old = Record([Rate]) with { Numbers = new NumberTally(10, 5, 3, 1, 1), NotUnderstood = [new UnreadNumber(8, 1, null, "42")] };
        var fresh = old with { Sha256 = "01", Extractor = "0.2", Numbers = new NumberTally(10, 6, 3, 1, 0), NotUnderstood = [] };

        Assert.Equal(
            [
                "the text is another one than was recorded", "read by version 0.2 of the extractor, and before by 0.1",
                "numbers seen 10 (5 in statistics, 3 bibliographic, 1 of the design, 1 not understood) → 10 (6 in statistics, 3 bibliographic, 1 of the design, 0 not understood)",
                "line 8: understood now, or gone: 42",
            ],
            RecordChanges.Between(old, fresh).Lines.ToArray());
    }

    [Fact]
    public void Records_of_thousands_of_statistics_are_compared_in_little_time()
    {
        Statistic At(int i, string text) => People with { Line = i, Text = text, Label = "row " + text };
        var old = Enumerable.Range(1, 6000).Select(i => At(i, $"{i % 977}")).ToArray();
        var fresh = Enumerable.Range(1, 6000).Select(i => At(i + 1, $"{(i + 300) % 977}")).ToArray();

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var changes = Between(old, fresh);

        Assert.NotEmpty(changes.Lines);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    private static RecordChanges Between(Statistic[] old, Statistic[] fresh) => RecordChanges.Between(Record(old), Record(fresh));

    private static SourceRecord Record(Statistic[] statistics) => new() { Id = Slug.Create("a-trial"), File = "a-trial.txt", Sha256 = "00", Extractor = "0.1", Metadata = new SourceMetadata(), Statistics = [.. statistics] };
}
