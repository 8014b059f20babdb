namespace Plumbline.Statistics.Design;

/// <summary>
/// Events needed to compare two survival curves whose hazards keep a constant ratio HR, with two-sided α. Let z = z(1−α/2) + z(power).
/// </summary>
public static class SurvivalEvents
{
    /// <summary>D = z² / (π (1−π) ln² HR), π the share of patients in arm 1 (Schoenfeld 1983); HR &gt; 0 and not 1, π in (0, 1).</summary>
    public static SampleSize Schoenfeld(double hazardRatio, double alpha = 0.05, double power = 0.8, double shareOfArm1 = 0.5)
    {
        DesignErrors.Check(alpha, power);
        var logRatio = LogRatio(hazardRatio);
        var z = Deviates(alpha, power);
        return new SampleSize(z * z / (Information(shareOfArm1) * logRatio * logRatio), "events in both arms (Schoenfeld)");
    }

    /// <summary>D = z² (1 + φ HR)² / (φ (1 − HR)²), φ patients of the arm with hazard ratio HR for each of the other (Freedman 1982;
    /// φ = 1 in his tables); HR &gt; 0 and not 1, φ &gt; 0.</summary>
    public static SampleSize Freedman(double hazardRatio, double alpha = 0.05, double power = 0.8, double allocation = 1)
    {
        DesignErrors.Check(alpha, power);
        LogRatio(hazardRatio);
        Guard.Positive(allocation, nameof(allocation));
        var root = Deviates(alpha, power) * (1 + allocation * hazardRatio) / (1 - hazardRatio);
        return new SampleSize(root * root / allocation, "events in both arms (Freedman)");
    }

    /// <summary>The power that a number of events gives, Φ(√(D π(1−π)) |ln HR| − z(1−α/2)) (Schoenfeld 1983); events ≥ 0. The far tail,
    /// rejection in the wrong direction, is not counted.</summary>
    public static double Power(double events, double hazardRatio, double alpha = 0.05, double shareOfArm1 = 0.5)
    {
        Guard.NotNegative(events, nameof(events));
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        var distance = Math.Sqrt(events * Information(shareOfArm1)) * Math.Abs(LogRatio(hazardRatio));
        return Distributions.NormalCdf(distance - DesignErrors.Deviate(alpha, twoSided: true));
    }

    /// <summary>The hazard ratio below 1 that a number of events can detect: exp(−z / √(D π(1−π))); its inverse above 1.</summary>
    public static double DetectableRatio(double events, double alpha = 0.05, double power = 0.8, double shareOfArm1 = 0.5)
    {
        Guard.Positive(events, nameof(events));
        DesignErrors.Check(alpha, power);
        return Math.Exp(-Deviates(alpha, power) / Math.Sqrt(events * Information(shareOfArm1)));
    }

    private static double Deviates(double alpha, double power) =>
        DesignErrors.Deviate(alpha, twoSided: true) + NormalFunctions.Quantile(power);

    private static double LogRatio(double hazardRatio)
    {
        Guard.Positive(hazardRatio, nameof(hazardRatio));
        Guard.Require(hazardRatio != 1, nameof(hazardRatio), $"hazardRatio must not be 1, but is {hazardRatio}.");
        return Math.Log(hazardRatio);
    }

    private static double Information(double share)
    {
        Guard.Require(share is > 0 and < 1, "shareOfArm1", $"shareOfArm1 must lie strictly between 0 and 1, but is {share}.");
        return share * (1 - share);
    }
}
