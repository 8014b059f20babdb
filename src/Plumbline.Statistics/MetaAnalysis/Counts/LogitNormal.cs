using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>
/// The binomial-normal model of proportions, a logistic regression with a random intercept (GLMM): xᵢ ~ Binomial(nᵢ, pᵢ),
/// logit pᵢ ~ N(μ, τ²). It needs neither a normal approximation within studies nor a correction of zeros. Hamza, van Houwelingen and
/// Stijnen (2008); Stijnen, Hamza and Özdemir (2010); rma.glmm(measure="PLO") of metafor.
/// </summary>
public static class LogitNormal
{
    public const int DefaultNodes = 50;

    // Of μ and τ²: beyond, products with counts overflow.
    private const double Largest = 1e100;

    /// <summary>Maximum likelihood, each study's integral by adaptive Gauss-Hermite quadrature (Pinheiro and Bates 1995). There is no
    /// finite maximum where nobody or everybody responded, or where all studies have either 0 or all responders and one of them more
    /// than one patient (then τ² grows without end).</summary>
    /// <param name="studies">At least one. With one study, or one patient in each, τ² cannot be told and is 0.</param>
    /// <param name="level">Of both intervals.</param>
    /// <param name="nodes">1 (Laplace) to 100. Whether they were enough, <see cref="LogitNormalEstimate.QuadratureError"/> tells.</param>
    /// <exception cref="ArgumentOutOfRangeException">No study, or a level or number of nodes outside its range.</exception>
    /// <exception cref="ArithmeticException">The search did not settle; the message gives the point it reached.</exception>
    public static LogitNormalFit Fit(IReadOnlyList<EventCount> studies, double level = 0.95, int nodes = DefaultNodes)
    {
        Guard.Level(level);
        Check(studies, nodes);
        var method = nodes == 1
            ? "Logit-normal model, maximum likelihood, Laplace approximation"
            : $"Logit-normal model, maximum likelihood, {nodes} adaptive quadrature nodes";
        var reason = WhyNotEstimable(studies);
        var estimate = reason is null ? Estimate(studies, level, GaussHermite.Of(nodes), method) : null;
        return new LogitNormalFit(studies.Count, nodes, estimate, reason, LikelihoodRatio(studies), Wald(studies), method);
    }

    /// <summary>ln L(μ, τ²), binomial coefficients included; μ within ±1e100, τ² in 0..1e100.</summary>
    public static double LogLikelihood(IReadOnlyList<EventCount> studies, double mu, double tau2, int nodes = DefaultNodes)
    {
        Check(studies, nodes);
        Guard.Require(Math.Abs(mu) <= Largest, nameof(mu), $"mu must lie within ±{Largest}, but is {mu}.");
        Guard.Require(tau2 is >= 0 and <= Largest, nameof(tau2), $"tau2 must lie in 0..{Largest}, but is {tau2}.");
        return new LogitNormalLikelihood(studies, GaussHermite.Of(nodes)).ValueAt(mu, Math.Sqrt(tau2));
    }

    private static LogitNormalEstimate Estimate(IReadOnlyList<EventCount> studies, double level, GaussHermite rule, string method)
    {
        var point = LogitNormalMaximum.Find(studies, rule);
        var error = 1 / Math.Sqrt(point.Information);
        var tau2 = point.Tau * point.Tau;
        var z = NormalFunctions.Deviate(level);
        var finer = new LogitNormalLikelihood(studies, GaussHermite.Of(Math.Min(2 * rule.Nodes.Count, GaussHermite.MostNodes)));
        return new LogitNormalEstimate(
            ProportionEffects.FromLogit(point.Mu), Around(z * error, method),
            Around(z * Math.Sqrt(tau2 + error * error), method + ", prediction interval"),
            point.Mu, error, 1 / Math.Sqrt(point.InformationAtTau), tau2, point.Tau == 0, I2(studies, tau2), point.LogLikelihood,
            Math.Abs(finer.ValueAt(point.Mu, point.Tau) - point.LogLikelihood));

        Interval Around(double half, string name) =>
            new(ProportionEffects.FromLogit(point.Mu - half), ProportionEffects.FromLogit(point.Mu + half), level, name);
    }

    private static string? WhyNotEstimable(IReadOnlyList<EventCount> studies) =>
        studies.All(study => study.Responders == 0) ? "no study has a responder: the mean logit goes to minus infinity"
        : studies.All(study => study.Responders == study.Total) ? "no study has a non-responder: the mean logit goes to infinity"
        : studies.All(study => study.Responders == 0 || study.Responders == study.Total) && studies.Any(study => study.Total > 1)
            ? "every study has either no responder or responders alone: tau² goes to infinity"
            : null;

    private static TestResult? LikelihoodRatio(IReadOnlyList<EventCount> studies)
    {
        double x = studies.Sum(study => study.Responders), n = studies.Sum(study => study.Total);
        if (studies.Count < 2 || x == 0 || x == n)
        {
            return null;
        }

        var g = studies.Sum(study => 2 * (GammaTerms.Deviance(study.Responders, study.Total * (x / n))
            + GammaTerms.Deviance(study.Total - study.Responders, study.Total * ((n - x) / n))));
        return TestResult.ChiSquared("Likelihood ratio test of one common proportion", g, studies.Count - 1);
    }

    private static TestResult? Wald(IReadOnlyList<EventCount> studies)
    {
        if (studies.Count < 2)
        {
            return null;
        }

        var logits = studies.Where(study => study.Responders > 0 && study.Responders < study.Total).Select(study => Logit(study)).ToArray();
        var q = 0.0;
        if (logits.Length > 0)
        {
            var mean = logits.Sum(logit => logit.Weight * logit.Value) / logits.Sum(logit => logit.Weight);
            q = logits.Sum(logit => logit.Weight * (logit.Value - mean) * (logit.Value - mean));
        }

        return TestResult.ChiSquared("Wald test of one common proportion", q, studies.Count - 1);
    }

    private static double? I2(IReadOnlyList<EventCount> studies, double tau2)
    {
        if (studies.Count < 2)
        {
            return null;
        }

        double sum = 0, squares = 0;
        foreach (var study in studies)
        {
            var weight = Logit(study).Weight;
            (sum, squares) = (sum + weight, squares + weight * weight);
        }

        // s² = (k−1) Σw / ((Σw)² − Σw²)
        var others = sum - squares / sum;
        return 100 * tau2 / (tau2 + (studies.Count - 1) / others);
    }

    private static WeightedLogit Logit(EventCount study)
    {
        var add = study.Responders == 0 || study.Responders == study.Total ? 0.5 : 0;
        double x = study.Responders + add, rest = study.Total - study.Responders + add;
        return new WeightedLogit(Math.Log(x / rest), x / (x + rest) * rest);
    }

    private static void Check(IReadOnlyList<EventCount> studies, int nodes)
    {
        EventCounts.Check(studies);
        Guard.Require(nodes is >= 1 and <= GaussHermite.MostNodes, nameof(nodes),
            $"nodes must lie in 1..{GaussHermite.MostNodes}, but is {nodes}.");
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct WeightedLogit(double Value, double Weight);
}
