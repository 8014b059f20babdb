using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Ratios;

/// <summary>A hazard ratio from a log-rank P value and the events, by each usual guess of the log-rank variance V.</summary>
/// <param name="Z">Signed deviate of the P value.</param>
/// <param name="ByAllocation">V = D n₁ n₂ / (n₁ + n₂)².</param>
/// <param name="ByEvents">V = d₁ d₂ / D; null where an arm has no event.</param>
/// <param name="ByQuarter">V = D/4, for 1:1 allocation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogRankEstimates(
    double Z, RatioFromCoefficient ByAllocation, RatioFromCoefficient? ByEvents, RatioFromCoefficient ByQuarter);

/// <summary>
/// Hazard ratios from what a log-rank test leaves in print. ln HR = (O − E)/V and SE = 1/√V, with O − E the events observed less expected
/// in group 1 and V their variance (Peto's one-step estimate; group 1 over group 2). With a P value, O − E = Z √V, so ln HR = Z/√V.
/// Parmar, Torri and Stewart (1998, Statist. Med. 17:2815); Tierney et al. (2007, Trials 8:16).
/// </summary>
public static class LogRankAlgebra
{
    /// <summary>From O − E (any finite number) and V &gt; 0. Peto et al. (1977); Yusuf et al. (1985).</summary>
    public static RatioFromCoefficient FromObservedMinusExpected(double observedMinusExpected, double variance, double level = 0.95)
    {
        Guard.Finite(observedMinusExpected, nameof(observedMinusExpected));
        Guard.Positive(variance, nameof(variance));
        return RatioAlgebra.FromCoefficient(observedMinusExpected / variance, 1 / Math.Sqrt(variance), level);
    }

    /// <summary>From the two-sided P of a log-rank test and the events d and numbers n of both groups, D = d₁ + d₂. The direction has to be
    /// told, since P has lost it. APPROXIMATE: the true V lies near these guesses while the hazard ratio is near 1 and censoring is alike
    /// in both groups. Parmar et al. (1998).</summary>
    /// <param name="pTwoSided">Above 0, at most 1; double a one-sided one.</param>
    /// <param name="events1">d₁, 0..n₁.</param>
    /// <param name="total1">n₁, at least 1.</param>
    /// <param name="events2">d₂, 0..n₂; one event at least in all.</param>
    /// <param name="total2">n₂, at least 1.</param>
    /// <param name="ratioBelowOne">Whether group 1 had the lower hazard.</param>
    /// <param name="level">Of the intervals.</param>
    public static LogRankEstimates FromP(
        double pTwoSided, long events1, long total1, long events2, long total2, bool ratioBelowOne, double level = 0.95)
    {
        Guard.Require(pTwoSided is > 0 and <= 1, nameof(pTwoSided), $"P must be above 0 and at most 1, but is {pTwoSided}.");
        Guard.Proportion(events1, total1);
        Guard.Proportion(events2, total2);
        Guard.Require(events1 + events2 > 0, nameof(events1), $"There must be an event, but {events1} and {events2} are given.");
        double d1 = events1, d2 = events2, n1 = total1, n2 = total2, all = d1 + d2;
        var z = (ratioBelowOne ? 1 : -1) * NormalFunctions.Quantile(pTwoSided / 2);
        RatioFromCoefficient With(double variance) => FromObservedMinusExpected(z * Math.Sqrt(variance), variance, level);
        return new LogRankEstimates(
            z, With(all * (n1 / (n1 + n2)) * (n2 / (n1 + n2))), events1 > 0 && events2 > 0 ? With(d1 * d2 / all) : null, With(all / 4));
    }
}
