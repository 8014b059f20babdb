namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// ln L(μ, τ) of xᵢ ~ Binomial(nᵢ, logit⁻¹(μ + τ zᵢ)), zᵢ ~ N(0, 1), by adaptive Gauss-Hermite quadrature: for each study the nodes are
/// centred at the mode of the integrand and scaled by its curvature (Pinheiro and Bates 1995, eq. 2.9); one node is Laplace's
/// approximation. Even in τ.
/// </summary>
internal sealed class LogitNormalLikelihood(IReadOnlyList<EventCount> studies, GaussHermite rule)
{
    private const int MostSteps = 200;
    private static readonly double HalfLogPi = Math.Log(Math.PI) / 2;

    private readonly BinomialTerm[] terms = [.. studies.Select(study => new BinomialTerm(study))];
    private readonly double[] steps = [.. rule.Nodes.Select(node => Math.Sqrt(2) * node)];
    private readonly double[] logWeights = [.. rule.LogScaledWeights];
    private readonly double[] places = new double[rule.Nodes.Count];
    private readonly double[] weights = new double[rule.Nodes.Count];

    public int Nodes => steps.Length;

    public Jet At(double mu, double tau)
    {
        var sum = Jet.Constant(0);
        foreach (var term in terms)
        {
            sum += Study(term, mu, tau);
        }

        return sum;
    }

    public double ValueAt(double mu, double tau)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            Weigh(term, mu, tau, out var log);
            sum += log;
        }

        return sum;
    }

    /// <summary>ln L, and its slope and curvature in μ from the moments of the score under the nodes' weights: those of the integral, not
    /// of its approximation, which is enough to follow a ridge.</summary>
    public (double Value, double Slope, double Curvature) Along(double mu, double tau)
    {
        double value = 0, slope = 0, curvature = 0;
        foreach (var term in terms)
        {
            var total = Weigh(term, mu, tau, out var log);
            double mean = 0, square = 0, inner = 0;
            for (var j = 0; j < weights.Length; j++)
            {
                var (score, information, _, _) = term.Derivatives(mu + tau * places[j]);
                var share = weights[j] / total;
                mean += share * score;
                square += share * score * score;
                inner += share * information;
            }

            (value, slope, curvature) = (value + log, slope + mean, curvature + square - mean * mean - inner);
        }

        return (value, slope, curvature);
    }

    // Fills places with the nodes' z and weights with their shares, up to a factor; answers with the sum of these.
    private double Weigh(BinomialTerm term, double mu, double tau, out double log)
    {
        var mode = Mode(term, mu, tau);
        var scale = 1 / Math.Sqrt(1 + tau * tau * term.Derivatives(mu + tau * mode).Information);
        var offset = term.At(mu + tau * mode) - mode * mode / 2;
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            var z = mode + scale * steps[j];
            places[j] = z;
            weights[j] = Math.Exp(logWeights[j] + term.At(mu + tau * z) - z * z / 2 - offset);
            sum += weights[j];
        }

        log = term.LogConstant + offset + Math.Log(sum * scale) - HalfLogPi;
        return sum;
    }

    private Jet Study(BinomialTerm term, double mu, double tau)
    {
        var (muJet, tauJet) = (Jet.Mu(mu), Jet.Tau(tau));
        var mode = Jet.Constant(Mode(term, mu, tau));

        // The mode's derivatives: a step of Newton's method doubles the order up to which a power series is right.
        for (var step = 0; step < 2; step++)
        {
            var eta = muJet + tauJet * mode;
            var curvature = tauJet * tauJet * term.Information(eta) + 1;
            mode += (tauJet * term.Score(eta) - mode) * Jet.Inverse(curvature);
        }

        var scale = Jet.InverseRoot(tauJet * tauJet * term.Information(muJet + tauJet * mode) + 1);
        var offset = term.At(mu + tau * mode.Value) - mode.Value * mode.Value / 2;
        var sum = Jet.Constant(0);
        for (var j = 0; j < steps.Length; j++)
        {
            var z = mode + scale * steps[j];
            sum += Jet.Exp(term.At(muJet + tauJet * z) - z * z * 0.5 + (logWeights[j] - offset));
        }

        return Jet.Log(sum) + Jet.Log(scale) + (term.LogConstant + offset - HalfLogPi);
    }

    /// <summary>The z with τ (x − n p(μ + τ z)) = z: the left side falls, so the root lies between 0 and its value at 0, and not beyond
    /// the z of the peak.</summary>
    private static double Mode(BinomialTerm term, double mu, double tau)
    {
        if (tau == 0)
        {
            return 0;
        }

        var reach = tau * term.Derivatives(mu).Score;
        var peak = (term.Peak - mu) / tau;
        reach = Math.Abs(peak) < Math.Abs(reach) ? peak : reach;
        double low = Math.Min(0, reach), high = Math.Max(0, reach), z = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var (score, information, _, _) = term.Derivatives(mu + tau * z);
            var excess = tau * score - z;
            (low, high) = excess > 0 ? (z, high) : (low, z);
            var next = z + excess / (1 + tau * tau * information);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - z) <= 1e-14 * (1 + Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }
}
