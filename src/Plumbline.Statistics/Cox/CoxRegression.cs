using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// Proportional hazards regression (Cox 1972, 1975): the coefficients β maximise the partial likelihood, the product over the events of
/// the chance that, of those at risk, it was this person's. Case weights count as numbers of persons (with Efron's ties the tied
/// events' mean weight is used, as in R), so a sampling weight wants a robust standard error.
/// </summary>
public static class CoxRegression
{
    /// <summary>From a matrix with a row per person and a column per covariate.</summary>
    /// <exception cref="ArgumentException">Lengths differ, there is no column, or the exact likelihood was asked for with case weights
    /// or risk sets beyond its limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A covariate or offset is not finite; the message names the row, counted from 1.
    /// </exception>
    /// <exception cref="ArithmeticException">The maximum was not found within the bound of steps; the message holds where the search stood.
    /// </exception>
    public static CoxFit Fit(SurvivalData data, double[,] covariates, CoxOptions? options = null) =>
        Fit(data, Covariates.From(covariates, data.Count), options ?? CoxOptions.Default);

    /// <summary>From a column for each covariate.</summary>
    /// <inheritdoc cref="Fit(SurvivalData, double[,], CoxOptions?)"/>
    public static CoxFit Fit(SurvivalData data, IReadOnlyList<double[]> covariates, CoxOptions? options = null) =>
        Fit(data, Covariates.From(covariates, data.Count), options ?? CoxOptions.Default);

    /// <summary>Two arms: the one coefficient is the log hazard ratio of those for whom <paramref name="treated"/> is true against the
    /// others.</summary>
    /// <inheritdoc cref="Fit(SurvivalData, double[,], CoxOptions?)"/>
    public static CoxFit TwoArms(SurvivalData data, ReadOnlySpan<bool> treated, CoxOptions? options = null)
    {
        var column = new double[treated.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = treated[i] ? 1 : 0;
        }

        return Fit(data, [column], options);
    }

    private static CoxFit Fit(SurvivalData data, Covariates covariates, CoxOptions options)
    {
        var design = CoxDesign.Create(data, covariates, options);
        return new CoxFit(design, new NewtonMaximum(PartialLikelihood.Of(design)));
    }
}
