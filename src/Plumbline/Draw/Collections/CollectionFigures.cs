using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Draw.Forest;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Collections;

/// <summary>Figures over the trials of a published collection: forest plot, funnel, L'Abbé, leave-one-out.</summary>
internal sealed class CollectionFigures(Content content) : FigureFamily
{
    private readonly ImmutableArray<CollectionPool> pools = [.. content.Collections.Select(CollectionPooling.Of).OfType<CollectionPool>()];

    public override IEnumerable<string> Names => pools.SelectMany(pool => new[] { "forest", "funnel", "labbe", LeaveOneOut.Word }.Select(word => $"{word} {pool.Collection.Id}"));

    public override Figure? Named(string[] arguments)
    {
        if (arguments is not [var word, var id] || pools.FirstOrDefault(one => one.Collection.Id.ToString() == id) is not { } pool) return null;
        return word switch
        {
            "forest" => ForestPlot.Draw(CollectionForest.Of(pool)),
            LeaveOneOut.Word when !pool.WithoutEach.IsEmpty => ForestPlot.Draw(CollectionForest.LeaveOneOut(pool)),
            "funnel" => FunnelPlot.Draw(Funnel(pool)),
            "labbe" => LabbePlot.Draw(Labbe(pool)),
            _ => null,
        };
    }

    internal static FunnelData Funnel(CollectionPool pool)
    {
        var test = pool.Asymmetry is { } p ? $" Egger's test of asymmetry: {Figures.PStatement(p)}." : "";
        var outside = pool.Trials.Count(one => Math.Abs(Math.Log(one.Ratio.Estimate / pool.Common.Estimate)) > 1.959963984540054 * one.StandardError);
        return new FunnelData(
            $"funnel-{pool.Collection.Id}",
            $"{Words.Capital(Words.Count(outside))} of {Words.Count(pool.Trials.Length)} trials lie outside the funnel: they differ by more than chance",
            $"Risk ratio of {pool.Collection.Event} against its standard error; {Words.Count(pool.Trials.Length)} trials of {pool.Collection.Treatment}",
            "Risk ratio",
            pool.Common.Estimate,
            $"pooled {Figures.Ratio(pool.Common.Estimate)}",
            [.. pool.Trials.Select(one => new FunnelStudy(one.Trial.Name, one.Ratio.Estimate, one.StandardError, CollectionForest.Text(one.Ratio)))],
            CollectionForest.Source(pool.Collection),
            $"If all trials had one risk ratio, 95 in 100 would lie within the dashed lines; {Words.Count(outside)} of {Words.Count(pool.Trials.Length)} do not.{test}",
            $"The dashed lines hold 95 of 100 trials if all share the common-effect ratio.{test} An uneven funnel can come from trials that were never published, from differences between trials, or from chance.");
    }

    internal static LabbeData Labbe(CollectionPool pool)
    {
        var collection = pool.Collection;
        var fewer = pool.Trials.Count(one => one.Ratio.Estimate < 1);
        return new LabbeData(
            $"labbe-{collection.Id}",
            $"{Words.Capital(Words.Count(fewer))} of {Words.Count(pool.Trials.Length)} trials saw less {collection.Event} with {collection.Treatment}, from very different risks",
            $"People with {collection.Event}, percent of each group; {Words.Count(pool.Trials.Length)} trials",
            Words.Capital(collection.Treatment),
            Words.Capital(collection.Comparator),
            collection.Event,
            pool.Pooled.Estimate,
            $"pooled ratio {Figures.Ratio(pool.Pooled.Estimate)}",
            [.. pool.Trials.Select(one => new LabbeTrial(one.Trial.Name, one.Trial.Events, one.Trial.Total, one.Trial.ComparatorEvents, one.Trial.ComparatorTotal, one.Weight))],
            CollectionForest.Source(collection),
            $"In {Words.Count(fewer)} of {Words.Count(pool.Trials.Length)} trials fewer people had {collection.Event} with {collection.Treatment} than with {collection.Comparator}.",
            $"Below the line of no effect, less {collection.Event} with {collection.Treatment}. The area of a circle is the weight of the trial among random effects.");
    }
}
