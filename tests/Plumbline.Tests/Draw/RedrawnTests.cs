using Plumbline.Compute;
using Plumbline.Draw.Survival;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

/// <summary>A redrawn curve, whose truth is known: the points were made from public data.</summary>
public class RedrawnTests
{
    private static DigitisedFigure Figure => Repository.Content.DigitisedFigures.Single(figure => figure.Header.Id.ToString() == "veteran");

    [Fact]
    public void It_is_nowhere_far_from_the_curve_of_the_data_behind_the_figure()
    {
        foreach (var group in RedrawnCurves.Of(Figure))
        {
            var truth = KaplanMeierReference.Rows("veteran", "tick", KaplanMeierReference.GroupId(group.Estimate.Name));

            Assert.All(truth, row => Assert.Equal(100 * row.Survival, 100 * SurvivalAt(group.Estimate, row.Time!.Value), 2.0));
            Assert.Equal(KaplanMeierReference.Rows("veteran", "median", KaplanMeierReference.GroupId(group.Estimate.Name)).Single().Events, group.Estimate.Events);
        }
    }

    [Fact]
    public void Its_errors_are_those_of_its_steps_from_the_points()
    {
        foreach (var (group, read) in RedrawnCurves.Of(Figure).Zip(Figure.Groups))
        {
            var misses = read.Points.Select(point => Math.Abs(100 * SurvivalAt(group.Estimate, point.Time) - point.Percent)).ToArray();

            Assert.Equal(Math.Sqrt(misses.Average(miss => miss * miss)), group.RootMeanSquareError, 1e-9);
            Assert.Equal(misses.Average(), group.MeanError, 1e-9);
            Assert.Equal(misses.Max(), group.LargestError, 1e-9);
            Assert.All(read.AtRisk, row => Assert.True(Math.Abs(RiskAt(group.Estimate, row.Time) - row.Count) <= group.AtRiskMiss));
        }
    }

    [Fact]
    public void It_says_that_it_is_redrawn_and_how_far_off_and_gives_no_test()
    {
        var figure = KaplanMeierChart.Draw(RedrawnFigures.Of(Figure));

        Assert.Contains("Redrawn from a figure drawn for teaching", figure.Subtitle, StringComparison.Ordinal);
        Assert.Contains("root mean square", figure.Note, StringComparison.Ordinal);
        Assert.Contains("not from the data of the people", figure.Reading, StringComparison.Ordinal);
        foreach (var drawing in Drawing.Both(figure))
        {
            Assert.Contains("Dashed: redrawn", string.Join(' ', drawing.Words), StringComparison.Ordinal);
            Assert.All(drawing.Marks("mark-curve").Concat(drawing.Marks("mark-curve-few")), curve => Assert.NotNull(curve.Attribute("stroke-dasharray")));
            Assert.Equal(Figure.Groups.Sum(group => group.Points.Length), drawing.Marks("mark-read").SelectMany(StepReading.Middles).Count());
            Assert.Empty(drawing.Marks("mark-band"));
            Assert.DoesNotContain(drawing.Words, word => word.Contains("log-rank", StringComparison.Ordinal) || word.Contains("CI", StringComparison.Ordinal));
        }
    }

    private static double SurvivalAt(EstimatedGroup group, double time) => group.Rows.Where(row => row.Time <= time).Select(row => row.Survival).DefaultIfEmpty(1).Last();

    private static int RiskAt(EstimatedGroup group, double time) => group.People - group.Rows.Where(row => row.Time < time).Sum(row => row.Events + row.Censored);
}
