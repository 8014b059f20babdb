using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>A regression test for small-study effects.</summary>
/// <param name="Slope">Change of the effect per unit of standard error (Egger's "intercept", in his own plot of z on 1/SE).</param>
/// <param name="SlopeStandardError">Of the slope.</param>
/// <param name="Test">Of a slope of 0, two-sided; null where the estimates lie on a line exactly.</param>
/// <param name="Limit">The effect extrapolated to a standard error of 0.</param>
/// <param name="LimitInterval">Of the limit; null where the test is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelRegression(
    double Slope, double SlopeStandardError, TestResult? Test, double Limit, Interval? LimitInterval);

/// <summary>Tests of funnel asymmetry. With fewer than about ten studies they have little power (Sterne et al. 2011). All are null with
/// fewer than three studies, and where all standard errors are equal.</summary>
public static class FunnelAsymmetry
{
    private const string StandardError = "standard error";
    private const int MostRanked = 10_000;

    /// <summary>Egger's test: regression of yi on its standard error with weights 1/vi and a free residual variance, t with k − 2 degrees
    /// of freedom. Egger et al. (1997, BMJ 315:629); metafor's regtest(model = "lm").</summary>
    public static FunnelRegression? Egger(IReadOnlyList<StudyEffect> studies, double level = 0.95)
    {
        var options = new PoolingOptions { Inference = PoolingInference.KnappHartung, Level = level };
        return Testable(studies)
            ? From(MetaRegression.FitGivenTau2(studies, [Errors(studies)], 0, options))
            : null;
    }

    /// <summary>The same regression with additive heterogeneity τ² instead; metafor's regtest(model = "rma"). Thompson and Sharp
    /// (1999).</summary>
    public static FunnelRegression? EggerMixed(IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null) =>
        Testable(studies) ? From(MetaRegression.Fit(studies, [Errors(studies)], options)) : null;

    /// <summary>
    /// Begg and Mazumdar's (1994) rank correlation: Kendall's τ between vi and (yi − μ)/√(vi − 1/Σ(1/v)), μ the common effect. Exact
    /// without ties; with ties τ_b and the normal approximation with the variance for ties. Statistic is Kendall's τ. metafor's ranktest.
    /// </summary>
    public static TestResult? BeggMazumdar(IReadOnlyList<StudyEffect> studies)
    {
        if (!Testable(studies))
        {
            return null;
        }

        Guard.Require(studies.Count <= MostRanked, nameof(studies),
            $"Every pair is compared, so there must be at most {MostRanked} studies, but there are {studies.Count}.");

        var model = new CommonMeanModel(studies);
        var (mean, variance) = model.Mean(0);

        // A study that outweighs all others by 1e15 is the mean itself: its deviate is 0.
        double[] deviates =
            [.. studies.Select(study => study.Vi > variance ? (study.Yi - mean) / Math.Sqrt(study.Vi - variance) : 0)];
        return KendallTest.Of(deviates, [.. studies.Select(study => study.Vi)], "Begg-Mazumdar rank correlation");
    }

    private static bool Testable(IReadOnlyList<StudyEffect> studies)
    {
        PoolingCheck.Studies(studies);
        return studies.Count > 2 && Orthonormal.Differ([.. studies.Select(study => study.StandardError)]);
    }

    private static Moderator Errors(IReadOnlyList<StudyEffect> studies) =>
        new(StandardError, [.. studies.Select(study => study.StandardError)]);

    private static FunnelRegression From(MetaRegressionFit fit)
    {
        var (limit, slope) = (fit.Coefficients[0], fit.Coefficients[1]);
        return new FunnelRegression(slope.Estimate, slope.StandardError, slope.Test, limit.Estimate, limit.Interval);
    }
}
