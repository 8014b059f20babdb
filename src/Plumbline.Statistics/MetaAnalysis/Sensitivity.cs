using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>How a pooled result hangs on single studies, and how it grew.</summary>
public static class Sensitivity
{
    /// <summary>Pools all studies but one, for each in turn; entry i is without study i. metafor's leave1out.</summary>
    /// <param name="studies">At least two.</param>
    /// <param name="options">As for <see cref="RandomEffects.Pool"/>.</param>
    public static ImmutableArray<PooledEffect> LeaveOneOut(IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null) =>
        EachLeftOut(studies, remaining => RandomEffects.Pool(remaining, options));

    /// <summary>The same under a common effect.</summary>
    public static ImmutableArray<PooledEffect> LeaveOneOutCommonEffect(IReadOnlyList<StudyEffect> studies, double level = 0.95) =>
        EachLeftOut(studies, remaining => CommonEffect.Pool(remaining, level));

    /// <summary>Pools the first study, the first two, and so on to all, in the order given (as a rule by date). metafor's cumul;
    /// Lau et al. (1992).</summary>
    public static ImmutableArray<PooledEffect> Cumulative(IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null) =>
        EachAdded(studies, known => RandomEffects.Pool(known, options));

    /// <summary>The same under a common effect.</summary>
    public static ImmutableArray<PooledEffect> CumulativeCommonEffect(IReadOnlyList<StudyEffect> studies, double level = 0.95) =>
        EachAdded(studies, known => CommonEffect.Pool(known, level));

    private static ImmutableArray<PooledEffect> EachLeftOut(
        IReadOnlyList<StudyEffect> studies, Func<IReadOnlyList<StudyEffect>, PooledEffect> pool)
    {
        PoolingCheck.Studies(studies);
        Guard.Require(studies.Count > 1, nameof(studies), $"There must be at least two studies to leave one out, but there is one.");
        return [.. Enumerable.Range(0, studies.Count).Select(left => pool([.. studies.Where((_, i) => i != left)]))];
    }

    private static ImmutableArray<PooledEffect> EachAdded(
        IReadOnlyList<StudyEffect> studies, Func<IReadOnlyList<StudyEffect>, PooledEffect> pool)
    {
        PoolingCheck.Studies(studies);
        return [.. Enumerable.Range(1, studies.Count).Select(count => pool([.. studies.Take(count)]))];
    }
}
