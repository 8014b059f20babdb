using Plumbline.Draw;
using Plumbline.Draw.Collections;
using Plumbline.Draw.Fragility;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

public sealed class SynthesisFigureTests
{
    private const double HalfAPixel = 0.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Pooled_and_single_shares_stand_at_their_numbers(int layout)
    {
        var drawing = Drawing.Both(SynthesisSamples.Real("forest orr")())[layout];
        var invert = drawing.Horizontal("0", "100");
        var tolerance = HalfAPixel * (invert(1) - invert(0));

        // 33 of 85, 28 of 74, 95 of 302; then 17 of 20 and 10 of 18, which stand apart.
        double[] shares = [100 * 33 / 85.0, 100 * 28 / 74.0, 100 * 95 / 302.0, 85, 100 * 10 / 18.0];
        Assert.All(drawing.Marks("mark-estimate").Zip(shares), pair => Assert.Equal(pair.Second, invert(Drawing.Middle(pair.First).X), tolerance + 0.06));
        Assert.Equal(shares.Length, drawing.Marks("mark-estimate").Count);
        // R: rma(measure="PLO", test="adhoc") and method="EE"; see ProportionSynthesisTests.
        var diamonds = drawing.Marks("mark-pooled").Select(diamond => Drawing.Points(diamond).Select(point => invert(point.X)).ToArray()).ToArray();
        Assert.Equal(23.883, diamonds[0].Min(), tolerance);
        Assert.Equal(46.899, diamonds[0].Max(), tolerance);
        Assert.Equal(34.487, diamonds[0][1], tolerance);
        Assert.Equal(29.720, diamonds[1].Min(), tolerance);
        Assert.Equal(38.370, diamonds[1].Max(), tolerance);
        var (from, to) = Drawing.Span(Assert.Single(drawing.Marks("mark-prediction")));
        Assert.Equal(20.953, invert(from), tolerance);
        Assert.Equal(51.110, invert(to), tolerance);
    }

    /// <summary>R: weights(rma(...)) 23.91, 21.14 and 54.95 %.</summary>
    [Fact]
    public void The_area_of_a_pooled_square_goes_with_its_weight()
    {
        var sides = Drawing.Wide(SynthesisSamples.Real("forest orr")()).Marks("mark-estimate").Select(square => Drawing.Number(square, "width")).ToArray();

        Assert.Equal(23.9077 / 54.9521, sides[0] * sides[0] / (sides[2] * sides[2]), 0.01);
        Assert.Equal(21.1402 / 54.9521, sides[1] * sides[1] / (sides[2] * sides[2]), 0.01);
    }

