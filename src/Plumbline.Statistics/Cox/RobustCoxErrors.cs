using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// Standard errors that hold where the model does not, or where persons depend on one another: the sandwich V(Σ uu')V of Lin and Wei
/// (1989), u the weighted score residuals, summed within the clusters.
/// </summary>
public sealed class RobustCoxErrors
{
    private readonly double?[,] covariance;

    internal RobustCoxErrors(CoxDesign design, NewtonMaximum maximum, double[,] scaled, int clusters, TestResult? score, TestResult? wald)
    {
        covariance = CoxCovariance.Unscaled(design, maximum, scaled);
        Clusters = clusters;
        Coefficients = CoxCovariance.Coefficients(design, maximum, scaled, "sandwich (Lin and Wei 1989)");
        ScoreTest = score;
        WaldTest = wald;
    }

    /// <summary>Number of clusters; that of the persons where none were given.</summary>
    public int Clusters { get; }

    /// <summary>The same estimates with robust errors.</summary>
    public ImmutableArray<CoxCoefficient> Coefficients { get; }

    /// <summary>U'(Σ uu')⁻¹U at β = 0; null where the clusters are too few for the coefficients.</summary>
    public TestResult? ScoreTest { get; }

    /// <summary>β'V⁻¹β with the robust V; null where the clusters are too few for the coefficients.</summary>
    public TestResult? WaldTest { get; }

    /// <summary>Robust covariance of two coefficients; null unless both are estimated.</summary>
    public double? Covariance(int first, int second) => CoxCovariance.Of(covariance, first, second);
}
