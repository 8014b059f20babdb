using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Draw.Survival;

/// <summary>Curves from public data of single persons: <c>km freireich</c>.</summary>
internal sealed class KaplanMeierFigures(Content content) : FigureFamily
{
    private const string Word = "km";

    public override IEnumerable<string> Names => content.Examples.Select(example => $"{Word} {example.Header.Id}");

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id] && content.Examples.FirstOrDefault(one => one.Header.Id.ToString() == id) is { } example ? KaplanMeierChart.Draw(Of(example)) : null;

    internal static KaplanMeierData Of(SurvivalExample example)
    {
        var (header, survival) = (example.Header, SurvivalEstimates.Of(example));
        var comparison = SurvivalWords.Comparison(header, survival);
        return new KaplanMeierData(
            $"{Word}-{header.Id}",
            SurvivalWords.Title(header, survival.Groups),
            SurvivalWords.Subtitle(header, survival.Groups),
            $"{header.Still}, % of people",
            header.Event,
            header.Unit.ToWords(),
            [.. survival.Groups.Select(group => Series(header, group))],
            comparison,
            $"{header.Outcome} from the times of single persons. {SurvivalWords.Groups(header, survival.Groups)}{(comparison.Length > 0 ? $" {comparison}." : "")}",
            $"Source: {header.Citation}",
            $"Kaplan-Meier estimate; the band is its {SurvivalEstimates.BandMethod}. A small mark on a curve is a person who was watched no longer. "
            + $"Under each time stand those still at risk, those with {header.Event} before it and those censored before it: together they are everybody.");
    }

    private static KaplanMeierSeries Series(ExampleHeader header, EstimatedGroup group) =>
        new(group.Name, group.Comparator, group.Rows, group.Median, SurvivalWords.Median(header, group));
}
