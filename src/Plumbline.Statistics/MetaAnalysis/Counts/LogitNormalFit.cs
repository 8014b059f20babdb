namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Proportions of several studies under the logit-normal model.</summary>
/// <param name="Studies">k.</param>
/// <param name="Nodes">Quadrature nodes for each study; 1 is Laplace's approximation.</param>
/// <param name="Estimate">Null where the likelihood has no maximum at finite values.</param>
/// <param name="NotEstimable">Why <paramref name="Estimate"/> is null; null where it is not.</param>
/// <param name="LikelihoodRatioTest">Of one proportion common to all: G = 2 Σ O ln(O/E) of the k × 2 table, k − 1 degrees of freedom;
/// null with one study or without responders or non-responders.</param>
/// <param name="WaldTest">Of the same: Σw(y − ȳ)² of the logits y with w = n p(1−p). Studies with 0 or n responders add nothing though they
/// count in the degrees of freedom, as in rma.glmm: prefer the likelihood ratio. Null with one study.</param>
/// <param name="Method">As a reader should see it.</param>
public sealed record LogitNormalFit(
    int Studies, int Nodes, LogitNormalEstimate? Estimate, string? NotEstimable, TestResult? LikelihoodRatioTest, TestResult? WaldTest,
    string Method);

/// <summary>The maximum likelihood estimate.</summary>
/// <param name="Proportion">logit⁻¹(μ): the proportion of the middle study, which is nearer ½ or farther from it than the mean of the
/// studies' proportions, the more so the larger τ² is.</param>
/// <param name="Interval">logit⁻¹(μ ± z SE).</param>
/// <param name="Prediction">For the true proportion of a further study: logit⁻¹(μ ± z √(τ² + SE²)).</param>
/// <param name="Mu">μ, the mean logit.</param>
/// <param name="StandardError">Of μ, from the joint Hessian in μ and τ; with τ² = 0, from μ alone.</param>
/// <param name="StandardErrorAtTau2">Of μ if τ² were known to be the estimate.</param>
/// <param name="Tau2">τ², the variance of the logits between studies.</param>
/// <param name="AtBoundary">τ² = 0: the likelihood is highest without heterogeneity.</param>
/// <param name="I2">Percent: τ²/(τ² + s²) with s² the typical variance of a logit (Higgins and Thompson 2002, eq. 9), ½ added to both
/// counts of a study with a 0 among them; null with one study.</param>
/// <param name="LogLikelihood">At the maximum, binomial coefficients included.</param>
/// <param name="QuadratureError">By how much the log-likelihood there changes with twice the nodes (100 at most). Above 1e−4 τ² depends visibly
/// on the number of nodes: studies with 0 or n responders and a large τ² do that; take more.</param>
public sealed record LogitNormalEstimate(
    double Proportion, Interval Interval, Interval Prediction, double Mu, double StandardError, double StandardErrorAtTau2, double Tau2,
    bool AtBoundary, double? I2, double LogLikelihood, double QuadratureError);
