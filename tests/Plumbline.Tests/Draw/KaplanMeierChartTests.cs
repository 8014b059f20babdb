using System.Globalization;
using System.Xml.Linq;
using Plumbline.Draw.Survival;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

/// <summary>The drawings of four public data sets, read back, against R's survfit.</summary>
public class KaplanMeierChartTests
{
    private const double HalfAPixel = 0.5;

    public static TheoryData<string> Ids => KaplanMeierReference.Ids;

    /// <summary>Each group of each drawing: its name in R, its marks, and the ways from numbers to places that the axis itself shows.</summary>
    private static IEnumerable<(string Group, string Css, Drawing Drawing, Func<double, double> X, Func<double, double> Y)> Groups(string id)
    {
        var data = KaplanMeierFigures.Of(KaplanMeierReference.Example(id));
        foreach (var drawing in Drawing.Both(KaplanMeierChart.Draw(data)))
        {
            var ticks = Ticks(drawing);
            var (first, last) = (ticks[0], ticks[^1]);
            var (full, none) = (drawing.TextAt("100%").Y - 5, drawing.TextAt("0%").Y - 5);
            double X(double time) => first.X + (time - first.Value) / (last.Value - first.Value) * (last.X - first.X);
            double Y(double share) => none + share * (full - none);
            for (var i = 0; i < data.Series.Length; i++) yield return (KaplanMeierReference.GroupId(data.Series[i].Label), $"group-{i + 1}", drawing, X, Y);
        }
    }

    private static (double Value, double X)[] Ticks(Drawing drawing) =>
    [
        .. drawing.Elements("text").Where(text => text.Attribute("class")!.Value == "ct ct-soft" && text.Attribute("text-anchor")?.Value == "middle")
            .Select(text => (Drawing.Number(text.Value), Drawing.Number(text, "x"))),
    ];

