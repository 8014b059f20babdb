namespace Plumbline.Statistics.Ratios;

/// <summary>
/// APPROXIMATE hazard ratios, group 1 over group 2, from points of two survival curves. They hold only if the assumption each states
/// does; curves that cross or bend differently have no single hazard ratio.
/// </summary>
public static class HazardRatioApproximation
{
    /// <summary>HR = median₂/median₁ and SE(ln HR) = √(1/d₁ + 1/d₂), if both groups' survival is exponential. Medians in one time unit,
    /// above 0; events at least 1. Parmar et al. (1998); Cox and Oakes (1984), §3.2.</summary>
    public static RatioFromCoefficient FromMedians(double median1, double median2, long events1, long events2, double level = 0.95)
    {
        CheckEvents(events1, events2);
        return RatioAlgebra.FromCoefficient(LogRatioOfMedians(median1, median2), StandardError(events1, events2), level);
    }

    /// <summary>HR = median₂/median₁ alone, where no events are known.</summary>
    public static double RatioOfMedians(double median1, double median2) => Math.Exp(LogRatioOfMedians(median1, median2));

    /// <summary>HR = ln s₁ / ln s₂ from the survival of both groups at one time, if hazards are proportional; both strictly between 0
    /// and 1. Follows from S₁ = S₂^HR.</summary>
    public static double FromLandmark(double survival1, double survival2)
    {
        Guard.Require(survival1 is > 0 and < 1, nameof(survival1), $"Survival must lie strictly between 0 and 1, but is {survival1}.");
        Guard.Require(survival2 is > 0 and < 1, nameof(survival2), $"Survival must lie strictly between 0 and 1, but is {survival2}.");
        return Math.Log(survival1) / Math.Log(survival2);
    }

    internal static double StandardError(long events1, long events2) => Math.Sqrt(1.0 / events1 + 1.0 / events2);

    internal static void CheckEvents(long events1, long events2) =>
        Guard.Require(events1 is >= 1 and <= Guard.LargestCount && events2 is >= 1 and <= Guard.LargestCount, nameof(events1),
            $"events must lie in 1..{Guard.LargestCount}, but are {events1} and {events2}.");

    private static double LogRatioOfMedians(double median1, double median2)
    {
        Guard.Positive(median1, nameof(median1));
        Guard.Positive(median2, nameof(median2));
        return Math.Log(median2 / median1) is var log && double.IsFinite(log) ? log : Math.Log(median2) - Math.Log(median1);
    }
}
