using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Numerics;

/// <summary>
/// Both tails of a distribution at one point, and their natural logarithms. The smaller tail is computed directly and the other from it,
/// so neither loses digits; the logarithm stays finite where the probability itself has underflowed to 0.
/// </summary>
/// <param name="Lower">P(X ≤ x), in [0, 1].</param>
/// <param name="Upper">P(X &gt; x), in [0, 1].</param>
/// <param name="LogLower">ln P(X ≤ x), −∞ to 0.</param>
/// <param name="LogUpper">ln P(X &gt; x), −∞ to 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tails(double Lower, double Upper, double LogLower, double LogUpper)
{
    /// <summary>The same tails seen from −X.</summary>
    public Tails Swapped => new(Upper, Lower, LogUpper, LogLower);

    /// <summary>Both tails. A record would print its properties, and <see cref="Swapped"/> has a <see cref="Swapped"/>.</summary>
    public override string ToString() => FormattableString.Invariant($"(lower {Lower}, upper {Upper})");

    internal static Tails AllLower => new(1, 0, 0, double.NegativeInfinity);

    internal static Tails AllUpper => AllLower.Swapped;

    /// <summary>From the logarithm of the lower tail; a rounding error above 0 counts as 0.</summary>
    internal static Tails FromLogLower(double logLower)
    {
        var log = Math.Min(logLower, 0);
        return new Tails(Math.Exp(log), -Elementary.ExpMinusOne(log), log, Elementary.LogOneMinusExp(log));
    }

    internal static Tails FromLogUpper(double logUpper) => FromLogLower(logUpper).Swapped;
}
