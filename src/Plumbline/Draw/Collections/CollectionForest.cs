using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Draw.Forest;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Collections;

/// <summary>The trials of a collection as a forest plot, by their headings, and what is pooled when each is left out.</summary>
internal static class CollectionForest
{
    public const string Method = "Risk ratios by inverse variance with random effects (REML); limits by Hartung and Knapp, never narrower than the classic ones; limits of τ² by Q-profile.";

    public static ForestData Of(CollectionPool pool)
    {
        var collection = pool.Collection;
        var differ = pool.PartsDiffer is { } p ? $"; do the parts differ: {Figures.PStatement(p)}" : "";
        IEnumerable<ForestRow> rows = pool.Parts.IsEmpty
            ? pool.Trials.Select(Row)
            : pool.Parts.SelectMany(part => (IEnumerable<ForestRow>)[.. pool.Trials.Where(one => one.Trial.Part == part.Name).Select(Row), .. Subtotal(part)]);
        var all = Diamond($"Pooled, all {Words.Count(pool.Trials.Length)} trials", pool.Pooled, pool.Parts.IsEmpty ? null : "All trials") with
        {
            Prediction = pool.Prediction is { Low: { } low, High: { } high } ? new Prediction(low, high, Figures.Range(Figures.Ratio(low), Figures.Ratio(high))) : null,
            Remark = Heterogeneity(pool.Heterogeneity) + differ,
        };
        return Frame(pool, $"forest-{collection.Id}", $"{collection.Title}: risk ratio {Text(pool.Pooled)}, but the trials differ widely", [.. rows, all]) with
        {
            WeightColumn = "Weight",
            Subtitle = $"Risk ratio of {collection.Event} with 95% CI, {collection.Treatment} against {collection.Comparator}; {Words.Count(pool.Trials.Length)} trials, {Figures.Integer(pool.Trials.Sum(one => one.Trial.Total + one.Trial.ComparatorTotal))} people. Under each name: with {collection.Event} of all, {collection.Treatment} v {collection.Comparator}",
            Reading = $"Pooled over {Words.Count(pool.Trials.Length)} trials the risk of {collection.Event} with {collection.Treatment} is {Text(pool.Pooled)} times that with {collection.Comparator}. A further trial may find {Text(pool.Prediction)}.",
        };
    }

    public static ForestData LeaveOneOut(CollectionPool pool)
    {
        var rows = pool.WithoutEach.Select((rest, i) => new ForestRow($"Without {pool.Trials[i].Trial.Name}", "", Text(rest), rest.Estimate, rest.Low, rest.High, 1, Comparator: false, null, null));
        var (least, most) = (pool.WithoutEach.Min(rest => rest.Estimate), pool.WithoutEach.Max(rest => rest.Estimate));
        return Frame(pool, $"{Forest.LeaveOneOut.Word}-{pool.Collection.Id}", $"Whichever trial is left out, the pooled risk ratio stays between {Figures.Ratio(least)} and {Figures.Ratio(most)}", [.. rows, Diamond("All trials", pool.Pooled, null)]) with
        {
            Kind = Forest.LeaveOneOut.Word,
            WeightHeading = "Area of the mark: all alike",
            Subtitle = $"Risk ratio of {pool.Collection.Event} with 95% CI, pooled again without each of {Words.Count(pool.Trials.Length)} trials in turn",
            Reading = $"Without one trial the pooled risk ratio is {Figures.Ratio(least)} to {Figures.Ratio(most)}; with all it is {Text(pool.Pooled)}.",
        };
    }

    public static string Source(TrialSet collection) => $"Public teaching data, not evidence of this site. {collection.Citation}";

    public static string Text(RatioEstimate? ratio) => ratio is null ? "" : ratio is { Low: { } low, High: { } high }
        ? $"{Figures.Ratio(ratio.Estimate)} ({Figures.Range(Figures.Ratio(low), Figures.Ratio(high))})"
        : Figures.Ratio(ratio.Estimate);

    private static ForestData Frame(CollectionPool pool, string id, string title, ImmutableArray<ForestRow> rows)
    {
        var collection = pool.Collection;
        var (one, other) = ($"favours {collection.Treatment}", $"favours {collection.Comparator}");
        return new ForestData(
            id, title, "", "Risk ratio, logarithmic axis", LogScale: true, NoEffect: 1, collection.IsHarmful ? one : other, collection.IsHarmful ? other : one,
            Math.Min(0.125, Math.Pow(2, Math.Floor(Math.Log2(rows.Min(row => row.Estimate))))), Math.Max(4, Math.Pow(2, Math.Ceiling(Math.Log2(rows.Max(row => row.Estimate))))),
            rows, Source(collection), "")
        { EstimateHeading = "RR (95% CI)", PooledLine = pool.Pooled.Estimate, Note = Method };
    }

    private static ForestRow Row(TrialRatio one) => new(
        one.Trial.Name,
        $"{Figures.Integer(one.Trial.Events)} of {Figures.Integer(one.Trial.Total)} v {Figures.Integer(one.Trial.ComparatorEvents)} of {Figures.Integer(one.Trial.ComparatorTotal)}",
        Text(one.Ratio), one.Ratio.Estimate, one.Ratio.Low, one.Ratio.High, one.Weight, Comparator: false, null, one.Trial.Part)
    {
        WeightText = $"{Figures.Fixed(one.Weight, 1)}%",
    };

    private static IEnumerable<ForestRow> Subtotal(PooledPart part)
    {
        if (part.Trials < 2 || part.Pooled.Low is null) yield break;
        yield return Diamond($"Pooled, {Words.Count(part.Trials)} trials", part.Pooled, part.Name) with { Outlined = true, Remark = part.Heterogeneity is { } differ ? Heterogeneity(differ) : "" };
    }

    private static ForestRow Diamond(string label, RatioEstimate pooled, string? group) =>
        new(label, "", Text(pooled), pooled.Estimate, pooled.Low, pooled.High, 0, Comparator: false, null, group) { Pooled = true };

    private static string Heterogeneity(RatioHeterogeneity differ) =>
        $"Between trials: τ² {Figures.Fixed(differ.Tau2, 2)} (95% CI {Figures.Range(Figures.Fixed(differ.Tau2Low, 2), Figures.Fixed(differ.Tau2High, 2))}), I² {Figures.Fixed(differ.I2, 0)}% ({Figures.Range(Figures.Fixed(differ.I2Low, 0), Figures.Fixed(differ.I2High, 0))}), {Figures.PStatement(differ.P)}";
}
