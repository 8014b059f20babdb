using System.Collections.Immutable;

namespace Plumbline.Statistics.Curves;

/// <summary>A curve fitted to printed survival rates, and how far it misses them.</summary>
/// <param name="Curve">The fitted curve.</param>
/// <param name="Residuals">Printed survival minus the curve's, in the order of the points.</param>
/// <param name="ScaleResiduals">The same on the scale on which was fitted, printed minus fitted; equal to
/// <paramref name="Residuals"/> for a fit on survival itself.</param>
/// <param name="Weights">Weight of each point in the sum that was minimised.</param>
/// <param name="Method">Method and family, as a reader should see them.</param>
public sealed record PointFit(
    SurvivalCurve Curve,
    ImmutableArray<double> Residuals,
    ImmutableArray<double> ScaleResiduals,
    ImmutableArray<double> Weights,
    string Method)
{
    /// <summary>Σ (printed survival − S(t))².</summary>
    public double ResidualSumOfSquares => Residuals.Sum(residual => residual * residual);

    /// <summary>Largest distance between a printed rate and the curve.</summary>
    public double LargestResidual => Residuals.Max(Math.Abs);
}
