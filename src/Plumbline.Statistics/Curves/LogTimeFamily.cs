namespace Plumbline.Statistics.Curves;

/// <summary>Families in which (ln T − μ)/σ has a fixed distribution: the accelerated failure time models of survreg in R.</summary>
public enum LogTimeFamily
{
    /// <summary>Smallest extreme value, σ = 1: rate e^−μ.</summary>
    Exponential,

    /// <summary>Smallest extreme value: shape 1/σ, scale e^μ.</summary>
    Weibull,

    /// <summary>Logistic: shape 1/σ, scale e^μ.</summary>
    LogLogistic,

    /// <summary>Normal: meanlog μ, sdlog σ.</summary>
    LogNormal,
}
