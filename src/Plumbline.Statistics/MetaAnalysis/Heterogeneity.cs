namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>How much the true effects differ between studies.</summary>
/// <param name="Tau2">τ², the variance of the true effects, at least 0, on the squared scale of the estimates; 0 where a common effect is
/// assumed; null where no residual degree of freedom is left to estimate it.</param>
/// <param name="Tau2StandardError">Asymptotic, as metafor's; null where τ² was assumed or is unknown.</param>
/// <param name="I2">Percent, 0 to 100. With an estimated τ²: τ²/(τ² + s²), s² = (k−p)/tr P the typical sampling variance (Higgins and
/// Thompson 2002, eq. 9), so it moves with the estimator of τ². With a common effect: the same as <paramref name="I2FromQ"/>.</param>
/// <param name="H2">τ²/s² + 1; with a common effect Q/(k−p), which can lie below 1.</param>
/// <param name="Q">Cochran's Q = Σ(y−μ)²/v about the common-effect estimate, χ² with k − p degrees of freedom. Cochran (1954).</param>
/// <param name="I2FromQ">100 max(0, (Q − (k−p))/Q): the definition of Higgins et al. (2003), whatever estimator τ² has; 0 at Q = 0.</param>
/// <param name="LogLikelihood">Maximised, of ML, or restricted of REML, with all constants as metafor counts them; null for other
/// estimators.</param>
/// <param name="Method">How τ² was obtained.</param>
public sealed record Heterogeneity(
    double? Tau2,
    double? Tau2StandardError,
    double? I2,
    double? H2,
    TestResult? Q,
    double? I2FromQ,
    double? LogLikelihood,
    string Method);
