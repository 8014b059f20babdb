using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Compute;

/// <summary>
/// Pools the proportions of a synthesis where a person says that they may be: random effects on logits (REML, Hartung-Knapp that is never
/// narrower than the classic interval, Q-profile interval of τ²) and the logit-normal model, the one as the other's check.
/// </summary>
internal static class ProportionSynthesis
{
    private const double Level = 0.95;

    private static readonly PoolingOptions Options = new() { Inference = PoolingInference.KnappHartungAdHoc, Level = Level };

    public static PooledSynthesis? Of(Synthesis synthesis)
    {
        if (synthesis is not { Pooling: { } plan, Outcome.Kind: OutcomeKind.Proportion }) return null;
        var counted = plan.Results.Select(result => (Result: result, Count: HeadCount.Of(result)!)).ToImmutableArray();
        EventCount[] counts = [.. counted.Select(one => new EventCount(one.Count.People, one.Count.Total))];
        var logits = Logits(counts);
        if (By(plan.Model, counts) is not { } main) return null;
        var heterogeneity = logits.Analysed.Heterogeneity;
        var profile = QProfile.Interval(ProportionPooling.Effects(counts, ProportionScale.Logit), Level)!;
        ImmutableArray<FactId> inputs = [.. plan.Results.Select(result => result.Id)];
        var maker = new Maker(new FactId(synthesis.Id.ToString()), inputs);
        var other = plan.Model == PoolingModel.LogitNormal ? PoolingModel.RandomEffectsOnLogits : PoolingModel.LogitNormal;
        var common = ProportionPooling.CommonEffect(counts, ProportionScale.Logit, Level);
        return new PooledSynthesis
        {
            Synthesis = synthesis,
            Plan = plan,
            Studies = [.. counted.Select((one, i) => new PooledStudy(one.Result, one.Count.People, one.Count.Total, logits.Analysed.Weights[i]))],
            Pooled = maker.Share("pooled", "Pooled proportion", main),
            Prediction = main.Prediction is { } range ? maker.Share("prediction", "Where a further study may lie", main with { Interval = range }) with { Estimate = null, IsPrediction = true } : null,
            Common = maker.Share("common", "Pooled proportion, common effect", new Share(common.Proportion, common.Interval, null, common.Method)),
            Otherwise = By(other, counts) is { } check ? maker.Share(other == PoolingModel.LogitNormal ? "logit-normal" : "logits", "Pooled proportion by the other model", check) : null,
            Tau2 = maker.Number("tau2", "Variance between studies, of logits", DerivedUnit.Number, heterogeneity.Tau2!.Value, profile.Tau2),
            I2 = maker.Number("i2", "Share of the variation that is between studies (I²)", DerivedUnit.Percent, heterogeneity.I2!.Value, profile.I2),
            Heterogeneity = maker.P("heterogeneity", "P value of the test of one common proportion", heterogeneity.Q!.Value),
            WithoutEach = counts.Length < 3 ? [] : [.. counts.Select((_, i) => Without(plan, counts, maker, i)).OfType<DerivedValue>()],
        };
    }

    private static DerivedValue? Without(PoolingPlan plan, EventCount[] counts, Maker maker, int left)
    {
        if (By(plan.Model, [.. counts.Where((_, i) => i != left)]) is not { } rest) return null;
        var value = maker.Share($"without-{plan.Results[left].Id}", $"Pooled proportion without {plan.Results[left].Study}", rest);
        return value with { Inputs = value.Inputs.RemoveAt(left) };
    }

    private static PooledProportion Logits(EventCount[] counts) => ProportionPooling.RandomEffects(counts, ProportionScale.Logit, Options);

    /// <summary>Null where the model has no answer, as when nobody responded in any study.</summary>
    private static Share? By(PoolingModel model, EventCount[] counts)
    {
        switch (model)
        {
            case PoolingModel.RandomEffectsOnLogits:
                var logits = Logits(counts);
                return new Share(logits.Proportion, logits.Interval, logits.Prediction, logits.Method);
            case PoolingModel.LogitNormal:
                var fit = LogitNormal.Fit(counts, Level);
                return fit.Estimate is { } found ? new Share(found.Proportion, found.Interval, found.Prediction, fit.Method) : null;
            default:
                throw new InvalidOperationException($"unknown model {model}");
        }
    }

    /// <summary>A proportion from 0 to 1 with its limits.</summary>
    private sealed record Share(double Proportion, Interval? Interval, Interval? Prediction, string Method);

    private sealed record Maker(FactId Synthesis, ImmutableArray<FactId> Inputs)
    {
        public DerivedValue Share(string id, string name, Share share) => new()
        {
            Id = Synthesis.Derived(id),
            Name = name,
            Method = share.Method,
            Inputs = Inputs,
            Unit = DerivedUnit.Percent,
            Estimate = 100 * share.Proportion,
            Low = 100 * share.Interval?.Low,
            High = 100 * share.Interval?.High,
            Level = share.Interval is null ? null : (decimal)(100 * Level),
        };

        public DerivedValue Number(string id, string name, DerivedUnit unit, double estimate, Interval interval) => new()
        {
            Id = Synthesis.Derived(id),
            Name = name,
            Method = $"REML; interval by {interval.Method}",
            Inputs = Inputs,
            Unit = unit,
            Estimate = estimate,
            Low = interval.Low,
            High = interval.High,
            Level = (decimal)(100 * Level),
        };

        public DerivedValue P(string id, string name, TestResult test) => new()
        {
            Id = Synthesis.Derived(id),
            Name = name,
            Method = test.Method,
            Inputs = Inputs,
            Unit = DerivedUnit.PValue,
            P = test.PValue,
        };
    }
}
