using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>One coefficient of a meta-regression.</summary>
/// <param name="Name">The moderator, or "intercept".</param>
/// <param name="Estimate">Change of the effect per unit of the moderator; for ratios, of its logarithm.</param>
/// <param name="StandardError">With Knapp and Hartung's factor if chosen.</param>
/// <param name="Interval">Null where the fit is exact and that factor 0.</param>
/// <param name="Test">Of 0, two-sided; null where the interval is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Coefficient(string Name, double Estimate, double StandardError, Interval? Interval, TestResult? Test);

/// <summary>A fitted meta-regression.</summary>
/// <param name="Coefficients">The intercept first, if any, then the moderators in their order.</param>
/// <param name="Covariance">Of the coefficients, row by row, with Knapp and Hartung's factor if chosen.</param>
/// <param name="Residual">Heterogeneity that the moderators leave; its Q is QE with k − p degrees of freedom.</param>
/// <param name="Moderators">QM: all coefficients but the intercept are 0; χ² with m degrees of freedom, or with Knapp and Hartung's factor
/// F = QM/(q m) with m and k − p. DegreesOfFreedom is m. Null where the fit is exact or there is no moderator.</param>
/// <param name="R2">100 max(0, (τ²₀ − τ²)/τ²₀) percent, τ²₀ without moderators by the same estimator; null where τ²₀ is 0 or there is no
/// intercept. Raudenbush (1994); imprecise unless there are many studies (López-López et al. 2014).</param>
/// <param name="KnappHartungFactor">q, before any floor; null where it was not used.</param>
/// <param name="ResidualDegrees">k − p.</param>
/// <param name="Options">As fitted.</param>
/// <param name="Method">The whole method, for readers.</param>
public sealed record MetaRegressionFit(
    ImmutableArray<Coefficient> Coefficients,
    ImmutableArray<ImmutableArray<double>> Covariance,
    Heterogeneity Residual,
    TestResult? Moderators,
    double? R2,
    double? KnappHartungFactor,
    int ResidualDegrees,
    PoolingOptions Options,
    string Method)
{
    /// <summary>The mean effect β'x and where a further study's true effect would lie.</summary>
    /// <param name="x">One finite value a coefficient, in their order: 1 for the intercept.</param>
    public MetaRegressionPrediction PredictAt(params double[] x)
    {
        Guard.Require(x.Length == Coefficients.Length, nameof(x),
            $"There must be one value for each of {Coefficients.Length} coefficients, but there are {x.Length}.");
        double estimate = 0, variance = 0;
        for (var i = 0; i < x.Length; i++)
        {
            Guard.Finite(x[i], nameof(x));
            estimate += x[i] * Coefficients[i].Estimate;
            for (var j = 0; j < x.Length; j++)
            {
                variance += x[i] * x[j] * Covariance[i][j];
            }
        }

        var error = Math.Sqrt(Math.Max(0, variance));
        var inference = Inference.From(Options.Inference, KnappHartungFactor, ResidualDegrees);
        return new MetaRegressionPrediction(
            estimate,
            error,
            inference.Interval(estimate, error, Options.Level, Method),
            inference.Prediction(estimate, error, Residual.Tau2 ?? 0, Options, ResidualDegrees));
    }
}

/// <summary>A prediction from a meta-regression.</summary>
/// <param name="Estimate">β'x.</param>
/// <param name="StandardError">Of the estimate.</param>
/// <param name="Interval">For the mean effect; null where the fit is exact.</param>
/// <param name="PredictionInterval">For the true effect of a further study; null where its degrees of freedom are below 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MetaRegressionPrediction(
    double Estimate, double StandardError, Interval? Interval, Interval? PredictionInterval);
