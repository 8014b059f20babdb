using Plumbline.Draw;
using Plumbline.Draw.Flow;
using Plumbline.Draw.Harms;
using Plumbline.Draw.Individuals;
using Plumbline.Draw.Patients;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

/// <summary>Harms, flows, times and side effects of all sizes, drawn from a fixed seed: nothing collides, nothing is cut.</summary>
public class ManyHarmFiguresTests
{
    private const int Seed = 20261121;
    private const string Vocabulary = "neutropenia anaemia infection of the upper respiratory tract judged to be caused by pomalidomide-or-dexamethasone thrombosis, not further described";

    [Fact]
    public void Harms_of_all_sizes()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            var groups = random.Next(1, 4);
            HarmEventRows Event(int number) => new(
                $"{Words(random)} {number}", (HarmFamily)random.Next(3), [.. Enumerable.Range(0, groups).Select(group => Row($"{Words(random)} {group}"))]);
            Check(HarmPlot.Draw(HarmSamples.Zhou with { Events = [.. Enumerable.Range(0, random.Next(1, 18)).Select(Event)] }));
        }

        HarmRow Row(string group)
        {
            var total = random.Next(1, 2000);
            var any = random.Next(total + 1);
            var severe = HarmShare.Of(random.Next(any + 1), total);
            return random.Next(3) switch
            {
                0 => new(group, Comparator: true, HarmShare.Of(any, total), null),
                1 => new(group, Comparator: false, null, severe),
                _ => new(group, Comparator: false, HarmShare.Of(any, total), severe),
            };
        }
    }

    [Fact]
    public void Flows_of_all_sizes()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            var left = random.Next(100, 100_000);
            var stages = new List<FlowStage>();
            for (var step = random.Next(2, 6); step > 0; step--)
            {
                var gone = random.Next(left / 2);
                var exit = new FlowExit(Words(random), gone, [.. Enumerable.Range(0, random.Next(4)).Select(n => new FlowReason($"{Words(random)} {n}", random.Next(gone / 8 + 1)))]) { IsOpen = true };
                stages.Add(new FlowStage(Words(random), left) { Phase = random.Next(2) == 0 ? "" : Words(random), Exit = exit });
                left -= gone;
            }

            stages.Add(new FlowStage(Words(random), left));
            var half = left / 2;
            var arms = random.Next(2) == 0 ? HarmSamples.ZhouFlow.Arms : [new FlowArm(Words(random), false, [new(Words(random), half)]), new FlowArm(Words(random), true, [new(Words(random), left - half)])];
            Check(FlowChart.Draw(HarmSamples.ZhouFlow with { Stages = [.. stages], Arms = arms }));
        }
    }

    [Fact]
    public void Times_of_all_lengths()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 100; i++)
        {
            var median = Math.Round((decimal)(0.3 + random.NextDouble() * 80), 2);
            var months = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(1, 90)).Distinct().Order().ToArray();
            TimelinePoint Point(int month) => new(month, Math.Round(100 - 50 * Math.Min(2, month / median), 1), null, null);
            var row = new TimelineRow(Words(random), median, random.Next(2) == 0 ? null : median / 2, random.Next(2) == 0 ? null : median * 2, [.. months.Select(Point)]) { Comparator = random.Next(2) == 0 };
            Check(Timeline.Draw(HarmSamples.Half with { Rows = random.Next(2) == 0 ? [row] : [row, row with { Heading = Words(random) }] }));
        }
    }

    [Fact]
    public void Ladders_of_all_lengths()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            LadderRung Rung(int number)
            {
                var any = (decimal)random.NextDouble() * 100;
                return new($"{Words(random)} {number}", random.Next(4) == 0 ? null : any, any * (decimal)random.NextDouble());
            }

            Check(Ladder.Draw(HarmSamples.Rungs with { Rungs = [.. Enumerable.Range(0, random.Next(1, 12)).Select(Rung)] }));
        }
    }

    [Fact]
    public void Lanes_and_bars_of_all_numbers()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 30; i++)
        {
            Check(Swimmer.Draw(HarmSamples.Lanes with { Lanes = [.. Enumerable.Range(0, random.Next(1, 150)).Select(n => new SwimmerLane($"P{n}", [n, n + random.Next(1, 3000), null], random.Next(2) == 0))] }));
            WaterfallPanel Panel(int number) => new(
                $"{Words(random)} {number}", false, [.. Enumerable.Range(0, random.Next(1, 40)).Select(n => new WaterfallBar($"{number}-{n}", random.Next(-100, 400), "x"))]);
            Check(Waterfall.Draw(HarmSamples.Changes with { Panels = [.. Enumerable.Range(0, random.Next(1, 5)).Select(Panel)] }));
        }
    }

    private static string Words(Random random)
    {
        var words = Vocabulary.Split(' ');
        return string.Join(' ', words.Skip(random.Next(words.Length - 6)).Take(random.Next(1, 7)));
    }

    private static void Check(Figure figure)
    {
        foreach (var drawing in Drawing.Both(figure))
        {
            var page = new Box(-0.01, -0.01, drawing.Width + 0.01, drawing.Height + 0.01);
            var labels = drawing.Labels;
            for (var i = 0; i < labels.Count; i++)
            {
                Assert.True(page.Contains(labels[i].Box), $"{figure.Kind}: '{labels[i].Text}' at {labels[i].Box} leaves {page}");
                for (var j = i + 1; j < labels.Count; j++)
                    Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"{figure.Kind}: '{labels[i].Text}' {labels[i].Box} covers '{labels[j].Text}' {labels[j].Box}");
            }
        }
    }
}
