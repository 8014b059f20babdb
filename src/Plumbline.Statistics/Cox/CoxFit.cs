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
        Coefficients = CoxCovariance.Coefficients(design, maximum, maximum.Factor.Inverse(), "observed information");
        DegreesOfFreedom = maximum.Estimable.Count(estimable => estimable);
    }

    public CoxTies Ties => Design.Ties;

    /// <summary>Number of persons; those with weight 0 do not count.</summary>
    public int Persons => Design.Rows.Count;

    public int Events => Design.Events;

    /// <summary>One per covariate, in the order given.</summary>
    public ImmutableArray<CoxCoefficient> Coefficients { get; }

    /// <summary>ln of the partial likelihood with all coefficients 0, offsets kept. Constant terms are left out as in R.</summary>
    public double LogLikelihoodNull => Maximum.LogLikelihoodNull;

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

    /// <summary>Of the linear predictor β'x + offset with the times; where a coefficient diverges, of one far out toward the limit.
    /// </summary>
    public Concordance Concordance() => ConcordanceCount.Of(
        Design, [.. Enumerable.Range(0, Design.Rows.Count).Select(row => Design.LinearPredictor(row, Maximum.Coefficients))]);

    /// <summary>Covariance of two coefficients, from the inverse of the observed information; null unless both are estimated.</summary>
    public double? Covariance(int first, int second) => CoxCovariance.Of(covariance, first, second);

    /// <summary>Λ(t) of a person with the covariates given (all 0 where null) and the offset given, in each stratum.</summary>
    /// <exception cref="InvalidOperationException">A coefficient diverges.</exception>
    /// <exception cref="ArithmeticException">The covariates lie so far from those of the data, as 0 does from years of birth, that the
    /// hazard cannot be held as a number.</exception>
    public ImmutableArray<BaselineHazard> BaselineHazard(IReadOnlyList<double>? covariates = null, double offset = 0)
    {
        RequireMaximum("A baseline hazard");
        Guard.Finite(offset, nameof(offset));
        double[] at = covariates is null ? [] : [.. covariates];
        Guard.Require(covariates is null || at.Length == Coefficients.Length, nameof(covariates),
            $"A value for each of the {Coefficients.Length} covariates is needed, but there are {at.Length}.");
        foreach (var value in at)
        {
            Guard.Finite(value, nameof(covariates));
        }

        return HazardPrediction.Of(Design, Maximum, Increments(), at, offset);
    }

    /// <summary>Martingale and deviance residuals, in the order of the persons; those with weight 0 have none.</summary>
    /// <exception cref="InvalidOperationException">A coefficient diverges.</exception>
    public ImmutableArray<CoxResidual> Residuals()
    {
        RequireMaximum("A martingale residual");
        var hazards = new PersonHazards(Design, Increments());
        var rows = Design.Rows;
        return [.. Enumerable.Range(0, rows.Count).Select(row => CoxResidual.Of(rows.Order[row], rows.Events[row], hazards.Expected(row)))
            .OrderBy(residual => residual.Person)];
    }

    /// <summary>Schoenfeld residuals of the events, by stratum and time.</summary>
    /// <exception cref="InvalidOperationException">A coefficient diverges, or the likelihood is the exact one.</exception>
    public ImmutableArray<SchoenfeldResidual> SchoenfeldResiduals()
    {
        RequireMaximum("A Schoenfeld residual");
        RequireTies("Schoenfeld residuals");
        return [.. SchoenfeldTests.Residuals(Design, Maximum, Increments())];
    }

    /// <summary>Whether the hazards are proportional: whether coefficients change with time.</summary>
    /// <exception cref="InvalidOperationException">A coefficient diverges, or the likelihood is the exact one.</exception>
    public ProportionalHazardsTest ProportionalHazards(TimeTransform transform = TimeTransform.KaplanMeier)
    {
        RequireMaximum("A test of proportional hazards");
        RequireTies("The test of proportional hazards");
        return SchoenfeldTests.Test(Design, Maximum, transform);
    }

    /// <summary>Robust errors; with a label per person, persons of one label may depend on one another. Without labels each row is a
    /// cluster: a person with several rows (delayed entry) then wants a label.</summary>
    /// <exception cref="InvalidOperationException">A coefficient diverges, or the likelihood is the exact one.</exception>
    public RobustCoxErrors RobustErrors(IReadOnlyList<int>? clusters = null)
    {
        RequireMaximum("A robust error");
        RequireTies("Robust errors");
        return Sandwich.Of(Design, Maximum, clusters);
    }

    /// <summary>
    /// The hazard ratio of a covariate (from 0) with the limits of its profile likelihood, the values that a likelihood-ratio test does
    /// not reject. To be preferred to Wald's where the likelihood is far from a parabola; where the coefficient diverges the interval
    /// is one-sided, or has no limit at all where the other coefficients can make up for any value. Null where not estimable.
    /// </summary>
    /// <exception cref="ArithmeticException">A maximum over the other coefficients was not found within the bound of steps.</exception>
    public Effect? ProfileHazardRatio(int covariate, double level = 0.95)
    {
        Guard.Level(level);
        Guard.Require(covariate >= 0 && covariate < Coefficients.Length, nameof(covariate),
            $"covariate must lie in 0..{Coefficients.Length - 1}, but is {covariate}.");
        if (Coefficients[covariate].HazardRatio(level) is not { } wald)
        {
            return null;
        }

        var limits = new ProfileLimits(Design, Maximum, covariate, NormalFunctions.Deviate(level));
        var scale = Design.Covariates.Scales[covariate];
        return wald with
        {
            Interval = new Interval(
                Math.Exp(limits.Limit(-1) / scale), Math.Exp(limits.Limit(1) / scale), level, "profile likelihood"),
        };
    }

    private HazardIncrements Increments() => new(Design, Maximum.Coefficients);

    private void RequireMaximum(string what)
    {
        if (Diverges)
        {
            throw new InvalidOperationException(what + " needs finite coefficients, but the likelihood is monotone: "
                + string.Join(", ", Coefficients.Select((coefficient, j) => FormattableString.Invariant($"{j + 1} {coefficient.Status}"))));
        }
    }

    private void RequireTies(string what)
    {
        if (Ties == CoxTies.Exact)
        {
            throw new InvalidOperationException(what + " are those of Efron's and Breslow's likelihood; the exact one has none.");
        }
    }

    private TestResult? Test(string name, double statistic) =>
        DegreesOfFreedom == 0 ? null : TestResult.ChiSquared(name, statistic, DegreesOfFreedom);
}
