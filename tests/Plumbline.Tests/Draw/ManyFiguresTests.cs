using System.Globalization;
using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

/// <summary>Numbers and words of all sizes, drawn from a fixed seed: nothing collides, nothing is cut.</summary>
public class ManyFiguresTests
{
    private const int Seed = 20260101;
    private const string Vocabulary = "people who took pomalidomide, bortezomib and low-dose dexamethasone after at least two earlier lines of treatment in 27 centres (phase 2)";

    [Fact]
    public void Forest_plots_of_all_sizes_are_drawn_without_collision()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 150; i++)
        {
            var data = Samples.Ratios with { AxisMin = 0.1 + random.NextDouble() / 4, AxisMax = 2 + random.NextDouble() * 30, Rows = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Row(random))] };
            Check(ForestPlot.Draw(data));
        }
    }

    [Fact]
    public void Survival_charts_of_all_sizes_are_drawn_without_collision()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            var months = random.Next(4, 90);
            var data = Samples.Pfs with { MaxMonths = months, Series = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Series(random, months))] };
            Check(SurvivalChart.Draw(data));
        }
    }

    [Fact]
    public void Response_bars_of_all_splits_are_drawn_without_collision()
    {
        var random = new Random(Seed);
        string[] categories = ["CR", "VGPR", "PR", "MR", "SD", "PD", "not evaluable"];
        for (var i = 0; i < 200; i++)
        {
            var parts = categories.Select((category, at) => new ResponsePart(category, category, random.Next(3) == 0 ? random.Next(3) : random.Next(60), 1, at < 3)).ToArray();
            var total = Math.Max(1, parts.Sum(part => part.Count) + random.Next(3));
            Check(ResponseBars.Draw(Samples.Responses with { Rows = [new ResponseRow(Words(random), Words(random), total, random.Next(2) == 0, [.. parts])] }));
        }
    }

    private static ForestRow Row(Random random)
    {
        var estimate = 0.4 + random.NextDouble() * 1.5;
        var (low, high) = (estimate * (0.1 + 0.9 * random.NextDouble()), estimate * (1 + 20 * random.NextDouble()));
        var text = string.Create(CultureInfo.InvariantCulture, $"{estimate:F2} ({low:F2} to {high:F2})");
        return new ForestRow(Words(random), Words(random), text, estimate, low, high, random.Next(1, 500), random.Next(2) == 0, Fact: null, random.Next(3) == 0 ? Words(random) : null);
    }

    private static SurvivalSeries Series(Random random, int months)
    {
        var median = 0.1 + random.NextDouble() * (months - 0.1);
        SurvivalPoint Rate(double at)
        {
            var percent = random.NextDouble() * 100;
            var (low, high) = (percent * random.NextDouble(), percent + (100 - percent) * random.NextDouble());
            return new(at, percent, low, high, string.Create(CultureInfo.InvariantCulture, $"{percent:F1} ({low:F1} to {high:F1})"));
        }

        return new SurvivalSeries(
            Words(random), random.Next(10, 999), random.Next(2) == 0, [Rate(months / 3.0), Rate(months / 1.5)], median, median * random.NextDouble(),
            MedianHigh: null, MedianNotReached: false, MedianHighNotReached: true, string.Create(CultureInfo.InvariantCulture, $"{median:F1} months (1.0 to not reached)"),
            at => 100 * Math.Exp(-Math.Log(2) * at / median), "Weibull curve");
    }

    private static string Words(Random random)
    {
        var words = Vocabulary.Split(' ');
        return string.Join(' ', words.Skip(random.Next(words.Length - 6)).Take(random.Next(1, 6)));
    }

    private static void Check(Figure figure)
    {
        foreach (var drawing in Drawing.Both(figure))
        {
            var page = new Box(-0.01, -0.01, drawing.Width + 0.01, drawing.Height + 0.01);
            var labels = drawing.Labels;
            for (var i = 0; i < labels.Count; i++)
            {
                Assert.True(page.Contains(labels[i].Box), $"'{labels[i].Text}' at {labels[i].Box} leaves {page}");
                for (var j = i + 1; j < labels.Count; j++)
                    Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"'{labels[i].Text}' {labels[i].Box} covers '{labels[j].Text}' {labels[j].Box}");
            }
        }
    }
}
