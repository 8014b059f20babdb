namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// Inverse-variance pooling under one common (equal, "fixed") effect: μ = Σ(y/v)/Σ(1/v), SE = √(1/Σ(1/v)), normal. Whitehead and
/// Whitehead (1991); metafor's method="EE". The answer's I² is that from Q and its H² is Q/(k−1).
/// </summary>
public static class CommonEffect
{
    /// <param name="studies">At least one; each variance above 0.</param>
    /// <param name="level">Two-sided level of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">No study, or one that cannot be weighted; the message names its row.</exception>
    public static PooledEffect Pool(IReadOnlyList<StudyEffect> studies, double level = 0.95)
    {
        Guard.Level(level);
        PoolingCheck.Studies(studies);
        var model = new CommonMeanModel(studies);
        var heterogeneity = HeterogeneityOf.CommonEffect(model);
        return Pooling.Assemble(
            studies, model, heterogeneity, new PoolingOptions { Level = level }, predicts: false, "Common effect, inverse variance");
    }
}
