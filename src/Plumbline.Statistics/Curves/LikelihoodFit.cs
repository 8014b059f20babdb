using System.Collections.Immutable;

namespace Plumbline.Statistics.Curves;

/// <summary>A curve fitted to individual times by maximum likelihood.</summary>
/// <param name="Curve">The fitted curve.</param>
/// <param name="Intercept">μ of z = (ln t − μ)/σ.</param>
/// <param name="LogScale">ln σ; 0 for the exponential, whose σ is 1.</param>
/// <param name="Covariance">Inverse of the observed information of (μ, ln σ), row by row; of μ alone for the exponential.</param>
/// <param name="LogLikelihood">On the scale of time: Σ ln f(t) over events + Σ ln S(t) over censorings.</param>
/// <param name="Method">Method and family, as a reader should see them.</param>
public sealed record LikelihoodFit(
    SurvivalCurve Curve,
    double Intercept,
    double LogScale,
    ImmutableArray<ImmutableArray<double>> Covariance,
    double LogLikelihood,
    string Method)
{
    /// <summary>Akaike's information criterion 2k − 2 ln L, k the number of parameters.</summary>
    public double Aic => 2 * Covariance.Length - 2 * LogLikelihood;
}
