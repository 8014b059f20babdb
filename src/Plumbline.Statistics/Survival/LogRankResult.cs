using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>Observed and expected events of the groups, and the test that their hazards are equal.</summary>
/// <param name="Groups">In ascending order of their labels.</param>
/// <param name="Variance">Covariance matrix of observed − expected, singular; rows as Groups.</param>
/// <param name="Test">χ² of observed − expected in the inverse of the matrix, with its rank as degrees of freedom: one less than the
/// groups with an expected event. Null if the data cannot tell the groups apart at all.</param>
/// <param name="Pair">For two groups; null otherwise, or if the variance is 0.</param>
public sealed record LogRankResult(
    IReadOnlyList<LogRankGroup> Groups, IReadOnlyList<IReadOnlyList<double>> Variance, TestResult? Test, LogRankPair? Pair);

/// <summary>One group of a log-rank test.</summary>
/// <param name="Label">As given; 1, 2, … for a list of groups.</param>
/// <param name="Persons">Number of persons.</param>
/// <param name="Observed">Sum of the weights of its events: their number if all times weigh 1.</param>
/// <param name="Expected">The same sum if all groups had one hazard.</param>
/// <param name="ObservedByStratum">Observed in each stratum, in ascending order of the strata's labels.</param>
public sealed record LogRankGroup(int Label, int Persons, double Observed, double Expected, IReadOnlyList<double> ObservedByStratum);

/// <summary>What a test of two groups says beside P, of the second group against the first.</summary>
/// <param name="Z">(O − E)/√V of the second group; above 0 if it has more events than expected.</param>
/// <param name="PetoLogHazardRatio">(O − E)/V (Peto et al. 1977), an approximation for ratios near 1; null where times do not weigh the
/// same.</param>
/// <param name="PetoStandardError">1/√V, of the natural logarithm; null where the ratio is.</param>
/// <param name="PetoHazardRatio">exp of the former with exp(… ± z/√V); null where the ratio is, and where it is so far from 1, as with
/// one person in a group, that exp is 0 or +∞.</param>
/// <param name="PikeHazardRatio">(O₂/E₂)/(O₁/E₁); +∞ if the first group has no event; null where times do not weigh the same, or a
/// group expects no event.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogRankPair(
    double Z, double? PetoLogHazardRatio, double? PetoStandardError, Effect? PetoHazardRatio, double? PikeHazardRatio);
