namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>What can be pooled. Beyond these magnitudes, which no measurement has, cubes of weights would overflow.</summary>
internal static class PoolingCheck
{
    private const double SmallestVariance = 1e-50;
    private const double LargestVariance = 1e50;
    private const double LargestEstimate = 1e50;

    public static void Studies(IReadOnlyList<StudyEffect> studies)
    {
        Guard.Require(studies.Count > 0, nameof(studies), $"There must be at least one study, but there is none.");
        for (var i = 0; i < studies.Count; i++)
        {
            var (yi, vi) = studies[i];
            Guard.Require(vi is >= SmallestVariance and <= LargestVariance, nameof(studies),
                $"vi must lie in {SmallestVariance}..{LargestVariance} to be weighted, but study {i + 1} has {vi}.");
            Guard.Require(Math.Abs(yi) <= LargestEstimate, nameof(studies),
                $"yi must lie within ±{LargestEstimate}, but study {i + 1} has {yi}.");
        }
    }

    public static void Tau2(double tau2) =>
        Guard.Require(tau2 is >= 0 and <= LargestVariance, nameof(tau2), $"tau2 must lie in 0..{LargestVariance}, but is {tau2}.");
}
