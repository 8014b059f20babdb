using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Estimators of the number of missing studies. Duval and Tweedie (2000).</summary>
public enum MissingStudies
{
    /// <summary>From the sum of ranks on the full side: (4T − k(k+1))/(2k − 1).</summary>
    L0,

    /// <summary>From the run of the largest ranks on the full side; steadier with many studies, blind where the most extreme study lies on
    /// the other side.</summary>
    R0,
}

/// <summary>The side of the funnel on which studies are missing.</summary>
public enum FunnelSide
{
    /// <summary>Low effects are missing.</summary>
    Left,

    /// <summary>High effects are missing.</summary>
    Right,
}

/// <summary>The result of trim-and-fill: a sensitivity analysis, no estimate of the truth.</summary>
/// <param name="Missing">k₀, the number of studies filled in.</param>
/// <param name="MissingStandardError">Of the estimate of k₀; null where its formula has no root (a negative k₀).</param>
/// <param name="Side">Where they were filled in.</param>
/// <param name="Filled">The studies filled in: mirror images about the trimmed estimate.</param>
/// <param name="Pooled">All studies and the filled ones together, the studies first.</param>
public sealed record TrimAndFillResult(
    int Missing, double? MissingStandardError, FunnelSide Side, ImmutableArray<StudyEffect> Filled, PooledEffect Pooled);

/// <summary>Trim-and-fill. Equal distances from the centre are ranked in the order of the effects, as in metafor, so with tied effects
/// the number can hang on the last digit. Duval and Tweedie (2000, Biometrics 56:455); metafor's trimfill.</summary>
public static class TrimAndFill
{
    private const int MostRounds = 100;

    /// <param name="studies">At least three.</param>
    /// <param name="options">As for <see cref="RandomEffects.Pool"/>; used for the trimmed and for the filled data.</param>
    /// <param name="estimator">Of the number of missing studies.</param>
    /// <param name="side">Where studies are missing; null takes the left where <see cref="FunnelAsymmetry.EggerMixed"/> has a slope of at
    /// least 0, else the right.</param>
    /// <exception cref="ArithmeticException">The number of missing studies does not settle in 100 rounds, or the variances differ too
    /// much for <see cref="FunnelAsymmetry.EggerMixed"/>.</exception>
    public static TrimAndFillResult Apply(
        IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null, MissingStudies estimator = MissingStudies.L0,
        FunnelSide? side = null)
    {
        Check(studies);
        var slope = side is null ? FunnelAsymmetry.EggerMixed(studies, options)?.Slope : null;
        return Apply(studies, trimmed => RandomEffects.Pool(trimmed, options), estimator, side ?? SideOf(slope));
    }

    /// <summary>The same under a common effect, which trims more.</summary>
    public static TrimAndFillResult ApplyCommonEffect(
        IReadOnlyList<StudyEffect> studies, double level = 0.95, MissingStudies estimator = MissingStudies.L0, FunnelSide? side = null)
    {
        Check(studies);
        var slope = side is null ? FunnelAsymmetry.Egger(studies)?.Slope : null;
        return Apply(studies, trimmed => CommonEffect.Pool(trimmed, level), estimator, side ?? SideOf(slope));
    }

    private static FunnelSide SideOf(double? slope) => slope < 0 ? FunnelSide.Right : FunnelSide.Left;

    private static void Check(IReadOnlyList<StudyEffect> studies)
    {
        PoolingCheck.Studies(studies);
        Guard.Require(studies.Count > 2, nameof(studies), $"Trim-and-fill needs at least three studies, but there are {studies.Count}.");
    }

    private static TrimAndFillResult Apply(
        IReadOnlyList<StudyEffect> studies, Func<IReadOnlyList<StudyEffect>, PooledEffect> pool, MissingStudies estimator, FunnelSide side)
    {
        // Mirrored, so that the full side is always the upper one.
        var sign = side == FunnelSide.Right ? -1 : 1;
        StudyEffect[] sorted = [.. studies.Select(study => new StudyEffect(sign * study.Yi, study.Vi)).OrderBy(study => study.Yi)];
        var missing = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var centre = pool(sorted[..^missing]).Estimate;
            var (count, error) = Count(sorted, centre, estimator);
            if (count == missing)
            {
                var filled = sorted[^missing..]
                    .Select(study => new StudyEffect(sign * (2 * centre - study.Yi), study.Vi)).ToImmutableArray();
                return new TrimAndFillResult(missing, error, side, filled, pool([.. studies, .. filled]));
            }

            missing = count;
        }

        throw new ArithmeticException(
            $"The number of missing studies among {studies.Count} did not settle in {MostRounds} rounds; the last was {missing}.");
    }

    private static (int Count, double? Error) Count(StudyEffect[] sorted, double centre, MissingStudies estimator)
    {
        double k = sorted.Length;
        var ranked = sorted.Select(study => study.Yi - centre).OrderBy(Math.Abs)
            .Select((deviation, i) => (deviation, Rank: i + 1)).ToArray();
        double above = ranked.Where(item => item.deviation > 0).Sum(item => item.Rank);
        double lastBelow = ranked.LastOrDefault(item => item.deviation < 0).Rank;
        var raw = estimator switch
        {
            MissingStudies.L0 => (4 * above - k * (k + 1)) / (2 * k - 1),
            MissingStudies.R0 => lastBelow == 0 ? 0 : k - lastBelow - 1,
            _ => throw new ArgumentOutOfRangeException(nameof(estimator), estimator, "There is no such estimator."),
        };
        var squared = estimator == MissingStudies.L0
            ? 16 * RankSumVariance(k, raw) / ((2 * k - 1) * (2 * k - 1))
            : 2 * Math.Max(0, raw) + 2;

        // At least two studies stay, or there would be nothing to centre on.
        var whole = (int)Math.Clamp(Math.Round(raw, MidpointRounding.ToEven), 0, k - 2);
        return (whole, squared >= 0 ? Math.Sqrt(squared) : null);
    }

    private static double RankSumVariance(double k, double k0) =>
        (k * (k + 1) * (2 * k + 1) + 10 * k0 * k0 * k0 + 27 * k0 * k0 + 17 * k0 - 18 * k * k0 * k0 - 18 * k * k0 + 6 * k * k * k0) / 24;
}
