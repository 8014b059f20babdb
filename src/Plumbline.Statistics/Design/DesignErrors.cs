namespace Plumbline.Statistics.Design;

/// <summary>Checks of the two error rates of a design.</summary>
internal static class DesignErrors
{
    /// <summary>0 &lt; alpha &lt; power &lt; 1.</summary>
    public static void Check(double alpha, double power)
    {
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        Guard.Require(power > alpha && power < 1, nameof(power), $"power must lie strictly between alpha and 1, but power is {power} and alpha {alpha}.");
    }

    /// <summary>0 &lt; p0 &lt; p1 &lt; 1.</summary>
    public static void CheckChances(double p0, double p1) =>
        Guard.Require(p0 > 0 && p1 > p0 && p1 < 1, nameof(p1), $"0 < p0 < p1 < 1 must hold, but p0 is {p0} and p1 {p1}.");

    /// <summary>The normal deviate exceeded with chance alpha, or alpha/2 when two-sided.</summary>
    public static double Deviate(double alpha, bool twoSided) => -NormalFunctions.Quantile(twoSided ? alpha / 2 : alpha);
}
