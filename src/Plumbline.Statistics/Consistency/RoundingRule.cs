using System.Numerics;

namespace Plumbline.Statistics.Consistency;

/// <summary>How a number lost its digits. Half-way values are the only ones the rules differ on, but for truncation.</summary>
public enum RoundingRule
{
    /// <summary>Not known: a half-way value may have gone either way.</summary>
    EitherWay,

    /// <summary>Half away from zero, as taught in school and done by SAS and Excel.</summary>
    HalfUp,

    /// <summary>Half to the even digit, as IEEE 754 and R do.</summary>
    HalfEven,

    /// <summary>Half towards zero.</summary>
    HalfDown,

    /// <summary>Digits cut off, towards zero.</summary>
    Truncated,
}

/// <summary>The exact set of numbers that print as a given one: an interval whose ends, in halves of the last unit, belong to it or
/// not.</summary>
internal readonly record struct RoundedSet(BigInteger Low, BigInteger High, bool LowIncluded, bool HighIncluded, BigInteger Scale)
{
    public static RoundedSet Of(PrintedDecimal printed, RoundingRule rule)
    {
        // Built for the magnitude and mirrored: every rule treats −x as the mirror of x.
        var units = BigInteger.Abs(printed.Units);
        var twice = 2 * units;
        var (low, high, lowIn, highIn) = rule switch
        {
            RoundingRule.EitherWay => (twice - 1, twice + 1, true, true),
            RoundingRule.HalfUp => (twice - 1, twice + 1, true, false),
            RoundingRule.HalfEven => (twice - 1, twice + 1, units.IsEven, units.IsEven),
            RoundingRule.HalfDown => (twice - 1, twice + 1, false, true),
            RoundingRule.Truncated => (twice, twice + 2, true, false),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
        };
        if (units.IsZero)
        {
            // Zero gathers what comes from both sides.
            return new RoundedSet(-high, high, highIn, highIn, printed.Scale);
        }

        return printed.IsNegative
            ? new RoundedSet(-high, -low, highIn, lowIn, printed.Scale)
            : new RoundedSet(low, high, lowIn, highIn, printed.Scale);
    }

    /// <summary>Smallest and largest integer k with k × numerator / denominator in the set; From is above To where none is. Both
    /// factors are above 0.</summary>
    public (BigInteger From, BigInteger To) Integers(BigInteger numerator, BigInteger denominator)
    {
        var divisor = 2 * Scale * numerator;
        return (Exact.AtLeast(Low * denominator, divisor, LowIncluded), Exact.AtMost(High * denominator, divisor, HighIncluded));
    }
}

/// <summary>Division without rounding error.</summary>
internal static class Exact
{
    /// <summary>Smallest integer ≥ numerator/denominator, or &gt; it where equality does not count; denominator above 0.</summary>
    public static BigInteger AtLeast(BigInteger numerator, BigInteger denominator, bool orEqual)
    {
        var floor = Floor(numerator, denominator, out var whole);
        return whole && orEqual ? floor : floor + 1;
    }

    /// <summary>Largest integer ≤ numerator/denominator, or &lt; it where equality does not count.</summary>
    public static BigInteger AtMost(BigInteger numerator, BigInteger denominator, bool orEqual)
    {
        var floor = Floor(numerator, denominator, out var whole);
        return whole && !orEqual ? floor - 1 : floor;
    }

    public static BigInteger Floor(BigInteger numerator, BigInteger denominator, out bool whole)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        whole = rest.IsZero;
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
