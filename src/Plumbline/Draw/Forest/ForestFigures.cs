using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>The results of a synthesis, a row each; where a person has decided to pool, what came of it.</summary>
internal sealed class ForestFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "forest";

    private readonly PooledForest pooledForest = new(content, facts);

    public override IEnumerable<string> Names =>
        [.. Drawable.Select(synthesis => $"{Word} {synthesis.Id}"), .. facts.Computed.Pooled.Where(pooled => !pooled.WithoutEach.IsEmpty).Select(pooled => $"{LeaveOneOut.Word} {pooled.Synthesis.Id}")];

    private IEnumerable<Synthesis> Drawable => content.Syntheses.Where(synthesis => synthesis.Outcome.Kind == OutcomeKind.Proportion);

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [Word, var id] when Drawable.FirstOrDefault(one => one.Id.ToString() == id) is { } synthesis => Of(synthesis),
        [LeaveOneOut.Word, var id] when facts.Computed.Pooled.FirstOrDefault(one => one.Synthesis.Id.ToString() == id) is { WithoutEach.IsEmpty: false } pooled => ForestPlot.Draw(LeaveOneOut.Of(content, pooled)),
        _ => null,
    };

    private Figure? Of(Synthesis synthesis)
    {
        var rows = synthesis.Results.Select(result => ProportionRow.Of(content, facts.Of(result))).OfType<ForestRow>().ToImmutableArray();
        if (rows.IsEmpty) return null;
        if (facts.Computed.Of(synthesis) is { } pooled) return ForestPlot.Draw(pooledForest.Of(pooled));
        var lowest = rows.MinBy(row => row.Estimate)!;
        var highest = rows.MaxBy(row => row.Estimate)!;
        var reading = $"{synthesis.Outcome.Name} ranges from {Figures.Fixed(lowest.Estimate, 1)}% ({lowest.Label}, {lowest.Detail}) to {Figures.Fixed(highest.Estimate, 1)}% ({highest.Label}, {highest.Detail}). The studies differ too much for one average.";
        var data = new ForestData(
            $"forest-{synthesis.Id}",
            $"{synthesis.Outcome.Name}: {Figures.Fixed(lowest.Estimate, 0)}% to {Figures.Fixed(highest.Estimate, 0)}%, by study and group",
            $"{synthesis.Outcome.Name}, percent of each group with 95% CI. Not pooled.",
            $"{synthesis.Outcome.Name}, %",
            LogScale: false,
            NoEffect: null,
            FavoursLeft: null,
            FavoursRight: null,
            AxisMin: 0,
            AxisMax: 100,
            rows,
            ProportionRow.SourceLine(content, synthesis.Results),
            reading)
        { EstimateHeading = "% (95% CI)", WeightHeading = "Area of the square, by people; largest = 100" };
        return ForestPlot.Draw(data);
    }
}
