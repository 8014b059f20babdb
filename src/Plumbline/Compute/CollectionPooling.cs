using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.Numerics;
using Plumbline.Statistics.Tables;

namespace Plumbline.Compute;

/// <summary>Pools the risk ratios of a collection of trials.</summary>
public static class CollectionPooling
{
    /// <summary>Below, a funnel plot and its tests say nothing.</summary>
    public const int FewestForFunnel = 10;

    private const double Level = 0.95;

    private static readonly PoolingOptions Options = new() { Inference = PoolingInference.KnappHartungAdHoc, Level = Level };

    /// <summary>Null where fewer than two trials have events.</summary>
    public static CollectionPool? Of(TrialSet collection)
    {
        // Without any event in either group a table has no ratio: both-zero studies contribute nothing.
        var usable = collection.Trials.Where(trial => trial.Events + trial.ComparatorEvents > 0)
            .Select(trial => (Trial: trial, Effect: EffectSizes.LogRiskRatio(TwoByTwo.FromTotals(trial.Events, trial.Total, trial.ComparatorEvents, trial.ComparatorTotal))))
            .Where(one => one.Effect is { Vi: > 0 }).Select(one => (one.Trial, Effect: one.Effect!.Value)).ToImmutableArray();
        if (usable.Length < 2) return null;
        StudyEffect[] effects = [.. usable.Select(one => one.Effect)];
        var pooled = RandomEffects.Pool(effects, Options);
        var common = CommonEffect.Pool(effects, Level);
        var parts = Parts(usable, out var difference);
        return new CollectionPool
        {
            Collection = collection,
            Trials = [.. usable.Select((one, i) => new TrialRatio(one.Trial, Wald(one.Effect), one.Effect.StandardError, pooled.Weights[i]))],
            Pooled = Ratio(pooled.Estimate, pooled.Interval),
            Prediction = pooled.PredictionInterval is { } range ? Ratio(pooled.Estimate, range) : null,
            Common = Ratio(common.Estimate, common.Interval),
            Heterogeneity = Differ(effects, pooled)!,
            Parts = parts,
            PartsDiffer = difference,
            WithoutEach = usable.Length < 3 ? [] : [.. Sensitivity.LeaveOneOut(effects, Options).Select(rest => Ratio(rest.Estimate, rest.Interval))],
            Asymmetry = usable.Length < FewestForFunnel ? null : FunnelAsymmetry.Egger(effects)?.Test?.PValue,
        };
    }

    private static ImmutableArray<PooledPart> Parts(ImmutableArray<(CollectedTrial Trial, StudyEffect Effect)> usable, out double? difference)
    {
        difference = null;
        if (usable.Any(one => one.Trial.Part is null) || usable.DistinctBy(one => one.Trial.Part).Count() < 2) return [];
        var analysis = Subgroups.Analyse([.. usable.Select(one => one.Effect)], [.. usable.Select(one => one.Trial.Part!)], SubgroupTau2.Separate, Options);
        difference = analysis.Difference?.PValue;
        return
        [
            .. analysis.Groups.Select(group => new PooledPart(
                group.Name,
                group.Pooled.Studies,
                Ratio(group.Pooled.Estimate, group.Pooled.Interval),
                Differ([.. usable.Where(one => one.Trial.Part == group.Name).Select(one => one.Effect)], group.Pooled))),
        ];
    }

    private static RatioHeterogeneity? Differ(StudyEffect[] effects, PooledEffect pooled) =>
        QProfile.Interval(effects, Level) is { } profile && pooled.Heterogeneity is { Tau2: { } tau2, I2: { } i2, Q: { } q }
            ? new RatioHeterogeneity(tau2, profile.Tau2.Low, profile.Tau2.High, i2, profile.I2.Low, profile.I2.High, q.PValue)
            : null;

    private static RatioEstimate Ratio(double estimate, Interval? interval) =>
        new(Math.Exp(estimate), interval is { } limits ? Math.Exp(limits.Low) : null, interval is { } upper ? Math.Exp(upper.High) : null);

    private static RatioEstimate Wald(StudyEffect effect)
    {
        var half = Distributions.NormalQuantile(0.5 + Level / 2) * effect.StandardError;
        return new RatioEstimate(Math.Exp(effect.Yi), Math.Exp(effect.Yi - half), Math.Exp(effect.Yi + half));
    }
}
