using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Consistency;

/// <summary>In which unit a share is printed.</summary>
public enum ShareUnit
{
    /// <summary>Of 100.</summary>
    Percent,

    /// <summary>Of 1.</summary>
    Proportion,
}

/// <summary>Neighbouring whole numbers, both ends included.</summary>
/// <param name="Smallest">At least 0.</param>
/// <param name="Largest">At least Smallest.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CountRange(long Smallest, long Largest)
{
    public bool Contains(long count) => count >= Smallest && count <= Largest;
}

/// <summary>
/// Shares k/n and their printed form, in integers on the printed digits: which k a printed share allows, which n, and what a k of n may
/// look like. Totals lie in 1..1e9, or <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class RoundedPercentage
{
    private const int MostDecimals = 15;
    private const long MostDenominators = 1_000_000;

    /// <summary>Every k in 0..n with k/n printing as the share; null where none does.</summary>
    public static CountRange? Counts(
        PrintedDecimal share, long total, RoundingRule rounding = RoundingRule.EitherWay, ShareUnit unit = ShareUnit.Percent)
    {
        Guard.Proportion(0, total);
        var (from, to) = RoundedSet.Of(share, rounding).Integers(Whole(unit), total);
        return Clamped(from, to, 0, total);
    }

    /// <summary>Every n in k..1e9 (1 at least) with k/n printing as the share; null where none does. Without responders and a share
    /// that may be 0, all of them.</summary>
    public static CountRange? Denominators(
        PrintedDecimal share, long responders, RoundingRule rounding = RoundingRule.EitherWay, ShareUnit unit = ShareUnit.Percent)
    {
        Guard.Require(responders is >= 0 and <= Guard.LargestCount, nameof(responders),
            $"responders must lie in 0..{Guard.LargestCount}, but is {responders}.");
        var set = RoundedSet.Of(share, rounding);
        var numerator = 2 * set.Scale * Whole(unit) * responders;
        if (responders == 0)
        {
            var zeroFits = set.Low.Sign < 0 || (set.Low.IsZero && set.LowIncluded);
            var notBelow = set.High.Sign > 0 || (set.High.IsZero && set.HighIncluded);
            return zeroFits && notBelow ? new CountRange(1, Guard.LargestCount) : null;
        }

        if (set.High.Sign <= 0)
        {
            return null;
        }

        // numerator/n at most High, and at least Low where that is above 0.
        var from = Exact.AtLeast(numerator, set.High, set.HighIncluded);
        var to = set.Low.Sign <= 0 ? Guard.LargestCount : Exact.AtMost(numerator, set.Low, set.LowIncluded);
        return Clamped(from, to, Math.Max(1, responders), Guard.LargestCount);
    }

    /// <summary>Every n in from..to (1e6 at most) for which some k/n prints as the share. Few fit when n is below 10^decimals, all when
    /// it is above.</summary>
    public static ImmutableArray<long> DenominatorsAmong(
        PrintedDecimal share, long from, long to, RoundingRule rounding = RoundingRule.EitherWay, ShareUnit unit = ShareUnit.Percent)
    {
        Guard.Require(from >= 1 && from <= to && to <= Guard.LargestCount && to - from < MostDenominators, nameof(to),
            $"from..to must lie in 1..{Guard.LargestCount} and hold 1 to {MostDenominators} numbers, but is {from}..{to}.");
        var fitting = ImmutableArray.CreateBuilder<long>();
        for (var total = from; total <= to; total++)
        {
            if (Counts(share, total, rounding, unit) is not null)
            {
                fitting.Add(total);
            }
        }

        return fitting.ToImmutable();
    }

    /// <summary>k/n as it prints with so many decimals (0..15). Not for <see cref="RoundingRule.EitherWay"/>, which is two
    /// rules.</summary>
    public static string Print(long responders, long total, int decimals, RoundingRule rounding, ShareUnit unit = ShareUnit.Percent)
    {
        Guard.Proportion(responders, total);
        Guard.Require(decimals is >= 0 and <= MostDecimals, nameof(decimals),
            $"decimals must lie in 0..{MostDecimals}, but is {decimals}.");
        var numerator = 2 * (BigInteger)responders * Whole(unit) * BigInteger.Pow(10, decimals);
        var down = BigInteger.DivRem(numerator, 2 * (BigInteger)total, out var rest);
        var half = rest.CompareTo((BigInteger)total);
        var up = rounding switch
        {
            RoundingRule.HalfUp => half >= 0,
            RoundingRule.HalfEven => half > 0 || (half == 0 && !down.IsEven),
            RoundingRule.HalfDown => half > 0,
            RoundingRule.Truncated => false,
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Printing needs one rule."),
        };
        var digits = (up ? down + 1 : down).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>What k/n may look like with so many decimals, by each rule.</summary>
    public static ImmutableArray<(RoundingRule Rule, string Text)> Prints(
        long responders, long total, int decimals, ShareUnit unit = ShareUnit.Percent) =>
        [
            .. new[] { RoundingRule.HalfUp, RoundingRule.HalfEven, RoundingRule.HalfDown, RoundingRule.Truncated }
                .Select(rule => (rule, Print(responders, total, decimals, rule, unit))),
        ];

    private static BigInteger Whole(ShareUnit unit) => unit switch
    {
        ShareUnit.Percent => 100,
        ShareUnit.Proportion => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };

    private static CountRange? Clamped(BigInteger from, BigInteger to, long smallest, long largest)
    {
        var (low, high) = (BigInteger.Max(from, smallest), BigInteger.Min(to, largest));
        return low <= high ? new CountRange((long)low, (long)high) : null;
    }
}
