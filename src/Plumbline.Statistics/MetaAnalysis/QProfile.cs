namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Confidence limits of heterogeneity.</summary>
/// <param name="Tau2">Of τ².</param>
/// <param name="I2">Of I² in percent, 100 τ²/(τ² + s²) at the limits of τ².</param>
/// <param name="H2">Of H², τ²/s² + 1 at the limits of τ².</param>
/// <param name="AllBelowZero">True where even Q(0) is too small for any τ² ≥ 0: the limits are then given as 0 and 0, as metafor gives
/// them, and the set is really empty.</param>
public sealed record HeterogeneityInterval(Interval Tau2, Interval I2, Interval H2, bool AllBelowZero);

/// <summary>
/// Q-profile limits: the values of τ² at which the generalised Q(τ²) = Σ(y−μ)²/(v+τ²) equals the upper and the lower α/2 quantile of χ²
/// with k − p degrees of freedom, cut at 0. Exact under normality. Viechtbauer (2007, Statist. Med. 26:37); metafor's confint.rma.uni. The
/// limits do not depend on the estimator of τ² and may leave out its value.
/// </summary>
public static class QProfile
{
    private const string Method = "Q-profile";

    /// <summary>Null with a single study.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No study, one that cannot be weighted, or a level outside (0, 1).</exception>
    public static HeterogeneityInterval? Interval(IReadOnlyList<StudyEffect> studies, double level = 0.95)
    {
        Guard.Level(level);
        PoolingCheck.Studies(studies);
        return studies.Count < 2 ? null : Interval(new CommonMeanModel(studies), level);
    }

    internal static HeterogeneityInterval Interval(HeterogeneityModel model, double level)
    {
        double shape = model.ResidualDegrees / 2.0, tail = (1 - level) / 2;
        var lowQuantile = 2 * SpecialFunctions.InverseIncompleteGamma(shape, tail);
        var highQuantile = 2 * SpecialFunctions.InverseIncompleteGamma(shape, tail, upper: true);
        var (low, high) = (GeneralizedQ.Solve(model, highQuantile), GeneralizedQ.Solve(model, lowQuantile));
        var typical = HeterogeneityOf.TypicalVariance(model)!.Value;
        return new HeterogeneityInterval(
            new Interval(low, high, level, Method),
            new Interval(HeterogeneityOf.I2(low, typical), HeterogeneityOf.I2(high, typical), level, Method),
            new Interval(low / typical + 1, high / typical + 1, level, Method),
            model.At(0).Q < lowQuantile);
    }
}
