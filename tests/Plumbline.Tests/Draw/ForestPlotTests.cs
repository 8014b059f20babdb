using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

public class ForestPlotTests
{
    private const double HalfAPixel = 0.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Squares_and_caps_stand_at_their_numbers_on_a_plain_axis(int layout)
    {
        var drawing = Drawing.Both(ForestPlot.Draw(Samples.Proportions))[layout];
        var invert = drawing.Horizontal("0", "100");
        var tolerance = HalfAPixel * (invert(1) - invert(0));

        var squares = drawing.Marks("mark-estimate");
        var whiskers = drawing.Marks("mark-interval").Select(Drawing.Span).ToArray();

        Assert.Equal(Samples.Proportions.Rows.Length, squares.Count);
        for (var i = 0; i < squares.Count; i++)
        {
            var row = Samples.Proportions.Rows[i];
            Assert.Equal(row.Estimate, invert(Drawing.Middle(squares[i]).X), tolerance);
            Assert.Equal(row.Low!.Value, invert(whiskers[i].From), tolerance);
            Assert.Equal(row.High!.Value, invert(whiskers[i].To), tolerance);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Squares_and_diamond_stand_at_their_numbers_on_a_logarithmic_axis(int layout)
    {
        var drawing = Drawing.Both(ForestPlot.Draw(Samples.Ratios))[layout];
        var invert = drawing.Horizontal("0.25", "2", logarithmic: true);
        // Half a pixel is this share of a number anywhere on a logarithmic axis.
        var share = Math.Pow(invert(1) / invert(0), HalfAPixel) - 1;

        var squares = drawing.Marks("mark-estimate").Select(square => invert(Drawing.Middle(square).X)).ToArray();
        var diamond = Drawing.Points(Assert.Single(drawing.Marks("mark-pooled"))).Select(point => invert(point.X)).ToArray();

        Assert.Equal(0.45, squares[0], 0.45 * share);
        Assert.Equal(0.70, squares[1], 0.70 * share);
        Assert.Equal(0.90, squares[2], 0.90 * share);
        Assert.Equal(0.40, diamond.Min(), 0.40 * share);
        Assert.Equal(0.93, diamond.Max(), 0.93 * share);
        Assert.Equal(0.61, diamond[1], 0.61 * share);
    }

    [Fact]
    public void Limits_beyond_the_axis_end_in_arrows_and_stay_in_the_table()
    {
        var figure = ForestPlot.Draw(Samples.Ratios);

        // The small study leaves on both sides, the prediction interval on the left: 0.20, 4.05 and 0.22 on an axis from 0.25 to 2.
        Assert.All(Drawing.Both(figure), drawing => Assert.Equal(3, drawing.Marks("mark-arrow").Count));
        Assert.Contains(figure.Table.Rows, row => row.Contains("0.90 (0.20 to 4.05)"));
        Assert.Contains(figure.Table.Rows, row => row.Contains("0.22 to 1.70"));
    }

    [Fact]
    public void Area_goes_with_weight_down_to_a_floor()
    {
        var sides = Drawing.Wide(ForestPlot.Draw(Samples.Proportions)).Marks("mark-estimate").Select(square => Drawing.Number(square, "width")).ToArray();

        // 85 of 302 people, so an area of 85/302 and a side of its square root.
        Assert.Equal(Math.Sqrt(85 / 302.0), sides[0] / sides[2], 0.01);
        Assert.Equal(ForestMarks.SmallestSide, sides[3], 0.01);
    }

    [Fact]
    public void Proportions_have_no_line_of_no_effect() =>
        Assert.All(Drawing.Both(ForestPlot.Draw(Samples.Proportions)), drawing => Assert.Empty(drawing.Marks("mark-no-effect")));

    [Fact]
    public void Ratios_have_a_line_at_one()
    {
        var drawing = Drawing.Wide(ForestPlot.Draw(Samples.Ratios));

        var line = Assert.Single(drawing.Marks("mark-no-effect"));

        Assert.Equal(drawing.TextAt("1").X, Drawing.Points(line)[0].X, 0.01);
    }

    [Fact]
    public void Every_estimate_is_written_and_tabled_and_every_link_kept()
    {
        var figure = ForestPlot.Draw(Samples.Proportions);

        foreach (var row in Samples.Proportions.Rows)
        {
            Assert.All(Drawing.Both(figure), drawing => Assert.Contains(row.EstimateText, drawing.Words));
            Assert.Contains(figure.Table.Rows, cells => cells[0] == row.Label && cells.Contains(row.EstimateText) && cells.Contains(row.Detail));
        }

        Assert.Equal(Samples.Proportions.Rows.Select(row => row.Fact), figure.Table.RowFacts);
    }

    [Fact]
    public void Headings_stand_once_above_their_neighbours()
    {
        var words = Drawing.Narrow(ForestPlot.Draw(Samples.Proportions)).Words;

        Assert.Single(words, "With bortezomib");
        Assert.Single(words, "Pomalidomide and dexamethasone");
    }

    [Fact]
    public void A_row_without_an_interval_has_no_whisker()
    {
        var bare = Samples.Proportions.Rows[0] with { Low = null, High = null };

        var drawing = Drawing.Wide(ForestPlot.Draw(Samples.Proportions with { Rows = [bare] }));

        Assert.Empty(drawing.Marks("mark-interval"));
        Assert.Single(drawing.Marks("mark-estimate"));
    }

    [Fact]
    public void Long_labels_are_broken_and_kept_whole()
    {
        var row = Samples.Proportions.Rows[0] with { Label = new string('W', 80), Detail = "many words that go on and on until nobody would read them any more at all" };

        foreach (var drawing in Drawing.Both(ForestPlot.Draw(Samples.Proportions with { Rows = [row] })))
        {
            Assert.All(drawing.Labels, label => Assert.True(label.Box.Left >= -0.01 && label.Box.Right <= drawing.Width + 0.01, label.Text));
            Assert.Equal(80, drawing.Words.Where(word => word.Trim('W').Length == 0).Sum(word => word.Length));
        }
    }

    [Fact]
    public void Forty_studies_take_less_than_30_kilobytes_in_both_drawings()
    {
        var size = System.Text.Encoding.UTF8.GetByteCount(ForestPlot.Draw(SynthesisSamples.Forty).Svg);

        Assert.True(size < 30_000, $"{size} bytes");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void As_many_marks_are_drawn_as_there_are_rows(int layout)
    {
        var drawing = Drawing.Both(ForestPlot.Draw(SynthesisSamples.Forty))[layout];

        Assert.Equal(40, drawing.Marks("mark-estimate").Count);
        Assert.Equal(40, drawing.Marks("mark-interval").Count);
        Assert.Single(drawing.Marks("mark-pooled"));
        Assert.Single(drawing.Marks("mark-prediction"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_prediction_interval_stands_at_its_limits(int layout)
    {
        var drawing = Drawing.Both(ForestPlot.Draw(SynthesisSamples.Forty))[layout];
        var invert = drawing.Horizontal("0.25", "4", logarithmic: true);
        var share = Math.Pow(invert(1) / invert(0), HalfAPixel) - 1;

        var (from, to) = Drawing.Span(Assert.Single(drawing.Marks("mark-prediction")));

        Assert.Equal(0.4, invert(from), 0.4 * share);
        Assert.Equal(1.6, invert(to), 1.6 * share);
    }

    /// <summary>Spoken: study, measure, estimate with interval, whether it crosses no effect, weight; what is pooled says so first.</summary>
    [Fact]
    public void Rows_are_spoken_in_order_and_a_pooled_one_is_introduced_as_pooled()
    {
        var figure = ForestPlot.Draw(Samples.Ratios with { WeightColumn = "Weight", Rows = [Samples.Ratios.Rows[0] with { WeightText = "60.0%" }, Samples.Ratios.Rows[2], Samples.Ratios.Rows[3]] });

        Assert.Contains("MM-003, progression-free survival, 302 v 153: 0.45 (0.35 to 0.59), does not cross the line of no effect, weight 60.0%.", figure.Reading, StringComparison.Ordinal);
        Assert.Contains("Made up, small, 12 v 9: 0.90 (0.20 to 4.05), crosses no effect.", figure.Reading, StringComparison.Ordinal);
        Assert.Contains("Pooled: Made up, pooled, random effects: 0.61 (0.40 to 0.93), does not cross the line of no effect. 95% prediction interval: 0.22 to 1.70.", figure.Reading, StringComparison.Ordinal);
        Assert.Contains(figure.Table.Rows, row => row[0] == "Pooled: Made up, pooled");
    }

    [Fact]
    public void A_median_that_was_not_reached_is_an_arrow_without_a_square()
    {
        var open = Samples.Proportions.Rows[0] with { Estimate = double.PositiveInfinity, Low = 30, High = double.PositiveInfinity, EstimateText = "not reached (30 to not reached)" };

        var drawing = Drawing.Wide(ForestPlot.Draw(Samples.Proportions with { Rows = [open] }));

        Assert.Empty(drawing.Marks("mark-estimate"));
        Assert.Single(drawing.Marks("mark-interval"));
        Assert.Single(drawing.Marks("mark-arrow"));
    }

    public static TheoryData<string, ForestData> Refused => new()
    {
        { "off the axis", Samples.Proportions with { Rows = [Samples.Proportions.Rows[0] with { Estimate = double.NaN }] } },
        { "off the axis", Samples.Proportions with { AxisMax = 30 } },
        { "lower limit", Samples.Proportions with { Rows = [Samples.Proportions.Rows[0] with { Low = double.NaN }] } },
        { "upper limit", Samples.Proportions with { Rows = [Samples.Proportions.Rows[0] with { High = 30 }] } },
        { "one limit", Samples.Proportions with { Rows = [Samples.Proportions.Rows[0] with { High = null }] } },
        { "weight", Samples.Proportions with { Rows = [Samples.Proportions.Rows[0] with { Weight = double.NaN }] } },
        { "no rows", Samples.Proportions with { Rows = [] } },
        { "finite ends", Samples.Proportions with { AxisMin = double.NaN } },
        { "above zero", Samples.Ratios with { AxisMin = 0 } },
        { "no-effect", Samples.Ratios with { NoEffect = 3 } },
        { "favours", Samples.Ratios with { NoEffect = null } },
        { "pooled line", Samples.Ratios with { PooledLine = 3 } },
        { "columns", Samples.Ratios with { Columns = ["One", "Two"], Rows = [Samples.Ratios.Rows[0] with { Cells = ["1"] }] } },
        { "reading", Samples.Ratios with { Reading = " " } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_drawings_are_refused(string why, ForestData data) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => ForestPlot.Draw(data)).Message, StringComparison.Ordinal);
}
