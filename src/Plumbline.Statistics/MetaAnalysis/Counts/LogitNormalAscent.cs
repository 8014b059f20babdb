namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Safeguarded Newton steps uphill on <see cref="LogitNormalLikelihood"/>: the Hessian is shifted where it is not negative
/// definite, steps are capped, and halved until the likelihood does not fall.</summary>
internal static class LogitNormalAscent
{
    private const int MostSteps = 200;
    private const int MostProfileSteps = 20;
    private const int MostHalvings = 40;
    private const double Rounding = 1e-13;

    // Newton's decrement, in units of log-likelihood: its root is the distance to the maximum in standard errors.
    private const double Converged = 1e-20;
    private const double CloseEnough = 1e-10;
    private const double CloseEnoughForScan = 1e-4;

    /// <summary>The local maximum uphill of a point; null where 200 steps do not reach it.</summary>
    public static LogitNormalPoint? Climb(LogitNormalLikelihood likelihood, double mu, double tau)
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

            if (next is null)
            {
                return null;
            }

            (mu, tau) = next.Value;
        }

        return null;
    }

    /// <summary>About the maximum over μ at a fixed τ, to a few hundredths of its standard error or after a few steps: a place to start
    /// from.</summary>
    public static (double Mu, double Value) Profile(LogitNormalLikelihood likelihood, double mu, double tau)
    {
        var at = likelihood.Along(mu, tau);
        for (var step = 0; step < MostProfileSteps; step++)
        {
            var longest = 2 * (1 + tau);
            var move = at.Curvature < 0 ? Math.Clamp(-at.Slope / at.Curvature, -longest, longest) : Math.Sign(at.Slope) * longest;
            var next = likelihood.Along(mu + move, tau);
            for (var halving = 0; next.Value < at.Value && halving < MostHalvings; halving++)
            {
                move /= 2;
                next = likelihood.Along(mu + move, tau);
            }

            if (next.Value - at.Value <= CloseEnoughForScan)
            {
                return next.Value > at.Value ? (mu + move, next.Value) : (mu, at.Value);
            }

            (mu, at) = (mu + move, next);
        }

        return (mu, at.Value);
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
}
