namespace Plumbline.Statistics.Design;

/// <summary>
/// Two independent groups of n each, compared by the normal test of p1 = p2 with pooled variance (R's power.prop.test). With
/// p̄ = (p1+p2)/2 the power is Φ((√n |p1−p2| − z √(2 p̄(1−p̄))) / √(p1(1−p1) + p2(1−p2))), z the deviate of α (one-sided) or α/2.
/// Both chances lie in [0, 1] and differ. Rejection in the wrong direction is not counted (R: strict = FALSE).
/// </summary>
public static class TwoProportionsPower
{
    /// <summary>Power with n in each group; n &gt; 0, need not be whole.</summary>
    public static double Power(double n, double p1, double p2, double alpha = 0.05, bool twoSided = true)
    {
        Guard.Positive(n, nameof(n));
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        var (null0, alternative) = Deviations(p1, p2);
        var distance = Math.Sqrt(n) * Math.Abs(p1 - p2) - DesignErrors.Deviate(alpha, twoSided) * null0;
        return alternative > 0 ? Distributions.NormalCdf(distance / alternative) : distance >= 0 ? 1 : 0;
    }

    /// <summary>Patients in each group: the n at which the power is reached, solved for √n in closed form.</summary>
    public static SampleSize PerGroup(double p1, double p2, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        DesignErrors.Check(alpha, power);
        var (null0, alternative) = Deviations(p1, p2);
        var root = DesignErrors.Deviate(alpha, twoSided) * null0 + NormalFunctions.Quantile(power) * alternative;
        return new SampleSize(Math.Pow(Math.Max(0, root) / (p1 - p2), 2), "patients in each group (normal test of two proportions)");
    }

    // √(2 p̄(1−p̄)) and √(p1(1−p1) + p2(1−p2)).
    private static (double Null, double Alternative) Deviations(double p1, double p2)
    {
        Guard.Probability(p1, nameof(p1));
        Guard.Probability(p2, nameof(p2));
        Guard.Require(p1 != p2, nameof(p2), $"p1 and p2 must differ, but both are {p1}.");
        var mean = (p1 + p2) / 2;
        return (Math.Sqrt(2 * mean * (1 - mean)), Math.Sqrt(p1 * (1 - p1) + p2 * (1 - p2)));
    }
}