    [Fact]
    public void What_may_not_be_pooled_stands_apart_without_a_weight_and_the_draft_says_so()
    {
        var figure = SynthesisSamples.Real("forest orr")();

        Assert.Contains("draft", figure.Subtitle, StringComparison.Ordinal);
        Assert.All(figure.Table.Rows.Where(row => row[0] == "PJMS 2025"), row => Assert.Equal(("Not pooled with them", "–"), (row[1], row[^1])));
        Assert.Contains(figure.Table.RowFacts, fact => fact?.Text == "orr/pooled");
        Assert.Contains(figure.Table.RowFacts, fact => fact?.Text == "orr/prediction");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Studies_of_a_funnel_stand_at_ratio_and_standard_error(int layout)
    {
        var drawing = Drawing.Both(FunnelPlot.Draw(SynthesisSamples.Funnel))[layout];
        var invert = drawing.Horizontal("0.5", "1", logarithmic: true);
        var share = Math.Pow(invert(1) / invert(0), HalfAPixel) - 1;
        var (top, below) = (drawing.TextAt("0").Y, drawing.TextAt("0.2").Y);

        var circles = drawing.Marks("mark-study").Select(Drawing.Middle).ToArray();

        Assert.Equal(3, circles.Length);
        foreach (var (study, at) in SynthesisSamples.Funnel.Studies.Zip(circles))
        {
            Assert.Equal(study.Ratio, invert(at.X), study.Ratio * share);
            Assert.Equal(study.StandardError, 0.2 * (at.Y + 5 - top) / (below - top), 0.2 * HalfAPixel / (below - top));
        }
    }

    /// <summary>At depth s the side stands at centre × exp(1.96 s).</summary>
    [Fact]
    public void The_sides_of_a_funnel_are_the_limits_that_chance_allows()
    {
        var drawing = Drawing.Wide(FunnelPlot.Draw(SynthesisSamples.Funnel));
        var invert = drawing.Horizontal("0.5", "1", logarithmic: true);
        var (top, below) = (drawing.TextAt("0").Y - 5, drawing.TextAt("0.2").Y - 5);

        foreach (var side in drawing.Marks("mark-funnel"))
        {
            var depth = 0.2 * (Drawing.Number(side, "y2") - top) / (below - top);
            var ratio = invert(Drawing.Number(side, "x2"));
            Assert.Equal(1.959964 * depth, Math.Abs(Math.Log(ratio / 0.8)), 0.01);
        }
    }

    [Fact]
    public void A_funnel_of_few_studies_says_that_it_says_nothing()
    {
        var few = FunnelPlot.Draw(SynthesisSamples.Funnel);

        Assert.Contains("fewer than ten studies", few.Note, StringComparison.Ordinal);
        Assert.Contains("fewer than ten studies", few.Reading, StringComparison.Ordinal);
        Assert.DoesNotContain("fewer than ten", SynthesisSamples.Real("funnel bcg")().Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Trials_of_a_LAbbe_plot_stand_at_their_two_shares(int layout)
    {
        var drawing = Drawing.Both(LabbePlot.Draw(SynthesisSamples.Labbe))[layout];
        var invert = drawing.Horizontal("20", "40");
        var tolerance = HalfAPixel * (invert(1) - invert(0));
        var ticks = drawing.Elements("text").Where(text => text.Attribute("text-anchor")?.Value == "end" && text.Value is "20" or "40").Select(text => Drawing.Number(text, "y")).Order().ToArray();
        double Vertical(double y) => 40 + (y + 5 - ticks[0]) / (ticks[^1] - ticks[0]) * -20;

        // Largest circle first: 60 of weight, then 30, then 10.
        (double X, double Y)[] expected = [(40, 50), (20, 10), (10, 0)];
        var circles = drawing.Marks("mark-study").Select(Drawing.Middle).ToArray();

        Assert.Equal(expected.Length, circles.Length);
        foreach (var (number, at) in expected.Zip(circles))
        {
            Assert.Equal(number.X, invert(at.X), tolerance);
            Assert.Equal(number.Y, Vertical(at.Y), tolerance);
        }
    }

    [Fact]
    public void The_area_of_a_circle_goes_with_the_weight()
    {
        var radii = Drawing.Wide(LabbePlot.Draw(SynthesisSamples.Labbe)).Marks("mark-study").Select(circle => Drawing.Number(circle, "r")).ToArray();

        Assert.Equal(30 / 60.0, radii[1] * radii[1] / (radii[0] * radii[0]), 0.01);
    }

    /// <summary>R: fisher.test(matrix(c(a, 20-a, 10, 8), 2, byrow=TRUE)) for a from 14, and with b of 18 against 17 of 20.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Each_P_value_of_a_fragility_strip_stands_at_its_place(int layout)
    {
        var drawing = Drawing.Both(SynthesisSamples.Real("fragility pjms-2025 orr")())[layout];
        var invert = drawing.Horizontal("0.01", "1", logarithmic: true);
        var share = Math.Pow(invert(1) / invert(0), HalfAPixel) - 1;
        double[] expected = [0.503027, 0.307124, 0.164314, 0.074145, 0.026523, 0.006697, 0.006276, 0.015578, 0.035388, 0.074145, 0.144037, 0.260284, 0.438139];

        var marks = drawing.Marks("mark-p").Select(Drawing.Middle).OrderBy(at => at.Y).ToArray();

        Assert.Equal(expected.Length, marks.Length);
        Assert.All(expected.Zip(marks), pair => Assert.Equal(pair.First, invert(pair.Second.X), pair.First * share));
        // 20 of 20: P = 0.000895, beyond the axis.
        Assert.Single(drawing.Marks("mark-arrow"));
        Assert.Equal(5, drawing.Marks("mark-below").Count);
    }

    [Fact]
    public void One_person_decides_in_PJMS()
    {
        var figure = SynthesisSamples.Real("fragility pjms-2025 orr")();

        Assert.StartsWith("The outcome of one person decides", figure.Title, StringComparison.Ordinal);
        Assert.Contains("P = 0.046", figure.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhou-2023", "orr", 11)]
    [InlineData("fu-2022", "orr", 6)]
    public void Subgroups_are_drawn_with_everybody_and_none_is_lost(string study, string outcome, int rows)
    {
        var curated = Repository.Content.Studies.Single(one => one.Id.ToString() == study).Results
            .Count(result => result.Outcome.Id.ToString() == outcome && result is { IsQuoted: false, Versus: null } && result.Reading.EstimateNumber is not null);

        var figure = SynthesisSamples.Real($"subgroups {study} {outcome}")();

        Assert.Equal((rows, rows), (curated, figure.Table.Rows.Length));
        Assert.All(Drawing.Both(figure), drawing => Assert.Equal(rows, drawing.Marks("mark-estimate").Count));
    }

    /// <summary>R: log(17*8/(3*10)) ± 1.96 sqrt(1/17+1/3+1/10+1/8) gives 4.533 (0.972 to 21.141).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Computed_odds_ratios_stand_at_their_numbers(int layout)
    {
        var figure = SynthesisSamples.Real("effects pjms-2025")();
        var drawing = Drawing.Both(figure)[layout];
        var invert = drawing.Horizontal("0.1", "10", logarithmic: true);
        var share = Math.Pow(invert(1) / invert(0), HalfAPixel) - 1;

        var (from, to) = Drawing.Span(drawing.Marks("mark-interval")[0]);

        Assert.Equal(4.53333, invert(Drawing.Middle(drawing.Marks("mark-estimate")[0]).X), 4.53333 * share);
        Assert.Equal(0.97212, invert(from), 0.97212 * share);
        Assert.Equal(21.14053, invert(to), 21.14053 * share);
        Assert.Contains(figure.Table.Rows, row => row.Contains("4.53 (0.97 to 21.14)") && row.Contains("17 of 20") && row.Contains("10 of 18"));
    }

    [Theory]
    [InlineData("effects zhou-2023")]
    [InlineData("subgroups mm-003 orr")]
    [InlineData("subgroups zhou-2023 nothing")]
    [InlineData("ratios zhou-2023")]
    [InlineData("ratios ren-2026 9")]
    [InlineData("fragility zhou-2023 orr")]
    [InlineData("funnel nothing")]
    public void What_the_numbers_do_not_allow_is_no_figure(string name) => Assert.Null(SynthesisSamples.Real(name)());

    [Fact]
    public void Untrue_funnels_LAbbe_plots_and_strips_are_refused()
    {
        var (funnel, labbe, strip) = (SynthesisSamples.Funnel, SynthesisSamples.Labbe, SynthesisSamples.Fragility);

        Assert.Throws<UndrawableException>(() => FunnelPlot.Draw(funnel with { Studies = [funnel.Studies[0]] }));
        Assert.Throws<UndrawableException>(() => FunnelPlot.Draw(funnel with { Centre = double.NaN }));
        Assert.Throws<UndrawableException>(() => FunnelPlot.Draw(funnel with { Studies = [funnel.Studies[0], funnel.Studies[1] with { Ratio = 0 }] }));
        Assert.Throws<UndrawableException>(() => FunnelPlot.Draw(funnel with { Studies = [funnel.Studies[0], funnel.Studies[1] with { StandardError = double.NaN }] }));
        Assert.Throws<UndrawableException>(() => LabbePlot.Draw(labbe with { Trials = [labbe.Trials[0] with { Events = 101 }] }));
        Assert.Throws<UndrawableException>(() => LabbePlot.Draw(labbe with { Trials = [labbe.Trials[0] with { Events = -1 }] }));
        Assert.Throws<UndrawableException>(() => LabbePlot.Draw(labbe with { Trials = [labbe.Trials[0] with { Weight = double.NaN }] }));
        Assert.Throws<UndrawableException>(() => LabbePlot.Draw(labbe with { Trials = [] }));
        Assert.Throws<UndrawableException>(() => FragilityStrip.Draw(strip with { Blocks = [] }));
        Assert.Throws<UndrawableException>(() => FragilityStrip.Draw(strip with { Blocks = [strip.Blocks[0] with { Rows = [strip.Blocks[0].Rows[1] with { P = double.NaN }] }] }));
        Assert.Throws<UndrawableException>(() => FragilityStrip.Draw(strip with { Blocks = [strip.Blocks[0] with { Rows = [strip.Blocks[0].Rows[0]] }] }));
    }
}
