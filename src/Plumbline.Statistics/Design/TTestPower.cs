namespace Plumbline.Statistics.Design;

/// <summary>
/// Power of t tests (R's power.t.test). With m = 2 for two groups and 1 otherwise, ν = m (n−1) and noncentrality √(n/m) |Δ|/σ, the
/// power is P(T′ &gt; t) of the noncentral t, t the quantile of α (one-sided) or α/2. Rejection in the wrong direction is counted only
/// with <c>bothTails</c> (R: strict). The effect |Δ|/σ is positive; a one-sided test looks in its direction.
/// </summary>
public static class TTestPower
{
    private const double LeastN = 2;
    private const double LargestN = 1e9;

    /// <summary>Power with n (in each group, in the group, pairs); n &gt; 1, need not be whole.</summary>
    public static double Power(
        double n, double delta, double sd, double alpha = 0.05, TTestKind kind = TTestKind.TwoSample, bool twoSided = true, bool bothTails = false)
    {
        Guard.Require(n > 1 && n <= LargestN, nameof(n), $"n must lie above 1 and at most at {LargestN}, but is {n}.");
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        return At(n, Effect(delta, sd), alpha, Groups(kind), twoSided, bothTails);
    }

    /// <summary>The real n at which the power is reached; 2 where two already exceed it.</summary>
    public static SampleSize Size(
        double delta, double sd, double alpha = 0.05, double power = 0.8, TTestKind kind = TTestKind.TwoSample, bool twoSided = true,
        bool bothTails = false)
    {
        DesignErrors.Check(alpha, power);
        var effect = Effect(delta, sd);
        var groups = Groups(kind);
        var unit = kind switch
        {
            TTestKind.TwoSample => "patients in each group (two-sample t test)",
            TTestKind.OneSample => "patients (one-sample t test)",
            TTestKind.Paired => "pairs (paired t test)",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown"),
        };
        bool Short(double n) => At(n, effect, alpha, groups, twoSided, bothTails) < power;

        // The normal test of a known deviation needs fewer: for the usual alpha its n is a close lower bound.
        var root = (DesignErrors.Deviate(alpha, twoSided) + NormalFunctions.Quantile(power)) / effect;
        var least = Math.Max(LeastN, groups * root * root * 0.99);
        Guard.Require(least < LargestN, nameof(delta), $"delta must be large enough for a trial of {LargestN}, but is {delta} with sd {sd}.");
        least = Short(least) ? least : LeastN;
        var most = least;
        for (var step = 1.0; Short(most); step *= 2)
        {
            least = most;
            most += step;
        }

        return new SampleSize(most == LeastN ? LeastN : Bisection.OnPositive(least, most, Short), unit);
    }

    private static double At(double n, double effect, double alpha, int groups, bool twoSided, bool bothTails)
    {
        var df = groups * (n - 1);
        var critical = -StudentFunctions.Quantile(twoSided ? alpha / 2 : alpha, df);
        var ncp = Math.Sqrt(n / groups) * effect;
        var power = NoncentralStudent.At(critical, df, ncp).Upper;
        return bothTails && twoSided ? power + NoncentralStudent.At(-critical, df, ncp).Lower : power;
    }

    private static double Effect(double delta, double sd)
    {
        Guard.Finite(delta, nameof(delta));
        Guard.Positive(sd, nameof(sd));
        var effect = Math.Abs(delta / sd);
        Guard.Require(effect > 0, nameof(delta), $"delta must not be 0, but is {delta}.");
        return effect;
    }

    private static int Groups(TTestKind kind) => kind == TTestKind.TwoSample ? 2 : 1;
}
