using Plumbline.Statistics.Proportions;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// The difference p₁ − p₂ of two risks, p₁ = A/n₁ of group 1 and p₂ = C/n₂ of group 2: intervals and tests. z is the two-sided normal
/// deviate of the level. Differences lie in [−1, 1]. All answers are null where a group is empty; a level outside (0, 1) throws
/// <see cref="ArgumentOutOfRangeException"/>. The estimate is p₁ − p₂ whatever the centre of the interval.
/// </summary>
public static class RiskDifference
{
    /// <summary>p₁ − p₂ ± z √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂); not clamped, no width where both risks are 0 or 1. Newcombe (1998) method 1;
    /// prop.test of R without correction, which clamps to [−1, 1].</summary>
    public static Effect? Wald(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        return Groups.Of(t) is { } g ? About(g, g, level, "Risk difference, Wald") : null;
    }

    /// <summary>Wald's limits moved outward by c (1/n₁ + 1/n₂), c = min(½, |p₁−p₂| / (1/n₁ + 1/n₂)), and clamped to [−1, 1]:
    /// prop.test of R with correction, which bounds Yates's ½ so.</summary>
    public static Effect? WaldContinuity(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        if (Groups.Of(t) is not { } g)
        {
            return null;
        }

        const string method = "Risk difference, Wald, continuity-corrected";
        var half = NormalFunctions.Deviate(level) * g.Error + Math.Min(0.5 * (1 / g.N1 + 1 / g.N2), Math.Abs(g.Difference));
        return Clamped(g.Difference, g.Difference - half, g.Difference + half, level, method);
    }

    /// <summary>δ = p₁ − p₂ less √((p₁−l₁)² + (u₂−p₂)²), plus √((u₁−p₁)² + (p₂−l₂)²), l and u the Wilson limits of each group.
    /// Newcombe (1998, Statist. Med. 17:873) method 10.</summary>
    public static Effect? Newcombe(TwoByTwo t, double level = 0.95) =>
        SquareAndAdd(t, level, "Risk difference, Newcombe", (k, n, z) => Proportion.WilsonLimits(k, n, z));

    /// <summary>The same from continuity-corrected Wilson limits. Newcombe (1998) method 11.</summary>
    public static Effect? NewcombeContinuity(TwoByTwo t, double level = 0.95) =>
        SquareAndAdd(t, level, "Risk difference, Newcombe, continuity-corrected", Proportion.WilsonContinuityLimits);

    /// <summary>All δ that the score test with variance × N/(N−1) does not reject: see <see cref="MiettinenNurminenTest"/>.
    /// Miettinen and Nurminen (1985, Statist. Med. 4:213).</summary>
    public static Effect? MiettinenNurminen(TwoByTwo t, double level = 0.95) =>
        Score(t, level, "Risk difference, Miettinen-Nurminen score", unbiased: true);

    /// <summary>All δ that the score test does not reject: see <see cref="FarringtonManning"/>. Mee (1984); Newcombe (1998)
    /// method 8.</summary>
    public static Effect? Mee(TwoByTwo t, double level = 0.95) => Score(t, level, "Risk difference, Mee score", unbiased: false);

    /// <summary>Wald's interval of the table with 1 added to every cell: p̃ᵢ = (xᵢ+1)/(nᵢ+2). Not clamped. Agresti and Caffo
    /// (2000).</summary>
    public static Effect? AgrestiCaffo(TwoByTwo t, double level = 0.95)
    {
        Guard.Level(level);
        return Groups.Of(t) is { } g ? About(g, Groups.Of(t, 1), level, "Risk difference, Agresti-Caffo") : null;
    }

    /// <summary>p₁ − p₂ with SE = √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) and the z test of no difference.</summary>
    public static WaldTest? WaldTest(TwoByTwo t) =>
        Groups.Of(t) is { } g ? Tables.WaldTest.Of(g.Difference, g.Error, "Risk difference, Wald") : null;

    /// <summary>The same with ½ added to every cell when one of them is 0, so that the error is above 0: escalc of metafor.</summary>
    public static WaldTest? WaldTestHalfAdded(TwoByTwo t)
    {
        if (!t.HasZeroCell || Groups.Of(t) is null)
        {
            return WaldTest(t);
        }

        var g = Groups.Of(t, 0.5);
        return Tables.WaldTest.Of(g.Difference, g.Error, "Risk difference, Wald, 0.5 added to every cell because one is 0");
    }

