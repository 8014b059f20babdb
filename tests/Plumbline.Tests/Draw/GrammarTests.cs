using System.Globalization;
using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

public class GrammarTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_scale_and_its_inverse_are_one_transform(bool logarithmic)
    {
        var scale = new Scale(0.25, 4, 10, 330, logarithmic);

        Assert.All(new[] { 0.25, 0.7, 1, 2.5, 4 }, value => Assert.Equal(value, scale.Invert(scale.At(value)), 1e-12));
        // One is half way from a quarter to four in ratio, a fifth of the way in difference.
        Assert.Equal(logarithmic ? 170 : 74, scale.At(1), 1e-9);
    }

    [Theory]
    [InlineData(0, 100, 5, "0 25 50 75 100")]
    [InlineData(0, 100, 8, "0 20 40 60 80 100")]
    [InlineData(-10, 10, 6, "−10 −5 0 5 10")]
    [InlineData(0, 0.5, 6, "0 0.1 0.2 0.3 0.4 0.5")]
    public void Ticks_are_round_numbers_and_few(double min, double max, int atMost, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Linear(min, max, atMost).Select(tick => tick.Text)));

    [Theory]
    [InlineData(15, "0 2 4 6 8 10 12 14")]
    [InlineData(24, "0 3 6 9 12 15 18 21 24")]
    [InlineData(60, "0 12 24 36 48 60")]
    public void Months_go_by_parts_of_a_year(double max, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Months(max, 9).Select(tick => tick.Text)));

    [Theory]
    [InlineData(0.25, 4, "0.25 0.5 1 2 4")]
    [InlineData(0.1, 16, "0.125 0.25 0.5 1 2 4 8 16")]
    [InlineData(0.06, 64, "0.0625 0.25 1 4 16 64")]
    [InlineData(0.001, 1000, "0.001 0.01 0.1 1 10 100 1000")]
    [InlineData(0.55, 0.9, "0.55 0.9")]
    public void Logarithmic_ticks_double_or_go_by_tens(double min, double max, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Log(min, max, 8).Select(tick => tick.Text)));

    [Fact]
    public void Labels_on_a_line_part_as_little_as_they_can()
    {
        var centres = LabelRow.Spread([10, 12, 14, 80], [10, 10, 10, 10], 2, 0, 100)!;

        // Three labels that wish for 12 on average, 12 apart, pushed off the edge until the first fits: 5, 17, 29.
        Assert.Equal([5, 17, 29, 80], centres);
        Assert.Null(LabelRow.Spread([10, 20], [60, 60], 2, 0, 100));
    }

    [Fact]
    public void Labels_never_lie_on_what_is_taken()
    {
        var placer = new LabelPlacer(new Box(0, 0, 100, 100));
        placer.Block(new Box(40, 40, 60, 60));

        var placed = placer.Place([new Box(45, 45, 65, 55)], 80, 50, 50)!.Value;
        var second = placer.Place([placed], 80, 50, 50);

        Assert.False(placed.Overlaps(new Box(40, 40, 60, 60)));
        Assert.False(second is { } box && box.Overlaps(placed));
        Assert.Null(new LabelPlacer(new Box(0, 0, 10, 10)).Place([new Box(0, 0, 20, 5)], 80, 5, 5));
    }

    [Fact]
    public void Widths_keep_room_for_the_widest_of_three_common_fonts()
    {
        // Noto Sans Regular 2.013: H 0.741 e 0.564 l 0.258 l 0.258 o 0.605 em; Liberation Sans 2.1: 0.722, 0.556, 0.222, 0.222,
        // 0.556; DejaVu Sans 2.37: 0.752, 0.615, 0.278, 0.278, 0.612, together 2.535.
        var width = TextMetrics.Width("Hello", new Face(1, Strong: false));

        Assert.InRange(width, 2.535, 2.6);
        Assert.True(TextMetrics.Width("Hello", new Face(1, Strong: true)) > width);
    }

    [Fact]
    public void Text_and_marks_have_the_contrast_WCAG_asks_for_in_both_themes()
    {
        foreach (var pick in new Func<ChartColour, string>[] { colour => colour.Light, colour => colour.Dark })
        {
            var paper = pick(ChartColours.Named("paper"));
            foreach (var colour in ChartColours.All)
            {
                var least = colour.Use switch { ColourUse.Text => 4.5, ColourUse.Mark => 3, _ => 1 };
                var contrast = Contrast(pick(colour), paper);
                Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture, $"--{colour.Name} {pick(colour)} on {paper}: {contrast:F2}"));
            }
        }
    }

    [Fact]
    public void Contrast_is_measured_as_WCAG_does()
    {
        // WCAG 2.2 defines 21 for black on white; #767676 on white is 4.54, the greyest that passes.
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 1e-9);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 0.005);
    }

    [Fact]
    public void Shades_of_response_go_one_way_from_best_to_partial()
    {
        double[] light = [.. new[] { "r1", "r2", "r3", "r4" }.Select(name => Luminance(ChartColours.Named(name).Light))];
        double[] dark = [.. new[] { "r1", "r2", "r3", "r4" }.Select(name => Luminance(ChartColours.Named(name).Dark))];

        Assert.Equal(light.Order(), light);
        Assert.Equal(dark.OrderDescending(), dark);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>WCAG 2.2, relative luminance of an sRGB colour.</summary>
    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
