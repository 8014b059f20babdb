namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// Inverse-variance pooling under random effects, yi ~ N(θi, vi) and θi ~ N(μ, τ²): μ = Σwy/Σw, w = 1/(v + τ²), SE = √(1/Σw), or Knapp and
/// Hartung's. DerSimonian and Laird (1986); Viechtbauer (2010, J. Stat. Softw. 36:3); metafor's rma.
/// </summary>
public static class RandomEffects
{
    /// <param name="studies">At least one; each variance above 0. One study is its own estimate: τ², I² and H² are then unknown
    /// (null) and its standard error is the study's.</param>
    /// <param name="options">REML with a normal test unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">No study, or one that cannot be weighted; the message names its row.</exception>
    public static PooledEffect Pool(IReadOnlyList<StudyEffect> studies, PoolingOptions? options = null)
    {
        PoolingCheck.Studies(studies);
        var chosen = options ?? PoolingOptions.Default;
        var model = new CommonMeanModel(studies);
        return Assemble(studies, model, HeterogeneityOf.Estimated(model, chosen.Tau2), chosen);
    }

    /// <summary>The same with a τ² that is known or comes from elsewhere; metafor's rma(tau2 = …).</summary>
    public static PooledEffect PoolGivenTau2(IReadOnlyList<StudyEffect> studies, double tau2, PoolingOptions? options = null)
    {
        PoolingCheck.Studies(studies);
        PoolingCheck.Tau2(tau2);
        var model = new CommonMeanModel(studies);
        return Assemble(studies, model, HeterogeneityOf.Given(model, tau2), options ?? PoolingOptions.Default);
    }

    private static PooledEffect Assemble(
        IReadOnlyList<StudyEffect> studies, CommonMeanModel model, Heterogeneity heterogeneity, PoolingOptions options) =>
        Pooling.Assemble(
            studies, model, heterogeneity, options, predicts: true, $"Random effects, inverse variance, tau² {heterogeneity.Method}");
}
