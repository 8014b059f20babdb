using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>A fitted Cox regression: hazard(t) = baseline(t) exp(β'x + offset), a baseline for each stratum.</summary>
public sealed class CoxFit
{
    private readonly double?[,] covariance;

    internal CoxFit(CoxDesign design, NewtonMaximum maximum)
    {
        Design = design;
        Maximum = maximum;
        covariance = CoxCovariance.Unscaled(design, maximum);
        Coefficients = CoxCovariance.Coefficients(design, maximum, covariance, "observed information");
        DegreesOfFreedom = maximum.Estimable.Count(estimable => estimable);
    }

    public CoxTies Ties => Design.Ties;

    /// <summary>Number of persons; those with weight 0 do not count.</summary>
    public int Persons => Design.Rows.Count;

    public int Events => Design.Events;

    /// <summary>One per covariate, in the order given.</summary>
    public ImmutableArray<CoxCoefficient> Coefficients { get; }

    /// <summary>ln of the partial likelihood with all coefficients 0, offsets kept. Constant terms are left out as in R.</summary>
    public double LogLikelihoodNull { get => Maximum.LogLikelihoodNull; }

    /// <summary>ln of the partial likelihood at the coefficients; where one diverges, its limit (to 1e−8).</summary>
    public double LogLikelihood => Maximum.LogLikelihood;

    /// <summary>Number of coefficients that are estimable.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>Whether a coefficient has no finite estimate.</summary>
    public bool Diverges => Coefficients.Any(coefficient =>
        coefficient.Status is CoxCoefficientStatus.DivergesDown or CoxCoefficientStatus.DivergesUp);

    /// <summary>Newton steps taken.</summary>
    public int Iterations => Maximum.Steps;

    /// <summary>U'I⁻¹U at β = 0; for two arms without ties the log-rank test. Null if no coefficient is estimable.</summary>
    public TestResult? ScoreTest => Test("Cox score test", Maximum.ScoreStatistic);

    /// <summary>2 (ℓ − ℓ₀). Null if no coefficient is estimable.</summary>
    public TestResult? LikelihoodRatioTest =>
        Test("Cox likelihood ratio test", Math.Max(0, 2 * (LogLikelihood - LogLikelihoodNull)));

    /// <summary>β'V⁻¹β. Null if no coefficient is estimable, or one diverges.</summary>
    public TestResult? WaldTest => Diverges ? null : Test("Cox Wald test", CoxCovariance.Wald(Design, Maximum));

    internal CoxDesign Design { get; }

    internal NewtonMaximum Maximum { get; }

    /// <summary>Of the linear predictor β'x + offset with the times; where a coefficient diverges, of one far out toward the limit.</summary>
    public Concordance Concordance() => ConcordanceCount.Of(
        Design, [.. Enumerable.Range(0, Design.Rows.Count).Select(row => Design.LinearPredictor(row, Maximum.Coefficients))]);

    /// <summary>Covariance of two coefficients, from the inverse of the observed information; null unless both are estimated.</summary>
    public double? Covariance(int first, int second) => covariance[first, second];

    private TestResult? Test(string name, double statistic) =>
        DegreesOfFreedom == 0 ? null : TestResult.ChiSquared(name, statistic, DegreesOfFreedom);
}
