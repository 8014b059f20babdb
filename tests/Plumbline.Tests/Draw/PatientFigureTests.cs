using System.Collections.Immutable;
using Plumbline.Draw;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Patients;

namespace Plumbline.Tests.Draw;

public class PatientFigureTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_disc_of_half_stands_at_its_month_between_its_limits(int layout)
    {
        var drawing = Drawing.Both(Timeline.Draw(HarmSamples.Half with { Rows = [HarmSamples.ZhouPfs] }))[layout];
        var months = drawing.Horizontal("0", "6");
        var half = months(1) - months(0.5);

        Assert.Equal(6.05, months(Drawing.Middle(drawing.Marks("half").Single()).X), half);
        Assert.Equal(3.78, months(Drawing.Number(drawing.Marks("limit-low").Single(), "x1")), half);
        Assert.Equal(8.54, months(Drawing.Number(drawing.Marks("limit-high").Single(), "x1")), half);
    }

    [Fact]
    public void A_column_is_filled_as_far_as_people_were_well()
    {
        var drawing = Drawing.Wide(Timeline.Draw(HarmSamples.Half with { Rows = [HarmSamples.ZhouPfs] }));

        var heights = drawing.Marks("share").Select(share => Drawing.Number(share, "height")).ToArray();
        Assert.Equal(3, heights.Length);
        Assert.Equal(51.0, heights[1] / heights[0] * 100, 0.5);
        Assert.Equal(31.0, heights[2] / heights[0] * 100, 0.5);
    }

    [Fact]
    public void Doubt_and_what_the_study_could_not_see_are_said_in_plain_words()
    {
        var figure = Timeline.Draw(HarmSamples.Half);

        var words = string.Join(" ", Drawing.Wide(figure).Words);
        Assert.Contains("By about month 6, half of the people had died, or their myeloma had grown.", words, StringComparison.Ordinal);
        Assert.Contains("It could be as early as month 4 or as late as month 9.", words, StringComparison.Ordinal);
        Assert.Contains("By the end of the study, fewer than half of the people had died", words, StringComparison.Ordinal);
        Assert.Contains("How late it could be, the study was too short to tell.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("confidence", words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, Drawing.Wide(figure).Marks("half").Count);
    }

    public static TheoryData<string, TimelineRow> RefusedRows => new()
    {
        { "either reached", HarmSamples.ZhouPfs with { Median = null } },
        { "either side", HarmSamples.ZhouPfs with { Low = 7 } },
        { "either side", HarmSamples.ZhouPfs with { High = 6 } },
        { "fewer than half at 3 months", HarmSamples.ZhouPfs with { Points = [new(3, 40, null, null)] } },
        { "more than half at 12 months", HarmSamples.ZhouPfs with { Points = [new(12, 60, null, null)] } },
        { "more people later", HarmSamples.ZhouPfs with { Points = [new(3, 60, null, null), new(5, 70, null, null)] } },
        { "101 of 100", HarmSamples.ZhouPfs with { Points = [new(3, 101, null, null)] } },
        { "not to be reached", HarmSamples.ZhouPfs with { Median = null, High = null, IsNotReached = true, Points = [new(3, 40, null, null)] } },
    };

    [Theory]
    [MemberData(nameof(RefusedRows))]
    public void Contradictory_times_are_refused(string why, TimelineRow row) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => Timeline.Draw(HarmSamples.Half with { Rows = [row] })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_rung_is_as_long_as_its_share_of_the_whole_line(int layout)
    {
        var drawing = Drawing.Both(Ladder.Draw(HarmSamples.Rungs))[layout];
        var whole = drawing.Width - 1;

        double[] any = [69.4, 11.8, 3.5, 0.4];
        double[] severe = [51.8, 25, 0.2];
        Assert.All(drawing.Marks("bar-any").Zip(any), pair => Assert.Equal(pair.Second, Drawing.Number(pair.First, "width") / whole * 100, 0.2));
        Assert.All(drawing.Marks("bar-severe").Zip(severe), pair => Assert.Equal(pair.Second, Drawing.Number(pair.First, "width") / whole * 100, 0.2));
        Assert.Equal((any.Length, severe.Length), (drawing.Marks("bar-any").Count, drawing.Marks("bar-severe").Count));
    }

    [Fact]
    public void Rungs_are_said_in_people_and_what_is_not_told_is_not_nobody()
    {
        var words = Drawing.Wide(Ladder.Draw(HarmSamples.Rungs)).Words;

        Assert.Contains("about 69 of 100 people; about 52 of 100 severely", words);
        Assert.Contains("about 12 of 100 people, none of them severely", words);
        Assert.Contains("about 4 of 100 people; how many severely is not told", words);
        Assert.Contains("about 25 of 100 severely; milder cases are not told", words);
        Assert.Contains("fewer than 1 of 100 people; fewer than 1 of 100 severely", words);
    }

    [Fact]
    public void More_severe_than_all_is_refused() =>
        Assert.Throws<UndrawableException>(() => Ladder.Draw(HarmSamples.Rungs with { Rungs = [new("fever", 3, 4)] }));

    /// <summary>By hand: of 85, 33, 24, 15 and 13 are 38.82, 28.24, 17.65 and 15.29 of 100; the two largest remainders round up.</summary>
    [Fact]
    public void Shares_are_rounded_so_that_they_add_up()
    {
        Assert.Equal<long>([39, 28, 18, 15], [.. LargestRemainder.Share([33, 24, 15, 13], 100)]);
        Assert.Equal<long>([34, 33, 33], [.. LargestRemainder.Share([1, 1, 1], 100)]);
        Assert.Equal<long>([0, 100], [.. LargestRemainder.Share([0, 7], 100)]);
    }

    [Fact]
    public void Shares_of_all_sizes_add_up_and_none_is_a_whole_icon_away()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 500; i++)
        {
            ImmutableArray<long> counts = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (long)random.Next(1, 400))];
            var icons = LargestRemainder.Share(counts, 100);

            Assert.Equal(100, icons.Sum());
            Assert.All(counts.Zip(icons), pair => Assert.True(Math.Abs(100.0 * pair.First / counts.Sum() - pair.Second) < 1));
        }
    }

    [Fact]
    public void Every_person_of_100_is_one_icon_of_the_look_of_what_happened()
    {
        var drawing = Drawing.Narrow(IconShares.Draw(HarmSamples.Fates));

        long Icons(string css) => drawing.Marks(css).Single().Attribute("d")!.Value.Count(c => c == 'M');
        Assert.Equal([39L, 28, 18, 15], [Icons("icons-full-body"), Icons("icons-body-body"), Icons("icons-hollow-body"), Icons("icons-ring")]);
        Assert.Contains("28 of 100 people", drawing.Words);
    }

    [Fact]
    public void Shares_that_are_not_everybody_are_refused() =>
        Assert.Contains("85 people of 84", Assert.Throws<UndrawableException>(() => IconShares.Draw(HarmSamples.Fates with { Total = 84 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_kinds_of_people_with_one_icon_are_refused() =>
        Assert.Throws<UndrawableException>(() => IconShares.Draw(HarmSamples.Fates with { Shares = [.. HarmSamples.Fates.Shares.Select(share => share with { Kind = IconKind.Full })] }));
}