    /// <summary>z = (p₁ − p₂ − δ) / √(p̃₁(1−p̃₁)/n₁ + p̃₂(1−p̃₂)/n₂), p̃ the likeliest risks with p̃₁ − p̃₂ = δ, −1 &lt; δ &lt; 1, and its
    /// normal P value; less means that the true difference is below δ. Null also where z is 0/0 (no or only responders, δ = 0).
    /// Farrington and Manning (1990).</summary>
    public static TestResult? FarringtonManning(TwoByTwo t, double difference, Alternative alternative = Alternative.TwoSided) =>
        ScoreTest(t, difference, alternative, "Score z of a risk difference (Farrington-Manning)", unbiased: false);

    /// <summary>The same with the variance × N/(N−1). Miettinen and Nurminen (1985).</summary>
    public static TestResult? MiettinenNurminenTest(TwoByTwo t, double difference, Alternative alternative = Alternative.TwoSided) =>
        ScoreTest(t, difference, alternative, "Score z of a risk difference (Miettinen-Nurminen)", unbiased: true);

    private static Effect? SquareAndAdd(
        TwoByTwo t, double level, string method, Func<long, long, double, (double Low, double High)> limits)
    {
        Guard.Level(level);
        if (Groups.Of(t) is not { } g)
        {
            return null;
        }

        var z = NormalFunctions.Deviate(level);
        var (low1, high1) = limits(t.A, t.Row1, z);
        var (low2, high2) = limits(t.C, t.Row2, z);
        var low = g.Difference - double.Hypot(g.P1 - low1, high2 - g.P2);
        var high = g.Difference + double.Hypot(high1 - g.P1, g.P2 - low2);
        return Clamped(g.Difference, low, high, level, method);
    }

    private static Effect? Score(TwoByTwo t, double level, string method, bool unbiased)
    {
        Guard.Level(level);
        if (Groups.Of(t) is not { } g)
        {
            return null;
        }

        var (low, high) = DifferenceScore.Limits(t, NormalFunctions.Deviate(level), unbiased);
        return new Effect(g.Difference, new Interval(low, high, level, method), null, method);
    }

    private static TestResult? ScoreTest(TwoByTwo t, double difference, Alternative alternative, string method, bool unbiased)
    {
        Guard.Require(difference is > -1 and < 1, nameof(difference),
            $"difference must lie strictly between -1 and 1, but is {difference}.");
        if (Groups.Of(t) is null || DifferenceScore.Z(t, difference, unbiased) is not { } z)
        {
            return null;
        }

        return alternative switch
        {
            Alternative.Less => new TestResult(method + ", one-sided (less)", z, null, Distributions.NormalCdf(z)),
            Alternative.Greater => new TestResult(method + ", one-sided (greater)", z, null, Distributions.NormalSurvival(z)),
            _ => new TestResult(method, z, null, NormalFunctions.TwoSided(z)),
        };
    }

    // Wald's interval of one table, which may be another than that of the estimate.
    private static Effect About(Groups estimated, Groups g, double level, string method)
    {
        var half = NormalFunctions.Deviate(level) * g.Error;
        return new Effect(estimated.Difference, new Interval(g.Difference - half, g.Difference + half, level, method), null, method);
    }

    private static Effect Clamped(double estimate, double low, double high, double level, string method) =>
        new(estimate, new Interval(Math.Max(-1, low), Math.Min(1, high), level, method), null, method);

    // Numbers and risks of two groups that are not empty. Equal risks differ by 0, not by the rounding error of P1 − P2, whose inverse
    // would be a number needed to treat.
    private readonly record struct Groups(double N1, double N2, double P1, double P2, double Q1, double Q2, double Difference)
    {
        // 1 − p from the counts: near p = 1 the subtraction would leave few digits.
        public double Error => Math.Sqrt(P1 * Q1 / N1 + P2 * Q2 / N2);

        public static Groups? Of(TwoByTwo t) => t.Row1 > 0 && t.Row2 > 0 ? Of(t, 0) : null;

        public static Groups Of(TwoByTwo t, double added)
        {
            double n1 = t.Row1 + 2 * added, n2 = t.Row2 + 2 * added;
            double x1 = t.A + added, x2 = t.C + added;
            return new Groups(
                n1, n2, x1 / n1, x2 / n2, (t.B + added) / n1, (t.D + added) / n2,
                added == 0 ? t.Determinant / (n1 * n2) : (x1 * n2 - x2 * n1) / (n1 * n2));
        }
    }
}
