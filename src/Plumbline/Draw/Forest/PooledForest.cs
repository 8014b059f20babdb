using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>A synthesis with its pool: the pooled studies by weight, the diamonds under them, and below what stands apart.</summary>
internal sealed class PooledForest(Content content, Facts facts)
{
    private const string Apart = "Not pooled with them";

    public ForestData Of(PooledSynthesis pooled)
    {
        var synthesis = pooled.Synthesis;
        var studies = pooled.Studies.Select(study => Row(study.Result, pooled.Plan.Name, study.Weight) with { WeightText = $"{Figures.Fixed(study.Weight, 1)}%" }).ToImmutableArray();
        var apart = synthesis.Results.Where(result => !pooled.Plan.Results.Contains(result)).Select(result => ApartRow(pooled, result)).OfType<ForestRow>().ToImmutableArray();
        var (lowest, highest) = (studies.MinBy(row => row.Estimate)!, studies.MaxBy(row => row.Estimate)!);
        var of = $"{Words.Count(studies.Length)} studies of {Words.Inside(pooled.Plan.Name)}";
        var draft = pooled.Plan.IsDraft ? "pooled as a draft that awaits a clinician's review" : "pooled";
        return new ForestData(
            $"forest-{synthesis.Id}",
            $"{synthesis.Outcome.Name}: {Figures.Fixed(lowest.Estimate, 0)}% to {Figures.Fixed(highest.Estimate, 0)}% in {of}",
            $"{synthesis.Outcome.Name}, percent of each group with 95% CI; {of}, {draft}.{(apart.IsEmpty ? "" : " The others stand apart.")}",
            $"{synthesis.Outcome.Name}, %",
            LogScale: false,
            NoEffect: null,
            FavoursLeft: null,
            FavoursRight: null,
            AxisMin: 0,
            AxisMax: 100,
            [.. studies, .. Diamonds(pooled), .. apart],
            ProportionRow.SourceLine(content, synthesis.Results),
            Reading(pooled, lowest, highest))
        {
            Columns = ["People"],
            EstimateHeading = "% (95% CI)",
            WeightColumn = "Weight",
            PooledLine = pooled.Pooled.Estimate,
            Note = Note(pooled),
        };
    }

    private static IEnumerable<ForestRow> Diamonds(PooledSynthesis pooled)
    {
        if (Diamond(pooled, pooled.Pooled, "Random effects", "the studies may differ") is { } random)
        {
            yield return random with
            {
                Prediction = pooled.Prediction is { Low: { } low, High: { } high } range ? new Prediction(low, high, Figures.Range(Figures.Fixed(low, 1), Figures.Fixed(high, 1))) { Fact = range.Id } : null,
                Remark = Heterogeneity(pooled),
            };
        }

        if (pooled.IsOfFew && Diamond(pooled, pooled.Common, "Common effect", "as if they did not differ") is { } common) yield return common with { Outlined = true };
    }

    private static ForestRow? Diamond(PooledSynthesis pooled, DerivedValue value, string label, string detail) => value is not { Estimate: { } estimate, Low: { } low, High: { } high }
        ? null
        : new ForestRow(label, detail, ProportionRow.Text(value), estimate, low, high, 0, Comparator: false, value.Id, pooled.Plan.Name)
        {
            Pooled = true,
            Cells = [$"{Figures.Integer(pooled.Studies.Sum(study => study.People))} of {Figures.Integer(pooled.Studies.Sum(study => study.Total))}"],
        };

    private static string Heterogeneity(PooledSynthesis pooled)
    {
        string Range(DerivedValue value, int decimals, string unit) =>
            $"{Figures.Fixed(value.Estimate!.Value, decimals)}{unit} (95% CI {Figures.Range(Figures.Fixed(value.Low!.Value, decimals), Figures.Fixed(value.High!.Value, decimals))})";
        return $"Between studies: τ² {Range(pooled.Tau2, 2, "")}, I² {Range(pooled.I2, 0, "%")}, {Figures.PStatement(pooled.Heterogeneity.P!.Value)}";
    }

    private ForestRow? ApartRow(PooledSynthesis pooled, Result result) =>
        facts.Of(result).People is { } people ? Row(result, Apart, pooled.WeightOf(people.People, people.Total)) with { WeightText = ForestData.NoWeight } : null;

    private ForestRow Row(Result result, string group, double weight)
    {
        var fact = facts.Of(result);
        return ProportionRow.Of(content, fact)! with { Group = group, Weight = weight, Detail = $"{result.Group.Short ?? result.Group.Name}, {Design(result)}", Cells = [ProportionRow.People(fact)] };
    }

    private string Design(Result result)
    {
        var study = ProportionRow.StudyOf(content, result);
        return study.Design == StudyDesign.RandomisedTrial ? $"arm of a {DesignWords.Of(study.Design)}" : DesignWords.Of(study.Design);
    }

    public static string Method(PoolingModel model) => model switch
    {
        PoolingModel.RandomEffectsOnLogits => "Pooled as logits by inverse variance with random effects (REML); limits by Hartung and Knapp, never narrower than the classic ones; limits of τ² by Q-profile.",
        PoolingModel.LogitNormal => "Pooled by the logit-normal model of the counts (maximum likelihood); the heterogeneity is that of random effects on logits (REML, limits by Q-profile).",
        _ => throw new InvalidOperationException($"unknown model {model}"),
    };

    private static string Reading(PooledSynthesis pooled, ForestRow lowest, ForestRow highest) =>
        $"{pooled.Synthesis.Outcome.Name} was {Figures.Fixed(lowest.Estimate, 1)}% ({lowest.Label}) to {Figures.Fixed(highest.Estimate, 1)}% ({highest.Label}) in the studies that are pooled; their average is {FactText.Say(new PooledFact(pooled.Pooled, pooled.Synthesis.Id), Form.Full)}.";

    private static string Note(PooledSynthesis pooled)
    {
        var few = pooled.IsOfFew ? $" With {Words.Count(pooled.Studies.Length)} studies the diamond rests on next to nothing about how they differ: read the studies, not the average." : "";
        var check = pooled.Otherwise is { } other ? $" By the other model ({Words.Inside(other.Method)}) the pooled share is {FactText.Say(new PooledFact(other, pooled.Synthesis.Id), Form.Full)}." : "";
        return $"These are single groups without a comparison: the chart says how many responded, not what the treatment caused.{few} Squares are drawn by weight. {Method(pooled.Plan.Model)}{check}";
    }
}
