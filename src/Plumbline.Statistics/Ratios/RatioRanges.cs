namespace Plumbline.Statistics.Ratios;

/// <summary>All that a ratio's printed numbers allow, given how they were rounded. Each range holds every value some unrounded numbers
/// give, and both its ends are reached (in the limit, where an end is infinite or a P value 0).</summary>
/// <param name="LogRatio">β = ln θ; −∞ where the ratio may be 0.</param>
/// <param name="StandardErrorLog">Of β, 0 to +∞.</param>
/// <param name="Z">β/SE.</param>
/// <param name="LogLow">Lower limit at <paramref name="Level"/>, on the log scale.</param>
/// <param name="LogHigh">Upper limit.</param>
/// <param name="Level">Level of those limits.</param>
/// <param name="Method">From which numbers.</param>
public sealed record RatioRanges(
    ValueRange LogRatio, ValueRange StandardErrorLog, ValueRange Z, ValueRange LogLow, ValueRange LogHigh, double Level, string Method)
{
    /// <summary>exp β.</summary>
    public ValueRange Ratio => LogRatio.Monotone(Math.Exp);

    /// <summary>Lower limit.</summary>
    public ValueRange Low => LogLow.Monotone(Math.Exp);

    /// <summary>Upper limit.</summary>
    public ValueRange High => LogHigh.Monotone(Math.Exp);

    /// <summary>SE².</summary>
    public ValueRange Variance => StandardErrorLog.Monotone(x => x * x);

    /// <summary>4/SE², see <see cref="RatioFromCoefficient.EquivalentEvents"/>.</summary>
    public ValueRange EquivalentEvents => Variance.Monotone(x => 4 / x);

    /// <summary>Z².</summary>
    public ValueRange WaldChiSquared => Z.Magnitude.Monotone(x => x * x);

    /// <summary>Two-sided P value.</summary>
    public ValueRange PTwoSided => Z.Magnitude.Monotone(NormalFunctions.TwoSided);

    /// <summary>log₁₀ of it.</summary>
    public ValueRange Log10P => Z.Magnitude.Monotone(z => (NormalFunctions.At(z).LogUpper + Elementary.LogTwo) / Math.Log(10));

    /// <summary>P(N(0,1) ≤ Z), one-sided.</summary>
    public ValueRange PLess => Z.Monotone(z => NormalFunctions.At(z).Lower);

    /// <summary>P(N(0,1) ≥ Z), one-sided.</summary>
    public ValueRange PGreater => Z.Monotone(z => NormalFunctions.At(z).Upper);

    /// <summary>The comparison the other way round.</summary>
    public RatioRanges Inverse() => this with
    {
        LogRatio = LogRatio.Negated,
        Z = Z.Negated,
        LogLow = LogHigh.Negated,
        LogHigh = LogLow.Negated,
    };
}
