namespace Plumbline.Statistics.Cox;

/// <summary>How the partial likelihood treats d events at one time.</summary>
public enum CoxTies
{
    /// <summary>Efron 1977: the tied events leave the risk set one after another, on average over their orders. The default of R.</summary>
    Efron,

    /// <summary>Breslow 1974: the tied events all meet the full risk set. The default of SAS; biased toward 0 where ties are many.
    /// </summary>
    Breslow,

    /// <summary>
    /// The discrete (exact partial) likelihood, Cox 1972: these d among all sets of d of the risk set. The coefficient is then the
    /// log of an odds ratio. Work grows with the size of the risk sets times d, and is limited; neither case weights nor robust errors.
    /// </summary>
    Exact,
}
