using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>Brings what was found on the scaled covariates back to the units given.</summary>
internal static class CoxCovariance
{
    /// <summary>The inverse of the information; null in the rows and columns of coefficients without an estimate.</summary>
    public static double?[,] Unscaled(CoxDesign design, NewtonMaximum maximum) => Unscaled(design, maximum, maximum.Factor.Inverse());

    public static double?[,] Unscaled(CoxDesign design, NewtonMaximum maximum, double[,] scaled)
    {
        var scales = design.Covariates.Scales;
        var covariance = new double?[scales.Length, scales.Length];
        for (var i = 0; i < scales.Length; i++)
        {
            for (var j = 0; j < scales.Length; j++)
            {
                covariance[i, j] = IsEstimated(maximum, i) && IsEstimated(maximum, j) ? scaled[i, j] / scales[i] / scales[j] : null;
            }
        }

        return covariance;
    }

    /// <summary>An entry of such a matrix.</summary>
    public static double? Of(double?[,] covariance, int first, int second)
    {
        var size = covariance.GetLength(0);
        foreach (var covariate in (ReadOnlySpan<int>)[first, second])
        {
            Guard.Require(covariate >= 0 && covariate < size, nameof(covariate),
                $"covariate must lie in 0..{size - 1}, but is {covariate}.");
        }

        return covariance[first, second];
    }

    /// <param name="scaled">The covariance on the scaled covariates. The errors are taken from it, as the square of a unit may be beyond
    /// all numbers.</param>
    public static ImmutableArray<CoxCoefficient> Coefficients(
        CoxDesign design, NewtonMaximum maximum, double[,] scaled, string method) =>
        [.. maximum.Coefficients.Select((_, j) => new CoxCoefficient(
            Status(maximum, j), Estimate(design, maximum, j),
            IsEstimated(maximum, j) ? Math.Sqrt(scaled[j, j]) / design.Covariates.Scales[j] : null, method))];

    /// <summary>β'V⁻¹β = β'Iβ.</summary>
    public static double Wald(CoxDesign design, NewtonMaximum maximum)
    {
        var (beta, information, stride) = (maximum.Coefficients, maximum.Information, design.Covariates.Stride);
        double sum = 0;
        for (var i = 0; i < beta.Length; i++)
        {
            for (var j = 0; j < beta.Length; j++)
            {
                sum += beta[i] * information[i * stride + j] * beta[j];
            }
        }

        return sum;
    }

    private static bool IsEstimated(NewtonMaximum maximum, int j) => Status(maximum, j) == CoxCoefficientStatus.Estimated;

    private static CoxCoefficientStatus Status(NewtonMaximum maximum, int j) => (maximum.Estimable[j], maximum.Directions[j]) switch
    {
        (false, _) => CoxCoefficientStatus.NotEstimable,
        (_, < 0) => CoxCoefficientStatus.DivergesDown,
        (_, > 0) => CoxCoefficientStatus.DivergesUp,
        _ => CoxCoefficientStatus.Estimated,
    };

    private static double? Estimate(CoxDesign design, NewtonMaximum maximum, int j) => Status(maximum, j) switch
    {
        CoxCoefficientStatus.NotEstimable => null,
        CoxCoefficientStatus.DivergesDown => double.NegativeInfinity,
        CoxCoefficientStatus.DivergesUp => double.PositiveInfinity,
        _ => maximum.Coefficients[j] / design.Covariates.Scales[j],
    };
}
