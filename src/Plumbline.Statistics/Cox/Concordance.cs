using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// Harrell's concordance (Harrell 1982) of a prognostic score with times: of the pairs of which it is known who had the event first, the
/// share in which it was the one with the higher score, equal scores counting one half. Known is the order of an event at t and a person
/// still at risk after t, or censored at t itself; two events at one time are no pair, nor are persons of different strata. Pairs are
/// counted with the product of the weights, as in survival for R (timewt = "n"). Scores within 1e−12 of one another are equal.
/// </summary>
/// <param name="Estimate">(Concordant + Tied/2) / (Concordant + Discordant + Tied), 0 to 1; null where there is no pair.</param>
/// <param name="Concordant">Weight of the pairs in which the higher score had the event first.</param>
/// <param name="Discordant">Weight of the pairs in which the lower score had the event first.</param>
/// <param name="TiedScores">Weight of the pairs with equal scores.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Concordance(double? Estimate, double Concordant, double Discordant, double TiedScores)
{
    internal static Concordance Of(double concordant, double discordant, double tied)
    {
        var pairs = concordant + discordant + tied;
        return new Concordance(pairs > 0 ? (concordant + tied / 2) / pairs : null, concordant, discordant, tied);
    }
}
