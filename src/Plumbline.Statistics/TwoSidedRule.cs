namespace Plumbline.Statistics;

/// <summary>What an exact two-sided P value counts. The two disagree for skewed distributions.</summary>
public enum TwoSidedRule
{
    /// <summary>All outcomes no likelier than the observed one, as fisher.test and binom.test of R. It can disagree with a central
    /// interval about the value tested. Freeman and Halton (1951).</summary>
    MinimumLikelihood,

    /// <summary>Twice the smaller one-sided P, at most 1: below α exactly when the central interval of level 1 − α leaves the value
    /// tested out. Fisher (1935).</summary>
    Central,
}
