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
    double GeometricMidpoint, double LogAsymmetry)
{
    /// <summary>(ln low + ln high)/2.</summary>
    public double LogMidpoint => (Math.Log(Low) + Math.Log(High)) / 2;

    /// <summary>The same as a coefficient and its standard error: Wald χ², one-sided and log₁₀ P, the interval at any level.</summary>
    public RatioFromCoefficient AtLevel(double level = 0.95) => RatioAlgebra.FromCoefficient(LogEstimate, StandardErrorLog, level);

    /// <summary>The comparison the other way round: 1/estimate with limits 1/high and 1/low.</summary>
    public RatioFromInterval Inverse() => RatioAlgebra.FromInterval(1 / Estimate, 1 / High, 1 / Low, Level);
}

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
    double Coefficient, double StandardError, double Z, double WaldChiSquared, double PTwoSided, double Ratio, Interval Interval)
{
    /// <summary>The ratio with its interval and the standard error of its logarithm.</summary>
    public Effect Effect => new(Ratio, Interval, StandardError, Interval.Method);

    /// <summary>SE².</summary>
    public double Variance => StandardError * StandardError;

    /// <summary>V = 1/SE², the information; the log-rank variance if the ratio came from a log-rank test. Tierney et al.
    /// (2007).</summary>
    public double Information => 1 / Variance;

    /// <summary>O − E = β V: log-rank events observed less expected in the group of the numerator. Tierney et al. (2007).</summary>
    public double ObservedMinusExpected => Coefficient / StandardError / StandardError;

    /// <summary>4/SE²: how many events a 1:1 trial needs for as small a standard error, since V is then a quarter of them. Parmar et al.
    /// (1998); Schoenfeld (1981).</summary>
    public double EquivalentEvents => 4 * Information;

    /// <summary>P(Z ≤ z): small when the ratio is below 1.</summary>
    public double PLess => NormalFunctions.At(Z).Lower;

    /// <summary>P(Z ≥ z): small when the ratio is above 1.</summary>
    public double PGreater => NormalFunctions.At(Z).Upper;

    /// <summary>log₁₀ of the two-sided P value; finite where P itself has underflowed to 0.</summary>
    public double Log10P => (NormalFunctions.At(Math.Abs(Z)).LogUpper + Elementary.LogTwo) / Math.Log(10);

    /// <summary>The same coefficient with its interval at another level.</summary>
    public RatioFromCoefficient AtLevel(double level) => RatioAlgebra.FromCoefficient(Coefficient, StandardError, level);

    /// <summary>The comparison the other way round: −β, 1/ratio.</summary>
    public RatioFromCoefficient Inverse() => RatioAlgebra.FromCoefficient(-Coefficient, StandardError, Interval.Level);
}
