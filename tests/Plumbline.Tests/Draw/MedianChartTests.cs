using Plumbline.Draw;
using Plumbline.Draw.Survival;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

public class MedianChartTests
{
    private const double HalfAPixel = 0.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Medians_and_their_limits_stand_at_their_months(int layout)
    {
        var drawing = Drawing.Both(MedianChart.Draw(SurvivalSamples.Medians))[layout];
        var (zero, twelve) = (drawing.TextAt("0").X, drawing.TextAt("12").X);
        double X(double months) => zero + months / 12 * (twelve - zero);

        double[] medians = [6.05, 11.07, 4];
        Assert.Equal(medians.Length, drawing.Marks("mark-median").Count);
        foreach (var (median, mark) in medians.Zip(drawing.Marks("mark-median"))) Assert.Equal(X(median), Drawing.Middle(mark).X, HalfAPixel);

        double[] caps = [3.78, 8.54, 6.37, 6.37, 1, 20.5];
        Assert.Equal(caps.Length, drawing.Marks("mark-cap").Count);
        foreach (var (limit, cap) in caps.Zip(drawing.Marks("mark-cap"))) Assert.Equal(X(limit), Drawing.Number(cap, "x1"), HalfAPixel);
    }

    [Fact]
    public void What_was_not_reached_is_an_arrow_at_the_end_of_the_axis()
    {
        foreach (var drawing in Drawing.Both(MedianChart.Draw(SurvivalSamples.Medians)))
        {
            var ends = drawing.Marks("mark-median-interval").Select(line => Drawing.Number(line, "x2")).ToArray();

            Assert.Equal(3, drawing.Marks("mark-arrow").Count);
            Assert.Equal(ends[1], ends[2], 0.001);
            Assert.Equal(ends[1], ends[3], 0.001);
            Assert.True(ends[1] > ends[4]);
        }
    }

    [Fact]
    public void A_range_is_a_broken_line() =>
        Assert.Equal([false, false, false, false, true], Drawing.Wide(MedianChart.Draw(SurvivalSamples.Medians)).Marks("mark-median-interval").Select(line => line.Attribute("stroke-dasharray") is not null));

    public static TheoryData<string, MedianRow> Refused => new()
    {
        { "either a number or not reached", Row with { NotReached = true } },
        { "either a number or not reached", Row with { Median = null } },
        { "upper limit is either", Row with { HighNotReached = true } },
        { "from 0", Row with { Median = double.NaN } },
        { "from 0", Row with { Low = -1 } },
        { "from 0", Row with { High = double.PositiveInfinity } },
        { "lower limit is above", Row with { Low = 7 } },
        { "upper limit is below", Row with { High = 5 } },
        { "a group and a text", Row with { Text = "" } },
        { "one number", Row with { Median = null, Low = null, High = null, NotReached = true } },
    };

    private static MedianRow Row => SurvivalSamples.Medians.Rows[0];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_medians_are_refused(string why, MedianRow row) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => MedianChart.Draw(SurvivalSamples.Medians with { Rows = [row] })).Message, StringComparison.Ordinal);

    /// <summary>Every time to an event whose median a source prints as a number stands in a chart of its study, in each group that has one.</summary>
    [Fact]
    public void Every_printed_median_is_in_a_chart_of_its_study()
    {
        var content = Repository.Content;
        var catalog = new FigureCatalog(content, new Plumbline.Compute.Facts(content, Plumbline.Compute.Computation.Compute(content)));
        foreach (var study in content.Studies)
        {
            var drawn = catalog.OfStudy(study).Concat(catalog.OfGroups(study)).Select(chart => chart.Figure).OfType<Figure>().SelectMany(figure => figure.Table.RowFacts).OfType<FactId>().ToHashSet();
            var printed = study.Results.Where(result => !result.IsQuoted && result is { Kind: ResultKind.Median, Outcome.Kind: OutcomeKind.TimeToEvent, Reading.EstimateNumber: not null });

            Assert.All(printed, result => Assert.Contains(result.Id, drawn));
        }
    }
}
