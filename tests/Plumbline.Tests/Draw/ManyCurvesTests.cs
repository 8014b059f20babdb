using Plumbline.Draw;
using Plumbline.Draw.Survival;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Draw;

/// <summary>Data sets of all sizes from a fixed seed: nothing collides, nothing is cut, everybody is counted.</summary>
public class ManyCurvesTests
{
    private const int Seed = 20260102;

    [Fact]
    public void Curves_of_all_sizes_are_drawn_without_collision()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            var example = Example(random);
            var figure = KaplanMeierChart.Draw(KaplanMeierFigures.Of(example));
            foreach (var drawing in Drawing.Both(figure))
            {
                var page = new Box(-0.01, -0.01, drawing.Width + 0.01, drawing.Height + 0.01);
                var labels = drawing.Labels;
                for (var a = 0; a < labels.Count; a++)
                {
                    Assert.True(page.Contains(labels[a].Box), $"{i}: '{labels[a].Text}' at {labels[a].Box} leaves {page}");
                    for (var b = a + 1; b < labels.Count; b++)
                        Assert.False(labels[a].Box.Overlaps(labels[b].Box), $"{i}: '{labels[a].Text}' {labels[a].Box} covers '{labels[b].Text}' {labels[b].Box}");
                }

                var ticks = drawing.Marks("mark-at-risk").Count / example.Groups.Length;
                for (var group = 0; group < example.Groups.Length; group++)
                {
                    foreach (var tick in Enumerable.Range(group * ticks, ticks))
                        Assert.Equal(example.Groups[group].Persons.Length, new[] { "mark-at-risk", "mark-events", "mark-censored-count" }.Sum(css => Drawing.Number(drawing.Marks(css)[tick].Value)));
                }
            }
        }
    }

    private static SurvivalExample Example(Random random)
    {
        var scale = Math.Pow(10, random.Next(-1, 5));
        var groups = Enumerable.Range(1, random.Next(1, 4)).Select(number => new ExampleGroup(
            number == 2 ? "People with a longer name" : $"Group {number}",
            random.Next(2) == 0 && number < 3,
            [.. Enumerable.Range(0, random.Next(1, 1 << random.Next(1, 11))).Select(_ => new PersonTime(Math.Round(scale * (0.1 - Math.Log(1 - random.NextDouble())), 2), random.Next(3) > 0))]));
        Assert.True(Slug.TryCreate("made-up", out var id));
        return new SurvivalExample(
            new ExampleHeader
            {
                Id = id,
                Position = Position.OfFile("made-up"),
                Name = "Made up",
                Title = "Made up",
                Citation = "Made up",
                Outcome = "Overall survival",
                Still = "Alive",
                Event = "death",
                Unit = (ObservationUnit)random.Next(4),
            },
            [.. groups]);
    }
}