    private static IReadOnlyList<XElement> Marks(Drawing drawing, string css, string group) =>
        [.. drawing.Marks(css).Where(mark => mark.Attribute("class")!.Value.Split(' ').Contains(group, StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_step_stands_where_survfit_puts_it(string id)
    {
        foreach (var (group, css, drawing, x, y) in Groups(id))
        {
            var steps = KaplanMeierReference.Rows(id, "step", group).Where(row => row.Events > 0).ToArray();
            var corners = new[] { "mark-curve", "mark-curve-few" }.SelectMany(part => Marks(drawing, part, css)).SelectMany(StepReading.Corners).ToArray();
            var falls = corners.Zip(corners.Skip(1)).Where(pair => pair.Second.Y > pair.First.Y).ToArray();

            Assert.Equal(steps.Length, falls.Length);
            foreach (var (step, fall) in steps.Zip(falls))
            {
                Assert.Equal(x(step.Time!.Value), fall.Second.X, HalfAPixel);
                Assert.Equal(fall.First.X, fall.Second.X, 0.001);
                Assert.Equal(y(step.Survival), fall.Second.Y, HalfAPixel);
            }

            Assert.Equal(y(1), corners[0].Y, HalfAPixel);
            Assert.Equal(x(KaplanMeierReference.Rows(id, "step", group)[^1].Time!.Value), corners[^1].X, HalfAPixel);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_of_the_band_is_that_of_survfit(string id)
    {
        foreach (var (group, css, drawing, x, y) in Groups(id))
        {
            var corners = new[] { "mark-band", "mark-band-few" }.SelectMany(part => Marks(drawing, part, css)).SelectMany(StepReading.Corners).ToArray();
            bool IsCorner(double time, double share) => corners.Any(corner => Math.Abs(corner.X - x(time)) < HalfAPixel && Math.Abs(corner.Y - y(share)) < HalfAPixel);
            var steps = KaplanMeierReference.Rows(id, "step", group).Where(row => row is { Events: > 0, Low: not null }).ToArray();

            Assert.NotEmpty(steps);
            Assert.All(steps, step => Assert.True(IsCorner(step.Time!.Value, step.Low!.Value) && IsCorner(step.Time!.Value, step.High!.Value), $"{group} at {step.Time}"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_censored_time_has_its_mark_on_the_curve(string id)
    {
        foreach (var (group, css, drawing, x, y) in Groups(id))
        {
            var censored = KaplanMeierReference.Rows(id, "step", group).Where(row => row.Censored > 0).ToArray();
            var marks = Marks(drawing, "mark-censored", css).SelectMany(StepReading.Middles).ToArray();

            Assert.Equal(censored.Length, marks.Length);
            foreach (var (row, mark) in censored.Zip(marks))
            {
                Assert.Equal(x(row.Time!.Value), mark.X, HalfAPixel);
                Assert.Equal(y(row.Survival), mark.Y, HalfAPixel);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Numbers_at_risk_stand_at_their_ticks_and_are_those_of_survfit(string id)
    {
        foreach (var (group, css, drawing, _, _) in Groups(id))
        {
            var reference = KaplanMeierReference.Rows(id, "tick", group);
            var ticks = Ticks(drawing);
            var (atRisk, events, censored) = (Marks(drawing, "mark-at-risk", css), Marks(drawing, "mark-events", css), Marks(drawing, "mark-censored-count", css));

            Assert.Equal((ticks.Length, ticks.Length, ticks.Length), (atRisk.Count, events.Count, censored.Count));
            for (var i = 0; i < ticks.Length; i++)
            {
                Assert.All(new[] { atRisk[i], events[i], censored[i] }, text => Assert.Equal(ticks[i].X, Drawing.Number(text, "x"), 0.001));
                Assert.All(new[] { atRisk[i], events[i], censored[i] }, text => Assert.Equal("middle", text.Attribute("text-anchor")!.Value));
                Assert.Equal(reference.Single(row => row.Time == ticks[i].Value).AtRisk, Drawing.Number(atRisk[i].Value));
                Assert.Equal(reference[0].AtRisk, Drawing.Number(atRisk[i].Value) + Drawing.Number(events[i].Value) + Drawing.Number(censored[i].Value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Medians_and_their_limits_are_those_of_survfit(string id)
    {
        var example = KaplanMeierReference.Example(id);
        foreach (var series in KaplanMeierFigures.Of(example).Series)
        {
            var reference = KaplanMeierReference.Rows(id, "median", KaplanMeierReference.GroupId(series.Label)).Single();
            string Word(double? value) => value is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : "not reached";
            var median = reference.Survival < 0 ? "not reached" : $"{Word(reference.Survival)} {example.Header.Unit.ToWords()}";

            Assert.Equal($"{median} (95% CI {Word(reference.Low)} to {Word(reference.High)})", series.MedianText);
            Assert.Equal((reference.AtRisk, reference.Events), (series.People, series.Events));
        }
    }

    /// <summary>The numbers of survdiff and coxph stand in the heads of the files in Reference.</summary>
    [Theory]
    [InlineData("freireich", "Hazard ratio of relapse, 6-MP against Placebo: 0.21 (95% CI 0.093 to 0.47), log-rank P < 0.001")]
    [InlineData("lung", "Hazard ratio of death, Women against Men: 0.59 (95% CI 0.42 to 0.82), log-rank P = 0.001")]
    [InlineData("ovarian", "Hazard ratio of death, Treatment 2 against Treatment 1: 0.55 (95% CI 0.17 to 1.74), log-rank P = 0.30")]
    [InlineData("veteran", "Hazard ratio of death, Test against Standard: 1.02 (95% CI 0.71 to 1.45), log-rank P = 0.93")]
    public void The_comparison_is_that_of_survdiff_and_coxph(string id, string expected)
    {
        var data = KaplanMeierFigures.Of(KaplanMeierReference.Example(id));

        Assert.Equal(expected, data.Comparison);
        Assert.Contains(expected, string.Join(' ', Drawing.Wide(KaplanMeierChart.Draw(data)).Words), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_curve_is_grey_from_where_fewer_than_ten_are_at_risk(string id)
    {
        foreach (var (group, css, drawing, x, _) in Groups(id))
        {
            var rows = KaplanMeierReference.Rows(id, "step", group);
            var from = rows.First(row => row.AtRisk - row.Events - row.Censored < 10).Time!.Value;

            Assert.Equal(x(from), StepReading.Corners(Marks(drawing, "mark-curve", css).Single())[^1].X, HalfAPixel);
            Assert.All(Marks(drawing, "mark-curve-few", css), few => Assert.Equal(x(from), StepReading.Corners(few)[0].X, HalfAPixel));
            Assert.Contains("Grey: fewer than 10 people still at risk.", drawing.Words);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_group_is_named_at_its_curve(string id)
    {
        foreach (var drawing in Drawing.Both(KaplanMeierChart.Draw(KaplanMeierFigures.Of(KaplanMeierReference.Example(id)))))
            Assert.All(KaplanMeierReference.Example(id).Groups, group => Assert.Contains(group.Name, drawing.Words));
    }
}
