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

    public static ImmutableArray<CoxCoefficient> Coefficients(
        CoxDesign design, NewtonMaximum maximum, double?[,] covariance, string method) =>
        [.. maximum.Coefficients.Select((value, j) => new CoxCoefficient(
            Status(maximum, j), Estimate(design, maximum, j), covariance[j, j] is { } variance ? Math.Sqrt(variance) : null, method))];

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
