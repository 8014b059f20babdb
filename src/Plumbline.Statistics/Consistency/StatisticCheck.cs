using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Consistency;

/// <summary>Which test statistic.</summary>
public enum StatisticKind
{
    /// <summary>Student's t, one df.</summary>
    T,

    /// <summary>Standard normal, no df.</summary>
    Z,

    /// <summary>F, df of numerator and denominator; one tail only.</summary>
    F,

    /// <summary>χ², one df; one tail only.</summary>
    ChiSquared,

    /// <summary>Pearson's correlation with df = n − 2, through t = r√(df/(1−r²)).</summary>
    R,
}

/// <summary>A test result as printed, such as t(28) = 2.20, P = 0.036.</summary>
/// <param name="Kind">Statistic.</param>
/// <param name="DegreesOfFreedom">Of t, χ², r; of F's numerator. 1e−6 to 1e9; null for z.</param>
/// <param name="DenominatorDegreesOfFreedom">Of F; else null.</param>
/// <param name="Statistic">As printed.</param>
/// <param name="Comparison">The sign before P.</param>
/// <param name="P">As printed; for "ns" give &gt; and alpha.</param>
public sealed record PrintedTest(
    StatisticKind Kind, double? DegreesOfFreedom, double? DenominatorDegreesOfFreedom, PrintedDecimal Statistic, PComparison Comparison,
    PrintedDecimal P);

/// <summary>A printed P value against its statistic.</summary>
/// <param name="P">Of the statistic as printed.</param>
/// <param name="Low">Smallest P of a statistic that rounds to the printed one.</param>
/// <param name="High">Largest such P.</param>
/// <param name="IsInconsistent">Whether none of these P prints as the printed one.</param>
/// <param name="ChangesDecision">Whether, moreover, printed and computed P lie on different sides of alpha.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PConsistency(double P, double Low, double High, bool IsInconsistent, bool ChangesDecision);

/// <summary>The verdicts on one printed test.</summary>
/// <param name="TwoTailed">P taken as two-tailed.</param>
/// <param name="OneTailed">P taken as one-tailed: half of it for t, z and r, the same for F and χ².</param>
/// <param name="IsInconsistent">The verdict: two-tailed, but if the text speaks of a one-tailed test, only where that is inconsistent
/// too.</param>
/// <param name="ChangesDecision">The same of the decision.</param>
public sealed record StatisticCheckResult(PConsistency TwoTailed, PConsistency OneTailed, bool IsInconsistent, bool ChangesDecision);

/// <summary>
/// Recomputes printed P values from printed statistics, by the rules of statcheck 1.6: the statistic may lie half a unit to either side.
/// "P = x" is inconsistent where no P of that range rounds to x, "P &lt; x" where even the smallest is above x, "P &gt; x" where even the
/// largest is below; a printed P of 0 always. At alpha a P counts as significant. Corrected tests (Bonferroni,
/// Greenhouse-Geisser) and one-sided P on the other side look inconsistent without being wrong. Unlike statcheck, a statistic whose
/// rounding holds 0 allows P = 1. Nuijten et al. (2016, Behav Res Methods 48:1205).
/// </summary>
public static class StatisticCheck
{
    // Beyond these, degrees of freedom are misread, and the tails lose their digits.
    private const double FewestFreedom = 1e-6;
    private const double MostFreedom = 1e9;

    /// <param name="test">What stands in print.</param>
    /// <param name="alpha">Significance level, strictly between 0 and 1.</param>
    /// <param name="oneTailedMentioned">Whether the text says one-tailed, one-sided or directional.</param>
    public static StatisticCheckResult Check(PrintedTest test, double alpha = 0.05, bool oneTailedMentioned = false)
    {
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        CheckFreedom(test);
        var magnitude = test.Statistic.Range.Magnitude;
        var (p, low, high) = (Tail(test, Math.Abs(test.Statistic.Value)), Tail(test, magnitude.High), Tail(test, magnitude.Low));
        var share = test.Kind is StatisticKind.T or StatisticKind.Z or StatisticKind.R ? 0.5 : 1;
        var two = Verdict(test, p, low, high, alpha);
        var one = Verdict(test, share * p, share * low, share * high, alpha);
        var excused = oneTailedMentioned && !one.IsInconsistent;
        return new StatisticCheckResult(two, one, two.IsInconsistent && !excused, two.ChangesDecision && !excused);
    }

    private static PConsistency Verdict(PrintedTest test, double p, double low, double high, double alpha)
    {
        var printed = test.P.Value;
        var inconsistent = printed <= 0 || test.Comparison switch
        {
            PComparison.Equal => high < printed - test.P.HalfUnit || low > printed + test.P.HalfUnit,
            PComparison.Less => low > printed,
            PComparison.Greater => high < printed,
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Comparison, "No such comparison."),
        };
        var changes = test.Comparison switch
        {
            PComparison.Equal => printed <= alpha != p <= alpha,
            PComparison.Less => printed <= alpha && p > alpha,
            _ => printed >= alpha && p <= alpha,
        };
        return new PConsistency(p, low, high, inconsistent, inconsistent && changes);
    }

    private static double Tail(PrintedTest test, double statistic)
    {
        var df = test.DegreesOfFreedom ?? 0;
        return test.Kind switch
        {
            StatisticKind.T => StudentFunctions.TwoSided(statistic, df).Lower,
            StatisticKind.Z => NormalFunctions.TwoSided(statistic),
            StatisticKind.F => SpecialFunctions.FTails(statistic, df, test.DenominatorDegreesOfFreedom ?? 0).Upper,
            StatisticKind.ChiSquared => SpecialFunctions.ChiSquaredTails(statistic, df).Upper,
            StatisticKind.R => statistic >= 1
                ? 0
                : StudentFunctions.TwoSided(statistic * Math.Sqrt(df / ((1 - statistic) * (1 + statistic))), df).Lower,
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Kind, "No such statistic."),
        };
    }

    private static void CheckFreedom(PrintedTest test)
    {
        static bool InRange(double? df) => df is >= FewestFreedom and <= MostFreedom;
        var first = test.Kind == StatisticKind.Z ? test.DegreesOfFreedom is null : InRange(test.DegreesOfFreedom);
        var second = test.Kind == StatisticKind.F ? InRange(test.DenominatorDegreesOfFreedom) : test.DenominatorDegreesOfFreedom is null;
        Guard.Require(first && second, nameof(test),
            $"{test.Kind} does not go with {test.DegreesOfFreedom} and {test.DenominatorDegreesOfFreedom} degrees of freedom.");
        var negative = test.Kind is StatisticKind.F or StatisticKind.ChiSquared && test.Statistic.Units.Sign < 0;
        Guard.Require(!negative, nameof(test), $"{test.Kind} must not be negative, but is {test.Statistic}.");
        Guard.Require(test.Kind != StatisticKind.R || Math.Abs(test.Statistic.Value) <= 1, nameof(test),
            $"A correlation must lie in [-1, 1], but is {test.Statistic}.");
    }
}
