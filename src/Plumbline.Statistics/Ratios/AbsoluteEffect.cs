namespace Plumbline.Statistics.Ratios;

/// <summary>What a hazard ratio means at one time, against a known survival without the treatment.</summary>
/// <param name="Baseline">S₀, survival of the untreated at that time.</param>
/// <param name="Survival">S₁ = S₀^HR, survival of the treated, with its interval.</param>
/// <param name="SurvivalInterval">In [0, 1].</param>
/// <param name="Difference">S₁ − S₀, above 0 where the treated fare better (if the event is a bad one).</param>
/// <param name="DifferenceInterval">In [−1, 1].</param>
/// <param name="NumberNeeded">1/difference, through infinity where the interval holds 0.</param>
/// <param name="Method">What was taken as known.</param>
public sealed record AbsoluteEffect(
    double Baseline, double Survival, Interval SurvivalInterval, double Difference, Interval DifferenceInterval,
    NumberNeededToTreat NumberNeeded, string Method)
{
    /// <summary>
    /// S₁ = S₀^HR, if hazards are proportional up to that time. S₀ is taken as known: the limits are S₀^HRhigh and S₀^HRlow, and the same
    /// less S₀. Altman and Andersen (1999, BMJ 319:1492).
    /// </summary>
    /// <param name="baselineSurvival">S₀, strictly between 0 and 1.</param>
    /// <param name="hazardRatio">Treated over untreated, above 0.</param>
    /// <param name="interval">Of the hazard ratio; it must hold it and be above 0.</param>
    public static AbsoluteEffect FromKnownBaseline(double baselineSurvival, double hazardRatio, Interval interval)
    {
        Check(baselineSurvival, hazardRatio);
        Guard.Require(interval.Low > 0 && interval.Contains(hazardRatio), nameof(interval),
            $"The interval must be above 0 and hold the hazard ratio, but is {interval.Low} to {interval.High} around {hazardRatio}.");
        const string method = "Proportional hazards, baseline survival taken as known";
        var treated = Math.Pow(baselineSurvival, hazardRatio);
        double low = Math.Pow(baselineSurvival, interval.High), high = Math.Pow(baselineSurvival, interval.Low);
        return Of(
            baselineSurvival, treated, (low, high), (Gain(interval.High), Gain(interval.Low)), interval.Level, method, Gain(hazardRatio));

        // S₀^HR − S₀ without its cancellation near HR = 1.
        double Gain(double ratio) => baselineSurvival * Elementary.ExpMinusOne((ratio - 1) * Math.Log(baselineSurvival));
    }

    /// <summary>
    /// The same with S₀ estimated too, independently of the hazard ratio. On the log(−log) scale ln H₁ = ln H₀ + ln HR, H = −ln S, and
    /// SE(ln H₀) = SE(S₀)/(S₀ H₀); S₁ has limits exp(−exp(ln H₁ ± z √(SE(ln H₀)² + SE(ln HR)²))). The difference has limits
    /// S₁ − S₀ ± z √((S₀ H₀ − S₁ H₁)² SE(ln H₀)² + (S₁ H₁)² SE(ln HR)²), cut at ±1: both by the delta method; for the scale,
    /// Kalbfleisch and Prentice (2002), §1.4. A baseline from the same trial is correlated with its hazard ratio, which this leaves out.
    /// </summary>
    /// <param name="baselineSurvival">S₀, strictly between 0 and 1.</param>
    /// <param name="baselineStandardError">Of S₀ itself (Greenwood), at least 0.</param>
    /// <param name="hazardRatio">Treated over untreated, above 0.</param>
    /// <param name="standardErrorLog">Of ln HR, above 0.</param>
    /// <param name="level">Of the intervals.</param>
    public static AbsoluteEffect FromEstimatedBaseline(
        double baselineSurvival, double baselineStandardError, double hazardRatio, double standardErrorLog, double level = 0.95)
    {
        Check(baselineSurvival, hazardRatio);
        Guard.NotNegative(baselineStandardError, nameof(baselineStandardError));
        Guard.Positive(standardErrorLog, nameof(standardErrorLog));
        Guard.Level(level);
        const string method = "Proportional hazards, delta method on the log(-log) scale, baseline and hazard ratio independent";
        var z = NormalFunctions.Deviate(level);
        double h0 = -Math.Log(baselineSurvival), h1 = h0 * hazardRatio, treated = Math.Exp(-h1);
        var errorH0 = baselineStandardError / (baselineSurvival * h0);
        var factor = Math.Exp(z * double.Hypot(errorH0, standardErrorLog));
        var gain = baselineSurvival * Elementary.ExpMinusOne(h0 - h1);
        var half = z * double.Hypot((baselineSurvival * h0 - treated * h1) * errorH0, treated * h1 * standardErrorLog);
        return Of(
            baselineSurvival, treated, (Math.Exp(-h1 * factor), Math.Exp(-h1 / factor)),
            (Math.Max(-1, gain - half), Math.Min(1, gain + half)), level, method, gain);
    }

    private static AbsoluteEffect Of(
        double baseline, double treated, (double Low, double High) survival, (double Low, double High) difference, double level,
        string method, double gain)
    {
        var interval = new Interval(difference.Low, difference.High, level, method);
        var needed = NumberNeededToTreat.FromDifference(new Effect(gain, interval, null, method), EventValue.Wanted);
        return new AbsoluteEffect(baseline, treated, new Interval(survival.Low, survival.High, level, method), gain, interval, needed, method);
    }

    private static void Check(double baselineSurvival, double hazardRatio)
    {
        Guard.Require(baselineSurvival is > 0 and < 1, nameof(baselineSurvival),
            $"baselineSurvival must lie strictly between 0 and 1, but is {baselineSurvival}.");
        Guard.Positive(hazardRatio, nameof(hazardRatio));
    }
}
