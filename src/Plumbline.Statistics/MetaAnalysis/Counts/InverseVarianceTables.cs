using System.Collections.Immutable;
using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// Inverse-variance pooling of 2×2 tables: each study's effect with its large-sample variance, ½ added to all four cells of a study with
/// a 0 among them and to no other (escalc's add = 1/2, to = "only0"). With rare events prefer <see cref="MantelHaenszel"/>, which needs
/// no such help. No study, or a level outside (0, 1), throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class InverseVarianceTables
{
    /// <summary>One common effect: <see cref="MetaAnalysis.CommonEffect"/>.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="measure">Ratios are pooled as logarithms.</param>
    /// <param name="level">Of the interval.</param>
    /// <param name="uninformative">What becomes of studies with an empty column: nobody, or everybody, responded in both groups.</param>
    public static InverseVariancePooling CommonEffect(
        IReadOnlyList<TwoByTwo> studies, TableMeasure measure, double level = 0.95,
        UninformativeTables uninformative = UninformativeTables.LeftOutOfRatios)
    {
        Guard.Level(level);
        return Pool(studies, measure, uninformative, effects => MetaAnalysis.CommonEffect.Pool(effects, level));
    }

    /// <summary>Effects that differ between studies: <see cref="MetaAnalysis.RandomEffects"/>.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="measure">Ratios are pooled as logarithms.</param>
    /// <param name="options">REML with a normal test unless given.</param>
    /// <param name="uninformative">What becomes of studies with an empty column: nobody, or everybody, responded in both groups.</param>
    public static InverseVariancePooling RandomEffects(
        IReadOnlyList<TwoByTwo> studies, TableMeasure measure, PoolingOptions? options = null,
        UninformativeTables uninformative = UninformativeTables.LeftOutOfRatios) =>
        Pool(studies, measure, uninformative, effects => MetaAnalysis.RandomEffects.Pool(effects, options));

    /// <summary>Each study's effect on the scale of the analysis; null where it is left out. Studies with an empty group always
    /// are.</summary>
    public static ImmutableArray<StudyEffect?> Effects(
        IReadOnlyList<TwoByTwo> studies, TableMeasure measure,
        UninformativeTables uninformative = UninformativeTables.LeftOutOfRatios)
    {
        StudyTables.Check(studies);
        var leavesOut = uninformative switch
        {
            UninformativeTables.LeftOutOfRatios => measure is not TableMeasure.RiskDifference,
            UninformativeTables.LeftOut => true,
            UninformativeTables.Kept => false,
            _ => throw new ArgumentOutOfRangeException(nameof(uninformative), uninformative, "No such rule."),
        };
        return [.. studies.Select(t => leavesOut && !StudyEffects.Informs(t) ? null : StudyEffects.Of(t, measure))];
    }

    private static InverseVariancePooling Pool(
        IReadOnlyList<TwoByTwo> studies, TableMeasure measure, UninformativeTables uninformative,
        Func<IReadOnlyList<StudyEffect>, PooledEffect> pool)
    {
        var effects = Effects(studies, measure, uninformative);
        StudyEffect[] used = [.. effects.OfType<StudyEffect>()];
        if (used.Length == 0)
        {
            return new InverseVariancePooling(measure, effects, null, null, null, null,
                StudyTables.WhyNoOdds(studies) ?? "every study has an empty group, no responder or no non-responder");
        }

        var pooled = pool(used);
        return new InverseVariancePooling(
            measure, effects, pooled, Natural(pooled.Estimate), NaturalInterval(pooled.Interval),
            NaturalInterval(pooled.PredictionInterval), null);

        double Natural(double x) => measure is TableMeasure.RiskDifference ? x : Math.Exp(x);

        Interval? NaturalInterval(Interval? x) => x is { } i ? new Interval(Natural(i.Low), Natural(i.High), i.Level, i.Method) : null;
    }
}
