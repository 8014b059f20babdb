using static System.FormattableString;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>The τ² at which the generalised Q(τ²) = y'P(τ²)y has a given value: Paule and Mandel's equation, both Q-profile
/// limits.</summary>
internal static class GeneralizedQ
{
    private const int MostSteps = 200;

    /// <summary>
    /// The root of Q(τ²) = target, or 0 where Q(0) ≤ target; target &gt; 0. 1/Q is increasing and concave in τ² (like a harmonic mean of
    /// the variances), so Newton's steps on 1/Q − 1/target, started at 0, approach the root from the left and cannot pass it.
    /// </summary>
    /// <exception cref="ArithmeticException">No convergence in 200 steps; the message gives target and τ².</exception>
    public static double Solve(HeterogeneityModel model, double target)
    {
        var tau2 = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var fit = model.At(tau2);
            var change = (fit.Q / target - 1) * (fit.Q / fit.Q2);
            if (!(fit.Q > target) || tau2 + change == tau2)
            {
                return tau2;
            }

            tau2 += change;
        }

        throw new ArithmeticException(
            Invariant($"The generalised Q did not reach {target} in {MostSteps} steps; the last tau² was {tau2}."));
    }
}
