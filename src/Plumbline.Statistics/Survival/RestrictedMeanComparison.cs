using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>Two restricted mean survival times at one τ, compared; each contrast is the arm's against the reference's.</summary>
/// <param name="Difference">Arm − reference, in the unit of time, with a normal interval.</param>
/// <param name="Ratio">Arm / reference; null if both are 0.</param>
/// <param name="LostRatio">Ratio of the times lost, (τ − arm)/(τ − reference); null if neither arm loses any.</param>
public sealed record RestrictedMeanComparison(
    RestrictedMean Arm, RestrictedMean Reference, RestrictedMeanContrast Difference, RestrictedMeanContrast? Ratio,
    RestrictedMeanContrast? LostRatio);

/// <summary>A difference, or a ratio with its interval formed on the log scale by the delta method.</summary>
/// <param name="Estimate">A ratio may be 0 or +∞, and then has no interval.</param>
/// <param name="StandardError">Of the difference, or of the ratio's natural logarithm; null for a ratio of 0 or +∞.</param>
/// <param name="Interval">Null where the standard error is.</param>
/// <param name="PValue">Two-sided, of no difference (ratio 1); null where the standard error is null or 0.</param>
/// <param name="Method">What is compared.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RestrictedMeanContrast(
    double Estimate, double? StandardError, Interval? Interval, double? PValue, string Method);
