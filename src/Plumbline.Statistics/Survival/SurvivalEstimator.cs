namespace Plumbline.Statistics.Survival;

/// <summary>How S(t) is estimated from the d events among n at risk at each time.</summary>
public enum SurvivalEstimator
{
    /// <summary>∏(1 − d/n) with Greenwood's variance of ln S, Σ d/(n(n − d)) (Kaplan and Meier 1958).</summary>
    KaplanMeier,

    /// <summary>exp(−Σ d/n), with Σ d/n² (Breslow; Fleming and Harrington 1984): type "fleming-harrington" of survfit in R.</summary>
    FlemingHarrington,

    /// <summary>
    /// exp(−Σ Σ_{j&lt;d} 1/(n − j)), with the squares of those terms: ties are taken one after another (Fleming and Harrington 1984):
    /// type "fh2" of survfit in R.
    /// </summary>
    FlemingHarringtonTies,
}
