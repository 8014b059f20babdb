using System.Globalization;
using Plumbline.Draw;
using Plumbline.Draw.Individuals;

namespace Plumbline.Tests.Draw;

public class IndividualsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_stay_ends_at_its_time(int layout)
    {
        var drawing = Drawing.Both(Swimmer.Draw(HarmSamples.Lanes))[layout];
        var days = drawing.Horizontal("0", "20");
        var half = days(1) - days(0.5);

        // The longest lane first: C 0, 30, 80; A 10, 50; B 20; D 5, 5.
        Assert.All(drawing.Marks("stay-1").Zip(new double[] { 0, 10, 20, 5 }), pair => Assert.Equal(pair.Second, days(Right(pair.First)), half));
        Assert.All(drawing.Marks("stay-2").Zip(new double[] { 30, 50, 5 }), pair => Assert.Equal(pair.Second, days(Right(pair.First)), half));
        Assert.Equal((4, 3, 1), (drawing.Marks("stay-1").Count, drawing.Marks("stay-2").Count, drawing.Marks("stay-3").Count));
        Assert.Equal((2, 2), (drawing.Marks("end-event").Count, drawing.Marks("end-ongoing").Count));
    }

    private static double Right(System.Xml.Linq.XElement box) => Drawing.Number(box, "x") + Drawing.Number(box, "width");

    [Fact]
    public void The_key_counts_whom_it_explains()
    {
        var words = Drawing.Wide(Swimmer.Draw(HarmSamples.Lanes)).Words;

        Assert.Contains("waiting (4)", words);
        Assert.Contains("treated again (1)", words);
        Assert.Contains("died (2)", words);
        Assert.Contains("alive when last seen (2)", words);
    }

    public static TheoryData<string, SwimmerLane> RefusedLanes => new()
    {
        { "before the one it follows", new("A", [10, 5, null], true) },
        { "negative", new("A", [-1, null, null], true) },
        { "no time", new("A", [null, null, null], true) },
        { "2 times for 3 states", new("A", [1, 2], true) },
    };

    [Theory]
    [MemberData(nameof(RefusedLanes))]
    public void Untrue_lanes_are_refused(string why, SwimmerLane lane) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => Swimmer.Draw(HarmSamples.Lanes with { Lanes = [lane, new("Z", [9, null, null], true)] })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_person_who_comes_twice_is_refused() =>
        Assert.Throws<UndrawableException>(() => Swimmer.Draw(HarmSamples.Lanes with { Lanes = [HarmSamples.Lanes.Lanes[0], HarmSamples.Lanes.Lanes[0]] }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_bar_is_as_long_as_its_change(int layout)
    {
        var drawing = Drawing.Both(Waterfall.Draw(HarmSamples.Changes))[layout];
        var zero = drawing.TextAt("0").Y;
        var perPercent = (zero - drawing.TextAt("+20").Y) / 20;

        double[] up = [30, 0, 12.5];
        double[] down = [10, 40];
        Assert.Equal((up.Length, down.Length), (drawing.Marks("bar-up").Count, drawing.Marks("bar-down").Count));
        Assert.All(drawing.Marks("bar-up").Zip(up), pair => Assert.Equal(pair.Second * perPercent, Drawing.Number(pair.First, "height"), 0.5));
        Assert.All(drawing.Marks("bar-down").Zip(down), pair => Assert.Equal(pair.Second * perPercent, Drawing.Number(pair.First, "height"), 0.5));
    }

    [Fact]
    public void Gains_and_losses_are_counted_in_words()
    {
        Assert.Contains("1 of 2 gained, 1 lost", Drawing.Narrow(Waterfall.Draw(HarmSamples.Changes)).Words);
        Assert.Contains(Waterfall.Draw(HarmSamples.Changes).Table.Rows, row => row.SequenceEqual(["4", "Control", "50 to 30", "\u221240.0%"]));
    }

    [Fact]
    public void Nobody_loses_more_than_everything() =>
        Assert.Throws<UndrawableException>(() => Waterfall.Draw(HarmSamples.Changes with { Panels = [new("A", false, [new("1", -101m, "")])] }));

    /// <summary>
    /// R 4.2, survival 3.5-3: nrow(jasa) 103, sum(jasa$transplant) 69, sum(jasa$fustat) 75, max(jasa$futime) 1799. MASS: nrow(anorexia) 72,
    /// of FT 13 with Postwt above Prewt, of CBT 18, of Cont 11.
    /// </summary>
    [Fact]
    public void The_public_data_among_the_examples_are_those_of_R()
    {
        var swimmer = Drawing.Wide(RealFigures.Named("swimmer heart-transplant"));
        Assert.Equal((103, 69, 75, 28), (swimmer.Marks("stay-1").Count, swimmer.Marks("stay-2").Count, swimmer.Marks("end-event").Count, swimmer.Marks("end-ongoing").Count));
        Assert.Contains(RealFigures.Named("swimmer heart-transplant").Table.Rows, row => row[2] == 1799.ToString(CultureInfo.InvariantCulture));

        var waterfall = Drawing.Wide(RealFigures.Named("waterfall anorexia"));
        Assert.Equal(72, waterfall.Marks("bar").Count);
        Assert.Contains("13 of 17 gained, 4 lost", string.Join(' ', waterfall.Words), StringComparison.Ordinal);
    }
}
