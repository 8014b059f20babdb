namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>A maximum of the likelihood.</summary>
/// <param name="InformationAtTau">−∂²ℓ/∂μ².</param>
/// <param name="Information">The same when τ is estimated too: −(∂²ℓ/∂μ² − (∂²ℓ/∂μ∂τ)²/(∂²ℓ/∂τ²)).</param>
internal sealed record LogitNormalPoint(double Mu, double Tau, double LogLikelihood, double InformationAtTau, double Information);
