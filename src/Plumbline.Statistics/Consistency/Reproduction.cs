using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Statistics.Proportions;
using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.Consistency;

/// <summary>How a P value is printed.</summary>
public enum PComparison
{
    /// <summary>P = 0.031.</summary>
    Equal,

    /// <summary>P &lt; 0.05.</summary>
    Less,

    /// <summary>P &gt; 0.05, or "ns".</summary>
    Greater,
}

/// <summary>One interval method against printed limits.</summary>
/// <param name="Interval">By the method; its Method is the method's name.</param>
/// <param name="LowReproduced">Whether its lower limit prints as the printed one.</param>
/// <param name="HighReproduced">The same of the upper.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IntervalMatch(Interval Interval, bool LowReproduced, bool HighReproduced)
{
    public bool Reproduced => LowReproduced && HighReproduced;
}

/// <summary>One test against a printed P value.</summary>
/// <param name="Test">Its P value and name.</param>
/// <param name="Reproduced">Whether that P prints as the printed one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PMatch(TestResult Test, bool Reproduced);

/// <summary>Which methods give what was printed, to its last digit. Both half-way roundings count.</summary>
public static class Reproduction
{
    // Limits are solved to about 1e−15; this lets a half-way value that was computed count as one.
    private const double Slack = 1e-12;

    /// <summary>Every method of <see cref="Proportion.Methods"/> beside the printed limits. Those that leave [0, 1] may have been
    /// printed cut at 0 and 1, so that counts too. prop.test of R with correction has no entry of its own: it gives the
    /// continuity-corrected Wilson limits, but at k = n/2 the uncorrected ones.</summary>
    /// <param name="responders">k.</param>
    /// <param name="total">n.</param>
    /// <param name="low">Lower limit as printed.</param>
    /// <param name="high">Upper limit as printed.</param>
    /// <param name="unit">Of both limits.</param>
    /// <param name="level">Of the interval.</param>
    public static ImmutableArray<IntervalMatch> OfInterval(
        long responders, long total, PrintedDecimal low, PrintedDecimal high, ShareUnit unit = ShareUnit.Percent, double level = 0.95)
    {
        var whole = Whole(unit);
        return
        [
            .. Proportion.AllIntervals(responders, total, level)
                .Select(interval => new IntervalMatch(interval, Prints(interval.Low, whole, low), Prints(interval.High, whole, high))),
        ];
    }

    /// <summary>Every interval of <see cref="RiskDifference"/> beside the printed limits of p₁ − p₂, cut at ±1 too. Empty where a group
    /// is.</summary>
    /// <param name="table">Rows are groups, columns responders and non-responders.</param>
    /// <param name="low">Lower limit as printed, with its sign.</param>
    /// <param name="high">Upper limit as printed.</param>
    /// <param name="unit">Of both limits; percentage points count as percent.</param>
    /// <param name="level">Of the interval.</param>
    public static ImmutableArray<IntervalMatch> OfDifference(
        TwoByTwo table, PrintedDecimal low, PrintedDecimal high, ShareUnit unit = ShareUnit.Percent, double level = 0.95)
    {
        var whole = Whole(unit);
        Effect?[] differences =
        [
            RiskDifference.Wald(table, level), RiskDifference.WaldContinuity(table, level), RiskDifference.Newcombe(table, level),
            RiskDifference.NewcombeContinuity(table, level), RiskDifference.MiettinenNurminen(table, level),
            RiskDifference.Mee(table, level), RiskDifference.AgrestiCaffo(table, level),
        ];
        return
        [
            .. differences.Select(difference => difference?.Interval).OfType<Interval>().Select(interval => new IntervalMatch(
                interval, Prints(interval.Low, whole, low, smallest: -1), Prints(interval.High, whole, high, smallest: -1))),
        ];
    }

    /// <summary>Every usual test of no association in a 2×2 table beside the printed P value: χ² (Pearson, Yates, N − 1, likelihood ratio),
    /// the unpooled z test, Fisher two-sided (R's), doubled, mid-P and the smaller one-sided. χ² and z are left out where a row or column
    /// is empty.</summary>
    public static ImmutableArray<PMatch> OfP(TwoByTwo table, PComparison comparison, PrintedDecimal p) =>
        [.. Tests(table).Select(test => new PMatch(test, Allows(comparison, p, test.PValue)))];

    /// <summary>Whether a computed P would be printed so.</summary>
    internal static bool Allows(PComparison comparison, PrintedDecimal printed, double p) => comparison switch
    {
        PComparison.Equal => Math.Abs(p - printed.Value) <= printed.HalfUnit + Slack * p,
        PComparison.Less => p < printed.Value,
        PComparison.Greater => p > printed.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "No such comparison."),
    };

    private static IEnumerable<TestResult> Tests(TwoByTwo t)
    {
        TestResult?[] approximate =
            [TwoByTwoTests.Pearson(t), TwoByTwoTests.Yates(t), TwoByTwoTests.NMinusOne(t), TwoByTwoTests.LikelihoodRatio(t), Unpooled(t)];
        double less = FisherExact.Test(t, Alternative.Less).PValue, greater = FisherExact.Test(t, Alternative.Greater).PValue;
        TestResult?[] exact =
        [
            TwoByTwoTests.Fisher(t),
            FisherExact.Test(t, rule: TwoSidedRule.Central) with { Method = "Fisher exact, one-sided doubled" },
            TwoByTwoTests.FisherMidP(t),
            FisherExact.MidP(t, rule: TwoSidedRule.Central) with { Method = "Fisher exact, one-sided mid-P doubled" },
            new TestResult("Fisher exact, one-sided (smaller)", null, null, Math.Min(less, greater)),
        ];
        return approximate.Concat(exact).OfType<TestResult>();
    }

    /// <summary>The z test of <see cref="RiskDifference.WaldTest"/>; null where its error is 0 or a row or column empty.</summary>
    private static TestResult? Unpooled(TwoByTwo t) =>
        !t.HasEmptyMargin && RiskDifference.WaldTest(t) is { StandardError: > 0, Z: { } z, PValue: { } p }
            ? new TestResult("z, unpooled variance", z, null, p)
            : null;

    private static double Whole(ShareUnit unit) => unit == ShareUnit.Percent ? 100 : 1;

    private static bool Prints(double limit, double whole, PrintedDecimal printed, double smallest = 0) =>
        Near(whole * limit, printed) || Near(whole * Math.Clamp(limit, smallest, 1), printed);

    private static bool Near(double value, PrintedDecimal printed) =>
        Math.Abs(value - printed.Value) <= printed.HalfUnit + Slack * Math.Max(1, Math.Abs(value));
}
