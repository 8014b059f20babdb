using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Ratios;

/// <summary>Subgroups of one trial put together again.</summary>
/// <param name="Pooled">Fixed-effect estimate over all subgroups.</param>
/// <param name="Q">Heterogeneity: Σ wᵢ (βᵢ − β̂)², at least 0.</param>
/// <param name="DegreesOfFreedom">Subgroups less 1.</param>
/// <param name="PValue">P(χ² ≥ Q), the test for interaction; null for one subgroup.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SubgroupPool(RatioFromCoefficient Pooled, double Q, int DegreesOfFreedom, double? PValue);

/// <summary>Log ratios βᵢ of subgroups that share no patient, with their standard errors. Each β is finite and each SE above 0, or
/// <see cref="ArgumentOutOfRangeException"/>.</summary>
public static class SubgroupRatios
{
    /// <summary>β̂ = Σ wᵢ βᵢ / Σ wᵢ, SE = 1/√Σ wᵢ, wᵢ = 1/SEᵢ². Close to the whole trial's estimate where subgroups are all of it.
    /// Cochran (1954); R: metafor rma(method = "EE").</summary>
    public static SubgroupPool Pool(IReadOnlyList<(double LogRatio, double StandardError)> groups, double level = 0.95)
    {
        Guard.Require(groups.Count >= 1, nameof(groups), $"There must be a subgroup, but there are {groups.Count}.");
        for (var i = 0; i < groups.Count; i++)
        {
            var (beta, error) = groups[i];
            Guard.Require(double.IsFinite(beta) && double.IsFinite(error) && error > 0, nameof(groups),
                $"Subgroup {i + 1} needs a finite log ratio and a standard error above 0, but has {beta} and {error}.");
        }

        // Weights relative to the most precise subgroup, whose own is 1: none overflows.
        var smallest = groups.Min(group => group.StandardError);
        var weights = groups.Select(group => smallest / group.StandardError * (smallest / group.StandardError)).ToArray();
        var sum = weights.Sum();
        var pooled = weights.Zip(groups, (weight, group) => weight / sum * group.LogRatio).Sum();
        var q = groups.Sum(group => (group.LogRatio - pooled) / group.StandardError * ((group.LogRatio - pooled) / group.StandardError));
        var df = groups.Count - 1;
        return new SubgroupPool(
            RatioAlgebra.FromCoefficient(pooled, smallest / Math.Sqrt(sum), level), q, df,
            df > 0 ? Distributions.ChiSquaredSurvival(q, df) : null);
    }

    /// <summary>The ratio of two subgroups' ratios: β₁ − β₂ with SE √(SE₁² + SE₂²); its P is the test for interaction, and Z² the Q of
    /// <see cref="Pool"/>. Altman and Bland (2003, BMJ 326:219).</summary>
    public static RatioFromCoefficient Interaction(
        (double LogRatio, double StandardError) first, (double LogRatio, double StandardError) second, double level = 0.95)
    {
        Guard.Positive(first.StandardError, nameof(first));
        Guard.Positive(second.StandardError, nameof(second));
        return RatioAlgebra.FromCoefficient(
            first.LogRatio - second.LogRatio, double.Hypot(first.StandardError, second.StandardError), level);
    }
}
