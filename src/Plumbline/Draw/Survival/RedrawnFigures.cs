using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>Curves made again from the points of a printed figure: <c>redrawn veteran</c>.</summary>
internal sealed class RedrawnFigures(Content content) : FigureFamily
{
    private const string Word = "redrawn";

    public override IEnumerable<string> Names => content.DigitisedFigures.Select(figure => $"{Word} {figure.Header.Id}");

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id] && content.DigitisedFigures.FirstOrDefault(one => one.Header.Id.ToString() == id) is { } figure ? KaplanMeierChart.Draw(Of(figure)) : null;

    internal static KaplanMeierData Of(DigitisedFigure figure)
    {
        var (header, redrawn) = (figure.Header, RedrawnCurves.Of(figure));
        ImmutableArray<EstimatedGroup> groups = [.. redrawn.Select(one => one.Estimate with { MedianLow = null, MedianHigh = null })];
        return new KaplanMeierData(
            $"{Word}-{header.Id}",
            SurvivalWords.Title(header, groups),
            $"{SurvivalWords.Subtitle(header, groups)}. Redrawn from {figure.Figure}",
            $"{header.Still}, % of people",
            header.Event,
            header.Unit.ToWords(),
            [.. groups.Select((group, at) => Series(header, group, figure.Groups[at]))],
            "",
            $"{header.Outcome}, redrawn from {figure.Figure} and not from the data of the people. {SurvivalWords.Groups(header, groups)} {Error(redrawn)}",
            $"Source: {header.Citation}",
            $"{Error(redrawn)} The method is that of Guyot and others (2012): the most likely times of single persons behind the points and the numbers at risk. "
            + "Intervals, P values and hazard ratios of times so found are not those of the study, so none is given.")
        { Redrawn = true };
    }

    /// <summary>How far the curves are from the points that were read.</summary>
    private static string Error(ImmutableArray<RedrawnGroup> groups)
    {
        static string Points(double value) => Figures.Fixed(value, 2);
        var each = groups.Select(group =>
            $"{group.Estimate.Name}: root mean square {Points(group.RootMeanSquareError)}, mean {Points(group.MeanError)}, largest {Points(group.LargestError)}");
        var atRisk = groups.Max(group => group.AtRiskMiss) switch
        {
            null => "",
            0 => " The numbers at risk are those printed.",
            { } miss => $" The numbers at risk differ from those printed by at most {Figures.Integer(miss)}.",
        };
        return $"Distance of the redrawn curves from the points, in percentage points: {string.Join("; ", each)}.{atRisk}";
    }

    private static KaplanMeierSeries Series(ExampleHeader header, EstimatedGroup group, DigitisedGroup read) =>
        new(group.Name, group.Comparator, group.Rows, group.Median, SurvivalWords.Median(header, group)) { Points = read.Points };
}
