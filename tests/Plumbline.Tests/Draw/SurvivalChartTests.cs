using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

public class SurvivalChartTests
{
    private const double HalfAPixel = 0.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Published_rates_stand_at_their_month_and_percentage(int layout)
    {
        var drawing = Drawing.Both(SurvivalChart.Draw(Samples.Pfs))[layout];
        var (month, percent) = (drawing.Horizontal("0", "12"), drawing.Percent());
        var (monthTolerance, percentTolerance) = (HalfAPixel * (month(1) - month(0)), HalfAPixel * (percent(0) - percent(1)));

        var marks = drawing.Marks("mark-rate").Select(Drawing.Middle).ToArray();
        var whiskers = drawing.Marks("mark-interval");

        Assert.Equal(2, marks.Length);
        for (var i = 0; i < marks.Length; i++)
        {
            var rate = Samples.ZhouPfs.Rates[i];
            Assert.Equal(rate.Months, month(marks[i].X), monthTolerance);
            Assert.Equal(rate.Percent, percent(marks[i].Y), percentTolerance);
            Assert.Equal(rate.Months, month(Drawing.Number(whiskers[i], "x1")), monthTolerance);
            Assert.Equal(rate.Low!.Value, percent(Drawing.Number(whiskers[i], "y1")), percentTolerance);
            Assert.Equal(rate.High!.Value, percent(Drawing.Number(whiskers[i], "y2")), percentTolerance);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_median_stands_at_its_month_on_the_line_of_50_percent(int layout)
    {
        var drawing = Drawing.Both(SurvivalChart.Draw(Samples.Pfs))[layout];
        var (month, percent) = (drawing.Horizontal("0", "12"), drawing.Percent());
        var tolerance = HalfAPixel * (month(1) - month(0));

        var mark = Drawing.Middle(Assert.Single(drawing.Marks("mark-median")));
        var whisker = Assert.Single(drawing.Marks("mark-median-interval"));

        Assert.Equal(6.05, month(mark.X), tolerance);
        Assert.Equal(50, percent(mark.Y), HalfAPixel * (percent(0) - percent(1)));
        Assert.Equal(3.78, month(Drawing.Number(whisker, "x1")), tolerance);
        Assert.Equal(8.54, month(Drawing.Number(whisker, "x2")), tolerance);
        Assert.Empty(drawing.Marks("mark-arrow"));
    }

    [Fact]
    public void An_upper_limit_not_reached_is_an_arrow_at_the_end_of_the_axis()
    {
        var drawing = Drawing.Wide(SurvivalChart.Draw(Samples.Os));
        var month = drawing.Horizontal("0", "24");

        Assert.Single(drawing.Marks("mark-arrow"));
        Assert.Equal(24, month(Drawing.Number(Assert.Single(drawing.Marks("mark-median-interval")), "x2")), 0.05);
    }

    [Fact]
    public void A_median_not_reached_has_no_mark_but_its_lower_limit()
    {
        var drawing = Drawing.Wide(SurvivalChart.Draw(Samples.MadeUpNotReached));
        var month = drawing.Horizontal("0", "18");

        Assert.Single(drawing.Marks("mark-median"));
        Assert.Equal(12.2, month(Drawing.Number(drawing.Marks("mark-median-interval")[0], "x1")), 0.05);
        Assert.Contains(drawing.Words, word => word.StartsWith("median not reached", StringComparison.Ordinal));
    }

    [Fact]
    public void A_median_of_which_nothing_but_not_reached_is_printed_is_an_arrow_at_the_end()
    {
        foreach (var drawing in Drawing.Both(SurvivalChart.Draw(SurvivalSamples.NothingButNotReached)))
        {
            var line = Assert.Single(drawing.Marks("mark-median-interval"));

            Assert.Single(drawing.Marks("mark-arrow"));
            Assert.Empty(drawing.Marks("mark-median"));
            Assert.Empty(drawing.Marks("mark-cap"));
            Assert.Equal(18, drawing.Horizontal("0", "12")(Drawing.Number(line, "x2")), 0.05);
            Assert.Contains("median not reached", drawing.Words);
        }
    }

    [Fact]
    public void The_curve_is_broken_named_and_ends_with_the_printed_points()
    {
        var drawing = Drawing.Wide(SurvivalChart.Draw(Samples.Pfs));
        var (month, percent) = (drawing.Horizontal("0", "12"), drawing.Percent());

        var curve = Assert.Single(drawing.Marks("mark-illustration"));
        var points = Drawing.Points(curve);

        Assert.NotNull(curve.Attribute("stroke-dasharray"));
        Assert.Equal(12, month(points[^1].X), 0.05);
        Assert.Equal(100, percent(points[0].Y), 0.2);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.First.X < pair.Second.X && pair.First.Y < pair.Second.Y, "a step"));
        Assert.Contains("illustration: Weibull curve fitted to the printed points", string.Join(' ', drawing.Words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Months_begin_and_percentages_end_at_the_corners(int layout)
    {
        var drawing = Drawing.Both(SurvivalChart.Draw(Samples.Os))[layout];

        Assert.Contains("0%", drawing.Words);
        Assert.Contains("100%", drawing.Words);
        Assert.Equal(["0", "3", "6", "9", "12", "15", "18", "21", "24"], drawing.Words.Where(word => word.All(char.IsAsciiDigit)));
    }

    [Fact]
    public void Three_series_differ_in_shape_and_dash_as_well_as_colour()
    {
        var drawing = Drawing.Wide(SurvivalChart.Draw(Samples.MadeUpThree));

        Assert.Equal(3, drawing.Marks("mark-illustration").Select(curve => curve.Attribute("stroke-dasharray")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, drawing.Marks("mark-rate").Select(mark => mark.Name.LocalName).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, drawing.Marks("mark-rate").Select(mark => mark.Attribute("fill")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(6, drawing.Marks("mark-rate").Count);
    }

    [Fact]
    public void A_comparator_looks_the_same_alone_and_in_company()
    {
        var comparator = Samples.MadeUpThree.Series[1];
        string Look(SurvivalData data) => Drawing.Wide(SurvivalChart.Draw(data)).Marks("mark-rate")[^1].Attribute("fill")!.Value;

        Assert.Equal(Look(Samples.MadeUpThree with { Series = [comparator] }), Look(Samples.MadeUpThree with { Series = [Samples.ZhouOs, comparator] }));
    }

    [Fact]
    public void Every_group_is_named_at_its_curve()
    {
        foreach (var drawing in Drawing.Both(SurvivalChart.Draw(Samples.MadeUpThree)))
        {
            var words = string.Join(' ', drawing.Words);
            Assert.All(Samples.MadeUpThree.Series, series => Assert.Contains(series.Name, words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_published_number_is_in_the_table()
    {
        var rows = SurvivalChart.Draw(Samples.MadeUpThree).Table.Rows;

        Assert.Equal(9, rows.Length);
        foreach (var series in Samples.MadeUpThree.Series)
        {
            Assert.Contains(rows, row => row[0] == series.Name && row[2] == series.MedianText);
            Assert.All(series.Rates, rate => Assert.Contains(rows, row => row[0] == series.Name && row[2] == rate.Text));
        }
    }

    [Fact]
    public void Words_of_one_series_are_all_drawn_even_on_a_phone()
    {
        foreach (var (drawing, series) in new[] { Samples.Pfs, Samples.Os }.SelectMany(data => Drawing.Both(SurvivalChart.Draw(data)).Select(drawing => (drawing, data.Series[0]))))
        {
            var words = string.Join(' ', drawing.Words);
            Assert.All(series.Rates, rate => Assert.Contains(rate.Text, words, StringComparison.Ordinal));
            Assert.Contains("median " + series.MedianText, words, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, SurvivalData> Refused => new()
    {
        { "0 to 100", With(Samples.ZhouPfs with { Rates = [new(6, double.NaN, null, null, "?")] }) },
        { "axis of months", With(Samples.ZhouPfs with { Rates = [new(99, 50, null, null, "50")] }) },
        { "lower limit", With(Samples.ZhouPfs with { Rates = [new(6, 50, 55, 60, "50")] }) },
        { "one limit", With(Samples.ZhouPfs with { Rates = [new(6, 50, 45, null, "50")] }) },
        { "median is off", With(Samples.ZhouPfs with { Median = double.NaN }) },
        { "not reached", With(Samples.ZhouPfs with { MedianNotReached = true }) },
        { "leaves 0 to 100", With(Samples.ZhouPfs with { Curve = _ => double.NaN }) },
        { "needs a name", With(Samples.ZhouPfs with { CurveName = null }) },
        { "misfit", Samples.Pfs with { Misfit = "" } },
        { "one to three", Samples.Pfs with { Series = [] } },
        { "length", Samples.Pfs with { MaxMonths = double.PositiveInfinity } },
        { "no published point", With(Samples.ZhouPfs with { Rates = [], Median = null, MedianLow = null, MedianHigh = null }) },
    };

    private static SurvivalData With(SurvivalSeries series) => Samples.Pfs with { Series = [series] };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_drawings_are_refused(string why, SurvivalData data) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => SurvivalChart.Draw(data)).Message, StringComparison.Ordinal);
}
