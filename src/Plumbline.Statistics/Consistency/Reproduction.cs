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
    /// printed cut at 0 and 1, so that counts too.</summary>
    /// <param name="responders">k.</param>
    /// <param name="total">n.</param>
    /// <param name="low">Lower limit as printed.</param>
    /// <param name="high">Upper limit as printed.</param>
    /// <param name="unit">Of both limits.</param>
    /// <param name="level">Of the interval.</param>
    public static ImmutableArray<IntervalMatch> OfInterval(
        long responders, long total, PrintedDecimal low, PrintedDecimal high, ShareUnit unit = ShareUnit.Percent, double level = 0.95)
    {
        var whole = unit == ShareUnit.Percent ? 100 : 1;
        return
        [
            .. Proportion.AllIntervals(responders, total, level)
                .Select(interval => new IntervalMatch(interval, Prints(interval.Low, whole, low), Prints(interval.High, whole, high))),
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
        var less = Distributions.HypergeometricCdf(t.A, t.Column1, t.Column2, t.Row1);
        var greater = Distributions.HypergeometricSurvival(t.A - 1, t.Column1, t.Column2, t.Row1);
        var observed = Distributions.HypergeometricPmf(t.A, t.Column1, t.Column2, t.Row1);
        var smaller = Math.Min(less, greater);
        TestResult?[] exact =
        [
            TwoByTwoTests.Fisher(t),
            new TestResult("Fisher exact, one-sided doubled", null, null, Math.Min(1, 2 * smaller)),
            TwoByTwoTests.FisherMidP(t),
            new TestResult("Fisher exact, one-sided mid-P doubled", null, null, Math.Min(1, 2 * smaller - observed)),
            new TestResult("Fisher exact, one-sided (smaller)", null, null, smaller),
        ];
        return approximate.Concat(exact).OfType<TestResult>();
    }

    /// <summary>z = (p₁ − p₂)/√(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂); null where the root is 0.</summary>
    private static TestResult? Unpooled(TwoByTwo t)
    {
        if (t.HasEmptyMargin)
        {
            return null;
        }

        double p1 = (double)t.A / t.Row1, p2 = (double)t.C / t.Row2;
        var error = Math.Sqrt(p1 * (1 - p1) / t.Row1 + p2 * (1 - p2) / t.Row2);
        return error > 0
            ? new TestResult("z, unpooled variance", (p1 - p2) / error, null, NormalFunctions.TwoSided((p1 - p2) / error))
            : null;
    }

    private static bool Prints(double limit, double whole, PrintedDecimal printed) =>
        Near(whole * limit, printed) || Near(whole * Math.Clamp(limit, 0, 1), printed);

    private static bool Near(double value, PrintedDecimal printed) =>
        Math.Abs(value - printed.Value) <= printed.HalfUnit + Slack * Math.Max(1, Math.Abs(value));
}
