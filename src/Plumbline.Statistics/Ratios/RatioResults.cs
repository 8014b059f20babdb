using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Ratios;

/// <summary>What a ratio and its interval imply.</summary>
/// <param name="Estimate">The ratio.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
/// <param name="Level">Level of the interval.</param>
/// <param name="LogEstimate">Natural logarithm of the ratio.</param>
/// <param name="StandardErrorLog">Standard error of that logarithm.</param>
/// <param name="Z">LogEstimate / StandardErrorLog.</param>
/// <param name="PTwoSided">P value of Z, 0 to 1.</param>
/// <param name="GeometricMidpoint">√(low·high); the estimate, if the interval is a Wald one.</param>
/// <param name="LogAsymmetry">ln low + ln high − 2 ln estimate; 0 for a Wald interval, above 0 when the estimate is nearer to low.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatioFromInterval(
    double Estimate, double Low, double High, double Level, double LogEstimate, double StandardErrorLog, double Z, double PTwoSided,
    double GeometricMidpoint, double LogAsymmetry);

/// <summary>What a regression coefficient and its standard error imply.</summary>
/// <param name="Coefficient">β, the log of the ratio.</param>
/// <param name="StandardError">Of β.</param>
/// <param name="Z">β / SE.</param>
/// <param name="WaldChiSquared">Z², 1 degree of freedom.</param>
/// <param name="PTwoSided">P value of both, 0 to 1.</param>
/// <param name="Ratio">exp β.</param>
/// <param name="Interval">Interval of the ratio.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatioFromCoefficient(
    double Coefficient, double StandardError, double Z, double WaldChiSquared, double PTwoSided, double Ratio, Interval Interval);

/// <summary>The P values that rounded numbers allow, both ends included.</summary>
/// <param name="Low">Smallest, 0 to High.</param>
/// <param name="High">Largest, Low to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PRange(double Low, double High)
{
    public bool Contains(double p) => p >= Low && p <= High;
}
