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
    private const int MostSteps = 4000;

    public static Tails At(double t, double df, double ncp)
    {
        if (t < 0)
        {
            return At(-t, df, -ncp).Swapped;
        }

        if (double.IsPositiveInfinity(t))
        {
            return Tails.AllLower;
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

        var mode = Mode(t, df, ncp, side);
        var peak = Log(mode);
        var scale = 1 / Math.Sqrt(2 * df + t * t * Math.Exp(2 * mode) + 1e-6);
        var from = Edge(-scale);
        var to = Edge(scale);

        // The normal tail bends where its argument is 0; a panel must not step over that.
        var bend = ncp > 0 ? Math.Log(ncp / t) : double.NaN;
        double[] cuts = bend > from && bend < to ? [from, Math.Min(mode, bend), Math.Max(mode, bend), to] : [from, mode, to];
        var sum = Quadrature.Positive(u => Math.Exp(Log(u) - peak), cuts);
        return 0.5 * Math.Log(df / Math.PI) - GammaTerms.StirlingError(df / 2) + peak + Math.Log(sum);

        double Edge(double step)
        {
            for (var i = 0; i < MostSteps; i++, step *= 2)
            {
                if (Log(mode + step) < peak - Negligible)
                {
                    return mode + step;
                }
            }

            throw new ArithmeticException(FormattableString.Invariant($"Noncentral t did not settle: t = {t}, df = {df}, ncp = {ncp}."));
        }
    }

    // The integrand's logarithm has the derivative s (ν/s − νs ± t φ/Φ), s = e^u, whose bracket falls from +∞ to −∞.
    private static double Mode(double t, double df, double ncp, int side)
    {
        var s = Bisection.OnPositive(1e-300, 1e300, s =>
        {
            var z = side * (t * s - ncp);
            var hazard = Math.Exp(-0.5 * z * z - Elementary.HalfLogTwoPi - NormalFunctions.LogLower(z));
            return df / s - df * s + side * t * hazard > 0;
        });
        return Math.Log(s);
    }

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
