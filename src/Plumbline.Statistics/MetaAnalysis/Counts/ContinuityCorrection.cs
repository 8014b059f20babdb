namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>What is subtracted from |Σ(a − E)| before it is squared. The last three differ where the sum is
/// below ½, and there alone.</summary>
public enum ContinuityCorrection
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>½, but never more than the sum itself: the statistic is 0 below ½.</summary>
    Capped,

    /// <summary>½ where the sum is ½ at least, otherwise nothing: mantelhaen.test of R.</summary>
    WhereItFits,

    /// <summary>½ always, even where the sum is smaller and the statistic grows again: Mantel and Haenszel (1959) to the letter;
    /// rma.mh of metafor.</summary>
    Always,
}
