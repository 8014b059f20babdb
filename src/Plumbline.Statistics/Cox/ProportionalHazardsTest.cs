using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// The test of proportional hazards of Grambsch and Therneau (1994) as a score test: of θ = 0 in the model with coefficients β + θ g(t),
/// g a transform of time. As in survival 3 for R, which no longer takes the variance of the residuals as constant over time.
/// </summary>
/// <param name="Transform">The function g.</param>
/// <param name="Covariates">One test of 1 degree of freedom per covariate; null where it is not estimable or g is the same at all events.
/// </param>
/// <param name="Global">All of them together; null where there is none.</param>
public sealed record ProportionalHazardsTest(
    TimeTransform Transform, ImmutableArray<TestResult?> Covariates, TestResult? Global);
