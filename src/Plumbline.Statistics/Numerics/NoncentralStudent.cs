namespace Plumbline.Statistics.Numerics;

/// <summary>
/// The noncentral t distribution, T = (Z + δ) / √(χ²/ν). Given u = ln √(χ²/ν) the tail is normal, so
/// P(T ≤ t) = ∫ Φ(t e^u − δ) g(u) du and P(T &gt; t) = ∫ Φ(δ − t e^u) g(u) du,
/// g(u) = √(ν/π) exp(−ε(ν/2) − (ν/2)(e^(2u) − 1 − 2u)), ε Stirling's error. Everything under the integrals is positive: neither tail
/// can cancel, as the series of algorithm AS 243 (Lenth 1989) do.
/// </summary>
internal static class NoncentralStudent
{
    // What lies this far (in logarithms) below the peak adds less than the rounding.
    private const double Negligible = 44;
    private const double Far = 1e100;

    public static Tails At(double t, double df, double ncp)
    {
        if (t < 0)
        {
            return At(-t, df, -ncp).Swapped;
        }

        if (t > Far)
        {
            // So far out the upper tail falls as t^−ν to any precision.
            return Tails.FromLogUpper(LogTail(Far, df, ncp, -1) - df * (Math.Log(t) - Math.Log(Far)));
        }

        if (t == 0)
        {
            return NormalFunctions.At(-ncp);
        }

        var upper = LogTail(t, df, ncp, -1);
        return upper <= -0.1 ? Tails.FromLogUpper(upper) : Tails.FromLogLower(LogTail(t, df, ncp, 1));
    }

    // ln P(T ≤ t) for side 1, ln P(T > t) for side −1; t > 0.
    private static double LogTail(double t, double df, double ncp, int side)
    {
        double Log(double u) => NormalFunctions.LogLower(side * (t * Math.Exp(u) - ncp)) - 0.5 * df * ExpMinusTwoTerms(2 * u);

        var s = Mode(t, df, ncp, side);
        var mode = Math.Log(s);
        var peak = Log(mode);
        var scale = 1 / Math.Sqrt(2 * df + t * s * (t * s) + 1e-6);
        var (from, to) = (Edge(Log, mode, -scale, peak - Negligible), Edge(Log, mode, scale, peak - Negligible));

        // The normal tail bends where its argument is 0; a panel must not step over that.
        var bend = ncp > 0 ? Math.Log(ncp / t) : double.NaN;
        double[] cuts = bend > from && bend < to ? [from, Math.Min(mode, bend), Math.Max(mode, bend), to] : [from, mode, to];

        // Where the logarithm of the integrand is large, or a difference of large numbers, its rounding is what can be agreed on.
        var noise = 1e-15 * (Math.Abs(peak) + (1 + Math.Abs(t * s - ncp)) * (Math.Abs(ncp) + t * s));
        var sum = Quadrature.Positive(u => Math.Exp(Log(u) - peak), cuts, Math.Max(1e-9, noise)) ?? throw NotSettled(t, df, ncp);
        return 0.5 * Math.Log(df / Math.PI) - GammaTerms.StirlingError(df / 2) + peak + Math.Log(sum);
    }

    // From the mode outward, where the integrand has become negligible.
    private static double Edge(Func<double, double> log, double mode, double step, double negligible)
    {
        while (!(log(mode + step) < negligible))
        {
            step *= 2;
        }

        return mode + step;
    }

    private static ArithmeticException NotSettled(double t, double df, double ncp) =>
        new(FormattableString.Invariant($"Noncentral t did not settle: t = {t}, df = {df}, ncp = {ncp}."));

    // The s = e^u of the largest integrand: its logarithm has the derivative s (ν/s − νs ± t φ/Φ), whose bracket falls from +∞ to −∞.
    private static double Mode(double t, double df, double ncp, int side) => Bisection.OnPositive(double.Epsilon, double.MaxValue, s =>
        df / s - df * s + side * t * NormalFunctions.LogLowerSlope(side * (t * s - ncp)) > 0);

    // e^v − 1 − v, v of any size.
    private static double ExpMinusTwoTerms(double v)
    {
        if (Math.Abs(v) > 0.5)
        {
            return Math.Exp(v) - 1 - v;
        }

        var term = 0.5 * v * v;
        var sum = term;
        for (var k = 3; Math.Abs(term) > sum * 1e-17; k++)
        {
            term *= v / k;
            sum += term;
        }

        return sum;
    }
}
