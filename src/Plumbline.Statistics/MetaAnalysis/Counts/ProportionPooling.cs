using Plumbline.Statistics.Proportions;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// Inverse-variance pooling of proportions xᵢ/nᵢ on a transformed scale, and the way back. It takes the transformed values as normal with
/// known variance, which small counts are not: <see cref="LogitNormal"/> does without. No study, or a level outside (0, 1), throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class ProportionPooling
{
    /// <summary>Σx/Σn with Clopper and Pearson's interval.</summary>
    public static CollapsedProportion Collapse(IReadOnlyList<EventCount> studies, double level = 0.95)
    {
        EventCounts.Check(studies);
        long x = studies.Sum(study => study.Responders), n = studies.Sum(study => study.Total);
        return new CollapsedProportion((double)x / n, Proportions.Proportion.ClopperPearson(x, n, level));
    }

    /// <summary>One proportion common to all studies.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="scale">Where they are pooled.</param>
    /// <param name="level">Of the interval.</param>
    /// <param name="addHalf">Adds ½ to both counts where one is 0 on the arcsine scales too, which need no such help; escalc does so
    /// where add = 1/2 is given to it by name.</param>
    public static PooledProportion CommonEffect(
        IReadOnlyList<EventCount> studies, ProportionScale scale, double level = 0.95, bool addHalf = false)
    {
        Guard.Level(level);
        return Back(studies, scale, MetaAnalysis.CommonEffect.Pool(Effects(studies, scale, addHalf), level));
    }

    /// <summary>Proportions that differ between studies, normal on the scale of the analysis.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="scale">Where they are pooled.</param>
    /// <param name="options">REML with a normal test unless given.</param>
    /// <param name="addHalf">As in <see cref="CommonEffect"/>.</param>
    public static PooledProportion RandomEffects(
        IReadOnlyList<EventCount> studies, ProportionScale scale, PoolingOptions? options = null, bool addHalf = false) =>
        Back(studies, scale, MetaAnalysis.RandomEffects.Pool(Effects(studies, scale, addHalf), options));

    /// <summary>Each study on the scale of the analysis.</summary>
    public static IReadOnlyList<StudyEffect> Effects(IReadOnlyList<EventCount> studies, ProportionScale scale, bool addHalf = false)
    {
        EventCounts.Check(studies);
        return [.. studies.Select(study => scale switch
        {
            ProportionScale.Logit => ProportionEffects.Logit(study.Responders, study.Total),
            ProportionScale.Arcsine => ProportionEffects.Arcsine(study.Responders, study.Total, addHalf),
            ProportionScale.FreemanTukey => ProportionEffects.FreemanTukey(study.Responders, study.Total, addHalf),
            ProportionScale.Raw => ProportionEffects.Raw(study.Responders, study.Total),
            _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "No such scale."),
        })];
    }

    private static PooledProportion Back(IReadOnlyList<EventCount> studies, ProportionScale scale, PooledEffect pooled)
    {
        var harmonicMean = ProportionEffects.HarmonicMean([.. studies.Select(study => study.Total)]);
        Func<double, double> inverse = scale switch
        {
            ProportionScale.Logit => ProportionEffects.FromLogit,
            ProportionScale.Arcsine => ProportionEffects.FromArcsine,
            ProportionScale.FreemanTukey => t => ProportionEffects.FromFreemanTukey(t, harmonicMean),
            ProportionScale.Raw => p => p,
            _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "No such scale."),
        };
        var proportion = inverse(pooled.Estimate);
        var interval = Through(pooled.Interval, inverse);
        var total = 1 / (4 * pooled.StandardError * pooled.StandardError);
        var both = scale is ProportionScale.FreemanTukey && double.IsFinite(total)
            ? new FreemanTukeyBack(harmonicMean, proportion, total, ProportionEffects.FromFreemanTukey(pooled.Estimate, total))
            : null;
        return new PooledProportion(
            scale, pooled, proportion, interval, Through(pooled.PredictionInterval, inverse), both,
            ProportionCaveat.Of(studies, proportion, interval, both), $"{Name(scale)}, {pooled.Method}");
    }

    private static Interval? Through(Interval? interval, Func<double, double> inverse) =>
        interval is { } i ? new Interval(inverse(i.Low), inverse(i.High), i.Level, i.Method) : null;

    private static string Name(ProportionScale scale) => scale switch
    {
        ProportionScale.Logit => "Logit of proportions",
        ProportionScale.Arcsine => "Arcsine of proportions",
        ProportionScale.FreemanTukey => "Freeman-Tukey double arcsine of proportions",
        ProportionScale.Raw => "Proportions as they are",
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "No such scale."),
    };
}
