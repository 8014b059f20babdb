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
    private readonly double[] buffer = new double[rule.Nodes.Count];

    public int Nodes => rule.Nodes.Count;

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
            sum += StudyValue(term, mu, tau);
        }

        return sum;
    }

    private double StudyValue(BinomialTerm term, double mu, double tau)
    {
        var mode = Mode(term, mu, tau);
        var information = term.Derivatives(mu + tau * mode).Information;
        var scale = 1 / Math.Sqrt(1 + tau * tau * information);
        var largest = double.NegativeInfinity;
        for (var j = 0; j < buffer.Length; j++)
        {
            var z = mode + Math.Sqrt(2) * scale * rule.Nodes[j];
            buffer[j] = rule.LogScaledWeights[j] + term.At(mu + tau * z) - z * z / 2;
            largest = Math.Max(largest, buffer[j]);
        }

        var sum = 0.0;
        foreach (var log in buffer)
        {
            sum += Math.Exp(log - largest);
        }

        return term.LogConstant + largest + Math.Log(sum) + Math.Log(scale) - HalfLogPi;
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
        for (var j = 0; j < rule.Nodes.Count; j++)
        {
            var z = mode + scale * (Math.Sqrt(2) * rule.Nodes[j]);
            sum += Jet.Exp(term.At(muJet + tauJet * z) - z * z * 0.5 + (rule.LogScaledWeights[j] - offset));
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
            next = next >= low && next <= high ? next : (low + high) / 2;
            if (Math.Abs(next - z) <= 1e-14 * (1 + Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }
}
