using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>One study's estimate on the scale on which it is pooled: differences as they are, ratios as natural logarithms.</summary>
/// <param name="Yi">The estimate, finite.</param>
/// <param name="Vi">Its sampling variance (squared standard error), finite and not negative. Some measures give 0 (a correlation of 1,
/// means without spread); such a study cannot be weighted, and pooling refuses it.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StudyEffect(double Yi, double Vi)
{
    public double Yi { get; } = CheckedEstimate(Yi);

    public double Vi { get; } = CheckedVariance(Vi);

    /// <summary>√vi.</summary>
    public double StandardError => Math.Sqrt(Vi);

    /// <summary>From an estimate and its standard error.</summary>
    public static StudyEffect FromStandardError(double estimate, double standardError)
    {
        Guard.NotNegative(standardError, nameof(standardError));
        return new StudyEffect(estimate, standardError * standardError);
    }

    private static double CheckedEstimate(double yi)
    {
        Guard.Finite(yi, nameof(yi));
        return yi;
    }

    private static double CheckedVariance(double vi)
    {
        Guard.NotNegative(vi, nameof(vi));
        return vi;
    }
}
