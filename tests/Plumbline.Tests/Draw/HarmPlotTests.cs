using Plumbline.Draw;
using Plumbline.Draw.Harms;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

public class HarmPlotTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_dot_stands_at_its_percentage(int layout)
    {
        var drawing = Drawing.Both(HarmPlot.Draw(HarmSamples.Zhou))[layout];
        var percent = drawing.Horizontal("0", "100");
        var half = percent(1) - percent(0.5);

        // 81, 59, 56, 10, 10 and 3 of 85 by hand, in the order of families and frequency.
        double[] any = [95.294, 69.412, 65.882, 11.765, 11.765, 3.529];
        double[] severe = [72.941, 51.765, 31.765, 10.588, 0];
        Assert.Equal(any.Length, drawing.Marks("dot-any").Count);
        Assert.All(drawing.Marks("dot-any").Zip(any), pair => Assert.Equal(pair.Second, percent(Drawing.Middle(pair.First).X), half));
        Assert.All(drawing.Marks("dot-severe").Zip(severe), pair => Assert.Equal(pair.Second, percent(Drawing.Middle(pair.First).X), half));
        Assert.Equal(severe.Length, drawing.Marks("dot-severe").Count);
    }

    [Fact]
    public void The_most_frequent_comes_first_under_the_heading_of_its_family()
    {
        var drawing = Drawing.Wide(HarmPlot.Draw(HarmSamples.Zhou));

        // A long name takes two lines, and the first of them tells where it stands.
        var pneumonia = drawing.Words.First(line => line.StartsWith("Pneumonia", StringComparison.Ordinal));
        string[] order = ["Any event", "Blood counts", "Neutropenia", "Leukopenia", "Other events", pneumonia, "Itching", "Peripheral neuropathy"];
        Assert.Equal(order, order.OrderBy(word => drawing.TextAt(word).Y));
    }

    [Fact]
    public void What_is_not_printed_is_said_and_has_no_dot()
    {
        var figure = HarmPlot.Draw(HarmSamples.Zhou);

        Assert.Single(Drawing.Wide(figure).Words, word => word == "not printed");
        Assert.Single(Drawing.Narrow(figure).Words, word => word == "severe not printed");
        Assert.Contains(figure.Table.Rows, row => row.SequenceEqual(["Peripheral neuropathy", "Pom-dex", "grade 3 or more", "not printed", ""]));
    }

    [Fact]
    public void A_grade_that_nobody_prints_is_said_once()
    {
        var drawing = Drawing.Wide(HarmPlot.Draw(HarmSamples.Pjms));

        Assert.Empty(drawing.Marks("dot-any"));
        Assert.Equal(4, drawing.Marks("dot-severe").Count);
        Assert.Contains("Any grade: not printed.", drawing.Words);
    }

    [Fact]
    public void A_long_list_is_cut_in_the_drawing_and_whole_in_the_table()
    {
        var figure = HarmPlot.Draw(HarmSamples.Zhou with { MostRows = 3 });

        Assert.Equal(3, Drawing.Wide(figure).Marks("dot-any").Count);
        Assert.Contains("3 rarer events are in the table.", Drawing.Narrow(figure).Words);
        Assert.Equal(2 * 6, figure.Table.Rows.Length);
    }

    [Fact]
    public void Every_number_stands_beside_its_dot()
    {
        var words = Drawing.Narrow(HarmPlot.Draw(HarmSamples.Zhou)).Words;

        Assert.Contains("59 of 85 (69.4%)", words);
        Assert.Contains("44 of 85 (51.8%)", words);
        Assert.Contains("0 of 85 (0.0%)", words);
    }

    public static TheoryData<string, HarmEventRows> Refused => new()
    {
        { "more people with a severe event", Event(HarmShare.Of(3, 85), HarmShare.Of(4, 85)) },
        { "86 people of 85", Event(HarmShare.Of(86, 85), null) },
        { "-1 people of 85", Event(HarmShare.Of(-1, 85), null) },
        { "not that of the count", Event(new HarmShare(50, 10, 85), null) },
        { "from 0 to 100", Event(new HarmShare(101, null, 85), null) },
        { "neither grade", Event(null, null) },
        { "no known family", Event(HarmShare.Of(1, 85), null) with { Family = (HarmFamily)9 } },
        { "nobody was counted", Event(HarmShare.Of(1, 85), null) with { Rows = [] } },
        { "group comes twice", Event(HarmShare.Of(1, 85), null) with { Rows = [new("A", false, HarmShare.Of(1, 85), null), new("A", false, HarmShare.Of(2, 85), null)] } },
    };

    private static HarmEventRows Event(HarmShare? any, HarmShare? severe) => new("Fever", HarmFamily.Other, [new HarmRow("A", false, any, severe)]);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_drawings_are_refused(string why, HarmEventRows harm) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => HarmPlot.Draw(HarmSamples.Zhou with { Events = [harm] })).Message, StringComparison.Ordinal);

    [Fact]
    public void An_event_that_comes_twice_is_refused() =>
        Assert.Throws<UndrawableException>(() => HarmPlot.Draw(HarmSamples.Zhou with { Events = [HarmSamples.Zhou.Events[0], HarmSamples.Zhou.Events[0]] }));
}
