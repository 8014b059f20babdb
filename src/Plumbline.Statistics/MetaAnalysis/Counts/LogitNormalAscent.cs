using static System.FormattableString;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Safeguarded Newton steps uphill on <see cref="LogitNormalLikelihood"/>: the Hessian is shifted where it is not negative
/// definite, steps are capped, and halved until the likelihood does not fall.</summary>
internal static class LogitNormalAscent
{
    private const int MostSteps = 200;
    private const int MostHalvings = 40;
    private const double Rounding = 1e-13;

    // Newton's decrement, in units of log-likelihood: its root is the distance to the maximum in standard errors.
    private const double Converged = 1e-20;
    private const double CloseEnough = 1e-10;
    private const double CloseEnoughForScan = 1e-6;

    /// <summary>The local maximum uphill of a point.</summary>
    /// <exception cref="ArithmeticException">None within 200 steps.</exception>
    public static LogitNormalPoint Climb(LogitNormalLikelihood likelihood, double mu, double tau)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var at = likelihood.At(mu, tau);
            var (moveMu, moveTau, definite) = NewtonStep(at, tau);
            var gain = moveMu * at.M + moveTau * at.T;
            var next = Move(likelihood, at.Value, (mu, tau), (moveMu, moveTau));
            if (definite && (gain <= Converged || (next is null && gain <= CloseEnough)))
            {
                var information = -(at.MM - at.MT * (at.MT / at.TT));
                return new LogitNormalPoint(mu, tau, at.Value, -at.MM, information);
            }

            (mu, tau) = next
                ?? throw new ArithmeticException(Invariant($"The likelihood does not rise any more at mu = {mu}, tau = {tau}, gain {gain}."));
        }

        throw new ArithmeticException(Invariant($"The likelihood found no maximum in {MostSteps} steps; last at mu = {mu}, tau = {tau}."));
    }

    /// <summary>The maximum over μ at a fixed τ, good to a thousandth of its standard error.</summary>
    public static (double Mu, double Value) Profile(LogitNormalLikelihood likelihood, double mu, double tau)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var at = likelihood.At(mu, tau);
            var move = Cap(at.MM < 0 ? -at.M / at.MM : Math.Sign(at.M) * (1 + tau), 2 * (1 + tau));
            if (move * at.M <= CloseEnoughForScan || Move(likelihood, at.Value, (mu, tau), (move, 0)) is not { } next)
            {
                return (mu, at.Value);
            }

            mu = next.Mu;
        }

        throw new ArithmeticException(Invariant($"The likelihood found no maximum over mu at tau = {tau}; last at mu = {mu}."));
    }

    // (λI − H)⁻¹ g with the smallest λ ≥ 0 that makes the matrix positive definite, with room.
    private static (double Mu, double Tau, bool Definite) NewtonStep(Jet at, double tau)
    {
        double a = -at.MM, b = -at.MT, c = -at.TT;
        var middle = (a + c) / 2;
        var radius = double.Hypot((a - c) / 2, b);
        var definite = a > 0 && c > 0 && a * c > b * b;
        var shift = definite ? 0 : radius - middle + 0.1 * radius + 1e-8;
        (a, c) = (a + shift, c + shift);
        var determinant = a * c - b * b;
        double mu = (c * at.M - b * at.T) / determinant, step = (a * at.T - b * at.M) / determinant;
        var factor = Math.Min(1, Math.Min(2 * (1 + tau) / Math.Abs(mu), Math.Max(0.5, tau) / Math.Abs(step)));
        return (factor * mu, factor * step, definite);
    }

    private static (double Mu, double Tau)? Move(
        LogitNormalLikelihood likelihood, double value, (double Mu, double Tau) from, (double Mu, double Tau) step)
    {
        var factor = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            // The likelihood is even in τ.
            var (mu, tau) = (from.Mu + factor * step.Mu, Math.Abs(from.Tau + factor * step.Tau));
            if ((mu, tau) != from && likelihood.ValueAt(mu, tau) >= value - Rounding * (1 + Math.Abs(value)))
            {
                return (mu, tau);
            }

            factor /= 2;
        }

        return null;
    }

    private static double Cap(double move, double largest) => Math.Clamp(move, -largest, largest);
}
