using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Means;

/// <summary>A mean, or a difference of two, with Student's interval.</summary>
/// <param name="Estimate">In the unit of the measurement.</param>
/// <param name="StandardError">Same unit, above 0.</param>
/// <param name="DegreesOfFreedom">Of t; not whole with Welch's variance.</param>
/// <param name="Interval">Estimate ± t(level, df) × standard error.</param>
/// <param name="Method">The method, as a reader should see it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeanEstimate(
    double Estimate, double StandardError, double DegreesOfFreedom, Interval Interval, string Method)
{
    /// <summary>Square of the standard error: the sampling variance a meta-analysis of means weights by.</summary>
    public double Variance => StandardError * StandardError;
}
